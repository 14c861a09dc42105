import { createHash } from 'node:crypto';
import type { Day } from '../../domain/day.ts';
import { type ChosenCost, type ChosenModel, formatUsual } from '../../format/chosen.ts';
import { plainText } from '../../format/comparison.ts';
import { formatReadDay } from '../../format/evidence.ts';
import { capital } from '../../format/phrases.ts';
import { REASON_WORDS } from '../../format/problems.ts';
import { formatMeasuredOn, NOT_MEASURED, SIGNAL_KINDS } from '../../format/signal.ts';
import { formatStanding } from '../../format/standing.ts';
import { formatCount, formatSize, TIER_NAMES } from '../../format/words.ts';
import { archiveOf } from '../archive.ts';
import type { Catalog } from '../catalog.ts';
import { pricedQualities } from '../cost-table.ts';
import { EvidenceBook } from '../evidence-book.ts';
import type { ShownSignal } from '../signals.ts';
import { isOnSale, standingOf } from '../standing.ts';
import { byVendor, vendorOf } from '../vendor-order.ts';
import { claimUntil } from './claim-until.ts';
import { type Contender, contenderOf } from './contenders.ts';
import { mainContenders, mainField } from './main-table.ts';
import { modelPairs } from './pairs.ts';
import { type Setting, type Side, sideOf } from './side.ts';
import { factsOfSide, NOT_STATED } from './side-facts.ts';
import { commonCases } from './sizes.ts';
import { type Field, type Remark, remarksOn, STRENGTHS } from './strengths.ts';
import { TRADEOFFS } from './tradeoffs.ts';

/** A piece of a line: words, or words with the section of this site where they open their evidence. */
type Piece = string | [text: string, href: string];

/** A line of a cell: its pieces, under a label where it has one. */
interface Line {
  label?: string;
  pieces: Piece[];
}

/** A model that can be chosen: what its verdict rests on, and its cells in the order of the rows, each of at least one line. */
export interface ChoiceModel extends ChosenModel {
  id: string;
  vendor: string;
  cells: Line[][];
}

/** What the free choice of models shows, as text: the page writes the columns that are asked for. */
export interface ChoiceTable {
  /** The size that the verdict is about. */
  size: string;
  /** What is meant by the usual quality. */
  usual: string;
  rows: string[];
  models: ChoiceModel[];
  /** Models that are not on sale, each with what has become of it. */
  others: { id: string; name: string; state: string }[];
  /** The pairs that have a page, by the last part of its address. */
  pairs: string[];
}

/** Where a fact opens on the page of the model; those left out stand among its facts. Facts of the route stand on the route's page. */
const SECTIONS: Record<string, string> = { state: '', spread: '#cost', pricing: '#cost', driver: '#cost', sizes: '#facts' };
const OF_ROUTE = new Set(['route', 'limits', 'entry', 'account', 'suits', 'avoid']);

/** The facts a choice shows, in order, beside the costs. */
const FACTS: readonly string[] = [
  'pricing',
  'spread',
  'driver',
  'limits',
  'route',
  'entry',
  'account',
  'suits',
  'avoid',
  'sizes',
  'reference-images',
  'edits',
  'transparent-background',
  'svg',
  'state',
];

/** Kinds of what others measured, in order. */
const MEASURED = ['preference', 'speed'] as const;

/** How many remarks a cell has room for. */
const MOST_REMARKS = 3;

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
function measured(signals: readonly ShownSignal[], kind: ShownSignal['kind']): string[] {
  const own = signals.filter((each) => each.kind === kind);
  const newest = own.flatMap(({ name, results: [first] }) => (first ? [`${name}: ${first.text} (${formatMeasuredOn(first)})`] : []));
  return newest.length === 0 ? [NOT_MEASURED] : newest;
}

function chosenCost(setting: Setting | undefined): ChosenCost | null {
  if (setting?.leading === undefined) return null;
  const { quality, tokens, leading } = setting;
  return { quality, usd: `${leading.usd.n}/${leading.usd.d}`, text: leading.text, tokens };
}

function unsureOf({ setting }: Contender): string | null {
  if (setting?.dispute) return 'its cost is disputed';
  return setting?.rankable ? null : 'its price is reported only by others, or was not confirmed in time';
}

function usualLine({ setting, priced }: Contender, none: string): string {
  if (setting?.leading === undefined) return priced.length === 0 ? none : 'not known in that quality';
  const words = [setting.quality, setting.tokens === null ? null : `${formatCount(setting.tokens)} tokens`].filter((each) => each !== null);
  return `${setting.leading.text}${words.length === 0 ? '' : ` (${words.join(', ')})`}`;
}

/** A text that opens its evidence as a whole. */
const opening = (text: string, href: string): Line => ({ pieces: [[text, href]] });

