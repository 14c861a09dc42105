import * as z from 'zod';
import { OfferGrant, OfferPrice } from './plans.ts';
import { Amount, AppliesTo, Day, Envelope, Meter, PageUrl, ReadingId, Slug, Sources, Tier, Value, When } from './primitives.ts';

const RateChange = z.object({
  meter: Meter,
  quality: z.string().nullable(),
  size: z.string().nullable(),
  applies_to: AppliesTo,
  before: Value.nullable().describe('Null where there was no such rate.'),
  after: Value.nullable().describe('Null where there is no such rate any more.'),
  factor: z
    .string()
    .nullable()
    .describe('After ÷ before as decimal text, to twelve significant digits; null where one of them is no amount.'),
});

const OfferState = z.object({ price: OfferPrice, grant: OfferGrant });

const OfferChange = z.object({
  offer: Slug,
  name: z.string(),
  before: OfferState.nullable().describe('Null for an offer that is new beside others.'),
  after: OfferState,
});

const PassedOn = z.object({ route_name: z.string(), fee_percent: Amount });

/** One dated entry of the archive. */
export const Change = z.object({
  id: z.string(),
  kind: z
    .enum([
      'price-changed',
      'introduced',
      'correction',
      'archived',
      'rechecked',
      'announced',
      'withdrawn',
      'previewed',
      'released',
      'restricted',
      'deprecated',
      'shutdown',
      'capability',
      'billing',
      'access',
    ])
    .describe('Kinds are never mixed: a correction of ours is no price change, a re-check is no event of the vendor’s.'),
  on: When,
  recorded_on: Day.describe('The day it entered this archive.'),
  confirmed: z.boolean().describe('False for what is only announced.'),
  title: z.string(),
  text: z.string().nullable(),
  models: z.array(Slug),
  sellers: z.array(Slug),
  route: Slug.nullable().describe('Given for a change of rates.'),
  tier: Tier.nullable(),
  rates: z.array(RateChange),
  fee: z
    .object({ before: PassedOn.nullable(), after: PassedOn.nullable() })
    .nullable()
    .describe('Given where a route passes on another’s rates and its fee, or the route it follows, changed.'),
  offer: OfferChange.nullable().describe('Given where it is about an offer of a seller.'),
  successors: z.array(Slug),
  evidence: z.array(ReadingId),
  page: PageUrl,
});

/** The changes of one year, or the newest. */
export const ChangesFile = Envelope.extend({ changes: z.array(Change), sources: Sources }).describe(
  'Changes, newest first. changes.json has the newest and what is scheduled, changes/<year>.json all of a year.',
);
