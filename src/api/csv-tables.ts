import { formatCsv } from '../format/csv.ts';
import type { ApiFile } from '../schema/api/index.ts';
import { fileUrl, LICENCE } from './addresses.ts';

/** A column of a table of comma-separated values. */
interface Column<Row> {
  /** Its name: lower case with underscores; never changed. */
  name: string;
  /** What it holds, for the metadata beside the table. */
  description: string;
  datatype: 'string' | 'decimal' | 'integer' | 'date' | 'boolean';
  of: (row: Row) => string | number | boolean | null | undefined;
}

/** A table with its metadata. */
export interface CsvTable {
  /** Name of the file without its ending. */
  name: string;
  title: string;
  dataDate: string;
  columns: { name: string; description: string; datatype: Column<unknown>['datatype'] }[];
  text: string;
}

interface TableParts<Row> {
  name: string;
  title: string;
  dataDate: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}

function tableOf<Row>({ name, title, dataDate, columns, rows }: TableParts<Row>): CsvTable {
  const cells = rows.map((row) => columns.map((column) => String(column.of(row) ?? '')));
  return {
    name,
    title,
    dataDate,
    columns: columns.map(({ of: _, ...column }) => column),
    text: formatCsv([columns.map((column) => column.name), ...cells]),
  };
}

const list = (items: readonly string[]) => items.join(' ');

interface Dated {
  effective_from: { earliest: string | null; latest: string } | null;
}

interface Checked {
  checked: ApiFile<'models'>['models'][number]['checked'];
}

interface Cited {
  evidence: string[];
}

const EFFECTIVE: Column<Dated> = {
  name: 'effective_from',
  description: 'First day in effect; where it is known only loosely the last day it can have been.',
  datatype: 'date',
  of: (row) => row.effective_from?.latest,
};
const CHECKED: Column<Checked> = {
  name: 'checked_on',
  description: 'Day of the last reading that found it right.',
  datatype: 'date',
  of: (row) => row.checked?.on,
};
const PRECISION: Column<Checked> = {
  name: 'checked_precision',
  description: 'exact; not-before: that day or later; undated: nothing proves the day.',
  datatype: 'string',
  of: (row) => row.checked?.precision,
};
const UNCONFIRMED: Column<Checked> = {
  name: 'unconfirmed_on',
  description: 'First day on which it is unconfirmed.',
  datatype: 'date',
  of: (row) => row.checked?.unconfirmed_on,
};
const EVIDENCE: Column<Cited> = {
  name: 'evidence',
  description: 'Readings it rests on, source-id@day, separated by spaces.',
  datatype: 'string',
  of: (row) => list(row.evidence),
};

/** All models. */
export function modelsTable({ models, data_date }: ApiFile<'models'>): CsvTable {
  type Row = (typeof models)[number];
  const columns: Column<Row>[] = [
    { name: 'model', description: 'Id of the model.', datatype: 'string', of: (row) => row.id },
    { name: 'name', description: 'Name as the vendor writes it.', datatype: 'string', of: (row) => row.name },
    { name: 'vendor', description: 'Id of the vendor.', datatype: 'string', of: (row) => row.vendor.id },
    { name: 'standing', description: 'not-yet, on-sale, ending or ended.', datatype: 'string', of: (row) => row.standing },
    { name: 'released', description: 'First day on sale, at the latest.', datatype: 'date', of: (row) => row.released.latest },
    { name: 'ends', description: 'First day not on sale.', datatype: 'date', of: (row) => row.ends?.latest },
    { name: 'main_route', description: 'The route whose prices these are.', datatype: 'string', of: (row) => row.main_route },
    { name: 'shape', description: 'How it is priced.', datatype: 'string', of: (row) => row.shape },
    { name: 'least_usd', description: 'USD of its cheapest usual image.', datatype: 'decimal', of: (row) => row.cost?.least.cost.usd },
    { name: 'least_quality', description: 'Quality of that image.', datatype: 'string', of: (row) => row.cost?.least.quality },
    { name: 'least_size', description: 'Size of that image.', datatype: 'string', of: (row) => row.cost?.least.size },
    { name: 'most_usd', description: 'USD of its dearest usual image.', datatype: 'decimal', of: (row) => row.cost?.most.cost.usd },
    { name: 'most_quality', description: 'Quality of that image.', datatype: 'string', of: (row) => row.cost?.most.quality },
    { name: 'most_size', description: 'Size of that image.', datatype: 'string', of: (row) => row.cost?.most.size },
    CHECKED,
    PRECISION,
    UNCONFIRMED,
    { name: 'page', description: 'The page of the model.', datatype: 'string', of: (row) => row.page },
  ];
  return tableOf({ name: 'models', title: 'Models with their cheapest and dearest image', dataDate: data_date, columns, rows: models });
}

