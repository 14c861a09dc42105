import * as z from 'zod';
import { Amount, AskedSize, Day, EvidenceList, ReadingRef, Slug, Tier, TokenMeter, Value, When } from './primitives.ts';

/** What a million tokens of one meter cost. */
export const TokenRate = z.strictObject({
  meter: TokenMeter,
  value: Value,
  unit: z.literal('USD per 1M tokens'),
  /** When the rate applies, if not always: in our own words, with evidence of its own, since reading a condition is no check of the amount. */
  condition: z.strictObject({ text: z.string().min(1), evidence: EvidenceList }).nullable(),
  evidence: EvidenceList,
});

/** What one image costs. */
export const ImageRate = z.strictObject({
  meter: z.literal('image'),
  value: Value,
  unit: z.literal('USD per image'),
  evidence: EvidenceList,
});

/** What one image of a quality and size costs. */
export const ImageCellRate = z.strictObject({
  meter: z.literal('image'),
  /** Null when the model has no quality setting. */
  quality: Slug.nullable(),
  size: AskedSize,
  value: Value,
  unit: z.literal('USD per image'),
  evidence: EvidenceList,
});

/** What one image of a quality costs at every size. */
export const QualityRate = z.strictObject({
  meter: z.literal('image'),
  quality: Slug,
  value: Value,
  unit: z.literal('USD per image'),
  evidence: EvidenceList,
});

/** What a megapixel costs. */
export const MegapixelRate = z.strictObject({
  meter: z.enum(['first-megapixel', 'additional-megapixel']),
  value: Value,
  unit: z.literal('USD per megapixel'),
  evidence: EvidenceList,
});

/** What a reference image adds where images are sold by the piece. */
export const ReferenceFee = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('fee'),
    meter: z.literal('reference-image'),
    value: Value,
    unit: z.literal('USD per reference image'),
    /** How many of each image's references are free. */
    freeImages: z.int().nonnegative(),
    evidence: EvidenceList,
  }),
  z.strictObject({ kind: z.literal('included'), evidence: EvidenceList }),
  z.strictObject({ kind: z.literal('not-offered') }),
  z.strictObject({ kind: z.literal('unknown'), lookedAt: z.array(ReadingRef).min(1) }),
]);

/** How the tier is priced. The variants never share a field, so a price per image cannot stand where a price per token belongs. */
export const Pricing = z.discriminatedUnion('shape', [
  z.strictObject({ shape: z.literal('per-token'), rates: z.array(TokenRate).length(TokenMeter.options.length) }),
  z.strictObject({ shape: z.literal('per-image'), rates: z.array(ImageCellRate).min(1), references: ReferenceFee }),
  z.strictObject({ shape: z.literal('per-quality'), rates: z.array(QualityRate).min(1), references: ReferenceFee }),
  z.strictObject({ shape: z.literal('flat'), rates: z.array(ImageRate).length(1), references: ReferenceFee }),
  z.strictObject({ shape: z.literal('per-megapixel'), rates: z.array(MegapixelRate).length(2), references: ReferenceFee }),
  z
    .strictObject({
      shape: z.literal('pass-through'),
      /** The route whose rates it charges. */
      of: Slug,
      /** What is added to them, in percent; "0" where nothing is. */
      feePercent: Amount,
      /** How the fee is charged, in our own words; null where there is none. */
      fee: z.string().min(1).nullable(),
      evidence: EvidenceList,
    })
    .meta({ description: "Another route's rates, with or without a fee." }),
  z
    .strictObject({
      shape: z.literal('subscription'),
      /** The seller whose plans it is bought by. */
      seller: Slug,
      evidence: EvidenceList,
    })
    .meta({ description: 'No price per image: images come with a plan.' }),
  z.strictObject({ shape: z.literal('contract'), evidence: EvidenceList }).meta({ description: 'No public price: sold by contract.' }),
  z.strictObject({ shape: z.literal('not-offered'), evidence: EvidenceList }),
  z.strictObject({ shape: z.literal('unknown'), lookedAt: z.array(ReadingRef).min(1) }),
]);

/** Another price on the same page: of another operation, or of requests of a kind. Part of a computed cost only where `insteadOf` says so. */
export const OtherPrice = z
  .strictObject({
    id: Slug,
    /** What is done, in our own words. */
    name: z.string().min(1),
    amount: Amount,
    unit: z.enum(['USD per image', 'USD per reference image', 'USD per request', 'USD per hour', 'USD per 1M tokens']),
    /** The meter whose rate it replaces in a cost, and for which requests. Only for a price per 1M tokens beside rates per token. */
    insteadOf: z.strictObject({ meter: TokenMeter, when: z.enum(['not-square', 'with-references']) }).optional(),
    evidence: EvidenceList,
  })
  .refine(({ insteadOf, unit }) => insteadOf === undefined || unit === 'USD per 1M tokens', {
    error: 'a rate per token is replaced only by a price in "USD per 1M tokens"',
    path: ['insteadOf'],
  });

/** Everything that was stated about one model's price on one route and tier from one day on. The next edition ends it. */
export const Edition = z.strictObject({
  tier: Tier,
  /** First day it is in effect. */
  from: When,
  /** Whether the source states that day or we infer it, for instance from the release. */
  fromBasis: z.enum(['stated', 'inferred']),
  /** The day it entered this archive. */
  recordedOn: Day,
  pricing: Pricing,
  /** When the vendor calls the price introductory or promotional: the first day it no longer holds, or null where no end is stated. */
  introductory: z.strictObject({ ends: Day.nullable(), evidence: EvidenceList }).optional(),
  /** Other operations priced on the same page. */
  alsoPriced: z.array(OtherPrice).optional(),
  /** Says that equal amounts elsewhere are deliberate: the model they equal, and why. */
  sameAs: z.strictObject({ model: Slug, reason: z.string().min(1) }).nullable(),
});
export type Edition = z.infer<typeof Edition>;

/** All editions of one model on one route, oldest first within each tier. */
export const Rates = z.strictObject({
  $schema: z.string().optional(),
  model: Slug,
  route: Slug,
  editions: z.array(Edition).min(1),
});
export type Rates = z.infer<typeof Rates>;
