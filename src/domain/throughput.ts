import type { ModelLimits, UsageTier } from './compare/market.ts';
import { type Exact, exact } from './exact.ts';
import type { RateCard } from './rate-card.ts';
import { countTokens } from './tally.ts';
import type { Stage, Workflow } from './workflow.ts';

/** Tokens of one image that count towards tokens per minute: everything sent and made, by what it is. */
export interface CountedTokens {
  /** Of the prompt, cached or not. */
  prompt: number;
  /** Of the reference images. */
  references: number;
  /** Of the image, with its partial images. */
  output: number;
  total: number;
}

/**
 * How many images a minute a usage tier allows.
 *
 * `images-per-minute` and `tokens-per-minute` name the limit that binds; the stated one where only one of both is known, and then the
 * figure is the most it can be (`open`). `one-over-limit`: one image takes more tokens than a minute allows.
 */
export type Pace =
  | {
      kind: 'pace';
      /** Whole images. */
      perMinute: number;
      binds: 'images-per-minute' | 'tokens-per-minute';
      /** A limit that may bind as well and is not known: it is not stated, or the tokens of an image cannot be counted. */
      open: 'images-per-minute' | 'tokens-per-minute' | undefined;
    }
  | { kind: 'not-served' }
  | { kind: 'one-over-limit'; tokens: number; limit: number }
  | { kind: 'unknown' };

/** The tokens of one image of a stage; undefined where they cannot be counted. */
function countedTokens({ job }: Stage, card: RateCard): CountedTokens | undefined {
  const model = card.models.find(({ id }) => id === job.model);
  const counted = model && countTokens(job, model);
  if (counted === undefined || counted.reasons.length > 0) return undefined;
  const of = (...meters: string[]) =>
    counted.counts.filter(({ meter }) => meters.includes(meter)).reduce((total, { tokens }) => total + tokens, 0);
  const prompt = of('text-input', 'cached-text-input');
  const references = of('image-input');
  const output = of('image-output');
  return { prompt, references, output, total: prompt + references + output };
}

/**
 * The pace of one usage tier: the lesser of its images a minute and the whole images its tokens a minute allow.
 *
 * @param tokens of one image; undefined where they cannot be counted
 */
function paceOf({ tokensPerMinute, imagesPerMinute }: UsageTier, tokens: number | undefined): Pace {
  if (tokensPerMinute === 0 || imagesPerMinute === 0) return { kind: 'not-served' };
  const byTokens = tokensPerMinute === null || !tokens ? undefined : Math.floor(tokensPerMinute / tokens);
  if (byTokens === 0) return { kind: 'one-over-limit', tokens: tokens ?? 0, limit: tokensPerMinute ?? 0 };
  if (imagesPerMinute === null) {
    return byTokens === undefined
      ? { kind: 'unknown' }
      : { kind: 'pace', perMinute: byTokens, binds: 'tokens-per-minute', open: 'images-per-minute' };
  }
  if (byTokens === undefined) return { kind: 'pace', perMinute: imagesPerMinute, binds: 'images-per-minute', open: 'tokens-per-minute' };
  const isByTokens = byTokens < imagesPerMinute;
  return {
    kind: 'pace',
    perMinute: Math.min(byTokens, imagesPerMinute),
    binds: isByTokens ? 'tokens-per-minute' : 'images-per-minute',
    open: undefined,
  };
}

/** One stage at a usage tier. */
interface StagePace {
  stage: number;
  /** Images to be made in it, every attempt counted; rounded up to whole ones. */
  images: number;
  tokens: CountedTokens | undefined;
  pace: Pace;
  /** Whole minutes for all of them; undefined where there is no pace. */
  minutes: number | undefined;
}

/** What a usage tier allows. */
export interface TierPace {
  /** As the vendor calls it. */
  tier: string;
  stages: StagePace[];
  /** Whole minutes for all stages, one after the other; undefined where a stage has no pace. */
  minutes: number | undefined;
  /** Whether a limit that is not known may make it longer. */
  open: boolean;
  /** Whether it is done by the deadline; undefined where none is given, or that cannot be told. */
  inTime: boolean | undefined;
}

