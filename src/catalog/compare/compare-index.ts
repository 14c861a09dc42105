import type { Day } from '../../domain/day.ts';
import { summaryOf } from '../../format/comparison.ts';
import type { Catalog } from '../catalog.ts';
import { EvidenceBook } from '../evidence-book.ts';
import { isOnSale, standingOf } from '../standing.ts';
import { vendorOf } from '../vendor-order.ts';
import { claimUntil } from './claim-until.ts';
import { pairCases } from './compare-page.ts';
import { mainTable } from './main-table.ts';
import { type ModelPair, modelPairs } from './pairs.ts';
import { sideOf } from './side.ts';
import { type FactLine, factsOfSide } from './side-facts.ts';
import { commonCases } from './sizes.ts';

/** One pair in the index. */
export interface PairRow {
  pair: ModelPair;
  /** The case it is summed up for, and who is cheaper at what; undefined where that cannot be told. */
  verdict:
    | {
        name: string;
        text: string;
        claims: boolean;
        /** The first day on which it no longer stands; undefined where none is known. */
        until: Day | undefined;
      }
    | undefined;
  /** Whether one of the two can no longer be bought. */
  ended: boolean;
}

function pairRow(catalog: Catalog, pair: ModelPair, on: Day): PairRow {
  const { sides: both, cases } = pairCases(catalog, pair, on, new EvidenceBook());
  const told = cases.find(({ tier, contests }) => tier === 'standard' && contests.some(({ winner }) => winner !== undefined));
  const text = told && summaryOf(told.contests, [pair.a.name, pair.b.name]);
  const claims = told?.contests.every(({ winner, sides }) => winner === undefined || sides.every(({ rankable }) => rankable)) ?? false;
  return {
    pair,
    verdict: told && text !== undefined ? { name: told.name, text, claims, until: claims ? claimUntil(both) : undefined } : undefined,
    ended: [pair.a, pair.b].some((model) => !isOnSale(standingOf(model, on))),
  };
}

/** The respects that decide before any price does. */
const DIMENSIONS = ['entry', 'account', 'driver', 'limits', 'suits'] as const;

/** One route with the models of the index that are bought there. */
export interface DimensionRow {
  route: { id: string; name: string };
  models: { id: string; name: string }[];
  cells: FactLine[][];
}

function dimensionRows(catalog: Catalog, pairs: readonly ModelPair[], on: Day): DimensionRow[] {
  const models = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].filter((model) => isOnSale(standingOf(model, on)));
  return [...Map.groupBy(models, ({ mainRoute }) => mainRoute)].flatMap(([id, bought]) => {
    const [lead] = bought;
    const route = catalog.routes.find((each) => each.id === id);
    if (lead === undefined || route === undefined) return [];
    const aside = new EvidenceBook();
    const facts = factsOfSide(catalog, sideOf(catalog, lead, [], on, aside), on, aside);
    const cells = DIMENSIONS.map((name) =>
      (facts.get(name)?.lines ?? []).map((line): FactLine => {
        const parts = line.parts.map((part) =>
          typeof part === 'string' || 'href' in part ? part : { text: part.text, href: `/routes/${id}/#facts` },
        );
        return { ...line, parts };
      }),
    );
    return [{ route: { id, name: route.name }, models: bought.map((model) => ({ id: model.id, name: model.name })), cells }];
  });
}

/** Everything the index of comparisons says: the main models, its pairs by the vendor of the second model, and what decides by route. */
export function compareIndex(catalog: Catalog, on: Day) {
  const pairs = modelPairs(catalog);
  const rows = pairs.map((pair) => pairRow(catalog, pair, on));
  const book = new EvidenceBook();
  const main = mainTable(catalog, on, book);
  return {
    main,
    count: pairs.length,
    groups: [...Map.groupBy(rows, ({ pair }) => vendorOf(catalog, pair.b.id).name)].map(([vendor, group]) => ({ vendor, rows: group })),
    /** The size the index sums up. */
    usual: commonCases(catalog)[0],
    dimensions: dimensionRows(catalog, pairs, on),
    book,
  };
}

export type CompareIndex = ReturnType<typeof compareIndex>;
