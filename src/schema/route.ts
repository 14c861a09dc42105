import * as z from 'zod';
import { EvidenceList, Slug, Tier } from './primitives.ts';

/** A way to buy: who sells, who bills, on which tiers. */
export const Route = z.strictObject({
  $schema: z.string().optional(),
  id: Slug,
  /** Name as a buyer knows it. */
  name: z.string().min(1),
  /** What kind of seller it is. */
  kind: z.enum(['vendor-api', 'cloud', 'gateway', 'credit-seller', 'chat-plan']),
  /** Vendor that runs it, for a vendor's own route. */
  vendor: Slug.nullable(),
  /** Who sends the bill. */
  billedBy: z.string().min(1),
  /** The tiers sold there, standard first. */
  tiers: z
    .array(
      z.strictObject({
        id: Tier,
        /** Name as the seller writes it. */
        name: z.string().min(1),
        /** What the tier asks of the buyer in return, in our own words. */
        condition: z.string().min(1).nullable(),
      }),
    )
    .min(1),
  /** What a price on this route never includes. */
  excludes: z.array(
    z.strictObject({
      id: Slug,
      /** One sentence, in our own words. */
      text: z.string().min(1),
      evidence: EvidenceList,
    }),
  ),
});
export type Route = z.infer<typeof Route>;
