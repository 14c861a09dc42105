import * as z from 'zod';
import { Address, EvidenceList, Money, ReadingRef, Remark, Slug, Statement, Tier } from './primitives.ts';

/** Where the prices of a route stand. */
export const RoutePrices = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rates') }).meta({ description: 'In data/rates/<route>/, one file for each model.' }),
  z.strictObject({ kind: z.literal('tier'), /** The route whose tier it is. */ route: Slug, tier: Tier }),
  z.strictObject({
    kind: z.literal('adds'),
    /** The route whose prices it charges, with something on top. */
    route: Slug,
    /** What it adds, in our own words. */
    text: z.string().min(1),
    evidence: EvidenceList,
  }),
  z.strictObject({ kind: z.literal('plans'), /** Sellers whose plans it is bought by. */ sellers: z.array(Slug).min(1) }),
  z.strictObject({ kind: z.literal('not-stated'), lookedAt: z.array(ReadingRef).min(1) }),
]);

/** A way to buy: who sells, who bills, on which tiers. */
export const Route = z.strictObject({
  $schema: z.string().optional(),
  id: Slug,
  /** Name as a buyer knows it. */
  name: z.string().min(1),
  /** What kind of seller it is. */
  kind: z.enum(['vendor-api', 'cloud', 'gateway', 'credit-seller', 'chat-plan', 'free-test']),
  /** What it is, in one sentence of our own. */
  summary: z.string().min(1),
  /** Its own site or documentation; null where none was found. */
  url: Address.nullable(),
  /** Vendor that runs it, for a vendor's own route. */
  vendor: Slug.nullable(),
  /** Who sends the bill. */
  billedBy: z.string().min(1),
  /** Where its prices stand. */
  prices: RoutePrices,
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
  /** The account a buyer needs. */
  account: Statement,
  /** What a request without a quality is billed as, by model. Empty where it was not found. */
  defaultQualities: z.array(z.strictObject({ model: Slug, quality: Slug, evidence: EvidenceList })),
  /** The least that must be paid in advance. */
  prepaidMinimum: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('amount'), price: Money, evidence: EvidenceList }),
    z.strictObject({ kind: z.literal('none'), evidence: EvidenceList }),
    z.strictObject({ kind: z.literal('not-stated'), lookedAt: z.array(ReadingRef).min(1) }),
  ]),
  /** How it can be paid. */
  payment: Statement,
  /** Where it can be bought. */
  regions: Statement,
  /** How much can be made in a time. */
  limits: Statement,
  /** What a price on this route never includes. */
  excludes: z.array(Remark),
  /** Whom it suits. */
  bestFor: z.array(Remark),
  /** Whom it does not suit. */
  avoidIf: z.array(Remark),
  /** What it is not, where people mix it up with another route. */
  boundary: z.array(Remark),
  /** What buyers get wrong about its price. */
  watchouts: z.array(Remark),
});
export type Route = z.infer<typeof Route>;
