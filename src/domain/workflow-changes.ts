import type { Day } from './day.ts';
import { exact, toFiniteDecimal } from './exact.ts';
import type { RateCard } from './rate-card.ts';
import { commonSizes, isPixelSize, type Size, sizeId } from './size.ts';
import { priceStage, type Stage, type Workflow } from './workflow.ts';

/** The input that a step changes. `lowest-quality` is the lowest rung of the ladder, where the next lower one is another. */
type StepKind = 'quality' | 'lowest-quality' | 'size' | 'tier' | 'attempts' | 'references' | 'prompt' | 'partial-images';

/** One input moved by one step. */
export interface Change {
  kind: StepKind;
  /** Counted from 0; null where all stages share the input, and where there is only one. */
  stage: number | null;
  /** As it is: an id of a rung, size or tier, or a number as decimal text. */
  from: string;
  /** As it would be. */
  to: string;
  /** The workflow with it. */
  workflow: Workflow;
}

type Setting = Partial<Stage['job']>;

const withJob = (stage: Stage, setting: Setting): Stage => ({ ...stage, job: { ...stage.job, ...setting } });

function withStage(workflow: Workflow, index: number, changed: Stage): Workflow {
  return { ...workflow, stages: workflow.stages.map((stage, at) => (at === index ? changed : stage)) };
}

const withEach = (workflow: Workflow, edit: (stage: Stage) => Stage): Workflow => ({ ...workflow, stages: workflow.stages.map(edit) });

/** The dearest end of a stage's cost; undefined where it has none. */
function mostOf(stage: Stage, card: RateCard, on: Day) {
  const priced = priceStage(stage, card, on);
  return 'most' in priced ? priced.most.total : undefined;
}

/** The settings of a stage that cost less than it does now, from the dearest down. */
function cheaper<T extends Setting>(stage: Stage, settings: readonly T[], card: RateCard, on: Day): T[] {
  const now = mostOf(stage, card, on);
  if (now === undefined) return [];
  return settings
    .flatMap((setting) => {
      const cost = mostOf(withJob(stage, setting), card, on);
      return cost === undefined || cost.compare(now) >= 0 ? [] : [{ setting, cost }];
    })
    .toSorted((a, b) => b.cost.compare(a.cost))
    .map(({ setting }) => setting);
}

const orientation = ({ width, height }: Size) => Math.sign(width - height);

/** Common sizes of the model that may stand in for the size: those of the same orientation, where it has one. */
function otherSizes({ job }: Stage, card: RateCard) {
  const model = card.models.find(({ id }) => id === job.model);
  const sizes = model === undefined ? [] : commonSizes(model.sizes);
  const { size } = job;
  return sizes.filter((each) => !isPixelSize(size) || !isPixelSize(each) || orientation(each) === orientation(size));
}

function qualityChanges({ job }: Stage, card: RateCard): { kind: 'quality' | 'lowest-quality'; to: string }[] {
  const ladder = card.models.find(({ id }) => id === job.model)?.qualities.map(({ id }) => id) ?? [];
  const [lowest] = ladder;
  const below = ladder[ladder.indexOf(job.quality ?? '') - 1];
  if (lowest === undefined || below === undefined) return [];
  return [{ kind: 'quality', to: below }, ...(below === lowest ? [] : [{ kind: 'lowest-quality' as const, to: lowest }])];
}

/**
 * One attempt fewer: for each accepted image (stage null) where there is one stage and their number is a finite decimal, else in the
 * whole stage.
 */
function fewerAttempts(workflow: Workflow, index: number, stage: Stage): Omit<Change, 'kind'> | undefined {
  const { images } = stage.job;
  const each = exact(images).div(stage.kept);
  const from = workflow.stages.length === 1 ? toFiniteDecimal(each) : undefined;
  if (from !== undefined) {
    const fewer = each.compare(2) < 0 ? exact(1) : each.sub(1);
    if (fewer.compare(each) === 0) return undefined;
    return {
      stage: null,
      from,
      to: toFiniteDecimal(fewer) ?? '1',
      workflow: withStage(workflow, index, { ...stage, kept: exact(images).div(fewer) }),
    };
  }
  if (stage.kept.compare(images - 1) > 0) return undefined;
  return {
    stage: index,
    from: String(images),
    to: String(images - 1),
    workflow: withStage(workflow, index, withJob(stage, { images: images - 1 })),
  };
}