function remarkLines(remarks: readonly Remark[]): Line[] {
  const lines = remarks.slice(0, MOST_REMARKS).map(({ label, parts }): Line => {
    const pieces = parts.map((part, at): Piece => {
      if (typeof part === 'string') return at === 0 ? capital(part) : part;
      return 'href' in part ? [part.text, part.href] : part.text;
    });
    return { label, pieces: [...pieces, '.'] };
  });
  return lines.length === 0 ? [{ pieces: ['nothing on record'] }] : lines;
}

interface Around {
  names: Map<string, string>;
  field: Field;
  on: Day;
}

function choiceModel(catalog: Catalog, side: Side, { names, field, on }: Around): ChoiceModel {
  const { model } = side;
  const facts = factsOfSide(catalog, side, on, new EvidenceBook());
  for (const [id, { name }] of facts) names.set(id, name);
  const check = archiveOf(catalog, model, on).headline;
  const page = `/models/${model.id}/`;
  const own = contenderOf(catalog, side, model.name, on);
  const among = { ...field, all: [...field.all.filter((each) => each.side.model.id !== model.id), own] };
  const cases = [
    ...commonCases(catalog).map((each) => ({ ...each, tier: 'standard' as const })),
    ...commonCases(catalog)
      .slice(0, 1)
      .map((each) => ({ ...each, tier: 'batch' as const })),
  ];
  const ranges = cases.map(({ asked, tier }) => rangeAt(side, asked, tier));
  return {
    id: model.id,
    name: model.name,
    vendor: vendorOf(catalog, model.id).name,
    usual: chosenCost(own.setting),
    lowest: chosenCost(own.priced[0]),
    unsure: unsureOf(own),
    until: claimUntil([side]) ?? null,
    cells: [
      [opening(usualLine(own, ranges[0] ?? 'not known'), `${page}#cost`)],
      remarkLines(remarksOn(own, among, STRENGTHS)),
      remarkLines(remarksOn(own, among, TRADEOFFS)),
      ...ranges.map((range) => [opening(range, `${page}#cost`)]),
      ...FACTS.map((id) => {
        const href = OF_ROUTE.has(id) ? `/routes/${model.mainRoute}/` : `${page}${SECTIONS[id] ?? '#capabilities'}`;
        return (facts.get(id)?.lines ?? NOT_STATED).map(({ parts }) => opening(plainText(parts), href));
      }),
      ...MEASURED.map((kind) => measured(own.signals, kind).map((text) => opening(text, `${page}#signals`))),
      [opening(check === undefined ? 'not read' : `${formatReadDay(check.on, check.precision)}, ${check.freshness}`, `${page}#archive`)],
    ],
  };
}

/** Every model on sale, by vendor, with what a comparison of a free choice shows. */
export function choiceTable(catalog: Catalog, on: Day): ChoiceTable {
  const order = byVendor(catalog);
  const cases = commonCases(catalog);
  const asked = cases.map((each) => each.asked);
  const names = new Map<string, string>();
  const main = mainContenders(catalog, on).map(({ contender }) => contender);
  const field = mainField(catalog, main, 'among the main models');
  const sorted = catalog.card.models.toSorted((a, b) => order(a.id, b.id));
  const isSold = (model: (typeof sorted)[number]) => isOnSale(standingOf(model, on));
  const models = sorted
    .filter(isSold)
    .map((model) => choiceModel(catalog, sideOf(catalog, model, asked, on, new EvidenceBook()), { names, field, on }));
  const [first] = cases;
  const { lead } = field;
  return {
    size: first ? `${first.name} (${formatSize(first.asked)})` : '',
    usual: lead?.usual.quality ? formatUsual(lead.name, lead.usual.quality, lead.setting?.tokens ?? null) : '',
    rows: [
      `${first?.name ?? ''} in the usual quality`,
      'Best for',
      'Tradeoff',
      ...cases.map(({ name }) => `${name}, all qualities`),
      ...cases.slice(0, 1).map(({ name }) => `${name}, ${TIER_NAMES.batch}`),
      ...FACTS.map((id) => names.get(id) ?? id),
      ...MEASURED.map((kind) => SIGNAL_KINDS[kind]),
      'Checked',
    ],
    models,
    others: sorted
      .filter((model) => !isSold(model))
      .map((model) => ({ id: model.id, name: model.name, state: formatStanding(standingOf(model, on)) })),
    pairs: modelPairs(catalog).map(({ slug }) => slug),
  };
}

/** A choice table as the file the page loads, with the address its content gives it. */
export function choiceFile(table: ChoiceTable): { hash: string; url: string; body: string } {
  const body = JSON.stringify(table);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
  return { hash, url: `/compare/${hash}.json`, body };
}
