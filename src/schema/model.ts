import * as z from 'zod';
import { Day, EvidenceList, PixelSize, ReadingRef, Remark, SizeTierId, Slug, When } from './primitives.ts';

/** What a cost computed for a job leaves out, with the evidence it rests on. */
const Exclusion = z.strictObject({
  id: Slug,
  /** One sentence, in our own words. */
  text: z.string().min(1),
  /** Given where the usage of a request states it, so that a bill priced by that usage has it. */
  inUsage: z.literal(true).optional(),
  evidence: EvidenceList,
});

/** Something that happened, or is announced to happen, to the model as a product. */
export const LifecycleEvent = z.strictObject({
  /** `previewed`: sold as a preview. `released`: generally available. `restricted`: not for new buyers. `shutdown`: the first day it is not sold. */
  kind: z.enum(['previewed', 'released', 'deprecated', 'restricted', 'shutdown']),
  on: When,
  /** The day it entered this archive. */
  recordedOn: Day,
  /** Whether it was seen to have happened, or only announced. `withdrawn`: the announcement of this kind before it was called off, on this day. */
  status: z.enum(['confirmed', 'announced', 'withdrawn']),
  /** Models the vendor names as the replacement. */
  successors: z.array(Slug),
  note: z.string().min(1).optional(),
  evidence: EvidenceList,
});

/** A name the API accepts. */
export const ApiId = z.strictObject({
  /** Exactly as sent in a request. */
  id: z.string().min(1),
  /** Whether it moves with the model, is pinned to a dated snapshot, or is a preview. */
  kind: z.enum(['alias', 'snapshot', 'preview']),
  evidence: EvidenceList,
});

/** One rung of the quality ladder. Labels belong to a model version: “high” of two versions need not cost the same. */
export const Quality = z.strictObject({
  /** As sent in a request. */
  id: Slug,
  /** The rung's factor in the `canvas-factor` rule; null where the rule does not use one, or the served image decides (`auto`). */
  factor: z.int().positive().nullable(),
});

/** Which sizes can be asked for. */
export const SizeRule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('any'),
    /** Both sides are multiples of this many px. */
    multipleOf: z.int().positive(),
    /** Longest side, in px. */
    maxEdge: z.int().positive(),
    /** Longest side divided by shortest, at most. */
    maxRatio: z.int().positive(),
    /** Least and most pixels in all. */
    minPixels: z.int().positive(),
    maxPixels: z.int().positive(),
    /** Sizes above this one are called experimental by the vendor. */
    experimentalAbove: PixelSize.nullable(),
    /** The vendor's recommended sizes, in its order. */
    common: z.array(PixelSize).min(1),
    evidence: EvidenceList,
  }),
  z.strictObject({ kind: z.literal('list'), sizes: z.array(PixelSize).min(1), evidence: EvidenceList }),
  z.strictObject({
    kind: z.literal('tiers'),
    /** Sizes as the vendor sells them, smallest first. */
    tiers: z
      .array(
        z.strictObject({
          id: SizeTierId,
          /** As a reader knows it: "1K", "up to 2.36 MP", "any size". */
          name: z.string().min(1),
          /** Pixels of its square image as the vendor states them; null where it does not. Never inferred. */
          pixels: PixelSize.nullable(),
          /** Megapixels it is billed as, where the price is by the megapixel; else null. */
          megapixels: z.int().positive().nullable(),
        }),
      )
      .min(1),
    evidence: EvidenceList,
  }),
  z.strictObject({
    kind: z.literal('unknown'),
    /** Sizes named as recommended although the rule is not known. */
    common: z.array(PixelSize),
    lookedAt: z.array(ReadingRef).min(1),
  }),
]);

