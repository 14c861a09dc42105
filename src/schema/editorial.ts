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
  /** The job the calculator opens with. */
  job: z.strictObject({
    model: Slug,
    route: Slug,
    tier: Tier,
    size: PixelSize,
    quality: Slug,
    images: z.int().positive(),
    promptTokens: z.int().nonnegative(),
  }),
});
export type Editorial = z.infer<typeof Editorial>;
