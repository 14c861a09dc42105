import type { Meter, Tier, Value } from '../domain/rate-card.ts';
import type { RateChange } from '../domain/rate-changes.ts';
import { CAPABILITY_NAMES, CAPABILITY_STATES } from './model.ts';
import { formatAmount, formatMultiple } from './usd.ts';
import { formatQuantity, METER_NAMES, VALUE_WORDS } from './words.ts';

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

/** One rate of a change: what it is for, the old value and the new one with its factor. */
export function formatChange({ meter, quality, size, before, after, factor }: RateChange): string {
  const setting = [quality, size?.replace(/^(\d+)x(\d+)$/, '$1 × $2')].filter(Boolean).join(', ');
  const subject = setting === '' ? METER_NAMES[meter].toLowerCase() : setting;
  if (before === undefined) return `${subject} ${formatValue(after)}`;
  const multiple = factor === null ? '' : ` (${formatMultiple(factor)})`;
  return `${subject} ${formatValue(before)} → ${formatValue(after)}${multiple}`;
}