/** Cost per image: one row for each model, quality and size. */
export function costsTable({ costs, data_date }: ApiFile<'costs'>): CsvTable {
  const rows = costs.flatMap((row) => row.cells.map((cell) => ({ ...row, cell })));
  type Row = (typeof rows)[number];
  const columns: Column<Row>[] = [
    { name: 'model', description: 'Id of the model.', datatype: 'string', of: (row) => row.model },
    { name: 'route', description: 'Id of the route.', datatype: 'string', of: (row) => row.route },
    { name: 'tier', description: 'Service tier.', datatype: 'string', of: (row) => row.tier },
    { name: 'quality', description: 'Empty where there is no such setting.', datatype: 'string', of: (row) => row.quality },
    { name: 'size', description: 'Pixels, or the vendor’s name of a size.', datatype: 'string', of: ({ cell }) => cell.size },
    { name: 'kind', description: 'amount, not-computable or uncertain.', datatype: 'string', of: ({ cell }) => cell.cost.kind },
    {
      name: 'usd',
      description: 'USD of one image, computed; empty where kind is not amount.',
      datatype: 'decimal',
      of: ({ cell }) => (cell.cost.kind === 'amount' ? cell.cost.usd : null),
    },
    {
      name: 'output_tokens',
      description: 'Image output tokens of one image.',
      datatype: 'integer',
      of: ({ cell }) => (cell.cost.kind === 'amount' ? cell.cost.output_tokens : null),
    },
    { name: 'published_usd', description: 'As the vendor publishes it.', datatype: 'decimal', of: ({ cell }) => cell.published?.usd },
    { name: 'published_leads', description: 'Whether pages lead with it.', datatype: 'boolean', of: ({ cell }) => cell.published?.leads },
    EFFECTIVE,
    CHECKED,
    PRECISION,
    UNCONFIRMED,
    EVIDENCE,
  ];
  return tableOf({ name: 'costs', title: 'Cost of one image by model, quality and size', dataDate: data_date, columns, rows });
}

type Offer = ApiFile<'rates'>['offers'][number];

/** A rate of an offer; undefined for an offer that states none. */
type RateRow = Offer & { rate: Offer['rates'][number] | undefined };

/** Rates in effect: one row for each rate, and one for each tier that states none. */
export function ratesTable({ offers, data_date }: ApiFile<'rates'>): CsvTable {
  const rows = offers.flatMap((offer): RateRow[] =>
    offer.rates.length === 0 ? [{ ...offer, rate: undefined }] : offer.rates.map((rate) => ({ ...offer, rate })),
  );
  const columns: Column<RateRow>[] = [
    { name: 'model', description: 'Id of the model.', datatype: 'string', of: (row) => row.model },
    { name: 'route', description: 'Id of the route.', datatype: 'string', of: (row) => row.route },
    { name: 'tier', description: 'Service tier.', datatype: 'string', of: (row) => row.tier },
    { name: 'shape', description: 'How it is priced.', datatype: 'string', of: (row) => row.shape },
    { name: 'meter', description: 'What is metered.', datatype: 'string', of: ({ rate }) => rate?.meter },
    { name: 'quality', description: 'Empty where it holds for all.', datatype: 'string', of: ({ rate }) => rate?.quality },
    { name: 'size', description: 'Empty where it holds for all.', datatype: 'string', of: ({ rate }) => rate?.size },
    { name: 'applies_to', description: 'Which requests it is for.', datatype: 'string', of: ({ rate }) => rate?.applies_to },
    {
      name: 'kind',
      description: 'amount, zero, not-billed, included, not-offered or unknown; the shape where no rates are stated.',
      datatype: 'string',
      of: ({ rate, shape }) => rate?.value.kind ?? shape,
    },
    {
      name: 'amount',
      description: 'Price in the unit; empty where kind is not amount.',
      datatype: 'decimal',
      of: ({ rate }) => (rate?.value.kind === 'amount' ? rate.value.amount : null),
    },
    { name: 'unit', description: 'Unit of the amount.', datatype: 'string', of: ({ rate }) => rate?.unit },
    { name: 'condition', description: 'When it applies, if not always.', datatype: 'string', of: ({ rate }) => rate?.condition },
    EFFECTIVE,
    { ...CHECKED, of: ({ rate }) => rate?.checked?.on },
    { ...PRECISION, of: ({ rate }) => rate?.checked?.precision },
    { ...UNCONFIRMED, of: ({ rate }) => rate?.checked?.unconfirmed_on },
    { ...EVIDENCE, of: ({ rate, evidence }) => list(rate?.evidence ?? evidence) },
  ];
  return tableOf({ name: 'rates', title: 'Rates in effect on every route and tier', dataDate: data_date, columns, rows });
}

