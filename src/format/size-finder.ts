import type { Day } from '../domain/day.ts';
import { exact } from '../domain/exact.ts';
import type { RateCard } from '../domain/rate-card.ts';
import { ratioId } from '../domain/ratio.ts';
import { commonSizes, isPixelSize, pixels, type Size, sizeId } from '../domain/size.ts';
import { bargainsAmong, cheapestSizes, type PricedSize, priceSizes, sizesFor } from '../domain/size-finder.ts';
import { type FinderField, type FinderForm, type FinderProblem, type FinderQuery, readFinderForm } from '../domain/size-finder-form.ts';
import { formatCost } from './cost.ts';
import { quoted } from './phrases.ts';
import { formatShare } from './share.ts';
import { formatUsd } from './usd.ts';
import { formatCount, formatQuantity, formatSize } from './words.ts';

/** Sizes that are listed; the others are counted. */
const MOST_LISTED = 12;

/** By how much of the smaller size the larger one has more pixels: `50 % more pixels`, or `as many pixels`. */
export function formatMorePixels(smaller: Size, larger: Size): string {
  const more = exact(pixels(larger)).div(pixels(smaller)).sub(1);
  return more.n === 0n ? 'as many pixels' : `${formatShare(more)} more pixels`;
}

/** By how much of the cost of the smaller size the larger one costs less: `22 % less`. */
export function formatSaved(smaller: PricedSize, larger: PricedSize): string {
  return `${formatShare(exact(1).sub(larger.cost.total.div(smaller.cost.total)))} less`;
}

/** What is wrong with a field: what was found, what was expected. */
function formatFinderProblem(problem: FinderProblem): string {
  const found = quoted(problem.found);
  switch (problem.kind) {
    case 'unknown':
      return `${found} is none of ${problem.known.join(', ')}.`;
    case 'not-a-ratio':
      return `${found} is no ratio of two numbers, such as 16:9, nor “any”.`;
    case 'not-a-count':
      return `${found} is not a whole number from 0 to ${formatCount(problem.most)}.`;
    default:
      return problem satisfies never;
  }
}

/** One size of an answer, in the words of its table row. */
export interface FinderRow {
  size: string;
  /** The calculator with one image of it. */
  href: string;
  pixels: string;
  tokens: string;
  cost: string;
  thousand: string;
}

/** What a search answers, in words. */
export interface FinderAnswer {
  /** Fields that cannot be read; nothing else is answered then. */
  problems: { field: FinderField; text: string }[];
  summary: string;
  /** A larger size that costs less than the cheapest one found; empty where none of the recommended sizes does. */
  bargain: string;
  rows: FinderRow[];
}

function toRow({ size, cost }: PricedSize, { model, quality }: FinderQuery): FinderRow {
  const link = new URLSearchParams({ v: '1', m: model.id, q: quality, s: sizeId(size), n: '1' });
  return {
    size: formatSize(size),
    href: `/calculator/?${link}`,
    pixels: formatCount(pixels(size)),
    tokens: cost.outputTokensPerImage === null ? 'not counted' : formatCount(cost.outputTokensPerImage),
    cost: formatCost(cost),
    thousand: formatUsd(cost.total.mul(1000)),
  };
}

/** Why nothing was found: the largest size of the shape, or that there is none of it. */
function formatNone({ model, need }: FinderQuery): string {
  const { ratio, tolerance } = need;
  const ofShape = sizesFor({ ratio, tolerance, minWidth: 0, minHeight: 0, minPixels: 0 }, model.sizes);
  const largest = ofShape.toSorted((a, b) => pixels(b) - pixels(a))[0];
  const shape = ratio === undefined ? '' : ` of ${ratioId(ratio)}`;
  if (largest === undefined) return `${model.name} makes no size${shape}. Let the shape depart by more, or choose another one.`;
  return `${model.name} makes no size${shape} as large as that. The largest is ${formatSize(largest)}, ${formatQuantity(pixels(largest), 'pixel')}.`;
}

function formatBargain(cheapest: PricedSize, { model, quality }: FinderQuery, card: RateCard, on: Day): string {
  const common = commonSizes(model.sizes).filter(isPixelSize);
  const bargains = bargainsAmong([cheapest, ...priceSizes(common, quality, model, card, on)]);
  const best = bargains.findLast(({ smaller }) => smaller === cheapest);
  if (best === undefined) return '';
  const { larger } = best;
  return `In another shape more can cost less: ${formatSize(larger.size)} costs ${formatCost(larger.cost)}, ${formatSaved(cheapest, larger)}, and has ${formatMorePixels(cheapest.size, larger.size)}.`;
}

/** Searches for the sizes that a form asks for and says what was found. */
export function answerFinder(form: FinderForm, card: RateCard, models: readonly string[], on: Day): FinderAnswer {
  const query = readFinderForm(form, card, models);
  const empty = { bargain: '', rows: [] };
  if (Array.isArray(query)) {
    const problems = query.map((each) => ({ field: each.field, text: formatFinderProblem(each) }));
    return { ...empty, problems, summary: 'No sizes yet: a field cannot be read.' };
  }
  const { model, quality, need } = query;
  const found = cheapestSizes(need, quality, model, card, on, MOST_LISTED);
  if (found.kind === 'none') return { ...empty, problems: [], summary: formatNone(query) };
  const [cheapest] = found.kind === 'found' ? found.sizes : [];
  if (found.kind === 'not-computable' || cheapest === undefined) {
    return { ...empty, problems: [], summary: `What ${model.name} costs at ${quality} cannot be computed for ${on}.` };
  }
  const rest = found.count > found.sizes.length ? `, of which the ${found.sizes.length} cheapest are listed` : '';
  return {
    problems: [],
    summary: `${formatSize(cheapest.size)} is the cheapest: ${formatCost(cheapest.cost)} with ${model.name} at ${quality}. ${formatQuantity(found.count, 'legal size')} fit${found.count === 1 ? 's' : ''}${rest}.`,
    bargain: formatBargain(cheapest, query, card, on),
    rows: found.sizes.map((each) => toRow(each, query)),
  };
}
