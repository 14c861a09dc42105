import type { Day, When } from '../domain/day.ts';
import type { Edition } from '../domain/rate-card.ts';
import type { PriceChange } from '../domain/rate-changes.ts';
import type { Proof, Reading, Source } from './evidence.ts';
import type { Wire } from './read-data.ts';

/** Kinds of entries, never mixed: a correction of ours is no price change, a re-check is no event of the vendor's. */
export type EntryKind =
  | 'price-changed'
  | 'introduced'
  | 'correction'
  | 'archived'
  | 'rechecked'
  | 'announced'
  | 'withdrawn'
  | 'previewed'
  | 'released'
  | 'restricted'
  | 'deprecated'
  | 'shutdown'
  | 'capability'
  | 'billing'
  | 'access';

type OfferFile = Wire['sellers'][number]['offers'][number];

/** What a seller changed about one of its offers. */
export interface OfferChange {
  offer: string;
  /** Name as the seller writes it. */
  name: string;
  /** How it is billed. */
  kind: OfferFile['kind'];
  /** Undefined for an offer that is new beside others. */
  before: OfferFile['editions'][number] | undefined;
  after: OfferFile['editions'][number];
}

/**
 * One dated entry of the archive, about one model, one offer of a seller, or what one notice or one reading tells.
 * It is never renumbered and never dropped: its id comes from its own facts alone, whatever is recorded beside it later.
 */
export interface Entry {
  /** Permanent. Also the name of its page and of its entry in the feeds. */
  id: string;
  kind: EntryKind;
  /** When it took effect, or is to. A window where the day is known only loosely. */
  when: When;
  /** The day it entered this archive; never before the archive's first day, so earlier history is seen to be entered later. */
  recorded: Day;
  /** Ids of the models it is about: one, except for notices and readings. */
  models: string[];
  /** Ids of the sellers it is about; empty where it is about no seller of credits or plans. */
  sellers: string[];
  /** For an entry with a title of its own. */
  title: string | undefined;
  text: string | undefined;
  /** Old and new rates and fees by meter, for a price change or a first edition. */
  changes: PriceChange[];
  /** Old and new price and grant, where it is about an offer of a seller. */
  offer: OfferChange | undefined;
  /** The edition that brought the new rates: its route, tier and model. */
  edition: Edition | undefined;
  /** Name of the route an edition is for, where that is not the model's main one. */
  via: string | undefined;
  capability: { id: string; state: string } | undefined;
  /** For a re-check. */
  read: { source: Source; reading: Reading } | undefined;
  /** False for what is only announced. */
  confirmed: boolean;
  successors: string[];
  proofs: Proof[];
}

/** The page of an entry, for good. */
export function changeAddress({ id }: Pick<Entry, 'id'>): string {
  return `/changes/${id}/`;
}
