import { exact } from '../exact.ts';
import { lacking, missingOf, type NoFigure, type Offer } from '../plan.ts';
import { type ImageUsd, imageUsd, type Range, scaled } from '../plan-image.ts';
import type { Workflow } from '../workflow.ts';
import type { CurrentOffer } from './market.ts';
import type { StageRate } from './plan-stage.ts';

/** What a workflow costs on an offer, if everything the offer gives is used. */
export type PlanCost =
  | {
      kind: 'usd';
      /** Whether it rests on an “about so many images”. */
      about: boolean;
      /** One run through all stages. */
      total: Range;
      perKept: Range;
      perUse: Range;
      /** Images used in a month at that cost each; undefined where no number is given. */
      perMonth: Range | undefined;
    }
  | NoFigure;

const plus = (a: Range, b: Range): Range => ({ least: a.least.add(b.least), most: a.most && b.most ? a.most.add(b.most) : null });
const NOTHING: Range = { least: exact(0), most: exact(0) };

/** What a workflow costs at the rates of its stages, paid through an offer. */
export function costOn(workflow: Workflow, rates: readonly StageRate[], offer: CurrentOffer | undefined): PlanCost {
  const images = rates.map(({ cost }) => imageUsd(cost, offer?.plan));
  const foreign = images.find((image) => image.kind === 'other-currency');
  if (foreign !== undefined) return foreign;
  const known = images.filter((image): image is Extract<ImageUsd, { kind: 'usd' }> => image.kind === 'usd');
  const last = workflow.stages.at(-1);
  if (known.length < workflow.stages.length || last === undefined) {
    return lacking(...missingOf([...images, ...(rates.length < workflow.stages.length ? [lacking('credits-per-image')] : [])]));
  }
  const total = known.map((image, stage) => scaled(image, exact(workflow.stages[stage]?.job.images ?? 0))).reduce(plus, NOTHING);
  const perKept = scaled(total, exact(1).div(last.kept));
  const perUse = scaled(perKept, exact(1).div(workflow.uses));
  const perMonth = workflow.perMonth === undefined ? undefined : scaled(perUse, exact(workflow.perMonth));
  return { kind: 'usd', about: known.some(({ about }) => about), total, perKept, perUse, perMonth };
}

/** What an amount per attempt comes to for each image that is used in the end. */
export function perUseOf(workflow: Workflow, perAttempt: readonly (Range | undefined)[]): Range | undefined {
  const last = workflow.stages.at(-1);
  const known = perAttempt.filter((each) => each !== undefined);
  if (last === undefined || known.length < workflow.stages.length) return undefined;
  const total = known.map((each, stage) => scaled(each, exact(workflow.stages[stage]?.job.images ?? 0))).reduce(plus, NOTHING);
  return scaled(total, exact(1).div(last.kept.mul(workflow.uses)));
}

const ONE: Range = { least: exact(1), most: exact(1) };

/** What a used image takes of what an offer gives: images, where it gives those, else credits. */
export function takenPerUse(workflow: Workflow, creditsPerUse: Range | undefined, { grant }: Offer): Range | undefined {
  if (grant.kind !== 'images') return creditsPerUse;
  const images = workflow.stages.map(() => ONE);
  return perUseOf(workflow, images);
}
