import * as z from 'zod';
import { Amount, AskedSize, EvidenceList, Slug, Tier } from './primitives.ts';

/** A table of prices per image as somebody published it. Never an input of the engine: an oracle for its tests, and shown beside the computed value. */
export const PriceTable = z.strictObject({
  id: Slug,
  /** What the printed prices include. */
  covers: z.enum(['output-tokens']),
  tier: Tier,
  unit: z.literal('USD per image'),
  /** Whether the published figure leads and the computed one stands beside it. */
  headline: z.enum(['computed', 'published']),
  evidence: EvidenceList,
  cells: z
    .array(
      z.strictObject({
        /** Null when the model has no quality setting. */
        quality: Slug.nullable(),
        size: AskedSize,
        amount: Amount,
        /** Why it does not equal tokens × rate to the printed digits; null when it must. */
        exception: z.string().min(1).nullable(),
      }),
    )
    .min(1),
});

/** Output tokens that somebody measured. Never extrapolated to another size or quality. */
export const TokenCount = z.strictObject({
  /** Null when the model has no quality setting. */
  quality: Slug.nullable(),
  size: AskedSize,
  /** Output tokens reported for one image. */
  tokens: z.int().positive(),
  /** True when the source says “about”. */
  approximate: z.boolean(),
  evidence: EvidenceList,
});

/** What others published or measured about a family's cost per image. */
export const Observations = z.strictObject({
  $schema: z.string().optional(),
  /** The family the observations are about. */
  family: Slug,
  priceTables: z.array(PriceTable),
  tokenCounts: z.array(TokenCount),
});
export type Observations = z.infer<typeof Observations>;
