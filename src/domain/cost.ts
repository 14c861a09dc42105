import type { Costing, Line, Reason } from './costing.ts';
import { type Day, standingOf } from './day.ts';
import { editionsOf, editionsOn, saleOn } from './editions.ts';
import { exact, sum } from './exact.ts';
import { type Job, jobProblems } from './job.ts';
import type { Edition, Model, RateCard, Route } from './rate-card.ts';
import { type Tally, tallyImages, tallyTokens, type Usage } from './tally.ts';

/** An answer about one edition. */
type Certain = Exclude<Costing, { kind: 'uncertain' | 'invalid' }>;

const TOKENS_PER_RATE = 1_000_000;

/** The line of a usage, or why it has no price. Included, not billed and zero cost nothing; unknown and not offered have no cost. */
function lineOf({ meter, item, quantity, rate }: Usage): Line | Reason {
  const per = meter === 'image' ? 1 : TOKENS_PER_RATE;
  const { value, condition, readings } = rate;
  if (value.kind === 'unknown' || value.kind === 'not-offered') {
    return { kind: 'rate-not-known', meter, value: value.kind };
  }
  const usd = value.kind === 'amount' ? exact(value.amount).mul(quantity).div(per) : exact(0);
  return { meter, item, quantity, unit: meter === 'image' ? 'images' : 'tokens', per, value, usd, condition, readings };
}

function isReason(item: Line | Reason): item is Reason {
  return 'kind' in item;
}

function close(job: Job, on: Day, model: Model, route: Route, edition: Edition, parts: Tally): Certain {
  const items = parts.usages.filter((usage) => usage.quantity > 0).map(lineOf);
  const reasons = [...parts.reasons, ...items.filter(isReason)];
  if (reasons.length > 0) return { kind: 'not-computable', on, reasons };
  const lines = items.filter((item): item is Line => !isReason(item));
  const total = sum(lines.map((line) => line.usd));
  return {
    kind: 'cost',
    job,
    on,
    outputTokensPerImage: parts.outputTokensPerImage,
    referenceTokens: parts.referenceTokens,
    lines,
    perImage: job.images === 0 ? exact(0) : total.div(job.images),
    total,
    excludes: [...model.excludes, ...route.excludes],
    disputedTie: parts.disputedTie,
    publishedDiffers: model.publishedDiffers,
    edition,
  };
}

function costUnder(job: Job, on: Day, model: Model, route: Route, edition: Edition | undefined): Certain {
  const refuse = (reason: Reason): Certain => ({ kind: 'not-computable', on, reasons: [reason] });
  if (edition === undefined) return refuse({ kind: 'no-edition', model: model.name, tier: job.tier });
  const { pricing } = edition;
  switch (pricing.shape) {
    case 'not-offered':
      return refuse({ kind: 'tier-not-offered', model: model.name, tier: job.tier });
    case 'unknown':
      return refuse({ kind: 'tier-unknown', model: model.name, tier: job.tier });
    case 'per-token':
      return close(job, on, model, route, edition, tallyTokens(job, model, pricing.rates));
    case 'per-image':
      return close(job, on, model, route, edition, tallyImages(job, model, pricing.prices));
    default:
      return pricing satisfies never;
  }
}

function notYetSold(model: Model, on: Day): Certain {
  return { kind: 'not-computable', on, reasons: [{ kind: 'not-yet-sold', model: model.name, from: model.released }] };
}

/** @throws RangeError when a count is no whole number from 0 up: no reader's input gets this far unread */
function assertCounts({ images, promptTokens, cachedPromptTokens, partialImages }: Job): void {
  for (const [name, count] of Object.entries({ images, promptTokens, cachedPromptTokens, partialImages })) {
    if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${name}: found ${count}, expected a whole number from 0 up`);
  }
}

function endedOn(model: Model, shutdown: NonNullable<Model['shutdown']>, on: Day): Certain {
  const reason: Reason = { kind: 'ended', model: model.name, on: shutdown.latest, confirmed: shutdown.confirmed };
  return { kind: 'not-computable', on, reasons: [reason] };
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

  const sale = saleOn(model, on);
  if (sale === 'not-yet') return notYetSold(model, on);
  if (sale === 'ended' && model.shutdown !== null) return endedOn(model, model.shutdown, on);
  const candidates = editionsOn(editionsOf(card, model.id, route.id, job.tier), on);
  const isReleaseUncertain = standingOf(on, model.released) === 'uncertain';
  const priced = isReleaseUncertain ? candidates.filter((edition) => edition !== undefined) : candidates;
  const answers = priced.map((edition) => costUnder(job, on, model, route, edition));
  if (isReleaseUncertain) answers.unshift(notYetSold(model, on));
  if (model.shutdown !== null && standingOf(on, model.shutdown) === 'uncertain') answers.push(endedOn(model, model.shutdown, on));
  const [only] = answers;
  return answers.length === 1 && only !== undefined ? only : { kind: 'uncertain', on, between: answers };
}
