import type { Tier } from '../rate-card.ts';
import type { AskedSize } from '../size.ts';
import type { ComparableQuality } from './comparable-quality.ts';
import type { ComparableSize } from './comparable-size.ts';
import type { SizeGap } from './made-size.ts';

/** What is another thing elsewhere than it was asked to be. */
export type Difference = { /** Stages it holds for, by index. */ stages: number[] } & (
  | ({ kind: 'size'; asked: AskedSize; taken: AskedSize; by: Exclude<ComparableSize['by'], 'same'> } & SizeGap)
  | { kind: 'quality'; asked: string | null; taken: string | null; by: Exclude<ComparableQuality['by'], 'same'> }
  | { kind: 'tier'; asked: Tier; taken: Tier; why: 'not-offered' | 'unknown' }
  | { kind: 'partial-images'; asked: number; taken: number; why: 'not-offered' | 'unknown' | 'most' }
  | { kind: 'cached-prompt' /** Cached tokens that are counted at the full rate. */; asked: number }
);

/** A difference of one stage. */
export type StageDifference = Difference extends infer D ? (D extends Difference ? Omit<D, 'stages'> : never) : never;

/** The differences of all stages, each once with the stages it holds for. */
export function differencesOf(stages: readonly (readonly StageDifference[])[]): Difference[] {
  const found = stages.flatMap((differences, stage) =>
    differences.map((difference) => ({ key: JSON.stringify(difference), difference, stage })),
  );
  return [...Map.groupBy(found, ({ key }) => key).values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [{ ...first.difference, stages: same.map(({ stage }) => stage) } as Difference];
  });
}

/** Whether the images of the last stage, which are what is bought, are too small; those before it are thrown away. */
export function isFinalTooSmall(differences: readonly Difference[], stages: number): boolean {
  return differences.some((each) => each.kind === 'size' && each.tooSmall && each.stages.includes(stages - 1));
}
