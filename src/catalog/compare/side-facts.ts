import type { Day } from '../../domain/day.ts';
import type { Pricing } from '../../domain/rate-card.ts';
import type { Part } from '../../format/comparison.ts';
import { CAPABILITY_NAMES, formatCapability, formatSizeRule, LIMIT_NAMES } from '../../format/model.ts';
import { formatMoney } from '../../format/plan.ts';
import { COST_DRIVERS, firstClause, PLAN_DRIVERS } from '../../format/route.ts';
import { SHAPE_WORDS } from '../../format/shape.ts';
import { formatStanding } from '../../format/standing.ts';
import { formatMultiple } from '../../format/usd.ts';
import { formatCount, formatSize, formatWhen } from '../../format/words.ts';
import type { Catalog } from '../catalog.ts';
import type { EvidenceBook } from '../evidence-book.ts';
import { settingRange } from '../models-page.ts';
import { toWhen } from '../rate-card.ts';
import { editionOn } from '../rate-table.ts';
import { openFact } from '../routes/route-facts.ts';
import type { WireRoute } from '../routes/route-lead.ts';
import { pricingDay } from '../standing.ts';
import { openStatement } from '../statements.ts';
import type { Side } from './side.ts';

/** One statement in a cell: pieces of a sentence, and what it rests on where that is no figure of it. */
export interface FactLine {
  parts: Part[];
  source: string | undefined;
  /** Whether it says that something is not known. */
  isMissing: boolean;
}

/** What one of two models is in each respect, by the respect's id. A cell has at least one line. */
export type SideFacts = Map<string, { name: string; lines: FactLine[] }>;

const said = (...parts: Part[]): FactLine => ({ parts, source: undefined, isMissing: false });
const sourced = (source: string, ...parts: Part[]): FactLine => ({ parts, source, isMissing: false });
const missing = (text: string): FactLine => ({ parts: [text], source: undefined, isMissing: true });

/** What moves the cost of an image there. */
export function costDriver(route: WireRoute | undefined, shape: Pricing['shape'] | undefined): string {
  const kind = route?.kind ?? '';
  return kind in PLAN_DRIVERS ? PLAN_DRIVERS[kind as keyof typeof PLAN_DRIVERS] : COST_DRIVERS[shape ?? 'unknown'];
}

function spread(catalog: Catalog, { model }: Side, on: Day, book: EvidenceBook): FactLine {
  const [least, most] = settingRange(catalog, model, on, book).range;
  if (least === undefined) return missing('not computable');
  const figure = ({ leading }: typeof least): Part => ({ text: leading.text, evidence: leading.evidence });
  const setting = ({ quality, size }: typeof least) => [quality, formatSize(size)].filter((part) => part !== null).join(', ');
  if (most === undefined) return said(figure(least), ': one price for every setting');
  const factor = least.leading.usd.equals(0) ? '' : `: ${formatMultiple(most.leading.usd.div(least.leading.usd))}`;
  return said(figure(least), ` (${setting(least)}) to `, figure(most), ` (${setting(most)})${factor}`);
}

type Statement = WireRoute['account'];

/** The first clause of what a route states, with its source and the whole on the route's page. */
function stated(catalog: Catalog, route: WireRoute, id: 'account' | 'limits', on: Day, book: EvidenceBook): FactLine {
  const fact: Statement = route[id];
  if (fact.kind !== 'stated') return missing('not stated');
  return sourced(openFact(catalog, route, { subject: id, evidence: fact.evidence, at: id }, on, book), firstClause(fact.text));
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

function remarks(catalog: Catalog, route: WireRoute, kind: keyof typeof REMARKS, on: Day, book: EvidenceBook): FactLine[] {
  const lines = route[kind].slice(0, 1).map(({ text, evidence }) => {
    const fact = { ...REMARKS[kind], evidence, at: `${kind}[0]` };
    return sourced(openFact(catalog, route, fact, on, book), firstClause(text));
  });
  return lines.length > 0 ? lines : [missing('not recorded')];
}

/** Everything about one model that a buyer compares beside its costs. */
export function factsOfSide(catalog: Catalog, side: Side, on: Day, book: EvidenceBook): SideFacts {
  const { model, standing } = side;
  const wire = catalog.models.find(({ id }) => id === model.id);
  const route = catalog.routes.find(({ id }) => id === model.mainRoute);
  const facts: SideFacts = new Map();
  if (wire === undefined || route === undefined) return facts;
  const put = (id: string, name: string, ...lines: FactLine[]) => facts.set(id, { name, lines });
  const open = (subject: string, evidence: Parameters<typeof openStatement>[1]['evidence'], section: string, at: string, shown: string) =>
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
  put('state', 'State', said(formatStanding(standing)), said(`released ${formatWhen(model.released)}`));
  put('route', 'Bought on', said(route.name));
  put('spread', 'Cheapest to dearest setting', spread(catalog, side, on, book));
  put('pricing', 'Priced', said(shape === undefined ? 'not recorded' : SHAPE_WORDS[shape]));
  put('driver', 'What drives the cost', said(costDriver(route, shape)));
  put('limits', 'What limits use', stated(catalog, route, 'limits', on, book));
  put('entry', 'Entry cost', entryCost(catalog, route, on, book));
  put('account', 'Account needed', stated(catalog, route, 'account', on, book));
  put('suits', 'Its route suits', ...remarks(catalog, route, 'bestFor', on, book));
  put('avoid', 'Its route does not suit', ...remarks(catalog, route, 'avoidIf', on, book));
  put('sizes', 'Sizes', said(formatSizeRule(model.sizes)));
  wire.limits.forEach(({ id, max, unit, evidence }, index) => {
    const text = `${formatCount(max)} ${unit}`;
    const source = open(LIMIT_NAMES[id].toLowerCase(), evidence, 'capabilities', `limits[${index}].max`, text);
    put(id, LIMIT_NAMES[id], said('at most ', { text, evidence: source }));
  });
  wire.capabilities.forEach(({ id, state, from, evidence }, index) => {
    const when = toWhen(from);
    // Whether it can be bought in a batch stands in the prices.
    if (when.latest > on || id === 'batch') return;
    const text = formatCapability(state, when);
    put(
      id,
      CAPABILITY_NAMES[id],
      said({ text, evidence: open(CAPABILITY_NAMES[id], evidence, 'capabilities', `capabilities[${index}].state`, text) }),
    );
  });
  return facts;
}
