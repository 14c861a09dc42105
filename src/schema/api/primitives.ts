import * as z from 'zod';
import { Amount, Day, PieceMeter, Slug, Tier, TokenMeter } from '../primitives.ts';

/** The parts that the files of the data interface are made of. Their keys are frozen within a version: they never follow a change of `data/` by themselves. */

/** One dated reading of a source. */
export const ReadingId = z
  .string()
  .describe('One dated reading of a source, source-id@YYYY-MM-DD. The part before the @ is the id of an entry of sources.');

/** A day known exactly, or the window it must lie in. */
export const When = z
  .object({
    earliest: Day.nullable().describe('First day it can have been; null where only the last one is known.'),
    latest: Day.describe('Last day it can have been. Equal to earliest where the day is known exactly.'),
  })
  .meta({ id: 'When', description: 'A day, as the window in which it must lie.' });

/** The answer to “what does it cost?”. */
export const Value = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('amount'), amount: Amount.describe('Exact decimal text, in the unit beside it.') }),
    z.object({ kind: z.literal('zero') }).describe('Billed, at a price of nothing.'),
    z.object({ kind: z.literal('not-billed') }).describe('The meter exists elsewhere but is not billed here.'),
    z.object({ kind: z.literal('included') }).describe('Paid for by another meter or plan.'),
    z.object({ kind: z.literal('not-offered') }).describe('Cannot be bought.'),
    z.object({ kind: z.literal('unknown'), looked_at: z.array(ReadingId) }).describe('Looked for in these readings and not found.'),
  ])
  .meta({ id: 'Value', description: 'A price, or one of the five answers that are none. They are never written as 0.' });

/** An amount that is computed. */
export const Usd = z
  .object({
    usd: z.string().describe('USD as decimal text: exact, or to twelve significant digits where fraction is given.'),
    fraction: z
      .string()
      .nullable()
      .describe('The exact amount as a fraction, such as "499/120000", where it has no finite decimal form; else null.'),
  })
  .meta({ id: 'Usd', description: 'A computed amount of USD.' });

/** When something was last seen to be right. */
export const Check = z
  .object({
    on: Day.describe('The day of the reading; where precision is not-before, the earliest day it can have been.'),
    precision: z.enum(['exact', 'not-before', 'undated']).describe('undated: nothing proves the day, so the figure counts as unconfirmed.'),
    source: Slug.describe('The source that was read.'),
    due_on: Day.nullable().describe('First day on which it is due for another reading; null where nothing proves the day of the last one.'),
    unconfirmed_on: Day.nullable().describe('First day on which it is unconfirmed, and no longer ranked or called cheapest.'),
  })
  .meta({ id: 'Check', description: 'The last reading that found it right.' });

/** What a statement rests on, in full. */
export const Evidence = z
  .object({
    reading: ReadingId,
    as_printed: z
      .string()
      .nullable()
      .describe('The figure exactly as the source prints it; null where it was not kept. Never reconstructed.'),
    confidence: z.enum(['high', 'medium', 'low']).describe('How far it can be trusted, in our judgment.'),
    note: z.string().nullable().describe('What a reader must know to judge it.'),
  })
  .meta({ id: 'Evidence', description: 'One reading that a number or statement rests on.' });

/** A source that the file cites. */
export const CitedSource = z
  .object({
    id: Slug,
    publisher: z.string(),
    title: z.string(),
    kind: z.enum(['vendor', 'gateway', 'seller', 'third-party']).describe('Whose word it is.'),
    url: z.string().nullable().describe('Where it stands; null where there is no address, then citation says what it is.'),
    citation: z.string().nullable(),
  })
  .meta({ id: 'CitedSource', description: 'A page, document or thread that was read.' });

/** A sentence in our own words with what it rests on. */
export const Remark = z
  .object({ text: z.string(), evidence: z.array(ReadingId) })
  .meta({ id: 'Remark', description: 'A sentence in our own words.' });

/** Any meter. */
export const Meter = z.enum([...TokenMeter.options, ...PieceMeter.options]).describe('What is metered.');

export const AppliesTo = z
  .enum(['every-request', 'not-square', 'with-references'])
  .describe('Which requests it is for: a rate for some takes the place of the meter’s rate for every request.');

/** Where a model stands. */
export const Standing = z.enum(['not-yet', 'on-sale', 'ending', 'ended', 'uncertain']).meta({
  id: 'Standing',
  description:
    'ending: still on sale, and its end is announced. uncertain: its sale began or ended within a span of days that nothing on record narrows.',
});

export const Shape = z
  .enum([
    'per-token',
    'per-image',
    'per-quality',
    'flat',
    'per-megapixel',
    'pass-through',
    'subscription',
    'contract',
    'not-offered',
    'unknown',
  ])
  .meta({ id: 'Shape', description: 'How it is priced. The last five state no rates of their own.' });

/** The address of a page of this site. */
export const PageUrl = z.string().describe('The page of this site that shows the same.');

/** The address of a file of this interface. */
export const FileUrl = z.string().describe('The file with everything about it.');

/** What every file begins with. */
export const Envelope = z.object({
  $schema: z.string().describe('The JSON Schema of this file.'),
  schema_version: z.string().describe('Version of the shape. Within version 1 fields are only ever added.'),
  data_date: Day.describe('The newest day on which anything in this file was recorded or read.'),
  licence: z.object({
    id: z.literal('CC-BY-4.0').describe('SPDX id.'),
    url: z.string(),
    attribution: z.string().describe('The text that is enough as credit.'),
  }),
  page: PageUrl,
});

/** What the files that state prices end with. */
export const Sources = z.array(CitedSource).describe('Every source that the file cites, by id.');

export { Amount, Day, Slug, Tier };
