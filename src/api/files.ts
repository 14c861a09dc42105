import { asOfDays } from '../catalog/as-of/days.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Day } from '../domain/day.ts';
import { type ApiFile, type ApiShape, SCHEMA_VERSION } from '../schema/api/index.ts';
import { absolute, envelope, fileUrl, schemaUrl } from './addresses.ts';
import { asOfFile } from './as-of-file.ts';
import { newestChangesFile, yearFiles } from './changes-files.ts';
import { changesTable } from './csv/changes-table.ts';
import { costsTable } from './csv/costs-table.ts';
import { editionsTable } from './csv/editions-table.ts';
import { modelsTable } from './csv/models-table.ts';
import { plansTable } from './csv/plans-table.ts';
import { ratesTable } from './csv/rates-table.ts';
import { sourcesTable } from './csv/sources-table.ts';
import { type CsvTable, csvMetadata } from './csv/table.ts';
import { FEEDS } from './feeds.ts';
import { costsFile, modelFile, modelsFile } from './models-file.ts';
import { planFile, plansFile } from './plans-files.ts';
import { editionsFile, modelEditionsFile, ratesFile } from './rates-files.ts';
import { routesFile, sourcesFile } from './sources-file.ts';

/** One file of the interface. */
export interface DataFile {
  /** Its name below the root, such as `models/gpt-image-2.json`. */
  name: string;
  /** Undefined for what is no JSON of ours. */
  shape: ApiShape | undefined;
  body: string;
}

/** A kind of file as the index and the page about the data name it. */
export interface FileKind {
  id: ApiShape;
  /** Its name, with `<…>` for an id, a year or a day. */
  name: string;
  /** What it answers, as a question. */
  answers: string;
  csv: string | null;
}

/** Every kind of file but the index itself. */
export const FILE_KINDS: readonly FileKind[] = [
  {
    id: 'models',
    name: 'models.json',
    answers: 'Which models are there, in what state, and what do their cheapest and dearest image cost?',
    csv: 'models.csv',
  },
  {
    id: 'model',
    name: 'models/<model>.json',
    answers: 'What are the rates of one model, what does an image cost at each quality and size, and what are its limits?',
    csv: null,
  },
  { id: 'costs', name: 'costs.json', answers: 'What does one image cost on every model, by quality and size?', csv: 'costs.csv' },
  { id: 'rates', name: 'rates.json', answers: 'Which rates are in effect on every route and tier?', csv: 'rates.csv' },
  { id: 'editions', name: 'editions.json', answers: 'Which prices were in effect from when to when?', csv: 'editions.csv' },
  {
    id: 'model-editions',
    name: 'editions/<model>.json',
    answers: 'What was ever stated about the price of one model, with the figures as printed?',
    csv: null,
  },
  { id: 'changes', name: 'changes.json', answers: 'What changed last, and what is scheduled?', csv: 'changes.csv' },
  { id: 'changes', name: 'changes/<year>.json', answers: 'What changed in a year?', csv: null },
  { id: 'plans', name: 'plans.json', answers: 'What does an image cost on each credit plan, against the API?', csv: 'plans.csv' },
  { id: 'plan', name: 'plans/<seller>.json', answers: 'What does one seller offer, at what price, on what terms?', csv: null },
  { id: 'routes', name: 'routes.json', answers: 'Who sells, and who sends the bill?', csv: null },
  { id: 'sources', name: 'sources.json', answers: 'Which pages are read, when, and with what result?', csv: 'sources.csv' },
  { id: 'as-of', name: 'as-of/<day>.json', answers: 'What was the rate card on a past day?', csv: null },
];

const jsonOf = (file: unknown) => `${JSON.stringify(file)}\n`;

function indexFile(catalog: Catalog, days: readonly Day[], years: readonly string[]): ApiFile<'index'> {
  return {
    ...envelope('index', '/data/', catalog.card.dataDate),
    documentation: absolute('/data/'),
    files: FILE_KINDS.map(({ id, name, answers, csv }) => {
      return { id, url: fileUrl(name), answers, schema: schemaUrl(id), csv: csv === null ? null : fileUrl(csv) };
    }),
    models: catalog.models.map(({ id }) => id),
    sellers: catalog.sellers.map(({ id }) => id),
    years: [...years],
    days: [...days],
    feeds: FEEDS.map(({ path, title, type }) => ({ url: absolute(path), title, type })),
  };
}

/** The tables of comma-separated values, each made from the JSON that says the same. */
function csvTables(catalog: Catalog, on: Day): CsvTable[] {
  return [
    modelsTable(modelsFile(catalog, on)),
    costsTable(costsFile(catalog, on)),
    ratesTable(ratesFile(catalog, on)),
    editionsTable(editionsFile(catalog)),
    changesTable(newestChangesFile(catalog, on)),
    plansTable(plansFile(catalog, on)),
    sourcesTable(sourcesFile(catalog, on)),
  ];
}

/** Every JSON file of the interface. */
export function jsonFiles(catalog: Catalog, on: Day): DataFile[] {
  const days = asOfDays(catalog, on);
  const years = yearFiles(catalog);
  const files: [name: string, shape: ApiShape, content: unknown][] = [
    [
      'index.json',
      'index',
      indexFile(
        catalog,
        days,
        years.map(({ year }) => year),
      ),
    ],
    ['models.json', 'models', modelsFile(catalog, on)],
    ...catalog.models.map(({ id }) => [`models/${id}.json`, 'model', modelFile(catalog, id, on)] as const),
    ['costs.json', 'costs', costsFile(catalog, on)],
    ['rates.json', 'rates', ratesFile(catalog, on)],
    ['editions.json', 'editions', editionsFile(catalog)],
    ...catalog.models.map(({ id }) => [`editions/${id}.json`, 'model-editions', modelEditionsFile(catalog, id)] as const),
    ['changes.json', 'changes', newestChangesFile(catalog, on)],
    ...years.map(({ year, file }) => [`changes/${year}.json`, 'changes', file] as const),
    ['plans.json', 'plans', plansFile(catalog, on)],
    ...catalog.sellers.map((seller) => [`plans/${seller.id}.json`, 'plan', planFile(catalog, seller, on)] as const),
    ['routes.json', 'routes', routesFile(catalog)],
    ['sources.json', 'sources', sourcesFile(catalog, on)],
    ...days.map((day) => [`as-of/${day}.json`, 'as-of', asOfFile(catalog, day)] as const),
  ].map(([name, shape, content]) => [name, shape, content] as [string, ApiShape, unknown]);
  const tables = csvTables(catalog, on).map((table) => {
    return { name: `${table.name}.csv-metadata.json`, shape: undefined, body: csvMetadata(table, SCHEMA_VERSION) };
  });
  return [...files.map(([name, shape, content]) => ({ name, shape, body: jsonOf(content) })), ...tables];
}

/** Every file of comma-separated values. */
export function csvFiles(catalog: Catalog, on: Day): DataFile[] {
  return csvTables(catalog, on).map(({ name, text }) => ({ name: `${name}.csv`, shape: undefined, body: text }));
}
