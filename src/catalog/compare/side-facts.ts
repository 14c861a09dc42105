import type { Day } from '../../domain/day.ts';
import type { Model, Pricing } from '../../domain/rate-card.ts';
import type { Part } from '../../format/comparison.ts';
import { CAPABILITY_NAMES, formatCapability, formatSizeRule, LIMIT_NAMES } from '../../format/model.ts';
import { formatMoney } from '../../format/plan.ts';
import { COST_DRIVERS, driverOfOneQuality, firstClause, PLAN_DRIVERS } from '../../format/route.ts';
import { SHAPE_WORDS } from '../../format/shape.ts';
import { formatMeasuredOn } from '../../format/signal.ts';
import { formatStanding } from '../../format/standing.ts';
import { formatMultiple } from '../../format/usd.ts';
import { formatCount, formatSize, formatWhen } from '../../format/words.ts';
import type { Catalog } from '../catalog.ts';
import { disputeOf } from '../disputes.ts';
import type { EvidenceBook } from '../evidence-book.ts';
import { settingRange } from '../models-page.ts';
import { toWhen } from '../rate-card.ts';
import { editionOn } from '../rate-table.ts';
import { openFact } from '../routes/route-facts.ts';
import type { WireRoute } from '../routes/route-lead.ts';
import { type ShownResult, signalsOf } from '../signals.ts';
import { pricingDay } from '../standing.ts';
import { openStatement } from '../statements.ts';
import { oneReference, REFERENCE_SIZE } from './one-reference.ts';
import type { Side } from './side.ts';

/** One statement in a cell: pieces of a sentence, of which what rests on a source opens it. */
export interface FactLine {
  parts: Part[];
  /** Whether it says that something is not known. */
  isMissing: boolean;
}

/** What one of two models is in a respect. */
export interface Fact {
  name: string;
  /** At least one. */
  lines: FactLine[];
  /** What makes it the same as another's, where that is less than its words: a state without its day. */
  gist?: string;
  /** Whether others measured it. */
  isMeasured: boolean;
}

/** What one of two models is in each respect, by the respect's id. */
export type SideFacts = Map<string, Fact>;

const said = (...parts: Part[]): FactLine => ({ parts, isMissing: false });
const missing = (...parts: Part[]): FactLine => ({ parts, isMissing: true });

/** What a model is silent about in a respect. */
export const NOT_STATED: readonly FactLine[] = [missing('not stated')];

/** The same on a board that the other model stands on. */
export const NOT_ON_BOARD: readonly FactLine[] = [missing('not among the results read')];

/** What moves the cost of an image of a model there. */
function costDriver(route: WireRoute, { qualities }: Model, shape: Pricing['shape'] | undefined): string {
  if (route.kind in PLAN_DRIVERS) return PLAN_DRIVERS[route.kind as keyof typeof PLAN_DRIVERS];
  return qualities.length === 0 ? driverOfOneQuality(shape ?? 'unknown') : COST_DRIVERS[shape ?? 'unknown'];
}

function spread(catalog: Catalog, { model }: Side, on: Day, book: EvidenceBook): FactLine {
  const [least, most] = settingRange(catalog, model, on, book).range;
  if (least === undefined) return missing('not computable');
  const figure = ({ leading }: typeof least): Part => ({ text: leading.text, evidence: leading.evidence });
  const setting = ({ quality, size }: typeof least) => [quality, formatSize(size)].filter((part) => part !== null).join(', ');
  if (most === undefined) return said(figure(least), ': one price for every setting');
  const [dispute] = [least, most].flatMap(({ size }) => disputeOf(catalog, model, size, on) ?? []);
  const factor = least.leading.usd.equals(0) || dispute ? '' : `: ${formatMultiple(most.leading.usd.div(least.leading.usd))}`;
  const mark: Part[] = dispute ? [', ', { text: 'disputed', href: dispute.href }] : [];
  return said(figure(least), ` (${setting(least)}) to `, figure(most), ` (${setting(most)})${factor}`, ...mark);
}

type Statement = WireRoute['account'];
type WireModel = Catalog['models'][number];
type Evidence = Parameters<typeof openStatement>[1]['evidence'];

/** The first clause of what a route states, with its source and the whole on the route's page. */
function stated(catalog: Catalog, route: WireRoute, id: 'account' | 'limits', on: Day, book: EvidenceBook): FactLine {
  const fact: Statement = route[id];
  if (fact.kind !== 'stated') return missing('not stated');
  const text = firstClause(fact.text);
  return said({ text, evidence: openFact(catalog, route, { subject: id, evidence: fact.evidence, at: id }, on, book) });
}

function entryCost(catalog: Catalog, route: WireRoute, on: Day, book: EvidenceBook): FactLine {
  const { prepaidMinimum } = route;
  if (prepaidMinimum.kind === 'not-stated') return missing('not stated');
  const text = prepaidMinimum.kind === 'amount' ? formatMoney(prepaidMinimum.price) : 'nothing';
  const fact = { subject: 'least paid in advance', evidence: prepaidMinimum.evidence, at: 'prepaidMinimum', shown: [text] };
  return said({ text, evidence: openFact(catalog, route, fact, on, book) }, prepaidMinimum.kind === 'amount' ? ' paid in advance' : '');
}

