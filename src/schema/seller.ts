import * as z from 'zod';
import {
  Address,
  Amount,
  Day,
  EvidenceList,
  Money,
  PixelSize,
  ReadingRef,
  Remark,
  Slug,
  Statement,
  TokenMeter,
  When,
} from './primitives.ts';

/** What an offer costs in one of its periods. */
export const OfferPrice = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('price'),
    price: Money,
    /** The period the figure is stated for: a yearly plan may be stated by the month. */
    per: z.enum(['month', 'year', 'once']),
  }),
  z.strictObject({ kind: z.literal('free') }),
  z.strictObject({ kind: z.literal('unknown'), lookedAt: z.array(ReadingRef).min(1) }),
]);

/** What an offer gives. */
export const OfferGrant = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('credits'), amount: Amount, per: z.enum(['day', 'week', 'month', 'year', 'once']) }),
  z
    .strictObject({ kind: z.literal('balance') })
    .meta({ description: 'What is paid is spent as money: prices are in currency, not in credits.' }),
  z.strictObject({
    kind: z.literal('images'),
    /** Images stated for the period. */
    amount: z.int().positive(),
    per: z.enum(['day', 'week', 'month', 'year', 'once']),
  }),
  z.strictObject({
    kind: z.literal('unmetered'),
    /** What limits it, in our own words. */
    text: z.string().min(1),
  }),
  z.strictObject({ kind: z.literal('unknown'), lookedAt: z.array(ReadingRef).min(1) }),
]);

/** What was stated about an offer from one day on. The next one ends it. */
export const OfferEdition = z.strictObject({
  /** First day it is in effect. */
  from: When,
  /** Whether the source states that day or we infer it, for instance from the day it was read. */
  fromBasis: z.enum(['stated', 'inferred']),
  /** The day it entered this archive. */
  recordedOn: Day,
  price: OfferPrice,
  grant: OfferGrant,
  /** A discount the seller prints beside it: its words for it, the first day it no longer holds, or null where no end is stated. */
  promotion: z.strictObject({ text: z.string().min(1), ends: Day.nullable(), evidence: EvidenceList }).nullable(),
  evidence: EvidenceList,
});

/** When credits lapse. */
export const Expiry = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('never'), evidence: EvidenceList }),
  z.strictObject({ kind: z.literal('end-of-period'), evidence: EvidenceList }),
  z.strictObject({ kind: z.literal('after-days'), days: z.int().positive(), evidence: EvidenceList }),
  z.strictObject({ kind: z.literal('other'), text: z.string().min(1), evidence: EvidenceList }),
  z.strictObject({ kind: z.literal('not-stated'), lookedAt: z.array(ReadingRef).min(1) }),
]);

/** One thing that can be bought, or had for nothing. */
export const Offer = z.strictObject({
  id: Slug,
  /** Name as the seller writes it. */
  name: z.string().min(1),
  /** How it is billed. */
  kind: z.enum(['monthly', 'yearly', 'one-time', 'pay-as-you-go', 'free-daily', 'free-monthly', 'free-at-sign-up']),
  /** The same plan billed by the month, for a yearly one: what savings are computed against. Else null. */
  monthlyOffer: Slug.nullable(),
  /** What it was from one day on, oldest first. */
  editions: z.array(OfferEdition).min(1),
  expiry: Expiry,
  /** Whether unused credits move to the next period. */
  rollover: Statement,
});

/** What one image takes. */
export const SellerCost = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('credits'), amount: Amount }),
  z.strictObject({ kind: z.literal('credits-from'), /** The least; nothing is stated about the most. */ amount: Amount }),
  z.strictObject({ kind: z.literal('credits-between'), least: Amount, most: Amount }),
  z.strictObject({
    kind: z.literal('about-images'),
    /** “About this many images” … */
    images: z.int().positive(),
    /** … for this many credits. */
    credits: Amount,
  }),
  z
    .strictObject({
      kind: z.literal('credits-per-token'),
      unit: z.literal('credits per 1M tokens'),
      /** Credits of a million image output tokens. */
      credits: Amount,
      /** Credits of a million input tokens, for each meter the seller states; an image without a prompt takes none. */
      input: z.array(
        z.strictObject({
          meter: TokenMeter.extract(['text-input', 'cached-text-input', 'image-input', 'cached-image-input']),
          credits: Amount,
          evidence: EvidenceList,
        }),
      ),
    })
    .meta({ description: 'Credits by the token: what an image takes is counted as the API counts it.' }),
  z.strictObject({ kind: z.literal('price'), price: Money }),
  z.strictObject({ kind: z.literal('price-from'), /** The least; nothing is stated about the most. */ price: Money }),
]);

