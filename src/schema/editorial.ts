import * as z from 'zod';
import { Preset } from './preset.ts';
import { Day, PixelSize, Slug, Tier } from './primitives.ts';

/** Which models have a page together: a rule in four parts. A page once there stays, so what has ended is not taken out. */
export const Comparisons = z.strictObject({
  /** Models that each have a page with each rival. They stand first in the address. */
  subjects: z.array(Slug).min(1),
  /** What a buyer weighs the subjects against: models that can be bought, and the picks of their day. */
  rivals: z.array(Slug).min(1),
  /** Models that followed one another, oldest first: each has a page with the next. */
  lines: z.array(z.array(Slug).min(2)),
  /** Pairs that no other part names, in the order of their address. */
  pairs: z.array(z.array(Slug).length(2)),
});

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
  /** Examples that the calculator can be opened with, in the order in which they are offered. */
  presets: z.array(Preset),
  /** Pairs of models with a page of their own. */
  comparisons: Comparisons,
  /** Days whose rate card has a page although nothing changed then: days of pages that others refer to. The days of changes have one by themselves. */
  asOfDays: z.array(Day),
});
export type Editorial = z.infer<typeof Editorial>;
