import type { Day } from '../../domain/day.ts';
import type { TokenMeter } from '../../domain/rate-card.ts';
import { ANY_SIZE, type AskedSize, sizeId } from '../../domain/size.ts';
import { stateOfJob, writeLink } from '../../domain/workflow-link.ts';
import { type Part, plainText } from '../../format/comparison.ts';
import { formatIntroduction } from '../../format/introduction.ts';
import { formatList } from '../../format/plan.ts';
import { SIGNAL_KINDS } from '../../format/signal.ts';
import { archiveOf } from '../archive.ts';
import type { Catalog } from '../catalog.ts';
import { pricedQualities } from '../cost-table.ts';
import { defaultForm } from '../default-form.ts';
import { EvidenceBook } from '../evidence-book.ts';
import { editionOn, type RateRow, rateRows, shownRate } from '../rate-table.ts';
import { METER_ORDER } from '../rates-page.ts';
import { signalsOf } from '../signals.ts';
import { isOnSale, pricingDay } from '../standing.ts';
import { tableSizes } from '../table-sizes.ts';
import { vendorOf } from '../vendor-order.ts';
import { advantagesOf } from './advantages.ts';
import { claimUntil } from './claim-until.ts';
import { type ComparedCase, comparedCases } from './contests.ts';
import { oneReference } from './one-reference.ts';
import type { ModelPair } from './pairs.ts';
import { type Setting, type Side, sideOf } from './side.ts';
import { type FactLine, factsOfSide, NOT_ON_BOARD, NOT_STATED, type SideFacts } from './side-facts.ts';
import { commonCases, sharedSizes } from './sizes.ts';
import { type Verdict, verdictOf } from './verdict.ts';

type Both<T> = readonly [T, T];

/** Rungs shown one under the other: those of equal tokens, or all of one model's. */
export interface RungGroup {
  kind: 'equal' | 'alone' | 'model';
  rows: RungRow[];
}

/** One setting of one model under the sizes of the table. */
export interface RungRow {
  side: Side;
  quality: string | null;
  cells: Setting[];
}

/** The two models of a pair with their costs in the common cases. */
export function pairCases(catalog: Catalog, { a, b }: ModelPair, on: Day, book: EvidenceBook) {
  const columns = sharedSizes(a, b);
  const asked = [...commonCases(catalog).map((each) => each.asked), ...columns];
  const sides = [sideOf(catalog, a, asked, on, book), sideOf(catalog, b, asked, on, book)] as const;
  return { sides, columns, ...comparedCases(catalog, ...sides) };
}

function rungGroups({ sides, matched, columns }: ReturnType<typeof pairCases>): RungGroup[] {
  const rowsOf = (side: Side, qualities: readonly (string | null)[]) =>
    qualities.map((quality): RungRow => ({ side, quality, cells: columns.map((column) => side.at(quality, column)) }));
  if (matched.kind !== 'tokens')
    return sides.map((side): RungGroup => ({ kind: 'model', rows: rowsOf(side, pricedQualities(side.model)) }));
  const equal = matched.pairs.map((pair): RungGroup => {
    return { kind: 'equal', rows: sides.flatMap((side, at) => rowsOf(side, [pair[at] ?? null])) };
  });
  const alone = sides.flatMap((side, at) => rowsOf(side, matched.unmatched[at] ?? []));
  return [...equal, ...(alone.length === 0 ? [] : [{ kind: 'alone' as const, rows: alone }])];
}

function rateTable(catalog: Catalog, sides: Both<Side>, on: Day, book: EvidenceBook) {
  const rows = sides.map(({ model }) => rateRows(catalog, model, ['standard', 'batch'], on, book));
  const meters = METER_ORDER.filter((meter) => rows.some((each) => each.some((row) => row.meter === meter)));
  const rowOf = (each: readonly RateRow[] | undefined, meter: TokenMeter) => each?.find((row) => row.meter === meter);
  return meters.map((meter) => ({ meter, sides: [rowOf(rows[0], meter), rowOf(rows[1], meter)] as const }));
}

/** One respect in which two models are compared. */
export interface FactRow {
  id: string;
  name: string;
  /** One for each model, or one for both. */
  cells: readonly (readonly FactLine[])[];
}

