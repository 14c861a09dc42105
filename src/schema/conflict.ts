import * as z from 'zod';
import { Day, EvidenceList, Slug } from './primitives.ts';

/** Sources that disagree: each claim, the one we use, and why. */
export const Conflict = z.strictObject({
  $schema: z.string().optional(),
  id: Slug,
  /** What is in dispute, as a headline. */
  title: z.string().min(1),
  /** Models it is about. */
  models: z.array(Slug),
  /** Sellers it is about. */
  sellers: z.array(Slug).optional(),
  /** Sizes of those models, by the models' own names, at which the claims count an image with different output tokens: its cost there is in dispute. */
  outputSizes: z.array(z.string().min(1)).min(1).optional(),
  claims: z
    .array(
      z.strictObject({
        id: Slug,
        /** What is claimed, in our own words. */
        claim: z.string().min(1),
        evidence: EvidenceList,
      }),
    )
    .min(2),
  /** The claim this site uses; null when it states no rule. */
  chosen: Slug.nullable(),
  /** Why. */
  reason: z.string().min(1),
  /** Until when it need not be looked at again; null when it is open. */
  mutedUntil: Day.nullable(),
});
export type Conflict = z.infer<typeof Conflict>;