/** Every edition without its rates. */
export function editionsTable({ editions, data_date }: ApiFile<'editions'>): CsvTable {
  type Row = (typeof editions)[number];
  const columns: Column<Row>[] = [
    { name: 'model', description: 'Id of the model.', datatype: 'string', of: (row) => row.model },
    { name: 'route', description: 'Id of the route.', datatype: 'string', of: (row) => row.route },
    { name: 'tier', description: 'Service tier.', datatype: 'string', of: (row) => row.tier },
    {
      name: 'from_earliest',
      description: 'First day it can have begun; empty where only the last is known.',
      datatype: 'date',
      of: (row) => row.effective_from.earliest,
    },
    { name: 'from_latest', description: 'Last day it can have begun.', datatype: 'date', of: (row) => row.effective_from.latest },
    {
      name: 'until',
      description: 'First day of the one that follows, at the latest.',
      datatype: 'date',
      of: (row) => row.effective_until?.latest,
    },
    { name: 'from_basis', description: 'stated or inferred.', datatype: 'string', of: (row) => row.effective_from_basis },
    { name: 'recorded_on', description: 'The day it entered this archive.', datatype: 'date', of: (row) => row.recorded_on },
    { name: 'shape', description: 'How it is priced.', datatype: 'string', of: (row) => row.shape },
    { name: 'rates', description: 'How many rates it states.', datatype: 'integer', of: (row) => row.rates },
  ];
  return tableOf({ name: 'editions', title: 'Editions: what was stated from when to when', dataDate: data_date, columns, rows: editions });
}

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
    { name: 'id', description: 'Permanent id of the entry.', datatype: 'string', of: (row) => row.id },
    {
      name: 'on',
      description: 'The day; where it is known only loosely the last it can have been.',
      datatype: 'date',
      of: (row) => row.on.latest,
    },
    { name: 'kind', description: 'What kind of change it is.', datatype: 'string', of: (row) => row.kind },
    { name: 'confirmed', description: 'False for what is only announced.', datatype: 'boolean', of: (row) => row.confirmed },
    { name: 'models', description: 'Ids, separated by spaces.', datatype: 'string', of: (row) => list(row.models) },
    { name: 'sellers', description: 'Ids, separated by spaces.', datatype: 'string', of: (row) => list(row.sellers) },
    { name: 'title', description: 'What happened.', datatype: 'string', of: (row) => row.title },
    { name: 'route', description: 'Given for a change of rates.', datatype: 'string', of: (row) => row.route },
    { name: 'tier', description: 'Given for a change of rates.', datatype: 'string', of: (row) => row.tier },
    { name: 'meter', description: 'What is metered.', datatype: 'string', of: ({ rate }) => rate?.meter },
    { name: 'quality', description: 'Empty where it holds for all.', datatype: 'string', of: ({ rate }) => rate?.quality },
    { name: 'size', description: 'Empty where it holds for all.', datatype: 'string', of: ({ rate }) => rate?.size },
    { name: 'before_kind', description: 'Kind of the old value.', datatype: 'string', of: ({ rate }) => rate?.before?.kind },
    { name: 'before', description: 'Old amount.', datatype: 'decimal', of: ({ rate }) => amount(rate?.before) },
    { name: 'after_kind', description: 'Kind of the new value.', datatype: 'string', of: ({ rate }) => rate?.after?.kind },
    { name: 'after', description: 'New amount.', datatype: 'decimal', of: ({ rate }) => amount(rate?.after) },
    { name: 'factor', description: 'New ÷ old.', datatype: 'decimal', of: ({ rate }) => rate?.factor },
    EVIDENCE,
    { name: 'page', description: 'The page of the entry.', datatype: 'string', of: (row) => row.page },
  ];
  return tableOf({ name: 'changes', title: 'Changes: the newest and what is scheduled', dataDate: data_date, columns, rows });
}

