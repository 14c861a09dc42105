import type { Costing, FeeLine, Floor, MeteredLine, Reason } from './costing.ts';
import type { Day } from './day.ts';
import { editionsOf, editionsOn, inEffectOn } from './editions.ts';
import { type Exact, exact, sum } from './exact.ts';
import { excludesOf } from './excludes.ts';
import { type Job, jobProblems } from './job.ts';
import { type Edition, type Meter, type Model, type Pricing, type RateCard, type Route, TOKENS_PER_RATE } from './rate-card.ts';
import { type Tally, tallyFlat, tallyImages, tallyMegapixels, tallyQualities, tallyTokens, type Usage } from './tally.ts';

/** An answer about one edition. */
type Certain = Exclude<Costing, { kind: 'uncertain' | 'invalid' }>;

const UNIT_OF: Partial<Record<Meter, MeteredLine['unit']>> = {
  image: 'images',
  'first-megapixel': 'megapixels',
  'additional-megapixel': 'megapixels',
  'reference-image': 'reference images',
};

/** What reference images are billed by. */
const REFERENCE_METERS: ReadonlySet<Meter> = new Set(['image-input', 'cached-image-input', 'reference-image']);

/** The line of a usage, or why it has no price. Included, not billed and zero cost nothing; unknown and not offered have no cost. */
function lineOf({ meter, item, quantity, rate }: Usage): MeteredLine | Reason {
  const unit = UNIT_OF[meter] ?? 'tokens';
  const per = unit === 'tokens' ? TOKENS_PER_RATE : 1;
  const { value, condition, readings } = rate;
  if (value.kind === 'unknown' || value.kind === 'not-offered') {
    return { kind: 'rate-not-known', meter, value: value.kind };
  }
  const usd = value.kind === 'amount' ? exact(value.amount).mul(quantity).div(per) : exact(0);
  return { meter, item, quantity, unit, per, value, usd, condition, readings };
}

function isReason(item: MeteredLine | Reason): item is Reason {
  return 'kind' in item;
}

/** Whether a reason keeps only reference images, which can be sent, from being priced. */
export function isAboutReferences(reason: Reason): boolean {
  if (reason.kind === 'reference-tokens') return reason.why !== 'not-offered';
  return reason.kind === 'rate-not-known' && reason.value === 'unknown' && REFERENCE_METERS.has(reason.meter);
}

const refuse = (on: Day, reason: Reason): Certain => ({ kind: 'not-computable', on, reasons: [reason] });

const perImageOf = (job: Job, total: Exact) => (job.images === 0 ? exact(0) : total.div(job.images));

function close(job: Job, on: Day, model: Model, card: RateCard, edition: Edition, parts: Tally): Certain {
  const items = parts.usages.filter((usage) => usage.quantity > 0).map(lineOf);
  const reasons = [...parts.reasons, ...items.filter(isReason)];
  const lines = items.filter((item): item is MeteredLine => !isReason(item));
  const total = sum(lines.map((line) => line.usd));
  const known = { lines, total, disputedTie: parts.disputedTie, publishedDiffers: model.publishedDiffers };
  if (reasons.length > 0) {
    const hasFloor = total.n > 0n && reasons.every(isAboutReferences);
    return { kind: 'not-computable', on, reasons, ...(hasFloor ? { floor: known } : {}) };
  }
  return {
    kind: 'cost',
    job,
    on,
    outputTokensPerImage: parts.outputTokensPerImage,
    referenceTokens: parts.referenceTokens,
    perImage: perImageOf(job, total),
    excludes: excludesOf(job, card),
    edition,
    ...known,
  };
}

/** The cost with what the route adds to the rates it passes through. */
function withFee(cost: Certain, { feePercent, fee, readings }: Extract<Pricing, { shape: 'pass-through' }>): Certain {
  if (exact(feePercent).equals(0)) return cost;
  const added = <T extends Floor>(known: T): T => {
    const { lines, total } = known;
    const usd = total.mul(exact(feePercent)).div(100);
    const line: FeeLine = { meter: 'route-fee', item: 'route-fee', percent: feePercent, base: total, usd, condition: fee, readings };
    return { ...known, lines: [...lines, line], total: total.add(usd) };
  };
  if (cost.kind === 'not-computable') return cost.floor === undefined ? cost : { ...cost, floor: added(cost.floor) };
  const dearer = added(cost);
  return { ...dearer, perImage: perImageOf(cost.job, dearer.total) };
}

/** What a job costs under an edition; several answers where the rates it passes through changed on a day known only loosely. */
function costsUnder(job: Job, on: Day, model: Model, route: Route, edition: Edition | undefined, card: RateCard): Certain[] {
  if (edition === undefined) return [refuse(on, { kind: 'no-edition', model: model.name, tier: job.tier, route: route.name })];
  const { pricing } = edition;
  const closed = (parts: Tally) => [close(job, on, model, card, edition, parts)];
  switch (pricing.shape) {
    case 'not-offered':
      return [refuse(on, { kind: 'tier-not-offered', model: model.name, tier: job.tier })];
    case 'unknown':
      return [refuse(on, { kind: 'tier-unknown', model: model.name, tier: job.tier })];
    case 'contract':
      return [refuse(on, { kind: 'contract', model: model.name })];
    case 'subscription':
      return [refuse(on, { kind: 'subscription', model: model.name, seller: pricing.seller })];
    case 'per-token':
      return closed(tallyTokens(job, model, pricing));
    case 'per-image':
      return closed(tallyImages(job, model, pricing));
    case 'per-quality':
      return closed(tallyQualities(job, model, pricing));
    case 'flat':
      return closed(tallyFlat(job, model, pricing));
    case 'per-megapixel':
      return closed(tallyMegapixels(job, model, pricing));
    case 'pass-through':
      // Rates passed on twice are not followed: whoever passes them on names the route that sets them.
      return editionsOn(editionsOf(card, model.id, pricing.of, job.tier), on)
        .flatMap((base) => costsUnder(job, on, model, route, base?.pricing.shape === 'pass-through' ? undefined : base, card))
        .map((cost) => withFee(cost, pricing));
    default:
      return pricing satisfies never;
  }
}

/** @throws RangeError when a count is no whole number from 0 up: no reader's input gets this far unread */
function assertCounts({ images, promptTokens, cachedPromptTokens, partialImages }: Job): void {
  for (const [name, count] of Object.entries({ images, promptTokens, cachedPromptTokens, partialImages })) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${name}: found ${count}, expected a whole number from 0 up`);
  }
}

/**
 * What a job costs on a day, by the rate card.
 *
 * Never guesses: an illegal job, a model not sold that day, a rate or a counting rule that is not known each come back as
 * what they are. Where the date of a change is known only loosely and the day lies inside that window, both answers come back.
 *
 * @throws RangeError when a count is no whole number
 */
export function costOf(job: Job, card: RateCard, on: Day): Costing {
  assertCounts(job);
  const problems = jobProblems(job, card);
  const model = card.models.find((each) => each.id === job.model);
  const route = card.routes.find((each) => each.id === job.route);
  if (problems.length > 0 || model === undefined || route === undefined) return { kind: 'invalid', problems };

  const answers = inEffectOn(model, route.id, job.tier, card, on).flatMap((each) =>
    each.kind === 'not-sold' ? refuse(on, each.reason) : costsUnder(job, on, model, route, each.edition, card),
  );
  const [only] = answers;
  return answers.length === 1 && only !== undefined ? only : { kind: 'uncertain', on, between: answers };
}
