import type { When } from '../../domain/day.ts';
import type { Exact } from '../../domain/exact.ts';
import { exact } from '../../domain/exact.ts';
import type { Edition } from '../../domain/rate-card.ts';
import { formatReadDay } from '../../format/evidence.ts';
import { exactUsd } from '../../format/exact-usd.ts';
import { SHAPE_WORDS } from '../../format/shape.ts';
import type { TableCell, TableColumn, TableUnit } from '../../format/table-file.ts';
import { formatAmount, formatUsd } from '../../format/usd.ts';
import { formatWhen } from '../../format/words.ts';
import type { Check } from '../evidence.ts';

/** A column the page shows. */
export function shown(id: string, name: string, kind: TableColumn['kind'] = 'text', units: TableUnit[] = []): TableColumn {
  return { id, name, kind, units, onPage: true };
}

/** A column that is shown when it is chosen. */
export function further(id: string, name: string, kind: TableColumn['kind'] = 'text', units: TableUnit[] = []): TableColumn {
  return { id, name, kind, units, onPage: false };
}

/** The units a cost of one image can be shown in. */
export const COST_UNITS: TableUnit[] = ['image', 'thousand', 'tokens'];

/** The price of a million tokens of image output; the words for why there is none. */
export function outputRate(edition: Edition | undefined): TableCell {
  if (edition === undefined) return 'not recorded';
  if (edition.pricing.shape !== 'per-token')
    return edition.pricing.shape === 'pass-through' ? SHAPE_WORDS['pass-through'] : 'not billed by token';
  const { value } = edition.pricing.rates['image-output'];
  return value.kind === 'amount' ? [formatAmount(value.amount), value.amount] : 'not known';
}

/** An amount for one image in the units of a cost. */
export function costCells({ text, usd }: { text: string; usd: Exact }, rate: TableCell): TableCell[] {
  const thousand = usd.mul(exact(1000));
  return [[text, exactUsd(usd)], [formatUsd(thousand), exactUsd(thousand)], rate];
}

/** The same where there is no cost: its words, and the rate where that is known. */
export function noCostCells(words: string, rate: TableCell): TableCell[] {
  return [words, words, rate];
}

const dayFigure = (day: string) => day.replaceAll('-', '');

/** A day that may be loose, ordered by the last it can have been; words alone where nothing says from when on, so that it is ordered last. */
export function whenCell(when: When): TableCell {
  return when.earliest === null ? formatWhen(when) : [formatWhen(when), dayFigure(when.latest)];
}

/** The day of a last check; words where nothing was read, or nothing proves a day. */
export function checkCell(check: Check | undefined): TableCell {
  if (check === undefined) return 'not read';
  const text = formatReadDay(check.on, check.precision);
  return check.precision === 'undated' ? text : [text, dayFigure(check.on)];
}
