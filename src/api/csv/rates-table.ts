import type { ApiFile } from '../../schema/api/index.ts';
import { type Column, decimal, string } from './columns.ts';
import { checkColumns, EFFECTIVE, evidenceColumn, METERED, OFFERED } from './shared-columns.ts';
import { type CsvTable, tableOf } from './table.ts';

type Offer = ApiFile<'rates'>['offers'][number];

/** A rate of an offer; undefined for an offer that states none. */
type RateRow = Offer & { rate: Offer['rates'][number] | undefined };

/** Rates in effect: one row for each rate, and one for each tier that states none. */
export function ratesTable({ offers, data_date }: ApiFile<'rates'>): CsvTable {
  const rows = offers.flatMap((offer): RateRow[] =>
    offer.rates.length === 0 ? [{ ...offer, rate: undefined }] : offer.rates.map((rate) => ({ ...offer, rate })),
  );
  const columns: Column<RateRow>[] = [
    ...OFFERED,
    string('shape', 'How it is priced.', (row) => row.shape),
    ...METERED,
    string('applies_to', 'Which requests it is for.', ({ rate }) => rate?.applies_to),
    string(
      'kind',
      'amount, zero, not-billed, included, not-offered or unknown; the shape where no rates are stated.',
      ({ rate, shape }) => rate?.value.kind ?? shape,
    ),
    decimal('amount', 'Price in the unit; empty where kind is not amount.', ({ rate }) =>
      rate?.value.kind === 'amount' ? rate.value.amount : null,
    ),
    string('unit', 'Unit of the amount.', ({ rate }) => rate?.unit),
    string('condition', 'When it applies, if not always.', ({ rate }) => rate?.condition),
    EFFECTIVE,
    ...checkColumns(({ rate }: RateRow) => rate?.checked),
    evidenceColumn(({ rate, evidence }) => rate?.evidence ?? evidence),
  ];
  return tableOf({ name: 'rates', title: 'Rates in effect on every route and tier', dataDate: data_date, columns, rows });
}