/** What one image of a setting takes on this seller, in its own terms and in ours. */
export const SellerRate = z.strictObject({
  id: Slug,
  /** Our id of the model it says it serves; null where none of ours is meant. */
  model: Slug.nullable(),
  /** The model's name as the seller writes it. */
  modelAs: z.string().min(1),
  /** Whether a new image is made or one is changed. */
  operation: z.enum(['generate', 'edit']),
  /** The size as the seller writes it ("2K", "any"); null where it says nothing. */
  resolution: z.string().min(1).nullable(),
  /** Its pixels as the seller states them; null where it does not. Never inferred. */
  pixels: PixelSize.nullable(),
  /** The quality as the seller writes it; null where it says nothing. */
  quality: z.string().min(1).nullable(),
  /** The model's own rung that the seller names; null where it names none. */
  rung: Slug.nullable(),
  cost: SellerCost,
  evidence: EvidenceList,
});

/** What the seller claims, and what comes of checking it. */
export const Claim = z.strictObject({
  id: Slug,
  /** What is claimed, in our own words. */
  text: z.string().min(1),
  /** `reproduced`: our arithmetic gives the same. `not-recomputable`: a figure it needs is not stated. */
  status: z.enum(['vendor-stated', 'reproduced', 'contradicted', 'not-recomputable', 'no-evidence-found', 'was-true']),
  /** What the claim can be computed from. A claim that is `reproduced` has one, and a test recomputes it. */
  check: z
    .discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('saving'),
        /** The yearly offer. Its `monthlyOffer` is what the saving is against. */
        offer: Slug,
        /** USD a year, as claimed. */
        claimed: Amount,
      }),
      z.strictObject({
        kind: z.literal('saving-percent'),
        offer: Slug,
        /** Percent of twelve months, as claimed. */
        claimed: Amount,
      }),
      z.strictObject({
        kind: z.literal('usd-per-credit'),
        offer: Slug,
        /** USD per credit, as claimed. */
        claimed: Amount,
      }),
    ])
    .nullable(),
  /** What the check found, or why it could not be made, in our own words. */
  finding: z.string().min(1),
  evidence: EvidenceList,
});

/** A seller of credits, of a prepaid balance or of a plan with images in it. */
export const Seller = z.strictObject({
  $schema: z.string().optional(),
  id: Slug,
  /** Name as it writes it. */
  name: z.string().min(1),
  /** Its own site; null where none was found. */
  url: Address.nullable(),
  /** What it sells. */
  kind: z.enum(['credits', 'prepaid', 'subscription', 'free']),
  /** What it is, in one sentence of our own. */
  summary: z.string().min(1),
  /** First day it no longer sells, with what followed; null while it does, as far as was found. */
  ended: z
    .strictObject({ on: When, /** The day it entered this archive. */ recordedOn: Day, successor: Slug.nullable(), evidence: EvidenceList })
    .nullable(),
  /** In the seller's order; yearly after monthly, free ones last. */
  offers: z.array(Offer),
  /** What an image takes, cheapest first. */
  rates: z.array(SellerRate),
  /** What happens to the credits of an image that failed or was refused. */
  failureRule: Statement,
  /** Which quality is sent where none can be chosen. */
  qualitySent: Statement,
  /** Other terms that bear on the price. */
  terms: z.array(
    z.strictObject({
      ...Remark.shape,
      id: z.enum(['commercial-use', 'cancellation', 'overage', 'refund', 'account', 'contact', 'payment', 'regions', 'features', 'limits']),
    }),
  ),
  claims: z.array(Claim),
  /** What a buyer must know to compare and the seller does not state, each with where it was looked for. */
  gaps: z.array(
    z.strictObject({
      id: Slug,
      /** A noun phrase: "the price of a pack". */ text: z.string().min(1),
      lookedAt: z.array(ReadingRef).min(1),
    }),
  ),
});
export type Seller = z.infer<typeof Seller>;