const REMARKS = {
  bestFor: { section: 'best-for', subject: 'whom it suits' },
  avoidIf: { section: 'avoid-if', subject: 'whom it does not suit' },
};

function remarks(catalog: Catalog, route: WireRoute, kind: keyof typeof REMARKS, on: Day, book: EvidenceBook): FactLine {
  const [first] = route[kind];
  if (first === undefined) return missing('not stated');
  const fact = { ...REMARKS[kind], evidence: first.evidence, at: `${kind}[0]` };
  return said({ text: firstClause(first.text), evidence: openFact(catalog, route, fact, on, book) });
}

/** What others measured of a model, by board or test. */
function signalFacts(catalog: Catalog, model: Model, on: Day, book: EvidenceBook): [string, Fact][] {
  const signals = signalsOf(catalog, model.id, on, book);
  const lineOf = ({ text, evidence, ...result }: ShownResult) => said({ text, evidence }, ` (${formatMeasuredOn(result)})`);
  return signals.map(({ id, name, results }) => [id, { name, lines: results.map(lineOf), isMeasured: true }]);
}

type Open = (subject: string, evidence: Evidence, section: string, at: string, shown: string) => string;

/** Which sizes can be asked for. */
function sizes(open: Open, wire: WireModel, model: Model): FactLine {
  const text = formatSizeRule(model.sizes);
  return wire.sizes.kind === 'unknown'
    ? missing(text)
    : said({ text, evidence: open('sizes', wire.sizes.evidence, 'facts', 'sizes', text) });
}

/** Whether it can be bought, and since when. Where no day is known there is a bound and nothing to open: no entry of the archive holds it. */
function state(open: Open, wire: WireModel, model: Model, standing: Side['standing']): FactLine[] {
  const index = wire.lifecycle.findIndex(({ kind }) => kind === 'released' || kind === 'previewed');
  const event = wire.lifecycle[index];
  const text = formatWhen(model.released);
  const released: Part =
    event && model.released.earliest !== null
      ? { text, evidence: open('release', event.evidence, 'archive', `lifecycle[${index}].on`, text) }
      : text;
  return [said(formatStanding(standing)), said('released ', released)];
}

/** Everything about one model that a buyer compares beside its costs. */
export function factsOfSide(catalog: Catalog, side: Side, on: Day, book: EvidenceBook): SideFacts {
  const { model, standing } = side;
  const wire = catalog.models.find(({ id }) => id === model.id);
  const route = catalog.routes.find(({ id }) => id === model.mainRoute);
  const facts: SideFacts = new Map();
  if (wire === undefined || route === undefined) return facts;
  const put = (id: string, name: string, ...lines: FactLine[]) => facts.set(id, { name, lines, isMeasured: false });
  const open: Open = (subject, evidence, section, at, shown) =>
    openStatement(
      catalog,
      {
        title: model.name,
        subject,
        shown: [shown],
        evidence,
        file: `data/models/${model.id}.json`,
        at,
        full: { href: `/models/${model.id}/#${section}`, of: 'figure' },
      },
      on,
      book,
    );
  const shape = editionOn(catalog, model, 'standard', pricingDay(model, on))?.pricing.shape;
  put('state', 'State', ...state(open, wire, model, standing));
  put('route', 'Bought on', said(route.name));
  put('spread', 'Cheapest to dearest setting', spread(catalog, side, on, book));
  put('one-reference', `One reference image of ${formatSize(REFERENCE_SIZE)}`, oneReference(catalog, model, on, book));
  put('pricing', 'Priced', shape === undefined ? missing('not known') : said(SHAPE_WORDS[shape]));
  put('driver', 'What drives the cost', said(costDriver(route, model, shape)));
  put('limits', 'What limits use', stated(catalog, route, 'limits', on, book));
  put('entry', 'Entry cost', entryCost(catalog, route, on, book));
  put('account', 'Account needed', stated(catalog, route, 'account', on, book));
  put('suits', 'Its route suits', remarks(catalog, route, 'bestFor', on, book));
  put('avoid', 'Its route does not suit', remarks(catalog, route, 'avoidIf', on, book));
  put('sizes', 'Sizes', sizes(open, wire, model));
  wire.limits.forEach(({ id, max, unit, evidence }, index) => {
    const text = `${formatCount(max)} ${unit}`;
    const source = open(LIMIT_NAMES[id].toLowerCase(), evidence, 'capabilities', `limits[${index}].max`, text);
    put(id, LIMIT_NAMES[id], said('at most ', { text, evidence: source }));
  });
  wire.capabilities.forEach(({ id, state: is, from, evidence }, index) => {
    const when = toWhen(from);
    // Whether it can be bought in a batch stands in the prices.
    if (when.latest > on || id === 'batch') return;
    const text = formatCapability(is, when);
    const part = { text, evidence: open(CAPABILITY_NAMES[id], evidence, 'capabilities', `capabilities[${index}].state`, text) };
    facts.set(id, { name: CAPABILITY_NAMES[id], lines: [is === 'unknown' ? missing(part) : said(part)], gist: is, isMeasured: false });
  });
  for (const [id, fact] of signalFacts(catalog, model, on, book)) facts.set(id, fact);
  return facts;
}
