import type { PlanOffer } from './compare/plans.ts';
import { type Exact, exact } from './exact.ts';
import { creditsOver, imagesOver, priceOver } from './plan.ts';
import { countedIn } from './plan-break-even.ts';

/**
 * A way to buy, as it is drawn: `per-use` costs the same for every image; `plan` is bought whole, so many images at a time, and paid
 * however many are made.
 */
export type Way = {
  id: string;
  name: string;
  /** Whether it is drawn without being ranked, so that it is never named as the cheapest. */
  unranked?: boolean;
} & (
  | { kind: 'per-use'; each: Exact }
  | {
      kind: 'plan';
      /** Of one plan for a month. */
      price: Exact;
      /** Used images that one plan gives in a month, with the part of the last; undefined where no count is stated, so that one plan is drawn for any number. */
      images: Exact | undefined;
    }
);

/** A cost at a number of images in a month. */
interface Point {
  images: number;
  usd: Exact;
}

/** A way drawn from none to the most images: straight between two points. A step has two points at one number of images. */
export interface Line {
  way: Way;
  points: Point[];
  /** Whether the steps are so many that only their upper edge is drawn. */
  smoothed: boolean;
}

/** Two ways that change places: up to so many images the first costs no more, from the next one on the second costs less. */
export interface Crossing {
  from: string;
  to: string;
  images: number;
}

/** The chart and the table behind it. */
interface BreakEvenLines {
  lines: Line[];
  /** The highest cost drawn. */
  most: Exact;
  crossings: Crossing[];
  /** The cost of each way at each named number of images; `least` are the ids of the cheapest that are ranked. */
  table: { images: number; costs: { way: string; usd: Exact }[]; least: string[] }[];
}

/**
 * An offer as it is drawn: a plan by the month where it is paid by the month or the year, otherwise a price for each used image, because a
 * pack is bought when it is needed. Where an image takes from so much to so much, by the least. Undefined where that cannot be told.
 */
export function wayOfPlan(id: string, name: string, { offer, cost, takes }: PlanOffer): Way | undefined {
  if (cost.kind !== 'usd') return undefined;
  if (offer === undefined || countedIn(offer.plan) !== 'month') return { id, name, kind: 'per-use', each: cost.perUse.least };
  const price = priceOver(offer.plan, 'month');
  if (price.kind !== 'usd') return undefined;
  if (offer.plan.grant.kind === 'unmetered') return { id, name, kind: 'plan', price: price.usd, images: undefined };
  const granted = offer.plan.grant.kind === 'images' ? imagesOver(offer.plan, 'month') : creditsOver(offer.plan, 'month');
  if (takes === undefined || takes.least.equals(0) || granted.kind !== 'count' || granted.count.equals(0)) return undefined;
  return { id, name, kind: 'plan', price: price.usd, images: granted.count.div(takes.least) };
}

/** More steps than these cannot be told apart. */
const MOST_STEPS = 60;

/** How many plans a number of images takes, what they give taken together; at least one is paid where any image is made. */
function plansFor(images: number, each: Exact | undefined): number {
  if (images === 0) return 0;
  return each === undefined ? 1 : Number(exact(images).div(each).ceil().n);
}

/** The whole images that so many plans give together. */
const givenBy = (plans: number, each: Exact) => Number(each.mul(plans).floor().n);

/** What a way costs for a number of images in a month: exactly, with whole plans. None costs nothing. */
function costAt(way: Way, images: number): Exact {
  return way.kind === 'per-use' ? way.each.mul(images) : way.price.mul(plansFor(images, way.images));
}

