import { createHash } from 'node:crypto';
import type { Day } from '../../domain/day.ts';
import { plainText } from '../../format/comparison.ts';
import { formatReadDay } from '../../format/evidence.ts';
import { REASON_WORDS } from '../../format/problems.ts';
import { formatMeasuredOn, NOT_MEASURED, SIGNAL_KINDS } from '../../format/signal.ts';
import { TIER_NAMES } from '../../format/words.ts';
import { archiveOf } from '../archive.ts';
import type { Catalog } from '../catalog.ts';
import { pricedQualities } from '../cost-table.ts';
import { EvidenceBook } from '../evidence-book.ts';
import { type ShownSignal, signalsOf } from '../signals.ts';
import { isOnSale, standingOf } from '../standing.ts';
import { byVendor, vendorOf } from '../vendor-order.ts';
import { type Side, sideOf } from './side.ts';
import { factsOfSide, NOT_STATED } from './side-facts.ts';
import { commonCases } from './sizes.ts';

/** A model that can be chosen, with its cells in the order of the rows: the text, and the section of this site where it opens its evidence. */
export interface ChoiceModel {
  id: string;
  name: string;
  vendor: string;
  cells: [text: string, href: string][];
}

/** What the free choice of models shows, as text: the page writes the columns that are asked for. */
export interface ChoiceTable {
  rows: string[];
  models: ChoiceModel[];
}

/** Where a fact opens on the page of the model; those left out stand among its facts. Facts of the route stand on the route's page. */
const SECTIONS: Record<string, string> = { state: '', spread: '#cost', pricing: '#cost', driver: '#cost', sizes: '#facts' };
const OF_ROUTE = new Set(['route', 'limits', 'entry', 'account', 'suits', 'avoid']);

/** The facts a choice shows, in order, beside the costs. */
const FACTS: readonly string[] = [
  'pricing',
  'spread',
  'suits',
  'avoid',
  'driver',
  'limits',
  'route',
  'entry',
  'account',
  'sizes',
  'reference-images',
  'edits',
  'transparent-background',
  'svg',
  'state',
];

/** Kinds of what others measured, in order. */
const MEASURED = ['preference', 'speed'] as const;

/** What an image costs at a size, from the cheapest quality to the dearest. */
function rangeAt(side: Side, asked: Parameters<Side['at']>[1], tier: 'standard' | 'batch'): string {
  const settings = pricedQualities(side.model).map((quality) => side.at(quality, asked, tier));
  const costs = settings.flatMap(({ leading }) => leading ?? []).toSorted((a, b) => a.usd.compare(b.usd));
  const [costing] = settings.flatMap((each) => (each.costing?.kind === 'not-computable' ? each.costing.reasons : []));
  if (costs.length === 0) return costing === undefined ? 'not sold' : REASON_WORDS[costing.kind];
  const range = [...new Set([costs[0]?.text, costs.at(-1)?.text])].join(' to ');
  return settings.some(({ dispute }) => dispute) ? `${range}, disputed` : range;
}

/** The newest results of one kind that others measured, by board or test. */
function measured(signals: readonly ShownSignal[], kind: ShownSignal['kind']): string {
  const own = signals.filter((each) => each.kind === kind);
  const newest = own.flatMap(({ name, results: [first] }) => (first ? [`${name}: ${first.text} (${formatMeasuredOn(first)})`] : []));
  return newest.length === 0 ? NOT_MEASURED : newest.join('; ');
}

function choiceModel(catalog: Catalog, side: Side, names: Map<string, string>, on: Day): ChoiceModel {
  const { model } = side;
  const facts = factsOfSide(catalog, side, on, new EvidenceBook());
  for (const [id, { name }] of facts) names.set(id, name);
  const check = archiveOf(catalog, model, on).headline;
  const page = `/models/${model.id}/`;
  const signals = signalsOf(catalog, model.id, on, new EvidenceBook());
  const cases = [
    ...commonCases(catalog).map((each) => ({ ...each, tier: 'standard' as const })),
    ...commonCases(catalog)
      .slice(0, 1)
      .map((each) => ({ ...each, tier: 'batch' as const })),
  ];
  return {
    id: model.id,
    name: model.name,
    vendor: vendorOf(catalog, model.id).name,
    cells: [
      ...cases.map(({ asked, tier }): [string, string] => [rangeAt(side, asked, tier), `${page}#cost`]),
      ...FACTS.map((id): [string, string] => {
        const text = (facts.get(id)?.lines ?? NOT_STATED).map(({ parts }) => plainText(parts));
        const href = OF_ROUTE.has(id) ? `/routes/${model.mainRoute}/` : `${page}${SECTIONS[id] ?? '#capabilities'}`;
        return [text.join(', '), href];
      }),
      ...MEASURED.map((kind): [string, string] => [measured(signals, kind), `${page}#signals`]),
      [check === undefined ? 'not read' : `${formatReadDay(check.on, check.precision)}, ${check.freshness}`, `${page}#archive`],
    ],
  };
}

/** Every model on sale, by vendor, with what a comparison of a free choice shows. */
export function choiceTable(catalog: Catalog, on: Day): ChoiceTable {
  const order = byVendor(catalog);
  const asked = commonCases(catalog).map((each) => each.asked);
  const names = new Map<string, string>();
  const models = catalog.card.models
    .filter((model) => isOnSale(standingOf(model, on)))
    .toSorted((a, b) => order(a.id, b.id))
    .map((model) => choiceModel(catalog, sideOf(catalog, model, asked, on, new EvidenceBook()), names, on));
  const cases = commonCases(catalog).map(({ name }) => name);
  const rows = [
    ...cases,
    ...cases.slice(0, 1).map((name) => `${name}, ${TIER_NAMES.batch}`),
    ...FACTS.map((id) => names.get(id) ?? id),
    ...MEASURED.map((kind) => SIGNAL_KINDS[kind]),
    'Checked',
  ];
  return { rows, models };
}

/** A choice table as the file the page loads, with the address its content gives it. */
export function choiceFile(table: ChoiceTable): { hash: string; url: string; body: string } {
  const body = JSON.stringify(table);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
  return { hash, url: `/compare/${hash}.json`, body };
}
