import { type Exact, exact } from '../domain/exact.ts';
import { exactUsd } from '../format/exact-usd.ts';
import { formatMarkup } from '../format/route.ts';
import type { Change } from './changes.ts';

/** Text of the data inside Markdown: it makes no table cells, tags or links of its own. */
export function escaped(text: string): string {
  return text
    .replace(/[\\|`*_[\]]/g, '\\$&')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', ' ');
}

/** From the least multiple to the most, in one word: between an old and a new one, `to` could stand for either. */
export function formatRange(least: string, most: string | undefined): string {
  if (most === undefined) return `from ${least}`;
  return least === most ? most : `${least.replace(/×$/, '')}–${most}`;
}

/** A factor as people say it: a division where it is one by a whole number. */
export function formatFactor(factor: Exact): string {
  const inverse = factor.equals(0) ? factor : factor.inverse();
  const isDivision = factor.compare(1) < 0 && inverse.d === 1n && inverse.compare(exact(1)) > 0;
  return isDivision ? `÷${inverse.n}` : `×${formatMarkup(factor).slice(0, -1)}`;
}

type Shown = { text: string; value?: Exact | undefined };

/** Where both sides are printed alike, the digits tell them apart. */
function sideOf(side: Shown | undefined, isAlike: boolean): string {
  if (side === undefined) return '–';
  return isAlike && side.value !== undefined ? exactUsd(side.value) : side.text;
}

/** Both sides of a change as a reader reads them. */
export function sidesOf({ before, after }: Pick<Change<Shown>, 'before' | 'after'>): [before: string, after: string] {
  const isAlike = before?.text === after?.text;
  return [sideOf(before, isAlike), sideOf(after, isAlike)];
}

/** A change in one line: `$0.211 → $0.0211 (÷10)`. */
export function formatChange(change: Pick<Change<Shown>, 'before' | 'after' | 'factor'>): string {
  const [before, after] = sidesOf(change);
  const factor = change.factor === undefined || change.factor.equals(0) ? '' : ` (${formatFactor(change.factor)})`;
  return `${escaped(before)} → ${escaped(after)}${factor}`;
}