function lineOf(way: Way, upTo: number): Line {
  const ends = { way, points: [0, upTo].map((images) => ({ images, usd: costAt(way, images) })), smoothed: false };
  if (way.kind === 'per-use') return ends;
  const one = way.images ?? exact(upTo);
  const plans = plansFor(upTo, way.images);
  if (plans > MOST_STEPS) return { ...ends, points: [{ images: 0, usd: way.price }, ...ends.points.slice(1)], smoothed: true };
  const steps = Array.from({ length: plans }, (_, index) => index);
  const points = steps.flatMap((index) => {
    const usd = way.price.mul(index + 1);
    const [from, to] = [givenBy(index, one), Math.min(upTo, givenBy(index + 1, one))];
    // A plan that gives less than one image is a step with others.
    return from === to
      ? []
      : [
          { images: from, usd },
          { images: to, usd },
        ];
  });
  return { way, points, smoothed: false };
}

/** Numbers of images at which a way may come to cost less than another: around each step, and where lines through the origin meet a step. */
function candidates(a: Way, b: Way, upTo: number): number[] {
  const plans = [a, b].filter((way): way is Extract<Way, { kind: 'plan' }> => way.kind === 'plan');
  const rates = [a, b].flatMap((way) => (way.kind === 'per-use' && !way.each.equals(0) ? [way.each] : []));
  const found = plans.flatMap(({ price, images }) => {
    const count = Math.min(plansFor(upTo, images), MOST_STEPS);
    return Array.from({ length: count }, (_, index) => index + 1).flatMap((nth) => {
      const edge = images === undefined ? upTo : givenBy(nth, images);
      const met = rates.map((each) => Number(price.mul(nth).div(each).floor().n));
      return [edge, ...met];
    });
  });
  return [...new Set([1, ...found])].filter((images) => images >= 1 && images < upTo).toSorted((x, y) => x - y);
}

/** Where two ways change places within the first steps drawn. */
function crossingsOf(a: Way, b: Way, upTo: number): Crossing[] {
  const crossings: Crossing[] = [];
  const signAt = (images: number) => Math.sign(costAt(a, images).compare(costAt(b, images)));
  let ahead = signAt(1);
  for (const images of candidates(a, b, upTo)) {
    const after = signAt(images + 1);
    if (after !== 0 && ahead !== 0 && after !== ahead) {
      const [from, to] = ahead < 0 ? [a, b] : [b, a];
      crossings.push({ from: from.id, to: to.id, images });
    }
    if (after !== 0) ahead = after;
  }
  return crossings;
}

/** The crossings nearest to a number of images, so many of them at most, in the order of their images. */
export function nearestCrossings(crossings: readonly Crossing[], near: number, most: number): Crossing[] {
  const apart = ({ images }: Crossing) => Math.abs(images + 1 - near);
  return crossings
    .toSorted((a, b) => apart(a) - apart(b))
    .slice(0, most)
    .toSorted((a, b) => a.images - b.images);
}

/**
 * Images in a month against cost, for some ways to buy.
 *
 * @param upTo the most images drawn; at least 1
 * @param named numbers of images the table has a row for, such as the reader's own; the first crossing of each two ways and the end are added
 */
export function breakEvenLines(ways: readonly Way[], upTo: number, named: readonly number[]): BreakEvenLines {
  const lines = ways.map((way) => lineOf(way, upTo));
  const crossings = ways.flatMap((a, index) => ways.slice(index + 1).flatMap((b) => crossingsOf(a, b, upTo)));
  const first = new Map(crossings.toReversed().map((each) => [[each.from, each.to].toSorted().join(' '), each.images]));
  const rows = [...new Set([...named, ...first.values(), upTo])].filter((images) => images >= 0 && images <= upTo);
  const usd = lines.flatMap(({ points }) => points.map((point) => point.usd));
  return {
    lines,
    most: usd.reduce((most, each) => (each.compare(most) > 0 ? each : most), exact(0)),
    crossings,
    table: rows
      .toSorted((a, b) => a - b)
      .map((images) => {
        const costs = ways.map((way) => ({ way: way.id, usd: costAt(way, images) }));
        const ranked = costs.filter((_, index) => !ways[index]?.unranked);
        const [least] = ranked.map((each) => each.usd).toSorted((a, b) => a.compare(b));
        return { images, costs, least: ranked.filter((each) => least?.equals(each.usd)).map(({ way }) => way) };
      }),
  };
}