function stageChanges(workflow: Workflow, index: number, card: RateCard, on: Day): Change[] {
  const stage = workflow.stages[index];
  if (stage === undefined) return [];
  const { job } = stage;
  const at = workflow.stages.length === 1 ? null : index;
  const set = (kind: StepKind, from: string, to: string, setting: Setting): Change => {
    return { kind, stage: at, from, to, workflow: withStage(workflow, index, withJob(stage, setting)) };
  };
  const tiers = card.routes.find(({ id }) => id === job.route)?.tiers ?? [];
  const sizes = otherSizes(stage, card).map((size) => ({ size }));
  const [smaller] = cheaper(stage, sizes, card, on);
  const cheapestTier = cheaper(
    stage,
    tiers.toReversed().map((tier) => ({ tier })),
    card,
    on,
  ).at(-1);
  const fewer = fewerAttempts(workflow, index, stage);
  return [
    ...qualityChanges(stage, card).map(({ kind, to }) => set(kind, job.quality ?? '', to, { quality: to })),
    ...(smaller === undefined ? [] : [set('size', sizeId(job.size), sizeId(smaller.size), smaller)]),
    ...(cheapestTier === undefined ? [] : [set('tier', job.tier, cheapestTier.tier, cheapestTier)]),
    ...(fewer === undefined ? [] : [{ kind: 'attempts' as const, ...fewer }]),
  ];
}

/** One reference image fewer, the last: of every stage where they send the same, of one stage where they do not. */
function referenceChanges(workflow: Workflow): Change[] {
  const { stages } = workflow;
  const sent = stages.map(({ job }) => job.references.map(sizeId).join());
  const fewer = (stage: Stage) => withJob(stage, { references: stage.job.references.slice(0, -1) });
  const words = (stage: Stage) => ({ from: String(stage.job.references.length), to: String(stage.job.references.length - 1) });
  if (new Set(sent).size > 1) {
    return stages.flatMap((stage, index): Change[] => {
      if (stage.job.references.length === 0) return [];
      return [{ kind: 'references', stage: index, ...words(stage), workflow: withStage(workflow, index, fewer(stage)) }];
    });
  }
  return stages.slice(0, 1).flatMap((stage): Change[] => {
    if (stage.job.references.length === 0) return [];
    return [{ kind: 'references', stage: null, ...words(stage), workflow: withEach(workflow, fewer) }];
  });
}

/** What all stages share: half the prompt, and no partial images. */
function sharedChanges(workflow: Workflow): Change[] {
  const [first] = workflow.stages;
  if (first === undefined) return [];
  const { promptTokens, cachedPromptTokens, partialImages } = first.job;
  const half = Math.floor(promptTokens / 2);
  const shorter = { promptTokens: half, cachedPromptTokens: Math.min(cachedPromptTokens, half) };
  const change = (kind: StepKind, from: number, to: number, setting: Setting): Change => {
    return { kind, stage: null, from: String(from), to: String(to), workflow: withEach(workflow, (stage) => withJob(stage, setting)) };
  };
  return [
    ...(promptTokens === 0 ? [] : [change('prompt', promptTokens, half, shorter)]),
    ...(partialImages === 0 ? [] : [change('partial-images', partialImages, 0, { partialImages: 0 })]),
  ];
}

/** Every step that an input can be moved by, whether or not the result can be priced or saves anything. */
export function changesOf(workflow: Workflow, card: RateCard, on: Day): Change[] {
  return [
    ...workflow.stages.flatMap((_, index) => stageChanges(workflow, index, card, on)),
    ...referenceChanges(workflow),
    ...sharedChanges(workflow),
  ];
}