/** A pointer to a counting rule, a per-image price instead of one, or the statement that none is known. */
export const RuleRef = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rule'), rule: Slug, evidence: EvidenceList }),
  z.strictObject({ kind: z.literal('per-image') }).meta({ description: 'Priced per image; nothing is counted.' }),
  z.strictObject({ kind: z.literal('not-offered') }).meta({ description: 'The model takes none.' }),
  z.strictObject({
    kind: z.literal('unknown'),
    /** Why, in our own words. */
    reason: z.string().min(1),
    lookedAt: z.array(ReadingRef).min(1),
  }),
]);

/** The state of a capability from a day on. A later entry ends it. */
export const Capability = z.strictObject({
  id: z.enum([
    'transparent-background',
    'edits',
    'inpainting',
    'png',
    'jpeg',
    'webp',
    'svg',
    'gif',
    'complexity',
    'input-fidelity',
    'multilingual-text',
    'batch',
    'free-api-tier',
    'watermark',
    'open-weights',
  ]),
  state: z.enum(['yes', 'no', 'preview', 'unknown']),
  from: When,
  /** The day it entered this archive. */
  recordedOn: Day,
  note: z.string().min(1).optional(),
  evidence: EvidenceList,
});

/** A limit that is one number. */
export const Limit = z.strictObject({
  id: z.enum(['reference-images', 'prompt-characters', 'images-per-request', 'partial-images']),
  /** The most that is allowed. */
  max: z.int().nonnegative(),
  /** Of what. */
  unit: z.string().min(1),
  evidence: EvidenceList,
});

/** Rate limits of one usage tier of the vendor's account. */
export const RateLimit = z.strictObject({
  /** The vendor's name of the usage tier. */
  usageTier: z.string().min(1),
  /** Null when not stated; 0 when not served at all. */
  tokensPerMinute: z.int().nonnegative().nullable(),
  imagesPerMinute: z.int().nonnegative().nullable(),
});

/** A model as it can be asked for: what it is, not what it costs. */
export const Model = z.strictObject({
  $schema: z.string().optional(),
  id: Slug,
  vendor: Slug,
  /** Name as the vendor writes it. */
  name: z.string().min(1),
  /** Other names people use; for search only. */
  alsoCalled: z.array(z.string().min(1)),
  /** Models sold at one price under one ladder share a family and a row in tables. */
  family: Slug,
  /** Name of the family. */
  familyName: z.string().min(1),
  /** Empty where no name of an API was found. */
  apiIds: z.array(ApiId),
  /** The route whose prices stand in tables: the vendor's own where its prices are known, else the one whose prices were read. */
  mainRoute: Slug,
  lifecycle: z.array(LifecycleEvent).min(1),
  /** Cheapest first; `auto`, where offered, last. Empty when there is no such setting. */
  qualities: z.array(Quality),
  /** Where the labels come from. */
  qualityEvidence: EvidenceList,
  sizes: SizeRule,
  /** How output tokens are counted. */
  outputRule: RuleRef,
  /** How the tokens of a reference image are counted. */
  referenceRule: RuleRef,
  /** Extra output tokens of one partial image while streaming. */
  partialImages: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('tokens'), tokens: z.int().positive(), evidence: EvidenceList }),
    z.strictObject({ kind: z.literal('not-offered') }).meta({ description: 'The model streams none.' }),
    z.strictObject({ kind: z.literal('unknown'), lookedAt: z.array(ReadingRef).min(1) }),
  ]),
  capabilities: z.array(Capability),
  limits: z.array(Limit),
  /** What an account may use a minute, by its usage tier. */
  rateLimits: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('stated'), tiers: z.array(RateLimit).min(1), evidence: EvidenceList }),
    z.strictObject({
      kind: z.literal('unknown'),
      /** What the pages looked at say instead, in our own words. */
      note: z.string().min(1).nullable(),
      lookedAt: z.array(ReadingRef).min(1),
    }),
  ]),
  /** What a cost computed for this model leaves out, beside what its route leaves out. */
  excludes: z.array(Exclusion),
  /** What buyers get wrong about its price, in our own words. */
  watchouts: z.array(Remark),
});
export type Model = z.infer<typeof Model>;
