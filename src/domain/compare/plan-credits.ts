import { exact, sum, toFiniteDecimal } from '../exact.ts';
import type { Job } from '../job.ts';
import type { ImageCost } from '../plan-image.ts';
import { type Model, TOKENS_PER_RATE } from '../rate-card.ts';
import { countTokens } from '../tally.ts';
import type { PlanRate } from './plan-rates.ts';

/** What an image of a job takes: as the seller states it, or counted where the seller charges credits by the token; `tokens: null` where they cannot be. */
export function costOfRate(rate: PlanRate, job: Job, model: Model): ImageCost {
  const { cost, input = [] } = rate;
  if (cost.kind !== 'credits-per-token' || cost.tokens !== null) return cost;
  const { counts, reasons } = countTokens(job, model);
  if (reasons.length > 0) return cost;
  const lines = counts
    .filter(({ tokens }) => tokens > 0)
    .map(({ meter, tokens }) => {
      const credits = meter === 'image-output' ? cost.credits : input.find((each) => each.meter === meter)?.credits;
      return credits === undefined ? undefined : exact(credits).mul(tokens).div(TOKENS_PER_RATE);
    });
  const known = lines.filter((each) => each !== undefined);
  const amount = known.length === lines.length ? toFiniteDecimal(sum(known)) : undefined;
  return amount === undefined ? cost : { kind: 'credits', amount };
}