/** Every seller at the setting it is compared at. */
export function plansTable({ sellers, data_date }: ApiFile<'plans'>): CsvTable {
  type Row = (typeof sellers)[number];
  const columns: Column<Row>[] = [
    { name: 'seller', description: 'Id of the seller.', datatype: 'string', of: (row) => row.id },
    { name: 'name', description: 'Name as it writes it.', datatype: 'string', of: (row) => row.name },
    { name: 'kind', description: 'credits, prepaid, subscription or free.', datatype: 'string', of: (row) => row.kind },
    { name: 'setting', description: 'The setting it is compared at.', datatype: 'string', of: (row) => row.figure?.setting },
    { name: 'model', description: 'Our id of the model of that setting.', datatype: 'string', of: (row) => row.figure?.model },
    { name: 'offer', description: 'The offer whose credits pay for it.', datatype: 'string', of: (row) => row.figure?.offer },
    { name: 'least_usd', description: 'USD of one image, at least.', datatype: 'decimal', of: (row) => row.figure?.image?.least.usd },
    {
      name: 'most_usd',
      description: 'USD of one image, at most; empty where only the least is stated.',
      datatype: 'decimal',
      of: (row) => row.figure?.image?.most?.usd,
    },
    {
      name: 'least_multiple',
      description: 'Times the cost at the API, at least.',
      datatype: 'decimal',
      of: (row) => row.figure?.multiple?.least,
    },
    {
      name: 'most_multiple',
      description: 'Times the cost at the API, at most.',
      datatype: 'decimal',
      of: (row) => row.figure?.multiple?.most,
    },
    {
      name: 'missing',
      description: 'Facts the seller does not state, separated by spaces.',
      datatype: 'string',
      of: (row) => list(row.figure?.missing ?? []),
    },
    { name: 'unranked', description: 'Why it is not ranked; empty where it is.', datatype: 'string', of: (row) => row.unranked },
    CHECKED,
    PRECISION,
    UNCONFIRMED,
    { ...EVIDENCE, of: ({ figure }) => list(figure?.evidence ?? []) },
    { name: 'page', description: 'The page of the seller.', datatype: 'string', of: (row) => row.page },
  ];
  return tableOf({
    name: 'plans',
    title: 'Credit plans: what an image costs, against the API',
    dataDate: data_date,
    columns,
    rows: sellers,
  });
}

/** Every source with its last reading. */
export function sourcesTable({ sources, data_date }: ApiFile<'sources'>): CsvTable {
  type Row = (typeof sources)[number];
  const columns: Column<Row>[] = [
    { name: 'source', description: 'Id of the source.', datatype: 'string', of: (row) => row.id },
    { name: 'publisher', description: 'Who publishes it.', datatype: 'string', of: (row) => row.publisher },
    { name: 'title', description: 'What it is called.', datatype: 'string', of: (row) => row.title },
    { name: 'kind', description: 'Whose word it is.', datatype: 'string', of: (row) => row.kind },
    { name: 'url', description: 'Where it stands.', datatype: 'string', of: (row) => row.url },
    {
      name: 'review_interval_days',
      description: 'Days after which it is due for another reading.',
      datatype: 'integer',
      of: (row) => row.review_interval_days,
    },
    CHECKED,
    PRECISION,
    UNCONFIRMED,
    { name: 'readings', description: 'How many readings are recorded.', datatype: 'integer', of: (row) => row.readings.length },
  ];
  return tableOf({ name: 'sources', title: 'Sources with their last reading', dataDate: data_date, columns, rows: sources });
}

/** The metadata of a table as W3C’s “CSV on the Web” has it: shape, licence and date, which the table itself cannot carry. */
export function csvMetadata({ name, title, dataDate, columns }: CsvTable, schemaVersion: string): string {
  return `${JSON.stringify({
    '@context': 'http://www.w3.org/ns/csvw',
    url: fileUrl(`${name}.csv`),
    'dc:title': title,
    'dc:license': { '@id': LICENCE.url },
    'dc:modified': { '@value': dataDate, '@type': 'xsd:date' },
    'dc:hasVersion': schemaVersion,
    tableSchema: {
      columns: columns.map(({ name: column, description, datatype }) => ({
        name: column,
        titles: column,
        'dc:description': description,
        datatype,
      })),
    },
  })}\n`;
}
