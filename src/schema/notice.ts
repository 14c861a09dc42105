import * as z from 'zod';
import { Day, EvidenceList, Slug, When } from './primitives.ts';

/** A dated change that cannot be derived by comparing editions, lifecycle or capabilities. */
export const Notice = z
  .strictObject({
    $schema: z.string().optional(),
    id: Slug,
    /** `billing`: what is billed changed though no rate did. `correction`: we had it wrong. `announced` and `withdrawn`: a price change to come, or called off. `access`: how it can be had changed. */
    kind: z.enum(['billing', 'correction', 'announced', 'withdrawn', 'access']),
    on: When,
    /** The day it entered this archive. */
    recordedOn: Day,
    /** Models it is about. */
    models: z.array(Slug),
    /** Sellers it is about, where it is about any. */
    sellers: z.array(Slug).optional(),
    /** What changed, as a headline of at most 90 characters. */
    title: z.string().min(1).max(90),
    /** What it means for a buyer, in our own words. */
    text: z.string().min(1),
    evidence: EvidenceList,
    /** The announcement that this one moves to another day (`announced`) or calls off (`withdrawn`): the id of the notice. */
    follows: Slug.optional(),
    /**
     * What a correction changes where it stands: each a file and a path in it as it was, such as
     * `data/rates/openai-api/gpt-image-2.json#editions[0].pricing.rates[4].value`. A path covers what lies under it; a file alone covers the file.
     */
    corrects: z
      .array(
        z.string().regex(/^data\/[^#\s]+\.json(?:#\S+)?$/, 'expected a file and a path in it, such as "data/models/x.json#limits[0].max"'),
      )
      .min(1)
      .optional(),
  })
  .refine((notice) => notice.corrects === undefined || notice.kind === 'correction', {
    error: 'corrects is given only when kind is "correction"',
    path: ['corrects'],
  })
  .refine(({ kind, follows }) => follows === undefined || kind === 'announced' || kind === 'withdrawn', {
    error: 'follows is given only when kind is "announced" or "withdrawn"',
    path: ['follows'],
  })
  .refine(({ kind, follows }) => kind !== 'withdrawn' || follows !== undefined, {
    error: 'a withdrawn announcement is named: follows is the id of its notice',
    path: ['follows'],
  });
export type Notice = z.infer<typeof Notice>;