/** Whom the route of a model suits: told beside what the models themselves are best for. */
const OF_ROUTES = ['suits', 'avoid'];

/** The respects two models are compared in, in the first's order. */
export interface FactGroups {
  /** Whom the routes suit, and whom not, where at least one says so. */
  routes: FactRow[];
  /** In which both are stated and are not the same. */
  differing: FactRow[];
  /** In which both are the same: one cell stands for both where the words are one. */
  same: FactRow[];
  /** Which are stated of one of them only. */
  ofOne: FactRow[];
  /** What others measured, by board or test, those that hold both models first. */
  measured: FactRow[];
  /** Kinds of measurement of which none was found for either. */
  unmeasured: string[];
}

const wordsOf = (lines: readonly FactLine[]) => lines.map(({ parts }) => plainText(parts)).join(' ');
const isSilent = (lines: readonly FactLine[]) => lines.every(({ isMissing }) => isMissing);

/** The respects of both, each with its cells; one in which both are silent is left out. */
function factGroups([a, b]: Both<SideFacts>, kinds: ReadonlySet<string>): FactGroups {
  const all = [...new Map([...a, ...b])].map(([id, { name, isMeasured }]) => {
    const silent = isMeasured ? NOT_ON_BOARD : NOT_STATED;
    const [x, y] = [a.get(id)?.lines ?? silent, b.get(id)?.lines ?? silent];
    const isOne = wordsOf(x) === wordsOf(y);
    const isSame = isOne || (a.get(id)?.gist !== undefined && a.get(id)?.gist === b.get(id)?.gist);
    return { id, name, isMeasured, isSame, silent: [x, y].filter(isSilent).length, cells: isOne ? [x] : [x, y] };
  });
  const told = all.filter(({ silent }) => silent < 2);
  const stated = told.filter(({ id, isMeasured }) => !isMeasured && !OF_ROUTES.includes(id));
  return {
    routes: told.filter(({ id }) => OF_ROUTES.includes(id)),
    differing: stated.filter(({ isSame, silent }) => !isSame && silent === 0),
    same: stated.filter(({ isSame }) => isSame),
    ofOne: stated.filter(({ silent }) => silent === 1),
    measured: told.filter(({ isMeasured }) => isMeasured).toSorted((x, y) => x.silent - y.silent),
    unmeasured: Object.entries(SIGNAL_KINDS).flatMap(([kind, name]) => (kinds.has(kind) ? [] : [name])),
  };
}

/** A model in a line: whose it is, what it is called in requests, what can be asked of it, and when its rates were checked. */
function introductionOf(catalog: Catalog, { model, standing }: Side, on: Day) {
  const shape = editionOn(catalog, model, 'standard', pricingDay(model, on))?.pricing.shape;
  const vendor = vendorOf(catalog, model.id).name;
  const apiId = catalog.models.find(({ id }) => id === model.id)?.apiIds[0]?.id;
  const text = formatIntroduction({ ...model, apiId, vendor, isSold: isOnSale(standing), shape });
  return { name: model.name, text, check: archiveOf(catalog, model, on).headline, isEnded: standing.kind === 'ended' };
}

/** The kinds of measurement that are known of at least one of two models. */
function kindsMeasured(catalog: Catalog, sides: Both<Side>, on: Day): Set<string> {
  const aside = new EvidenceBook();
  return new Set(sides.flatMap(({ model }) => signalsOf(catalog, model.id, on, aside).map(({ kind }) => kind)));
}

/** What both are billed by, where the cost of an image is not known: the rates of the tokens it is made of. */
function outputRates(rates: ReturnType<typeof rateTable>, sides: Both<Side>): Part[] {
  const cells = rates.find(({ meter }) => meter === 'image-output')?.sides.map((row) => row?.cells.standard) ?? [];
  const [mine, others] = cells.map((cell) => cell && { text: shownRate(cell.rate), evidence: cell.evidence });
  if (mine === undefined || others === undefined) return [];
  const [a, b] = sides.map(({ model }) => model.name);
  const uncounted = sides.filter(({ model }) => model.outputRule.kind === 'unknown').map(({ model }) => model.name);
  const unknown = uncounted.length === 0 ? '' : ` How many tokens an image of ${formatList(uncounted)} takes is not.`;
  return ['The rates are known: ', mine, ` per 1M tokens of image output with ${a}, `, others, ` with ${b}.${unknown}`];
}

