import type { ApiFile } from '../../schema/api/index.ts';
import { boolean, type Column, date, decimal, list, string } from './columns.ts';
import { evidenceColumn, METERED } from './shared-columns.ts';
import { type CsvTable, tableOf } from './table.ts';

type Change = ApiFile<'changes'>['changes'][number];

/** A rate of a change; undefined for one without rates. */
type ChangeRow = Change & { rate: Change['rates'][number] | undefined };

/** Changes: one row for each rate that changed, and one for each entry without rates. */
export function changesTable({ changes, data_date }: ApiFile<'changes'>): CsvTable {
  const rows = changes.flatMap((change): ChangeRow[] =>
    change.rates.length === 0 ? [{ ...change, rate: undefined }] : change.rates.map((rate) => ({ ...change, rate })),
  );
  const amount = (value: Change['rates'][number]['before'] | undefined) => (value?.kind === 'amount' ? value.amount : null);
  const columns: Column<ChangeRow>[] = [
    string('id', 'Permanent id of the entry.', (row) => row.id),
    date('on', 'The day; where it is known only loosely the last it can have been.', (row) => row.on.latest),
    string('kind', 'What kind of change it is.', (row) => row.kind),
    boolean('confirmed', 'False for what is only announced.', (row) => row.confirmed),
    string('models', 'Ids, separated by spaces.', (row) => list(row.models)),
    string('sellers', 'Ids, separated by spaces.', (row) => list(row.sellers)),
    string('title', 'What happened.', (row) => row.title),
    string('route', 'Given for a change of rates.', (row) => row.route),
    string('tier', 'Given for a change of rates.', (row) => row.tier),
    ...METERED,
    string('before_kind', 'Kind of the old value.', ({ rate }) => rate?.before?.kind),
    decimal('before', 'Old amount.', ({ rate }) => amount(rate?.before)),
    string('after_kind', 'Kind of the new value.', ({ rate }) => rate?.after?.kind),
    decimal('after', 'New amount.', ({ rate }) => amount(rate?.after)),
    decimal('factor', 'New ÷ old.', ({ rate }) => rate?.factor),
    evidenceColumn((row) => row.evidence),
    string('page', 'The page of the entry.', (row) => row.page),
  ];
  return tableOf({ name: 'changes', title: 'Changes: the newest and what is scheduled', dataDate: data_date, columns, rows });
}
