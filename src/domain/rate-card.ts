import type { SizeName } from './compare/size-names.ts';
import type { Day, When } from './day.ts';
import type { OutputRule } from './output-tokens.ts';
import type { ReferenceRule } from './reference-tokens.ts';
import type { SizeRule } from './size.ts';

/** The service tiers a job may run on. */
export const TIERS = ['standard', 'batch', 'flex', 'priority'] as const;
export type Tier = (typeof TIERS)[number];

/** What is metered when tokens are billed: direction × modality × cache state. */
export const TOKEN_METERS = [
  'text-input',
  'cached-text-input',
  'image-input',
  'cached-image-input',
  'image-output',
  'text-output',
] as const;
export type TokenMeter = (typeof TOKEN_METERS)[number];

/** Tokens that a rate by the token is stated for. */
export const TOKENS_PER_RATE = 1_000_000;

/** What is metered where images are sold by the piece. */
export type PieceMeter = 'image' | 'first-megapixel' | 'additional-megapixel' | 'reference-image';

/** Any meter. */
export type Meter = TokenMeter | PieceMeter;

/** The answer to “what does it cost?”. Amounts are exact decimal text in USD. */
export type Value =
  | { kind: 'amount'; amount: string }
  | { kind: 'zero' }
  | { kind: 'not-billed' }
  | { kind: 'not-offered' }
  | { kind: 'included' }
  | { kind: 'unknown'; lookedAt: string[] };

/** A price with its condition and the readings it rests on (`source@day`). */
export interface Rate {
  value: Value;
  condition: string | null;
  readings: string[];
}

/** A rate that takes the place of a meter's own for requests of a kind: images that are not square, or requests with reference images. */
export interface InsteadRate {
  meter: TokenMeter;
  when: 'not-square' | 'with-references';
  rate: Rate;
}

/** What a reference image adds where images are sold by the piece. */
export type ReferenceFee =
  | { kind: 'fee'; rate: Rate /** How many of each image's references are free. */; freeImages: number }
  | { kind: 'included' }
  | { kind: 'not-offered' }
  | { kind: 'unknown' };

/** What one image of a quality and size costs. */
export type ImagePrice = Rate & { quality: string | null; size: string };

/** How a tier is priced. Prices per token are per 1M tokens. */
export type Pricing =
  | {
      shape: 'per-token';
      rates: Record<TokenMeter, Rate> /** Absent where every request is billed at the same rates. */;
      instead?: InsteadRate[];
    }
  | { shape: 'per-image'; prices: ImagePrice[]; references: ReferenceFee }
  | { shape: 'per-quality'; prices: (Rate & { quality: string })[]; references: ReferenceFee }
  | { shape: 'flat'; price: Rate; references: ReferenceFee }
  | { shape: 'per-megapixel'; first: Rate; additional: Rate; references: ReferenceFee }
  | {
      shape: 'pass-through';
      /** The route whose rates it charges. */
      of: string;
      /** What is added to them, in percent, as exact decimal text. */
      feePercent: string;
      fee: string | null;
      readings: string[];
    }
  | { shape: 'subscription' /** The seller whose plans it is bought by. */; seller: string }
  | { shape: 'contract' }
  | { shape: 'not-offered' }
  | { shape: 'unknown' };

/** Everything stated about one model's price on one route and tier from one day on; the next edition ends it. */
export interface Edition {
  model: string;
  route: string;
  tier: Tier;
  from: When;
  pricing: Pricing;
}

/** A rung of a model's quality ladder. */
export interface Quality {
  id: string;
  factor: number | null;
}

/** What one partial image costs in output tokens while streaming. */
export type PartialImages = { kind: 'tokens'; tokens: number } | { kind: 'not-offered' } | { kind: 'unknown' };

/** A model as the engine sees it. */
export interface Model {
  id: string;
  name: string;
  family: string;
  /** Who makes it, by name. */
  vendor: string;
  /** What the vendor's API calls it: every name and dated version it accepts, exactly. */
  apiIds: string[];
  /** The route a job takes, and every table of its prices is for, until another is asked for. */
  mainRoute: string;
  /** First day it was sold, as a preview or in general. */
  released: When;
  /** First day it is not sold; null while none is announced. */
  shutdown: (When & { confirmed: boolean }) | null;
  qualities: Quality[];
  sizes: SizeRule;
  outputRule: OutputRule;
  referenceRule: ReferenceRule;
  partialImages: PartialImages;
  maxReferences: number | null;
  maxPartialImages: number | null;
  /** Whether a published table of prices per image differs from tokens × rate, so that it leads and a computed cost is marked. */
  publishedDiffers: boolean;
  /** What a cost of this model leaves out. */
  excludes: Exclusion[];
}

/** Something a cost computed for a job leaves out, as a sentence. */
export interface Exclusion {
  text: string;
  /** Whether the usage of a request states it, so that a bill has it. */
  inUsage: boolean;
}

/** A way to buy, as the engine sees it. */
export interface Route {
  id: string;
  name: string;
  /** The tiers sold there. */
  tiers: Tier[];
  /** What a cost on this route leaves out. */
  excludes: string[];
}

/** All that is needed to price a job on any date. */
export interface RateCard {
  /** The newest day anything in it was recorded or checked. */
  dataDate: Day;
  models: Model[];
  routes: Route[];
  editions: Edition[];
  /** Names that sizes go by, such as 4K, with the pixel sizes each is compared over; left out where none are suggested by name. */
  sizeNames?: readonly SizeName[];
}
