import type { Day } from '../domain/day.ts';
import { entryTitle, formatChange, formatOfferChange } from '../format/entry.ts';
import { effectiveWords, recordedWords } from '../format/entry-dates.ts';
import { natureOf } from '../format/entry-nature.ts';
import { kindWords } from '../format/entry-page.ts';
import { formatReadDay } from '../format/evidence.ts';
import { archiveStart } from './archive-start.ts';
import { type Catalog, modelName } from './catalog.ts';
import { archiveEntries, toldEntries } from './change-log.ts';
import { changeAddress, type Entry } from './changes.ts';

/** The most entries of a feed. */
const MOST = 100;

/** An entry as feeds tell it, in plain text. */
export interface FeedEntry {
  /** Path of its page, which with the site's origin is its id. */
  page: string;
  title: string;
  /** One line for each thing to be told: what it is, old and new values, dates, sources. */
  lines: string[];
  /** The kind of the entry. */
  kind: Entry['kind'];
  /** Ids of the models and sellers it is about. */
  subjects: string[];
  /** The day it was recorded. */
  published: Day;
  /** The newest day on which anything was recorded or read that it rests on. */
  updated: Day;
}

/** A feed of changes, from the data alone: neither the day of the build nor the order of the files is in it. */
export interface Feed {
  /** Path of the page it is the feed of. */
  page: string;
  /** The model it is about; undefined where it is about all. */
  model: string | undefined;
  title: string;
  /** The newest day of its entries. */
  updated: Day;
  entries: FeedEntry[];
}

function linesOf(catalog: Catalog, entry: Entry): string[] {
  const { when, confirmed, recorded, read, proofs } = entry;
  const sources = read === undefined ? proofs : [read];
  return [
    natureOf(entry),
    ...(entry.text === undefined ? [] : [entry.text]),
    ...entry.changes.map(formatChange),
    ...(entry.offer === undefined ? [] : [formatOfferChange(entry.offer)]),
    `${read === undefined ? 'In effect' : 'Read'}: ${effectiveWords(when, confirmed)}.`,
    `Recorded: ${recordedWords(recorded, when, archiveStart(catalog))}.`,
    ...sources.map(({ source, reading }) => {
      return `Source: ${source.publisher}, ${source.title}, read ${formatReadDay(reading.on, reading.precision)}.`;
    }),
  ];
}

function feedEntry(catalog: Catalog, entry: Entry): FeedEntry {
  // A reading whose day is not proven dates nothing.
  const read = entry.proofs.filter(({ reading }) => reading.precision === 'exact').map(({ reading }) => reading.on);
  return {
    page: changeAddress(entry),
    title: `${kindWords(entry)}: ${entryTitle(entry, (id) => modelName(catalog, id))}`,
    lines: linesOf(catalog, entry),
    kind: entry.kind,
    subjects: [...entry.models, ...entry.sellers],
    published: entry.recorded,
    updated: [entry.recorded, ...read].sort().at(-1) ?? entry.recorded,
  };
}

/** Newest recorded first, then by what happened last: an entry that was there keeps its place among the others. */
function inFeedOrder(entries: readonly Entry[]): Entry[] {
  return entries.toSorted(
    (a, b) => b.recorded.localeCompare(a.recorded) || b.when.latest.localeCompare(a.when.latest) || (a.id < b.id ? -1 : 1),
  );
}

/** @param model undefined for the feed of all */
function feedOf(catalog: Catalog, model: string | undefined, title: string, entries: readonly Entry[]): Feed {
  const told = inFeedOrder(entries).slice(0, MOST);
  const shown = told.map((entry) => feedEntry(catalog, entry));
  const days = shown.map(({ updated }) => updated).sort();
  return {
    page: model === undefined ? '/changes/' : `/models/${model}/`,
    model,
    title,
    updated: days.at(-1) ?? archiveStart(catalog),
    entries: shown,
  };
}

/** The feed of everything. */
export function changesFeed(catalog: Catalog): Feed {
  return feedOf(catalog, undefined, 'Ratecard: changes of AI image prices', toldEntries(archiveEntries(catalog)));
}

/** The feed of one model. */
export function modelFeed(catalog: Catalog, id: string): Feed {
  const entries = toldEntries(archiveEntries(catalog)).filter(({ models }) => models.includes(id));
  return feedOf(catalog, id, `Ratecard: changes of ${modelName(catalog, id)}`, entries);
}
