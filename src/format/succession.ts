import type { Exact } from '../domain/exact.ts';
import type { Model } from '../domain/rate-card.ts';
import { formatList } from './plan.ts';
import { formatPriceFactor } from './price-factor.ts';

/** Two models, one of which followed the other, as their words need them. */
interface Followed {
  from: { name: string; model: Pick<Model, 'outputRule' | 'qualities'> };
  to: { name: string; model: Pick<Model, 'outputRule' | 'qualities'> };
  by: 'tokens' | 'single' | 'none';
}

/** What the comparison of a model with its successor rests on, or why qualities cannot be set against each other. */
export function successionBasis({ from, to, by }: Followed): string {
  if (by === 'tokens') return 'Qualities stand side by side where an image takes the same tokens under the same counting rule.';
  const unknown = [from, to].filter(({ model }) => model.outputRule.kind === 'unknown').map(({ name }) => name);
  if (by === 'none' && unknown.length > 0) {
    return `No equal quality is known: how ${unknown.join(' and ')} counts tokens is not published. A quality of the same name need not be the same.`;
  }
  if (by === 'none') {
    return `No equal quality is known: ${from.name} and ${to.name} count images by different rules. A quality of the same name need not be the same.`;
  }
  const single = [from, to].filter(({ model }) => model.qualities.length === 0);
  if (single.length === 2) return 'Each has one quality, at the same name of size. Whether the images are equal is not measured here.';
  return `${single[0]?.name} has one quality. Nothing says which quality of the other one equals it.`;
}

/** A generation as a sentence needs it. */
interface Named {
  name: string;
}

/** A step between two generations as a sentence needs it. */
interface Step {
  from: Named;
  to: Named;
  by: 'tokens' | 'single' | 'none';
  rungs: readonly { before: { quality: string | null }; after: { quality: string | null }; factor: Exact | undefined }[];
}

/** One step at equal quality: what an image costs by the factor, and which qualities changed their names. */
function stepSentence({ from, to, rungs }: Step): string {
  const factors = new Set(rungs.flatMap(({ factor }) => (factor === undefined ? [] : [formatPriceFactor(factor)])));
  const [only] = factors;
  const price =
    factors.size === 1 && only !== undefined
      ? only === 'the same'
        ? 'costs the same'
        : `costs ${only} as much`
      : 'costs differ by quality';
  const renamed = rungs.filter(({ before, after }) => before.quality !== after.quality);
  const names = renamed.map(({ before, after }) => `${before.quality} is now called ${after.quality}`);
  return `From ${from.name} to ${to.name} an image of equal quality ${price}${names.length === 0 ? '' : `; ${formatList(names)}`}.`;
}

/**
 * What a line of generations says: each step at equal quality, or where none is known what an image of one size cost in each.
 *
 * @param prices one for each generation, where each has a single quality; else empty
 */
export function lineageSentences(generations: readonly Named[], steps: readonly Step[], prices: readonly string[]): string[] {
  const [first] = generations;
  const last = generations.at(-1);
  const equal = steps.filter(({ by, rungs }) => by === 'tokens' && rungs.some(({ factor }) => factor !== undefined));
  if (first === undefined || last === undefined) return [];
  if (equal.length > 0) return equal.map(stepSentence);
  const listed = generations.map(({ name }, index) => `${prices[index]} with ${name}`);
  return prices.length === 0
    ? [`From ${first.name} to ${last.name} no equal quality is known.`]
    : [`An image of the same size cost ${formatList(listed)}; whether the images are equal is not known.`];
}
