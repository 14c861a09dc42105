import type { Day, When } from '../domain/day.ts';
import { formatWhen } from '../format/words.ts';
import type { Catalog } from './catalog.ts';
import { leadingOf } from './cost-table.ts';
import { EvidenceBook } from './evidence-book.ts';
import { type LineageChart, type LineageRow, lineageChart } from './lineage-chart.ts';
import { type Generation, generationOf, linesOf, type Succession, successionOf } from './successions.ts';
import { vendorOf } from './vendor-order.ts';

/** A line of models of one vendor that followed one another, with what an image cost in each. */
export interface Lineage {
  /** Id of the vendor. */
  id: string;
  vendor: string;
  generations: Generation[];
  /** From each generation to the next. */
  steps: Succession[];
  chart: LineageChart;
  /** What an image cost in each generation, where each has one quality with a known cost; else empty. */
  prices: string[];
}

/** When a model was sold, in a few words. */
export function saleWords({ released, shutdown }: { released: When; shutdown: When | null }): string {
  return shutdown === null ? `since ${formatWhen(released)}` : `${formatWhen(released)} to ${formatWhen(shutdown)}`;
}

const priced = ({ rows }: Generation) =>
  rows.flatMap((row) => {
    const leading = leadingOf(row);
    return leading === undefined ? [] : [{ row, leading }];
  });

function drawn(generation: Generation, step: Succession | undefined): LineageRow {
  const rungs = priced(generation);
  const before = step === undefined ? [] : priced(step.from);
  // One quality against several says nothing; one against one is at least an image of the same size.
  const isOneToOne = step?.by === 'single' && step.rungs.length === 1;
  const shown = step?.by === 'tokens' || isOneToOne ? step.rungs : [];
  return {
    name: generation.name,
    dates: saleWords(generation.model),
    rungs: rungs.map(({ row, leading }) => ({ name: row.quality ?? '', text: leading.text, usd: leading.usd.valueOf() })),
    equals: shown.flatMap((rung) => {
      const from = before.findIndex(({ row }) => row.quality === rung.before.quality);
      const to = rungs.findIndex(({ row }) => row.quality === rung.after.quality);
      return from === -1 || to === -1 ? [] : [{ from, to, by: step?.by === 'tokens' ? ('tokens' as const) : ('size' as const) }];
    }),
  };
}

/** What one image cost through the generations of each line, at equal quality where one is known. */
export function lineagePage(catalog: Catalog, on: Day): { book: EvidenceBook; lineages: Lineage[] } {
  const book = new EvidenceBook();
  const lineages = linesOf(catalog).flatMap((line): Lineage[] => {
    const generations = line.map((model) => generationOf(catalog, model, on, book));
    const [first] = line;
    if (first === undefined) return [];
    const steps = generations.flatMap((to, index) => {
      const from = generations[index - 1];
      return from === undefined ? [] : [successionOf(catalog, from, to)];
    });
    const shown = generations.map((each) => priced(each).map(({ leading }) => leading.text));
    const isSingle = generations.every(({ rows }, index) => rows.length === 1 && shown[index]?.length === 1);
    const { id, name } = vendorOf(catalog, first.id);
    const chart = lineageChart(generations.map((each, index) => drawn(each, steps[index - 1])));
    return [{ id, vendor: name, generations, steps, chart, prices: isSingle ? shown.flat() : [] }];
  });
  return { book, lineages };
}
