import { exact, sum, toFiniteDecimal } from '../exact.ts';
import type { Job } from '../job.ts';
import { outputTokens } from '../output-tokens.ts';
import type { ImageCost } from '../plan-image.ts';
import { type Model, TOKENS_PER_RATE, type TokenMeter } from '../rate-card.ts';
import { referenceTokens } from '../reference-tokens.ts';
import { soldAs } from '../size.ts';
import type { PlanRate } from './plan-rates.ts';

/** The tokens of one image of a job by the meter that counts them; undefined where some cannot be counted. */
export function tokensByMeter(job: Job, model: Model): [meter: TokenMeter, tokens: number][] | undefined {
  const rung = model.qualities.find(({ id }) => id === job.quality) ?? { id: '', factor: null };
  const output = outputTokens(soldAs(job.size, model.sizes), rung, model.outputRule);
  const references = job.references.map((reference) => referenceTokens(reference, model.referenceRule));
  const partial = model.partialImages.kind === 'tokens' ? model.partialImages.tokens : undefined;
  const counted = references.filter((each) => typeof each === 'number');
  if (typeof output !== 'number' || counted.length < references.length || (job.partialImages > 0 && partial === undefined))
    return undefined;
  return [
    ['text-input', job.promptTokens - job.cachedPromptTokens],
    ['cached-text-input', job.cachedPromptTokens],
    ['image-input', counted.reduce((total, each) => total + each, 0)],
    ['image-output', output + job.partialImages * (partial ?? 0)],
  ];
}

/** What an image of a job takes: as the seller states it, or counted where the seller charges credits by the token; `tokens: null` where they cannot be. */
export function costOfRate(rate: PlanRate, job: Job, model: Model): ImageCost {
  const { cost, input = [] } = rate;
  if (cost.kind !== 'credits-per-token' || cost.tokens !== null) return cost;
  const used = tokensByMeter(job, model)?.filter(([, tokens]) => tokens > 0);
  const lines = used?.map(([meter, tokens]) => {
    const credits = meter === 'image-output' ? cost.credits : input.find((each) => each.meter === meter)?.credits;
    return credits === undefined ? undefined : exact(credits).mul(tokens).div(TOKENS_PER_RATE);
  });
  const known = lines?.filter((each) => each !== undefined);
  const amount = known && known.length === lines?.length ? toFiniteDecimal(sum(known)) : undefined;
  return amount === undefined ? cost : { kind: 'credits', amount };
}