/** How long a number of accepted images takes. */
interface Throughput {
  /** Accepted images that are asked for. */
  accepted: number;
  /** Each usage tier that every model of the workflow names, the lowest first. */
  tiers: TierPace[];
  /** The lowest tier on which it is done by the deadline; undefined where there is none, or no deadline. */
  lowest: string | undefined;
  /** Stages on another route or tier than the one the limits are stated for, by index. */
  elsewhere: number[];
  /** Models whose limits are not stated, with what their vendor says instead; nothing is computed with them. */
  unknown: { model: string; note: string | null }[];
}

const MINUTES_PER_HOUR = 60;

/** Attempts in a stage for a number of accepted images, as whole images: 20 attempts for 2 kept are 10,000 for 1,000. */
function imagesFor(accepted: number, { job }: Stage, kept: Exact): number {
  return Number(exact(accepted).mul(job.images).div(kept).ceil().n);
}

function stagePace(stage: Stage, index: number, tier: UsageTier | undefined, images: number, card: RateCard): StagePace {
  const tokens = countedTokens(stage, card);
  const pace: Pace = tier === undefined ? { kind: 'unknown' } : paceOf(tier, tokens?.total);
  const minutes = pace.kind === 'pace' ? Math.ceil(images / pace.perMinute) : undefined;
  return { stage: index, images, tokens, pace, minutes };
}

/**
 * How long a number of accepted images takes at each usage tier, by its limits alone: the time a model needs for one image comes on top.
 * Stages follow one another. The limits are those of the model's main route and its standard tier; stages elsewhere are named.
 *
 * @param hours until the deadline; undefined for none
 */
export function throughput(
  workflow: Workflow,
  accepted: number,
  hours: Exact | undefined,
  card: RateCard,
  limits: readonly ModelLimits[],
): Throughput {
  const { stages } = workflow;
  const last = stages.at(-1);
  const ofStages = stages.map(({ job }) => limits.find(({ model }) => model === job.model));
  const stated = ofStages.flatMap((each) => (each?.kind === 'stated' ? [each] : []));
  const names = (stated[0]?.tiers ?? []).map(({ name }) => name);
  const shared = names.filter((name) => stated.every(({ tiers }) => tiers.some((tier) => tier.name === name)));
  const deadline = hours?.mul(MINUTES_PER_HOUR);
  const tiers = (last === undefined || stated.length < stages.length ? [] : shared).map((name): TierPace => {
    const paces = stages.map((stage, index) => {
      const tier = stated[index]?.tiers.find((each) => each.name === name);
      return stagePace(stage, index, tier, imagesFor(accepted, stage, last?.kept ?? exact(1)), card);
    });
    const known = paces.flatMap(({ minutes }) => minutes ?? []);
    const isNever = paces.some(({ pace }) => pace.kind === 'not-served' || pace.kind === 'one-over-limit');
    const minutes = known.length === stages.length ? known.reduce((total, each) => total + each, 0) : undefined;
    const isOpen = paces.some(({ pace }) => pace.kind === 'pace' && pace.open !== undefined);
    const isLate = minutes !== undefined && deadline !== undefined && deadline.compare(minutes) < 0;
    // An unknown limit can only make it longer.
    const isTold = deadline !== undefined && (isNever || isLate || (minutes !== undefined && !isOpen));
    return { tier: name, stages: paces, minutes, open: isOpen, inTime: isTold ? !isNever && !isLate : undefined };
  });
  const missing = stages.flatMap(({ job }, index) => {
    const found = ofStages[index];
    return found?.kind === 'stated' ? [] : [{ model: job.model, note: found?.note ?? null }];
  });
  return {
    accepted,
    tiers,
    elsewhere: stages.flatMap(({ job }, stage) => {
      const main = card.models.find(({ id }) => id === job.model)?.mainRoute;
      return job.route === main && job.tier === 'standard' ? [] : [stage];
    }),
    lowest: tiers.find(({ inTime }) => inTime === true)?.tier,
    unknown: [...new Map(missing.map((each) => [each.model, each])).values()],
  };
}
