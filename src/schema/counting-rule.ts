import * as z from 'zod';
import { EvidenceList, PixelSize, SizeTierId, Slug } from './primitives.ts';

const about = {
  $schema: z.string().optional(),
  id: Slug,
  /** What to call it on a page. */
  name: z.string().min(1),
  /** What it does, in one or two plain sentences. */
  summary: z.string().min(1),
  /** Whether the vendor publishes it or others recovered it from measurements. */
  standing: z.enum(['published', 'recovered']),
  evidence: EvidenceList,
};

/** Output tokens from width, height and the rung's factor k: `ceil(k · u · (areaOffset + w·h) / divisor)`, `u` = k · short / long to the nearest integer. */
export const CanvasFactorRule = z.strictObject({
  ...about,
  algorithm: z.literal('canvas-factor'),
  /** Pixels added to the area before it is scaled. */
  areaOffset: z.int().positive(),
  /** What the product is divided by. */
  divisor: z.int().positive(),
  /** Where an exact half goes when `u` is rounded. */
  tie: z.literal('half-even'),
});

/** Output tokens looked up by quality and size. */
export const TokenTableRule = z.strictObject({
  ...about,
  algorithm: z.literal('token-table'),
  cells: z
    .array(
      z.strictObject({
        quality: Slug,
        size: PixelSize,
        /** Image output tokens of one image. */
        tokens: z.int().positive(),
      }),
    )
    .min(1),
});

/** Output tokens by the size tier asked for, whatever the shape of the image. */
export const TierTableRule = z.strictObject({
  ...about,
  algorithm: z.literal('tier-table'),
  cells: z
    .array(
      z.strictObject({
        tier: SizeTierId,
        /** Image output tokens of one image. */
        tokens: z.int().positive(),
        evidence: EvidenceList,
      }),
    )
    .min(1),
});

/** Every reference image counts the same, whatever its size. */
export const FixedReferenceRule = z.strictObject({
  ...about,
  algorithm: z.literal('fixed'),
  /** Image input tokens of one reference image. */
  tokensPerImage: z.int().positive(),
});

/** Reference-image tokens by counting square patches, after a small image is enlarged and a large one reduced. */
export const PatchRule = z.strictObject({
  ...about,
  algorithm: z.literal('patches'),
  /** Side of a patch, in px. */
  patchPx: z.int().positive(),
  /** Most patches one image is billed for. */
  maxPatches: z.int().positive(),
  /** An image whose longer side is under this is enlarged towards it. */
  enlargeBelowPx: z.int().positive(),
  /** By at most this factor. */
  maxEnlargement: z.int().positive(),
  /** Longest ratio of sides for which the rule is known to hold. */
  maxRatio: z.int().positive(),
});

/** Reference-image tokens by counting square tiles, after the image is fitted into a box and its short side set. */
export const TileRule = z.strictObject({
  ...about,
  algorithm: z.literal('tiles'),
  /** The box it is first fitted into, in px. */
  fitWithinPx: z.int().positive(),
  /** The short side it is then scaled to, in px. */
  shortSidePx: z.int().positive(),
  /** Side of a tile, in px. */
  tilePx: z.int().positive(),
  /** Tokens of any image. */
  baseTokens: z.int().nonnegative(),
  /** Tokens of each tile. */
  tokensPerTile: z.int().positive(),
});

/** How tokens follow from sizes. The rule and its parameters are data with evidence; the algorithm is code. */
export const CountingRule = z.discriminatedUnion('algorithm', [
  CanvasFactorRule,
  TokenTableRule,
  TierTableRule,
  PatchRule,
  TileRule,
  FixedReferenceRule,
]);
export type CountingRule = z.infer<typeof CountingRule>;
