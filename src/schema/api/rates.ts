import * as z from 'zod';
import {
  Amount,
  AppliesTo,
  Check,
  Day,
  Envelope,
  Evidence,
  Meter,
  ReadingId,
  Shape,
  Slug,
  Sources,
  Tier,
  Value,
  When,
} from './primitives.ts';

const Unit = z.enum(['USD per 1M tokens', 'USD per image', 'USD per megapixel', 'USD per reference image']);

const rateFields = {
  meter: Meter,
  quality: z.string().nullable().describe('Null where it holds for every quality.'),
  size: z.string().nullable().describe('Width x height in pixels, or the vendor’s name of a size; null where it holds for every size.'),
  applies_to: AppliesTo,
  value: Value,
  unit: Unit,
  condition: z.string().nullable().describe('When it applies, if not always.'),
};

/** A rate with the readings it rests on. */
export const Rate = z.object({
  ...rateFields,
  checked: Check.nullable().describe('Null where no reading confirms it.'),
  evidence: z.array(ReadingId),
});

/** A rate with its evidence in full. */
export const FullRate = z.object({ ...rateFields, evidence: z.array(Evidence) });

/** What a route charges that passes on another route’s rates, or where no rates are stated. */
export const Basis = z
  .object({
    pass_through: z
      .object({
        route: Slug.describe('The route whose rates it charges.'),
        fee_percent: Amount.describe('What is added to them, in percent.'),
        fee: z.string().nullable().describe('How the fee is charged.'),
      })
      .nullable(),
    seller: Slug.nullable().describe('The seller whose plans it is bought by, where shape is subscription.'),
    free_references: z
      .int()
      .nullable()
      .describe('How many reference images of each image are free, where there is a fee for the others; else null.'),
    references: z
      .enum(['fee', 'included', 'not-offered', 'unknown'])
      .nullable()
      .describe(
        'What a reference image adds where images are sold by the piece; null where they are billed by token, or no rates are stated.',
      ),
    introductory: z
      .object({ ends: Day.nullable().describe('First day it no longer holds; null where no end is stated.') })
      .nullable()
      .describe('Given where the seller calls the price introductory.'),
  })
  .describe('What bears on the price beside its rates.');

const editionFields = {
  model: Slug,
  route: Slug,
  tier: Tier,
  effective_from: When,
  effective_from_basis: z.enum(['stated', 'inferred']).describe('Whether the source states that day or we infer it.'),
  shape: Shape,
  basis: Basis,
};

/** A price in effect. */
export const Offer = z.object({
  ...editionFields,
  rates: z.array(Rate),
  evidence: z.array(ReadingId).describe('What a shape without rates rests on.'),
});

/** Every rate in effect. */
export const RatesFile = Envelope.extend({ offers: z.array(Offer), sources: Sources }).describe(
  'Rates in effect: every model on every route and tier. A model that has ended stands with the rates of its last day.',
);

const OtherPrice = z.object({
  id: Slug,
  name: z.string(),
  amount: Amount,
  unit: z.enum(['USD per image', 'USD per reference image', 'USD per request', 'USD per hour', 'USD per 1M tokens']),
  evidence: z.array(Evidence),
});

const editionEnds = {
  effective_until: When.nullable().describe('First day of the edition that follows; null while none does.'),
  recorded_on: Day.describe('The day it entered this archive.'),
  also_priced: z.array(OtherPrice).describe('Other operations priced on the same page.'),
};

/** An edition in full. */
export const FullEdition = z.object({ ...editionFields, ...editionEnds, rates: z.array(FullRate), evidence: z.array(Evidence) });

/** Every edition of one model. */
export const ModelEditionsFile = Envelope.extend({ model: Slug, editions: z.array(FullEdition), sources: Sources }).describe(
  'Everything ever stated about the price of one model, on every route and tier, oldest first within each.',
);

/** An edition without its rates. */
export const EditionRow = z.object({
  model: Slug,
  route: Slug,
  tier: Tier,
  effective_from: When,
  effective_until: When.nullable(),
  effective_from_basis: z.enum(['stated', 'inferred']),
  recorded_on: Day,
  shape: Shape,
  rates: z.int().describe('How many rates it states.'),
});

/** The index of all editions. */
export const EditionsFile = Envelope.extend({ editions: z.array(EditionRow) }).describe(
  'Every edition without its rates: what was stated about the price of a model, on a route and tier, from when to when. The rates are in editions/<model>.json.',
);
