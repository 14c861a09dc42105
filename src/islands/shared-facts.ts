import type { Day } from '../domain/day.ts';
import { editionsOf, editionsOn } from '../domain/editions.ts';
import type { Model, Rate, RateCard, Tier } from '../domain/rate-card.ts';
import type { WorkflowForm } from '../domain/workflow-form.ts';
import { VALUE_WORDS } from '../format/meter-words.ts';
import { formatAmount } from '../format/usd.ts';

interface Bought {
  model: Model;
  route: string;
  tier: string;
}

/** The models of the form that are known, with where each is bought. */
function boughtIn({ job, stages }: WorkflowForm, card: RateCard): Bought[] {
  const settings = stages.length > 0 ? stages : [job];
  return settings.flatMap((setting) => {
    const model = card.models.find((each) => each.id === setting.model);
    return model === undefined ? [] : [{ model, route: setting.route || model.mainRoute, tier: setting.tier || 'standard' }];
  });
}

/** The most partial images any model of the form streams; 0 where none does, infinite where no limit is known. */
export function mostPartialImages(form: WorkflowForm, card: RateCard): number {
  const most = boughtIn(form, card).map(({ model }) =>
    model.partialImages.kind === 'not-offered' ? 0 : (model.maxPartialImages ?? Number.POSITIVE_INFINITY),
  );
  return Math.max(0, ...most);
}

function cachedRate(card: RateCard, { model, route, tier }: Bought, on: Day): Rate | undefined {
  const edition = editionsOn(editionsOf(card, model.id, route, tier as Tier), on).findLast((each) => each !== undefined);
  if (edition === undefined) return undefined;
  if (edition.pricing.shape === 'pass-through') return cachedRate(card, { model, route: edition.pricing.of, tier }, on);
  return edition.pricing.shape === 'per-token' ? edition.pricing.rates['cached-text-input'] : undefined;
}

/** What cached prompt tokens cost with each model of the form, and under which condition, in words. */
export function cachedWords(form: WorkflowForm, card: RateCard, on: Day): string {
  const bought = boughtIn(form, card);
  const sentences = bought.map((each) => {
    const rate = cachedRate(card, each, on);
    const name = each.model.name;
    if (rate === undefined) return `${name} is not billed by cached tokens.`;
    const value = rate.value.kind === 'amount' ? `${formatAmount(rate.value.amount)} per 1M` : VALUE_WORDS[rate.value.kind];
    return `${name}: ${value}${rate.condition === null ? '' : `; ${rate.condition.replace(/\.$/, '')}`}.`;
  });
  return [...new Set(sentences)].join(' ');
}
