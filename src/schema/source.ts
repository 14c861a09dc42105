import * as z from 'zod';
import { Address, Day, Meter, Slug, Tier } from './primitives.ts';

/** Rates that a reading found unchanged. */
export const Confirmation = z.strictObject({
  /** Model whose rates were read. */
  model: Slug,
  /** Route the rates belong to. */
  route: Slug,
  /** Tier the rates belong to. */
  tier: Tier,
  /** Which meters the reading covered. */
  meters: z.array(Meter).min(1),
});

/** One dated act of reading a source. Appended, never changed. */
export const Reading = z
  .strictObject({
    /** The day it was read: where the copy is undated, the earliest day that can be proven, so that age is never understated. */
    on: Day,
    /** Whether `on` is the day itself, the earliest day it can have been, or a stand-in because nothing proves a day: such a reading confirms nothing. */
    precision: z.enum(['exact', 'not-before', 'undated']),
    /** How: the page itself, somebody's transcription of it, or an API response. */
    via: z.enum(['page', 'transcription', 'response']),
    /** What came of it: first record of these figures, found unchanged, found changed, or could not be read. */
    result: z.enum(['recorded', 'confirmed', 'changed', 'unreadable']),
    /** The rates it found unchanged, beside those that cite it as evidence. */
    confirms: z.array(Confirmation),
    /** Anything a reader must know about this reading, in our own words. */
    note: z.string().min(1).optional(),
  })
  .refine((reading) => reading.result !== 'unreadable' || reading.confirms.length === 0, {
    error: 'a page that could not be read confirms nothing',
    path: ['confirms'],
  });
export type Reading = z.infer<typeof Reading>;

/** A page, document or thread we read, with the log of its readings. */
export const Source = z
  .strictObject({
    $schema: z.string().optional(),
    id: Slug,
    /** What the page is called. */
    title: z.string().min(1),
    /** Who publishes it. */
    publisher: z.string().min(1),
    /** Whose word it is: a vendor's on its own models, a gateway's on what it resells, a seller's on its own plans, or anybody else's. */
    kind: z.enum(['vendor', 'gateway', 'seller', 'third-party']),
    /** Vendor whose word it is, when `kind` is vendor. */
    vendor: Slug.nullable(),
    /** Where it stands; null when there is no address to cite. */
    url: Address.nullable(),
    /** What it is and how it is cited when there is no address. */
    citation: z.string().min(1).nullable(),
    /** Days after which a number that rests on it is due for another reading. Past twice that it is unconfirmed. */
    reviewIntervalDays: z.int().positive(),
    /** Every reading, oldest first. */
    readings: z.array(Reading).min(1),
  })
  .refine((source) => (source.url === null) !== (source.citation === null), {
    error: 'give either a url, or a citation where there is none',
    path: ['citation'],
  })
  .refine((source) => (source.kind === 'vendor') === (source.vendor !== null), {
    error: 'vendor is given exactly when kind is "vendor"',
    path: ['vendor'],
  });
export type Source = z.infer<typeof Source>;
