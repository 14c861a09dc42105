import { exact } from '../domain/exact.ts';
import type { Grant, OfferPrice } from '../domain/plan.ts';
import type { Meter, Tier, Value } from '../domain/rate-card.ts';
import { type FeeChange, isFeeChange, type PassedOn, type PriceChange } from '../domain/rate-changes.ts';
import { METER_NAMES, VALUE_WORDS } from './meter-words.ts';
import { CAPABILITY_NAMES, CAPABILITY_STATES } from './model.ts';
import { formatGrant, formatOfferPrice } from './plan.ts';
import { formatAmount, formatMultiple } from './usd.ts';
import { formatQuantity } from './words.ts';

export const KIND_NAMES = {
  'price-changed': 'Price changed',
  introduced: 'First rates',
  correction: 'Our correction',
  archived: 'First archived',
  rechecked: 'Re-checked, unchanged',
  announced: 'Announced',
  withdrawn: 'Announcement withdrawn',
  previewed: 'Preview',
  released: 'Released',
  deprecated: 'Deprecated',
  restricted: 'Closed to new buyers',
  shutdown: 'End of sale',
  capability: 'Capability',
  billing: 'Billing rule',
  access: 'Access',
};

/** The title of an announcement that was called off: what was announced of which model. */
export function withdrawnTitle(model: string, kind: keyof typeof KIND_NAMES): string {
  return `${model}, ${KIND_NAMES[kind].toLowerCase()}: called off`;
}

/** What an entry's title is made of. */
interface TitleParts {
  kind: keyof typeof KIND_NAMES;
  models: string[];
  title: string | undefined;
  edition: { tier: Tier } | undefined;
  via: string | undefined;
  capability: { id: string; state: string } | undefined;
  successors: string[];
  read: { reading: { confirms: { meters: Meter[] }[] } } | undefined;
}

/** What happened, after the name of its kind. */
export function entryTitle(entry: TitleParts, nameOf: (model: string) => string): string {
  const names = entry.models.map(nameOf).join(', ');
  if (entry.title !== undefined) return entry.title;
  if (entry.edition !== undefined) return [names, entry.edition.tier, entry.via].filter((part) => part !== undefined).join(', ');
  if (entry.capability !== undefined) {
    const { id, state } = entry.capability;
    const name = CAPABILITY_NAMES[id as keyof typeof CAPABILITY_NAMES];
    return `${names}, ${name.toLowerCase()}: ${CAPABILITY_STATES[state as keyof typeof CAPABILITY_STATES]}`;
  }
  if (entry.read !== undefined) {
    const meters = new Set(entry.read.reading.confirms.flatMap((each) => each.meters)).size;
    return `${names}, ${formatQuantity(meters, 'meter')}`;
  }
  return entry.successors.length === 0 ? names : `${names}; replaced by ${entry.successors.map(nameOf).join(', ')}`;
}

function formatValue(value: Value | undefined): string {
  if (value === undefined) return 'none';
  return value.kind === 'amount' ? formatAmount(value.amount) : VALUE_WORDS[value.kind];
}

const feeText = ({ feePercent }: PassedOn) => (exact(feePercent).equals(0) ? 'none' : `${feePercent} %`);

const passedOnText = (passedOn: PassedOn) => `the rates of ${passedOn.of}, fee ${feeText(passedOn)}`;

/** The fee on the rates that a route passes on, before and after; both in full where the rates are others. */
function formatFeeChange({ before, after }: FeeChange): string {
  if (before !== undefined && before.of === after?.of) return `fee on the rates of ${before.of} ${feeText(before)} → ${feeText(after)}`;
  if (before === undefined) return after === undefined ? '' : passedOnText(after);
  return `${passedOnText(before)} → ${after === undefined ? 'none' : passedOnText(after)}`;
}

/** What an offer costs and gives. */
interface OfferTerms {
  price: OfferPrice;
  grant: Grant;
}

function termsOf({ price, grant }: OfferTerms): string {
  return `${formatOfferPrice(price)}, ${formatGrant(grant)}`;
}

/** What an offer of a seller was and is. */
export function formatOfferChange({ before, after }: { before: OfferTerms | undefined; after: OfferTerms }): string {
  return before === undefined ? termsOf(after) : `${termsOf(before)} → ${termsOf(after)}`;
}

const WHEN_WORDS = { 'not-square': 'of images that are not square', 'with-references': 'of requests with reference images' };

/** What a rate or a fee is for, in a few words. */
export function changeSubject(change: PriceChange): string {
  if (isFeeChange(change)) {
    const { before, after } = change;
    return before === undefined || before.of === after?.of ? `fee on the rates of ${(after ?? before)?.of}` : 'rates that are passed on';
  }
  const { meter, quality, size, when } = change;
  const setting = [quality, size?.replace(/^(\d+)x(\d+)$/, '$1 × $2')].filter(Boolean).join(', ');
  const name = METER_NAMES[meter].toLowerCase();
  return when === undefined ? setting || name : `${name} ${WHEN_WORDS[when]}`;
}

/** The old value and the new one as a table shows them; undefined where there was or is none. */
export function changeValues(change: PriceChange): [before: string | undefined, after: string | undefined] {
  if (!isFeeChange(change)) {
    const shown = (value: Value | undefined) => (value === undefined ? undefined : formatValue(value));
    return [shown(change.before), shown(change.after)];
  }
  const isSame = change.before === undefined || change.before.of === change.after?.of;
  const shown = (passedOn: PassedOn | undefined) => passedOn && (isSame ? feeText(passedOn) : passedOnText(passedOn));
  return [shown(change.before), shown(change.after)];
}

/** One part of a change: what it is for, the old value and the new one with its factor. */
export function formatChange(change: PriceChange): string {
  if (isFeeChange(change)) return formatFeeChange(change);
  const { before, after, factor } = change;
  const subject = changeSubject(change);
  if (before === undefined) return `${subject} ${formatValue(after)}`;
  const multiple = factor === null ? '' : ` (${formatMultiple(factor)})`;
  return `${subject} ${formatValue(before)} → ${formatValue(after)}${multiple}`;
}
