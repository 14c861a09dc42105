import { type MatchedRungs, matchRungs } from '../domain/compare/matched-rungs.ts';
import type { Day } from '../domain/day.ts';
import type { Exact } from '../domain/exact.ts';
import type { Model } from '../domain/rate-card.ts';
import type { AskedSize } from '../domain/size.ts';
import type { Catalog } from './catalog.ts';
import { pairsWith } from './compare/pairs.ts';
import { type CostRow, costRows, leadingOf } from './cost-table.ts';
import type { EvidenceBook } from './evidence-book.ts';
import { familyOf } from './families.ts';
import { headlineSize } from './headline-size.ts';
import { pricingDay } from './standing.ts';

/** A model of a line with what one image of it costs, on the day it is asked for or on its last one. */
export interface Generation {
  model: Model;
  /** What the line calls it: several models at one price are one generation. */
  name: string;
  size: AskedSize;
  day: Day;
  rows: CostRow[];
}

/** A quality of a model beside one of its successor. */
export interface RungStep {
  before: CostRow;
  after: CostRow;
  /** After ÷ before, where both costs are known. */
  factor: Exact | undefined;
}

/** One model that followed another. */
export interface Succession {
  from: Generation;
  to: Generation;
  /** How their qualities stand to each other. Only `tokens` says that two are equal. */
  by: MatchedRungs['kind'];
  rungs: RungStep[];
  /** Rungs without an equal one: the older model's, then the newer one's. */
  unmatched: readonly [string[], string[]];
  /** Whether the vendor names it as the replacement; else it is the next of the line. */
  named: boolean;
  /** The page that compares both; undefined where there is none. */
  compare: string | undefined;
}

/** One image of the headline size at every quality of a model. */
export function generationOf(catalog: Catalog, model: Model, on: Day, book: EvidenceBook): Generation {
  const size = headlineSize(catalog, model);
  const rows = costRows(catalog, model, { sizes: [size], tier: 'standard', on, published: 'leading' }, book);
  return { model, name: familyOf(catalog, model.id).name, size, day: pricingDay(model, on), rows };
}

function stepOf(before: CostRow | undefined, after: CostRow | undefined): RungStep[] {
  if (before === undefined || after === undefined) return [];
  const [was, is] = [leadingOf(before)?.usd, leadingOf(after)?.usd];
  return [{ before, after, factor: was === undefined || is === undefined || was.equals(0) ? undefined : is.div(was) }];
}

/** Sets a model beside the one that followed it, quality by quality where their images take the same tokens. */
export function successionOf(catalog: Catalog, from: Generation, to: Generation): Succession {
  const matched = matchRungs(from.model, to.model);
  const pairs = matched.kind === 'none' ? [] : matched.pairs;
  const rowOf = ({ rows }: Generation, quality: string | null) => rows.find((row) => row.quality === quality);
  const events = catalog.models.find(({ id }) => id === from.model.id)?.lifecycle ?? [];
  const kin = new Set(familyOf(catalog, to.model.id).models.map(({ id }) => id));
  return {
    from,
    to,
    by: matched.kind,
    rungs: pairs.flatMap(([quality, other]) => stepOf(rowOf(from, quality), rowOf(to, other))),
    unmatched: matched.kind === 'tokens' ? matched.unmatched : [[], []],
    named: events.some(({ successors }) => successors.some((id) => kin.has(id))),
    compare: pairsWith(catalog, from.model.id).find(({ other }) => kin.has(other.id))?.slug,
  };
}

/** Lines of models that followed one another, oldest first, as the editor drew them. */
export function linesOf(catalog: Catalog): Model[][] {
  return catalog.editorial.flatMap(({ comparisons }) =>
    comparisons.lines.map((line) => line.flatMap((id) => catalog.card.models.find((model) => model.id === id) ?? [])),
  );
}

/** The neighbour of a model, or of its family, in the line it stands in. */
function neighbourOf(catalog: Catalog, id: string, step: 1 | -1): Model | undefined {
  const kin = new Set(familyOf(catalog, id).models.map((model) => model.id));
  return linesOf(catalog).flatMap((line) => {
    const at = line.findIndex((model) => kin.has(model.id));
    return at === -1 ? [] : (line[at + step] ?? []);
  })[0];
}

/** What followed a model: what its vendor names as the replacement, one of each family; else the next of its line. */
export function successorsOf(catalog: Catalog, id: string): Model[] {
  const events = catalog.models.find((model) => model.id === id)?.lifecycle ?? [];
  const named = events
    .flatMap(({ successors }) => successors)
    .flatMap((each) => catalog.card.models.find((model) => model.id === each) ?? []);
  const next = neighbourOf(catalog, id, 1);
  const all = named.length > 0 ? named : next === undefined ? [] : [next];
  return [...new Map(all.toReversed().map((model) => [model.family, model])).values()].toReversed();
}

/** Every comparison of a model with what followed it. */
export function successionsFrom(catalog: Catalog, id: string, on: Day, book: EvidenceBook): Succession[] {
  const model = catalog.card.models.find((each) => each.id === id);
  const successors = successorsOf(catalog, id);
  if (model === undefined || successors.length === 0) return [];
  const from = generationOf(catalog, model, on, book);
  return successors.map((to) => successionOf(catalog, from, generationOf(catalog, to, on, book)));
}

/** The comparison of a model with what it followed in its line; undefined for the first, and for one that stands in none. */
export function successionTo(catalog: Catalog, id: string, on: Day, book: EvidenceBook): Succession | undefined {
  const model = catalog.card.models.find((each) => each.id === id);
  const older = neighbourOf(catalog, id, -1);
  if (model === undefined || older === undefined) return undefined;
  return successionOf(catalog, generationOf(catalog, older, on, book), generationOf(catalog, model, on, book));
}
