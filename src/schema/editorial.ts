import * as z from 'zod';
import { PixelSize, Slug, Tier } from './primitives.ts';

/** What the site shows when nobody has chosen yet. An editor's choice, not a fact. */
export const Editorial = z.strictObject({
  $schema: z.string().optional(),
  id: z.literal('defaults'),
  /** The model the home page answers for. */
  headlineModel: Slug,
  /** The size its headline prices are for. */
  headlineSize: PixelSize,
  /** Families in the key table of the home page, in its order. One that is no longer sold is left out by itself. */
  keyFamilies: z.array(Slug).min(1),
  /** The plan that people compare an API bill with: a seller and the offer of it. */
  chatPlan: z.strictObject({ seller: Slug, offer: Slug }),
  /** Vendors that stand first where models are listed by vendor; the others follow by name. */
  leadVendors: z.array(Slug),
  /** Names of sizes that sellers use without pixels, with the pixel sizes they are compared over: an assumption, shown as a range and said to be one. */
  sizeNames: z
    .array(
      z.strictObject({
        /** The name as sellers write it, such as "2K". */
        name: z.string().min(1),
        sizes: z.array(PixelSize).min(1),
      }),
    )
    .min(1),
  /** The job the calculator opens with. */
  job: z.strictObject({
    model: Slug,
    tier: Tier,
    size: PixelSize,
    quality: Slug,
    images: z.int().positive(),
    promptTokens: z.int().nonnegative(),
  }),
});
export type Editorial = z.infer<typeof Editorial>;