/** The calculator with the cheapest rung of a model at the first size it has a cost at, else with the model alone. */
function jobLink(catalog: Catalog, { model, rows }: Side): string {
  const priced = rows.flatMap(({ quality, cells }) =>
    cells.flatMap(({ costing, size }) => (costing.kind === 'cost' ? [{ quality, size }] : [])),
  );
  const [first = { quality: pricedQualities(model)[0] ?? null, size: tableSizes(model)[0] }] = priced;
  const { quality, size } = first;
  const form = { ...defaultForm(catalog), model: model.id, quality: quality ?? '', size: size === undefined ? '' : sizeId(size) };
  return `/calculator/?${writeLink(stateOfJob(form))}`;
}

const evidenceIn = (parts: readonly Part[]) => parts.flatMap((part) => (typeof part === 'string' || 'href' in part ? [] : [part.evidence]));

/** Every id of evidence that the page shows. */
function shownIds({ cases, groups, verdict, rates, facts }: PageParts) {
  const contests = cases.flatMap((each) => each.contests);
  return new Set([
    ...contests.flatMap(({ sides }) => sides.map(({ leading }) => leading?.evidence)),
    ...groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ leading }) => leading?.evidence))),
    ...[verdict.lead, ...verdict.notes].flatMap(evidenceIn),
    ...rates.flatMap((row) => row.sides.flatMap((each) => [each?.cells.standard?.evidence, each?.cells.batch?.evidence])),
    ...[...facts.routes, ...facts.differing, ...facts.same, ...facts.ofOne, ...facts.measured].flatMap(({ cells }) =>
      cells.flat().flatMap(({ parts }) => evidenceIn(parts)),
    ),
  ]);
}

/** What the page of a pair is laid out from. */
interface PageParts {
  cases: ComparedCase[];
  groups: RungGroup[];
  verdict: Verdict;
  rates: ReturnType<typeof rateTable>;
  facts: FactGroups;
}

/** Everything the page of a pair says. */
export function comparePage(catalog: Catalog, pair: ModelPair, on: Day) {
  const book = new EvidenceBook();
  const priced = pairCases(catalog, pair, on, book);
  const { sides, matched, cases, columns } = priced;
  const asked: AskedSize = commonCases(catalog)[0]?.asked ?? columns[0] ?? { tier: ANY_SIZE };
  const rates = rateTable(catalog, sides, on, book);
  const told = verdictOf(catalog, sides, matched, cases, asked, on);
  const isUntold = cases.every(({ contests }) => contests.every(({ winner }) => winner === undefined));
  const billed = isUntold ? outputRates(rates, sides) : [];
  const shown: PageParts = {
    cases,
    groups: rungGroups(priced),
    verdict: billed.length === 0 ? told : { ...told, notes: [billed, ...told.notes] },
    rates,
    facts: factGroups(
      [factsOfSide(catalog, sides[0], on, book), factsOfSide(catalog, sides[1], on, book)],
      kindsMeasured(catalog, sides, on),
    ),
  };
  const opened = shownIds(shown);
  const aside = new EvidenceBook();
  return {
    ...shown,
    sides,
    matched,
    columns,
    until: claimUntil(sides),
    /** Each model's job in the calculator. */
    jobs: sides.map((side) => ({ name: side.model.name, href: jobLink(catalog, side) })),
    /** The models of which it is not known what a reference image costs. */
    uncounted: sides.flatMap(({ model }) => (oneReference(catalog, model, on, aside).isMissing ? model.name : [])),
    /** Each model in a line, for a reader who knows neither. */
    introductions: sides.map((side) => introductionOf(catalog, side, on)),
    /** What of the record speaks for each, and so against the other. */
    speaks: ([0, 1] as const).map((at) => advantagesOf(catalog, sides, cases, matched, at, on)),
    records: book.records.filter(({ id }) => opened.has(id)),
  };
}

export type ComparePage = ReturnType<typeof comparePage>;
