/** The canvas of the chart, in units of its view box; its height goes with the generations. */
export const LINEAGE = { width: 640, top: 14, row: 68, axis: 34, left: 178, right: 38 };

/** Round amounts at which a scale may have a mark, times a power of ten: few on a long scale, more on a short one. */
const MARKS = [
  [1, 2, 5],
  [1, 2, 3, 4, 5, 6, 8],
];

/** The fewest marks that tell a scale. */
const FEWEST = 3;

/** How far the scale reaches beyond the least and the most, as a factor. */
const MARGIN = 1.12;

/** A quality of a generation as it is drawn. */
export interface LineageRung {
  name: string;
  /** What is printed beside it. */
  text: string;
  usd: number;
}

/** A generation as it is drawn. */
export interface LineageRow {
  name: string;
  /** When it was sold. */
  dates: string;
  /** Empty where no cost is known. */
  rungs: LineageRung[];
  /** From rungs of the generation before to equal ones of this one, by their place in both lists. */
  equals: { from: number; to: number; by: 'tokens' | 'size' }[];
}

/** A chart of what an image cost in each generation, ready to be drawn. */
export interface LineageChart {
  height: number;
  rows: { y: number; name: string; dates: string; spots: { x: number; name: string; text: string }[] }[];
  lines: { x1: number; y1: number; x2: number; y2: number; by: 'tokens' | 'size' }[];
  marks: { x: number; usd: number }[];
}

const rounded = (value: number) => Math.round(value * 10) / 10;

/** Round amounts between two: each about twice the one before, and closer where those are too few. */
export function marksBetween(least: number, most: number): number[] {
  const first = Math.floor(Math.log10(least));
  const last = Math.ceil(Math.log10(most));
  const powers = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const [few = [], more = []] = MARKS.map((marks) =>
    powers
      .flatMap((power) => marks.map((mark) => Number((mark * 10 ** power).toPrecision(1))))
      .filter((usd) => usd >= least && usd <= most),
  );
  return few.length < FEWEST ? more : few;
}

/**
 * Generations from top to bottom, cost from left to right. The scale is logarithmic, so that equal distances are equal factors.
 * Amounts are floating-point numbers here, because they are drawn, not shown.
 */
export function lineageChart(rows: readonly LineageRow[]): LineageChart {
  const all = rows.flatMap(({ rungs }) => rungs.map(({ usd }) => usd));
  const [least, most] = [Math.min(...all) / MARGIN, Math.max(...all) * MARGIN];
  const width = LINEAGE.width - LINEAGE.left - LINEAGE.right;
  const x = (usd: number) => rounded(LINEAGE.left + (Math.log(usd / least) / Math.log(most / least)) * width);
  const y = (index: number) => LINEAGE.top + (index + 0.5) * LINEAGE.row;
  return {
    height: LINEAGE.top + rows.length * LINEAGE.row + LINEAGE.axis,
    rows: rows.map(({ name, dates, rungs }, index) => ({
      y: y(index),
      name,
      dates,
      spots: rungs.map((rung) => ({ x: x(rung.usd), name: rung.name, text: rung.text })),
    })),
    lines: rows.flatMap(({ rungs, equals }, index) =>
      equals.flatMap(({ from, to, by }) => {
        const [before, after] = [rows[index - 1]?.rungs[from], rungs[to]];
        if (before === undefined || after === undefined) return [];
        return [{ x1: x(before.usd), y1: y(index - 1), x2: x(after.usd), y2: y(index), by }];
      }),
    ),
    marks: marksBetween(least, most).map((usd) => ({ x: x(usd), usd })),
  };
}
