import * as z from 'zod';
import { Check, CitedSource, Day, Envelope, PageUrl, Slug, Tier } from './primitives.ts';

const Reading = z.object({
  on: Day,
  precision: z.enum(['exact', 'not-before', 'undated']),
  via: z.enum(['page', 'transcription', 'response']).describe('The page itself, somebody’s transcription of it, or an API response.'),
  result: z.enum(['recorded', 'confirmed', 'changed', 'unreadable']),
});

/** All sources. */
export const SourcesFile = Envelope.extend({
  sources: z.array(
    z.object({
      ...CitedSource.shape,
      review_interval_days: z.int(),
      checked: Check.nullable().describe('The last reading; null where it could never be read.'),
      readings: z.array(Reading).describe('Every one, oldest first.'),
    }),
  ),
}).describe('Every page, document and thread that is read, with the log of its readings.');

/** All routes. */
export const RoutesFile = Envelope.extend({
  routes: z.array(
    z.object({
      id: Slug,
      name: z.string(),
      kind: z.enum(['vendor-api', 'cloud', 'gateway', 'credit-seller', 'chat-plan', 'free-test']),
      vendor: Slug.nullable().describe('The vendor that runs it, for a vendor’s own route.'),
      billed_by: z.string(),
      tiers: z.array(Tier),
      url: z.string().nullable(),
      summary: z.string(),
      page: PageUrl,
    }),
  ),
}).describe('Every way to buy: who sells, who bills, on which tiers.');
