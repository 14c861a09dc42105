import * as z from 'zod';

/** An address on the web. */
export const Address = z.url({ protocol: /^https$/, error: 'expected an address that begins with https://' });

/** Our immutable id of a thing: lower case letters, digits, dots and hyphens. It is also a file name and part of an address, and is never reused. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'expected lower-case letters and digits joined by single dots or hyphens')
  .meta({ description: 'Immutable id: lower-case letters, digits, dots and hyphens. Also the file name. Never reused.' });

/** A calendar day in UTC, `YYYY-MM-DD`. */
export const Day = z.iso.date().meta({ description: 'A calendar day in UTC, YYYY-MM-DD.' });
export type Day = z.infer<typeof Day>;

/** A day known exactly, or the window it must lie in. `earliest: null` means “on or before `latest`”. */
export const When = z
  .union(
    [
      Day,
      z.strictObject({
        /** First day it can have been; null when only an upper bound is known. */
        earliest: Day.nullable(),
        /** Last day it can have been. */
        latest: Day,
      }),
    ],
    { error: 'expected a day (YYYY-MM-DD) or { earliest, latest }' },
  )
  .meta({ description: 'A day (YYYY-MM-DD), or { earliest, latest } when it is known only loosely.' });
export type When = z.infer<typeof When>;

/** A non-negative amount as exact decimal text: no sign, no exponent, no thousands separator, no leading zeros. */
export const Amount = z
  .string()
  .regex(/^(?:0|[1-9]\d*)(?:\.\d+)?$/, 'expected decimal text such as "30" or "1.25" (no sign, exponent or separator)')
  .meta({ description: 'Exact decimal text such as "30" or "1.25". Never a number, never scientific notation.' });

/** A pixel size, width × height, such as `1536x1024`. */
export const PixelSize = z
  .string()
  .regex(/^[1-9]\d{0,4}x[1-9]\d{0,4}$/, 'expected WIDTHxHEIGHT in pixels, such as "1536x1024"')
  .meta({ description: 'Width x height in pixels, such as "1536x1024".' });

/** A size as a vendor or seller sells it, where it is no pixel size: `1K`, `2MP`, `up-to-2.36MP`; `any` where the price does not depend on size. */
export const SizeTierId = z
  .string()
  .regex(/^(?!\d+x\d+$)[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*$/, 'expected the id of a size tier, such as "1K", "2MP" or "any"')
  .meta({ description: 'A size tier of the vendor, such as "1K" or "2MP"; "any" where the price does not depend on size.' });

/** What an image is asked for: pixels, or a tier of the vendor's. */
export const AskedSize = z.union([PixelSize, SizeTierId], { error: 'expected WIDTHxHEIGHT in pixels, or the id of a size tier' });

/** Reference to one dated act of reading a source: `source-id@YYYY-MM-DD`. */
export const ReadingRef = z
  .string()
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*@\d{4}-\d{2}-\d{2}$/, 'expected source-id@YYYY-MM-DD')
  .meta({ description: 'One dated reading of a source: source-id@YYYY-MM-DD.' });

/** How far the statement can be trusted, in our judgement. A `low` one never appears in a headline. */
export const Confidence = z.enum(['high', 'medium', 'low']);

/** What a number or a statement rests on. */
export const Evidence = z.strictObject({
  /** The reading in which it was seen. */
  reading: ReadingRef,
  /** The figure exactly as the source printed it, where it was kept; null where it was not. Never reconstructed. */
  asPrinted: z.string().min(1).nullable(),
  /** How far it can be trusted. */
  confidence: Confidence,
  /** What a reader must know to judge it, in our own words. */
  note: z.string().min(1).optional(),
});
export type Evidence = z.infer<typeof Evidence>;

/** At least one piece of evidence: nothing is stated without. */
export const EvidenceList = z.array(Evidence).min(1);

/** The six answers to “what does it cost?”. Only one of them is an amount; the others are never written as 0. */
export const Value = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('amount'), /** Price in the row's unit. */ amount: Amount }),
  z.strictObject({ kind: z.literal('zero') }).meta({ description: 'Billed, at a price of nothing.' }),
  z.strictObject({ kind: z.literal('not-billed') }).meta({ description: 'The meter exists elsewhere but is not billed here.' }),
  z.strictObject({ kind: z.literal('not-offered') }).meta({ description: 'Cannot be bought.' }),
  z.strictObject({ kind: z.literal('included') }).meta({ description: 'Paid for by another meter or plan.' }),
  z
    .strictObject({
      kind: z.literal('unknown'),
      /** The readings in which it was looked for and not found. */
      lookedAt: z.array(ReadingRef).min(1),
    })
    .meta({ description: 'Looked for and not found.' }),
]);
export type Value = z.infer<typeof Value>;

/** The service tier a job runs on. */
export const Tier = z.enum(['standard', 'batch', 'flex', 'priority']);

/** An amount in a currency, as the seller states it. It is never converted in the file. */
export const Money = z.strictObject({
  /** Exact decimal text. */
  amount: Amount,
  /** Three letters of ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/, 'expected three capital letters of ISO 4217, such as "USD"'),
});

/** A statement in our own words, or the knowledge that none was found. */
export const Statement = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('stated'), /** One sentence, in our own words. */ text: z.string().min(1), evidence: EvidenceList }),
  z.strictObject({
    kind: z.literal('not-stated'),
    /** The readings in which it was looked for and not found. */ lookedAt: z.array(ReadingRef).min(1),
  }),
]);

/** A sentence with the evidence it rests on. */
export const Remark = z.strictObject({
  id: Slug,
  /** One sentence, in our own words. */
  text: z.string().min(1),
  evidence: EvidenceList,
});

/** What is metered when tokens are billed: direction × modality × cache state. */
export const TokenMeter = z.enum(['text-input', 'cached-text-input', 'image-input', 'cached-image-input', 'image-output', 'text-output']);

/** What is metered where images are sold by the piece. */
export const PieceMeter = z.enum(['image', 'first-megapixel', 'additional-megapixel', 'reference-image']);

/** Any meter. */
export const Meter = z.union([TokenMeter, PieceMeter]);
