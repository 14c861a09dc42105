import * as z from 'zod';
import { Amount, Check, Day, Envelope, FileUrl, PageUrl, ReadingId, Remark, Slug, Sources, Usd, When } from './primitives.ts';

const Money = z.object({ amount: Amount, currency: z.string().describe('Three letters of ISO 4217. Never converted.') });
const Period = z.enum(['day', 'week', 'month', 'year', 'once']);

/** What an offer costs. */
export const OfferPrice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('price'), price: Money, per: Period.describe('The period the figure is stated for.') }),
  z.object({ kind: z.literal('free') }),
  z.object({ kind: z.literal('unknown'), looked_at: z.array(ReadingId) }),
]);

/** What an offer gives. */
export const OfferGrant = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('credits'), amount: Amount, per: Period }),
  z.object({ kind: z.literal('images'), amount: z.int(), per: Period }),
  z.object({ kind: z.literal('balance') }).describe('What is paid is spent as money.'),
  z.object({ kind: z.literal('unmetered'), text: z.string() }),
  z.object({ kind: z.literal('unknown'), looked_at: z.array(ReadingId) }),
]);

const Range = z.object({
  least: Usd,
  most: Usd.nullable().describe('Null where only the least is stated.'),
});

const Multiple = z.object({
  least: z.string().describe('Decimal text, to twelve significant digits.'),
  most: z.string().nullable(),
});

const Figure = z
  .object({
    setting: z.string().describe('As the seller writes it: model, size, quality.'),
    model: Slug.nullable().describe('Our id of the model it says it serves.'),
    offer: Slug.nullable().describe('The offer whose credits pay for it; null where the image has a price of its own.'),
    image: Range.nullable().describe('What one image costs if everything the offer gives is used; null where missing says why.'),
    api: Range.nullable().describe('What the same costs at the API: a range where the setting can mean several.'),
    multiple: Multiple.nullable().describe('How many times the cost at the API that is.'),
    missing: z.array(z.string()).describe('Facts that the seller does not state and that bear on the comparison.'),
    checked: Check.nullable(),
    evidence: z.array(ReadingId),
  })
  .describe('One image of one setting.');

const sellerFields = {
  id: Slug,
  name: z.string(),
  kind: z.enum(['credits', 'prepaid', 'subscription', 'free']),
  url: z.string().nullable(),
  summary: z.string(),
  ended: When.nullable().describe('First day it no longer sells; null while it does.'),
  figure: Figure.nullable().describe('The setting it is compared at; null where nothing is stated about an image.'),
  unranked: z
    .enum(['ended', 'not-computable', 'quality', 'open', 'unconfirmed', 'others-word', 'api'])
    .nullable()
    .describe('Why it is not ranked among the others; null where it is.'),
  checked: Check.nullable(),
  page: PageUrl,
  file: FileUrl,
};

/** One seller among all. */
export const SellerRow = z.object(sellerFields);

/** All sellers. */
export const PlansFile = Envelope.extend({ sellers: z.array(SellerRow), sources: Sources }).describe(
  'Every seller of credits, prepaid balance or a plan with images: what an image costs there, against the API. Those that may be ranked first, from the lowest multiple up.',
);

const OfferRow = z.object({
  id: Slug,
  name: z.string(),
  kind: z.enum(['monthly', 'yearly', 'one-time', 'pay-as-you-go', 'free-daily', 'free-monthly', 'free-at-sign-up']),
  effective_from: When,
  effective_from_basis: z.enum(['stated', 'inferred']),
  recorded_on: Day,
  price: OfferPrice,
  grant: OfferGrant,
  unit: Usd.nullable().describe(
    'What a credit costs, or an image where images are stated, if everything is used; null where it is free or cannot be told.',
  ),
  expiry: z.object({
    kind: z.enum(['never', 'end-of-period', 'after-days', 'other', 'not-stated']),
    days: z.int().nullable(),
    text: z.string().nullable(),
  }),
  promotion: z.object({ text: z.string(), ends: Day.nullable() }).nullable(),
  checked: Check.nullable(),
  evidence: z.array(ReadingId),
});

const Statement = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('stated'), text: z.string(), evidence: z.array(ReadingId) }),
  z.object({ kind: z.literal('not-stated'), looked_at: z.array(ReadingId) }),
]);

/** One seller in full. */
export const PlanFile = Envelope.extend({
  seller: z.object({
    ...sellerFields,
    offers: z.array(OfferRow),
    figures: z.array(Figure),
    failure_rule: Statement.describe('What happens to the credits of an image that failed.'),
    quality_sent: Statement.describe('Which quality is sent where none can be chosen.'),
    terms: z.array(z.object({ id: Slug, ...Remark.shape })),
    claims: z.array(
      z.object({
        id: Slug,
        text: z.string(),
        status: z.enum(['vendor-stated', 'reproduced', 'contradicted', 'not-recomputable', 'no-evidence-found', 'was-true']),
        finding: z.string(),
        evidence: z.array(ReadingId),
      }),
    ),
    gaps: z
      .array(z.object({ text: z.string(), looked_at: z.array(ReadingId) }))
      .describe('What a buyer must know and the seller does not state.'),
  }),
  sources: Sources,
}).describe('Everything about one seller: offers, what an image costs on them, terms, claims and gaps.');
