import * as z from 'zod';
import { Day, Envelope, Meter, Shape, Slug, Usd, Value, When } from './primitives.ts';

/** The rate card of a day. */
export const AsOfFile = Envelope.extend({
  day: Day,
  models: z.array(
    z.object({
      model: Slug,
      route: Slug,
      standing: z.enum(['on-sale', 'ending']).describe('By what was public then: an end announced later is not foreseen.'),
      shape: Shape.nullable().describe('Null where nothing is recorded for the day, or a loosely known date leaves it open.'),
      effective_from: When.nullable(),
      rates: z.array(
        z.object({
          meter: Meter,
          quality: z.string().nullable(),
          size: z.string().nullable(),
          value: Value,
        }),
      ),
      cost: z
        .object({ least: Usd, most: Usd })
        .nullable()
        .describe('Of one image, output only, over its usual settings; null where no cost can be told.'),
    }),
  ),
  uncertain: z.array(Slug).describe('Models of which nothing on record tells whether they were on sale that day.'),
}).describe(
  'The rate card of one day: every model sold then, on its main route and standard tier, at the rates in effect. Conditions, units and evidence are in editions/<model>.json.',
);
