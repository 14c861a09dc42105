import type { PriceChange } from '../domain/rate-changes.ts';
import { formatChange, type KIND_NAMES } from './entry.ts';
import { capital } from './phrases.ts';
import { formatQuantity } from './words.ts';

type Kind = keyof typeof KIND_NAMES;

const NATURES: Record<Kind, string> = {
  'price-changed': 'The seller asks another price than before.',
  introduced: 'It is the first price on record there.',
  correction: 'We had recorded it wrong. No price changed.',
  archived: 'The price was read for the archive for the first time.',
  rechecked: 'The price was read again and had not changed.',
  announced: 'It is announced; no reading has confirmed it yet.',
  withdrawn: 'What was announced was called off.',
  previewed: 'It can be bought as a preview.',
  released: 'It can be bought.',
  restricted: 'It cannot be bought by new customers any more. No price changed.',
  deprecated: 'Its maker advises against building on it. No price changed.',
  shutdown: 'It is not sold any more. No price changed.',
  capability: 'What the model can do changed. No price changed.',
  billing: 'What is billed changed. No rate changed.',
  access: 'How it can be had changed. No rate changed.',
};

/** What an entry is, in one sentence: a correction of ours is never read as a change of a price, nor an announcement as an event. */
export function natureOf({ kind, confirmed, changes }: { kind: Kind; confirmed: boolean; changes: readonly PriceChange[] }): string {
  if (!confirmed) return NATURES.announced;
  const isGone = kind === 'price-changed' && changes.length > 0 && changes.every(({ after }) => after === undefined);
  return isGone ? 'The seller asks no price for it any more.' : NATURES[kind];
}

/** Of changed rates, the one of what an image is billed for; else the first. */
function mainOf(changes: readonly PriceChange[]): PriceChange | undefined {
  return changes.find(({ meter }) => meter === 'image-output' || meter === 'image' || meter === 'first-megapixel') ?? changes[0];
}

/** The first sentence on an entry: our own words where there are any, else the rate that an image is billed by, else what kind it is. */
export function leadOf(entry: { kind: Kind; confirmed: boolean; text: string | undefined; changes: readonly PriceChange[] }): string {
  const main = mainOf(entry.changes);
  if (entry.text !== undefined) return entry.text;
  if (main === undefined) return natureOf(entry);
  const more = entry.changes.length - 1;
  return `${capital(formatChange(main))}${more === 0 ? '' : `, and ${formatQuantity(more, 'more rate')}`}.`;
}
