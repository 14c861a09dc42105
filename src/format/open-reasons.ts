import type { Day } from '../domain/day.ts';
import type { Open, PricedWorkflow } from '../domain/workflow.ts';
import { stageName } from './workflow.ts';

const OPEN_WORDS: Record<Open, (on: Day) => string> = {
  quality: () => 'the vendor chooses the quality of each image, so the cost lies between its cheapest and its dearest named setting',
  day: (on) => `something changed on a day that is known only loosely, and ${on} lies in that window, so both answers are given`,
  'quality-and-day': (on) =>
    `the vendor chooses the quality of each image, and something changed on a day that is known only loosely, with ${on} in that window, so the cost lies between the cheapest and the dearest answer`,
};

/** Why a cost is a range, one sentence for each stage that leaves it open; none where it is not one. */
export function openReasons({ stages, on }: Pick<PricedWorkflow, 'stages' | 'on'>): string[] {
  const isOne = stages.length === 1;
  return stages.flatMap(({ stage, open }, index) => {
    if (open === undefined) return [];
    const words = OPEN_WORDS[open](on);
    return [`A range: ${isOne ? '' : `in ${stageName(stage.name, index)} `}${words}.`];
  });
}
