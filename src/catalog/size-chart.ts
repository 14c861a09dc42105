import { type Ratio, ratioId } from '../domain/ratio.ts';
import { pixels } from '../domain/size.ts';
import type { PricedSize } from '../domain/size-finder.ts';
import { formatSize } from '../format/words.ts';

/** The canvas of the chart, in units of its view box. */
export const CHART = { width: 640, height: 400, top: 16, right: 60, bottom: 44, left: 66 };

/** Steps that a scale may have, times a power of ten. */
const STEPS = [1, 2, 5, 10];

/** About how many marks a scale has. */
const MARKS = 5;

/** What a letter takes where text is largest: on a phone. */
const LETTER = { width: 10.5, height: 20 };

/** How far a name stands from its point. */
const GAP = 8;

/** The round numbers from 0 up to `most` that stand at a scale. For drawing only. */
export function marksUpTo(most: number): number[] {
  const rough = most / MARKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (STEPS.find((each) => each * power >= rough) ?? 1);
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}

/** A point of the chart. */
export interface Spot {
  x: number;
  y: number;
}

/** A text of the chart: `end` where it ends at its point instead of beginning there. */
export interface Label extends Spot {
  text: string;
  anchor: 'start' | 'end';
}

/** A chart of cost against pixels, ready to be drawn. */
export interface SizeChart {
  /** The line of each shape, from its smallest to its largest legal size: between them the cost goes with the pixels. */
  lines: { from: Spot; to: Spot }[];
  /** The shapes by name, beside the ends of their lines. */
  names: Label[];
  /** Recommended sizes. */
  spots: Spot[];
  /** Those sizes by name; one for which there is no room has none. */
  sizes: Label[];
  /** From a size to a larger one that costs less. */
  bargains: { from: Spot; to: Spot }[];
  xMarks: { x: number; pixels: number }[];
  yMarks: { y: number; usd: number }[];
}

const rounded = (value: number) => Math.round(value * 10) / 10;

function boxOf({ x, y, text, anchor }: Label) {
  const width = text.length * LETTER.width;
  const left = anchor === 'start' ? x : x - width;
  return { left, right: left + width, top: y - LETTER.height * 0.8, bottom: y + LETTER.height * 0.2 };
}

function overlaps(a: Label, b: Label): boolean {
  const [one, other] = [boxOf(a), boxOf(b)];
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function isInside(label: Label): boolean {
  const { left, right, top, bottom } = boxOf(label);
  return left >= CHART.left && right <= CHART.width && top >= 0 && bottom <= CHART.height - CHART.bottom;
}

/** Names beside the ends of lines, each below the one above it where they would touch. */
function namesOf(lines: readonly { text: string; to: Spot }[]): Label[] {
  const placed: Label[] = [];
  for (const { text, to } of lines.toSorted((a, b) => a.to.y - b.to.y)) {
    const label: Label = { text, anchor: 'start', x: to.x + GAP, y: to.y + 5 };
    for (const above of placed) if (overlaps(label, above)) label.y = rounded(above.y + LETTER.height);
    placed.push(label);
  }
  return placed;
}

/** Names of points where there is room: over, beside or under them. */
function sizeNames(spots: readonly (Spot & { text: string })[], taken: readonly Label[]): Label[] {
  const placed: Label[] = [];
  for (const { x, y, text } of spots) {
    const places = [
      { x: x - GAP, y: y - GAP - 3, anchor: 'start' },
      { x: x + GAP, y: y + 6, anchor: 'start' },
      { x, y: y + LETTER.height + 2, anchor: 'start' },
      { x: x - GAP, y: y + LETTER.height + 2, anchor: 'end' },
      { x: x - GAP, y: y - GAP, anchor: 'end' },
    ] as const;
    const labels = places.map((place): Label => ({ text, anchor: place.anchor, x: rounded(place.x), y: rounded(place.y) }));
    const free = labels.find((label) => isInside(label) && ![...taken, ...placed].some((other) => overlaps(label, other)));
    if (free !== undefined) placed.push(free);
  }
  return placed;
}

/**
 * Cost against pixels for one model and quality. Amounts become floating-point numbers here, and only here: they are drawn, not shown.
 *
 * @param shapes the smallest and the largest legal size of each shape
 * @param sizes sizes that stand as points
 */
export function sizeChart(
  shapes: readonly { ratio: Ratio; least: PricedSize; most: PricedSize }[],
  sizes: readonly PricedSize[],
  bargains: readonly { smaller: PricedSize; larger: PricedSize }[],
): SizeChart {
  const all = shapes.flatMap(({ least, most }) => [least, most]);
  const mostPixels = Math.max(...all.map(({ size }) => pixels(size)));
  const mostUsd = Math.max(...all.map(({ cost }) => cost.total.valueOf()));
  const x = (count: number) => rounded(CHART.left + (count / mostPixels) * (CHART.width - CHART.left - CHART.right));
  const y = (usd: number) => rounded(CHART.height - CHART.bottom - (usd / mostUsd) * (CHART.height - CHART.top - CHART.bottom));
  const spotOf = ({ size, cost }: PricedSize): Spot => ({ x: x(pixels(size)), y: y(cost.total.valueOf()) });
  const lines = shapes.map(({ ratio, least, most }) => ({ text: ratioId(ratio), from: spotOf(least), to: spotOf(most) }));
  const names = namesOf(lines);
  return {
    lines: lines.map(({ from, to }) => ({ from, to })),
    names,
    spots: sizes.map(spotOf),
    sizes: sizeNames(
      sizes.map((each) => ({ ...spotOf(each), text: formatSize(each.size) })),
      names,
    ),
    bargains: bargains.map(({ smaller, larger }) => ({ from: spotOf(smaller), to: spotOf(larger) })),
    xMarks: marksUpTo(mostPixels).map((count) => ({ x: x(count), pixels: count })),
    yMarks: marksUpTo(mostUsd).map((usd) => ({ y: y(usd), usd })),
  };
}
