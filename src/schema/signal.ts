import * as z from 'zod';
import { Amount, EvidenceList, Slug, When } from './primitives.ts';

/** What was measured of one model on one day. Kept as the source gives it: never averaged, converted or extended to another setting. */
export const SignalResult = z.strictObject({
  model: Slug,
  /** The setting it was measured at, as the source names it, such as “medium” or “2K”; null where it names none. */
  setting: z.string().min(1).nullable(),
  /** Which of many measurements the value is, such as “median”; null for a score, or the range of all of them. */
  statistic: z.string().min(1).nullable(),
  /** The day it was measured, or of the board it stood on; loose where the source is undated. */
  on: When,
  /** The measured value in the file's unit, as decimal text; both ends of a range, else twice the same. */
  value: z
    .strictObject({ least: Amount, most: Amount })
    .refine(({ least, most }) => Number(least) <= Number(most), { error: 'expected least to be no more than most', path: ['most'] }),
  /** The place the source itself gives it that day, among models of which many are not in the data; null where it gives none. */
  rank: z.int().positive().nullable(),
  /** What a reader must know to judge it, such as how many votes, in our own words. */
  note: z.string().min(1).optional(),
  evidence: EvidenceList,
});

/** One way in which somebody measured models: a board of preferences, a test of speed. Values of two files stand on two scales. */
export const Signals = z.strictObject({
  $schema: z.string().optional(),
  id: Slug,
  /** `preference`: how often its images are preferred, as a score. `speed`: how long an image takes. */
  kind: z.enum(['preference', 'speed']),
  /** The board or test, without a date, unless its scale was given up: it heads a row. */
  name: z.string().min(1),
  /** Who measured what, and how, in our own words. One sentence. */
  summary: z.string().min(1),
  /** What the values count. */
  unit: z.enum(['points', 'seconds']),
  results: z.array(SignalResult).min(1),
});
export type Signals = z.infer<typeof Signals>;
