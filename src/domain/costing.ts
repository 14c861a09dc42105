import type { Day } from './day.ts';
import type { Exact } from './exact.ts';
import type { Job, JobProblem } from './job.ts';
import type { NoTokens } from './output-tokens.ts';
import type { Edition, Meter, Model, Value } from './rate-card.ts';
import type { NoReferenceTokens } from './reference-tokens.ts';

/** What of a job a metered line pays for. */
export type Item = 'prompt' | 'cached-prompt' | 'references' | 'image' | 'partial-images' | 'first-megapixels' | 'additional-megapixels';

/** One billed item: `usd = quantity × rate ÷ per`. */
export interface MeteredLine {
  meter: Meter;
  item: Item;
  quantity: number;
  unit: 'tokens' | 'images' | 'megapixels' | 'reference images';
  /** How many units the rate is for. */
  per: number;
  value: Value;
  usd: Exact;
  condition: string | null;
  readings: string[];
}

/** What a route adds to another route's rates: `usd = base × percent ÷ 100`. */
export interface FeeLine {
  meter: 'route-fee';
  item: 'route-fee';
  /** Exact decimal text. */
  percent: string;
  base: Exact;
  usd: Exact;
  condition: string | null;
  readings: string[];
}

export type Line = MeteredLine | FeeLine;

export function isFee(line: Line): line is FeeLine {
  return line.meter === 'route-fee';
}

/** Why a cost cannot be computed, although the job is one the model can be asked for. */
export type Reason =
  | { kind: 'not-yet-sold'; model: string; from: Model['released'] }
  | { kind: 'ended'; model: string; on: Day; confirmed: boolean }
  | { kind: 'tier-not-offered'; model: string; tier: string }
  | { kind: 'tier-unknown'; model: string; tier: string }
  | { kind: 'no-edition'; model: string; tier: string; route: string }
  | { kind: 'subscription'; model: string; seller: string }
  | { kind: 'contract'; model: string }
  | { kind: 'not-priced'; model: string; found: string; priced: string[] }
  | { kind: 'rate-not-known'; meter: Meter; value: 'unknown' | 'not-offered' }
  | { kind: 'partial-images'; model: string }
  | { kind: 'output-tokens'; why: Exclude<NoTokens, 'per-image'>; model: string; detail: string | null }
  | { kind: 'reference-tokens'; why: Exclude<NoReferenceTokens, 'per-image'>; model: string; detail: string | null };

/** A cost, itemised: the lines add up to the total to the last digit. */
export interface Cost {
  kind: 'cost';
  job: Job;
  on: Day;
  /** Image output tokens of one image; null where images are sold by the piece. */
  outputTokensPerImage: number | null;
  /** Image input tokens of all reference images of one image. */
  referenceTokens: number;
  lines: Line[];
  perImage: Exact;
  total: Exact;
  /** What the total leaves out. */
  excludes: string[];
  /** True where the vendor's rounding at this size is disputed. */
  disputedTie: boolean;
  /** True where the vendor publishes another price per image than this one. */
  publishedDiffers: boolean;
  /** The edition whose rates were used: the base route's where a route passes them through. */
  edition: Edition;
}

/**
 * What is known of a cost where nothing but its reference images cannot be priced: lines that add up to the total to the last digit. The
 * cost is at least this, and never ranked by it.
 */
export type Floor = Pick<Cost, 'lines' | 'total' | 'disputedTie' | 'publishedDiffers'>;

/** The answer to a job: a cost, two answers that a loosely known date cannot tell apart, or why there is none. */
export type Costing =
  | Cost
  | { kind: 'uncertain'; on: Day; between: Exclude<Costing, { kind: 'uncertain' }>[] }
  | { kind: 'not-computable'; on: Day; reasons: Reason[]; floor?: Floor }
  | { kind: 'invalid'; problems: JobProblem[] };
