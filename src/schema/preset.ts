import * as z from 'zod';
import { Amount, AskedSize, PixelSize, Slug, Tier } from './primitives.ts';

/** A rung of the headline model; null where it has no such setting. */
const Rung = Slug.nullable();

const PresetJob = z.strictObject({
  kind: z.literal('job'),
  tier: Tier,
  size: AskedSize,
  /** A rung of the headline model; null where it has no such setting. */
  quality: Rung,
  /** How many images are made. */
  images: z.int().positive(),
  /** Attempts for each accepted image, as decimal text from 1 up. */
  attempts: Amount,
});

const PresetStage = z.strictObject({
  /** As the reader sees it: draft, review, final. */
  name: z.string().min(1).max(40),
  tier: Tier,
  size: AskedSize,
  /** A rung of the headline model; null where it has no such setting. */
  quality: Rung,
  /** Images made in one run. */
  attempts: z.int().positive(),
  /** Images of those that go on to the next stage, or are accepted. */
  kept: z.int().positive(),
});

/** A piece of work that a reader can open the calculator with: an editor's example, made with the headline model. */
export const Preset = z.strictObject({
  /** Immutable: links name it by this id. */
  id: Slug,
  /** What it is, in a few words. */
  title: z.string().min(1).max(60),
  /** What is made, in one sentence. */
  summary: z.string().min(1),
  /** What in it is our own assumption, said with it. */
  note: z.string().min(1),
  /** Text tokens of the prompt, for each attempt. */
  promptTokens: z.int().nonnegative(),
  /** Reference images sent with each attempt, by their dimensions. */
  references: z.array(PixelSize),
  /** Images used for each kept one, such as its crops; decimal text from 1 up. */
  uses: Amount,
  /** Images used in a month; null where none is assumed. */
  perMonth: z.int().positive().nullable(),
  /** One job, or stages in order. */
  work: z.discriminatedUnion('kind', [
    PresetJob,
    z.strictObject({ kind: z.literal('stages'), /** In order. */ stages: z.array(PresetStage).min(1).max(12) }),
  ]),
});
export type Preset = z.infer<typeof Preset>;
