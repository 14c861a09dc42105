import type { ApiFile } from '../../schema/api/index.ts';
import { type Column, date, list, string } from './columns.ts';

/** What is sold where, on which tier. */
export const OFFERED: readonly Column<{ model: string; route: string; tier: string }>[] = [
  string('model', 'Id of the model.', (row) => row.model),
  string('route', 'Id of the route.', (row) => row.route),
  string('tier', 'Service tier.', (row) => row.tier),
];

/** What one rate is for. */
export const METERED: readonly Column<{ rate: { meter: string; quality: string | null; size: string | null } | undefined }>[] = [
  string('meter', 'What is metered.', ({ rate }) => rate?.meter),
  string('quality', 'Empty where it holds for all.', ({ rate }) => rate?.quality),
  string('size', 'Empty where it holds for all.', ({ rate }) => rate?.size),
];

export const EFFECTIVE: Column<{ effective_from: { latest: string } | null }> = date(
  'effective_from',
  'First day in effect; where it is known only loosely the last day it can have been.',
  (row) => row.effective_from?.latest,
);

/** The last reading that found it right, and how long that counts. */
export function checkColumns<Row>(of: (row: Row) => ApiFile<'models'>['models'][number]['checked'] | undefined): Column<Row>[] {
  return [
    date('checked_on', 'Day of the last reading that found it right.', (row) => of(row)?.on),
    string('checked_precision', 'exact; not-before: that day or later; undated: nothing proves the day.', (row) => of(row)?.precision),
    date('unconfirmed_on', 'First day on which it is unconfirmed.', (row) => of(row)?.unconfirmed_on),
  ];
}

/** What it rests on. */
export function evidenceColumn<Row>(of: (row: Row) => readonly string[]): Column<Row> {
  return string('evidence', 'Readings it rests on, source-id@day, separated by spaces.', (row) => list(of(row)));
}
