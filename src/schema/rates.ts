import * as z from 'zod';
import { Day, EvidenceList, PixelSize, ReadingRef, Slug, Tier, TokenMeter, Value, When } from './primitives.ts';

/** What a million tokens of one meter cost. */
export const TokenRate = z.strictObject({
  meter: TokenMeter,
  value: Value,
  unit: z.literal('USD per 1M tokens'),
  /** When the rate applies, if not always: in our own words, with evidence of its own, since reading a condition is no check of the amount. */
  condition: z.strictObject({ text: z.string().min(1), evidence: EvidenceList }).nullable(),
  evidence: EvidenceList,
});

/** What one image of a quality and size costs. */
export const ImageRate = z.strictObject({
  meter: z.literal('image'),
  /** Null when the model has no quality setting. */
  quality: Slug.nullable(),
  size: PixelSize,
  value: Value,
  unit: z.literal('USD per image'),
  evidence: EvidenceList,
});

/** How the tier is priced. The variants never share a field, so a price per image cannot stand where a price per token belongs. */
export const Pricing = z.discriminatedUnion('shape', [
  z.strictObject({ shape: z.literal('per-token'), rates: z.array(TokenRate).length(TokenMeter.options.length) }),
  z.strictObject({ shape: z.literal('per-image'), rates: z.array(ImageRate).min(1) }),
  z.strictObject({ shape: z.literal('not-offered'), evidence: EvidenceList }),
  z.strictObject({ shape: z.literal('unknown'), lookedAt: z.array(ReadingRef).min(1) }),
]);

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
