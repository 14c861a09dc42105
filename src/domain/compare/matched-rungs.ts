import type { Model } from '../rate-card.ts';
import { equalRung } from './comparable-quality.ts';

/** One setting of two models that can be set against each other; null where a model has no quality setting. */
type RungPair = readonly [quality: string | null, other: string | null];

/**
 * How the qualities of two models stand to each other. `tokens`: rungs are matched where their images take the same tokens under the same
 * rule, and the rest are named. `single`: at least one has a single quality, so each rung of the other is set against it. `none`: both have
 * a ladder, and nothing says which rungs are equal.
 */
export type MatchedRungs =
  | { kind: 'tokens'; pairs: RungPair[]; unmatched: readonly [string[], string[]] }
  | { kind: 'single'; pairs: RungPair[] }
  | { kind: 'none' };

/** The rungs of a model that are priced before an image is made. */
function ladderOf({ qualities }: Model): string[] {
  return qualities.map(({ id }) => id).filter((id) => id !== 'auto');
}

/** The tokens of each size at a rung, where a published table counts them. */
function tableOf(model: Model, quality: string): string | undefined {
  if (model.outputRule.kind !== 'token-table') return undefined;
  const cells = model.outputRule.cells.filter((cell) => cell.quality === quality);
  return cells.length === 0 ? undefined : JSON.stringify(cells.map(({ size, tokens }) => [size, tokens]));
}

/** The rung of the other model with the same tokens at every size under the same counting rule. */
function equalTo(quality: string, from: Model, to: Model): string | undefined {
  const byFactor = equalRung(quality, from, to);
  if (byFactor !== undefined) return byFactor;
  if (from.outputRule.kind !== 'token-table' || to.outputRule.kind !== 'token-table') return undefined;
  if (from.outputRule.rule !== to.outputRule.rule) return undefined;
  const table = tableOf(from, quality);
  return table === undefined ? undefined : ladderOf(to).find((each) => tableOf(to, each) === table);
}

/** Matches the rungs of two models by tokens, never by name. */
export function matchRungs(a: Model, b: Model): MatchedRungs {
  const [mine, others] = [ladderOf(a), ladderOf(b)];
  if (mine.length === 0 || others.length === 0) {
    const [left, right] = [mine.length === 0 ? [null] : mine, others.length === 0 ? [null] : others];
    return { kind: 'single', pairs: left.flatMap((quality) => right.map((other): RungPair => [quality, other])) };
  }
  const pairs = mine.flatMap((quality): RungPair[] => {
    const other = equalTo(quality, a, b);
    return other === undefined ? [] : [[quality, other]];
  });
  if (pairs.length === 0) return { kind: 'none' };
  const without = (ladder: readonly string[], side: 0 | 1) => ladder.filter((id) => pairs.every((pair) => pair[side] !== id));
  return { kind: 'tokens', pairs, unmatched: [without(mine, 0), without(others, 1)] };
}
