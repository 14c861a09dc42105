import { costOf } from '../domain/cost.ts';
import type { Costing } from '../domain/costing.ts';
import { addDays, type Day } from '../domain/day.ts';
import type { Exact } from '../domain/exact.ts';
import type { Model } from '../domain/rate-card.ts';
import { noCostWords } from '../format/no-cost.ts';
import { formatUsd } from '../format/usd.ts';
import { asOfAddress, asOfDays } from './as-of/days.ts';
import type { Catalog } from './catalog.ts';
import { archiveEntries, toldEntries } from './change-log.ts';
import type { Entry } from './changes.ts';
import { EvidenceBook } from './evidence-book.ts';
import { jobWords, standardJobs } from './standard-jobs.ts';
import { type Succession, successionsFrom, successionTo } from './successions.ts';

/** What one of the standard jobs cost before a change and costs after it. */
export interface JobEffect {
  label: string;
  before: string;
  after: string;
  /** After ÷ before, where both are known. */
  factor: Exact | undefined;
}

/** Everything the page of one entry says. */
export interface ChangePage {
  entry: Entry;
  /** The standard jobs on its model, route and tier; empty where it is about no rates, or none of them has a cost. */
  jobs: JobEffect[];
  /** Whether nothing was priced before, so that there is no cost to compare with. */
  isFirst: boolean;
  /** Its model beside what followed it, where it came to an end or what it followed, where it is new. */
  successions: Succession[];
  /** Entries of the same day and kind about others. */
  alike: Entry[];
  /** The entries about the same models next before and after it; undefined at the ends. */
  previous: Entry | undefined;
  next: Entry | undefined;
  /** The page of the rate card of its day; undefined where there is none. */
  card: string | undefined;
  book: EvidenceBook;
}

function shown(costing: Costing): { text: string; usd: Exact | undefined } {
  if (costing.kind === 'cost') return { text: formatUsd(costing.total), usd: costing.total };
  return { text: noCostWords(costing), usd: undefined };
}

/** Costs of the standard jobs on the last day before an edition and on its first certain one. */
function jobEffects(catalog: Catalog, { edition }: Entry, model: Model | undefined): JobEffect[] {
  if (edition === undefined || model === undefined) return [];
  const { route, tier, from } = edition;
  const eve = addDays(from.earliest ?? from.latest, -1);
  const effects = standardJobs(catalog, model)
    .filter(([id]) => id !== 'batch')
    .map(([, job]) => {
      const priced = (on: Day) => shown(costOf({ ...job, route, tier }, catalog.card, on));
      const [before, after] = [priced(eve), priced(from.latest)];
      const isRatio = before.usd !== undefined && after.usd !== undefined && !before.usd.equals(0);
      return { label: jobWords(job), before, after, factor: isRatio ? after.usd?.div(before.usd ?? after.usd) : undefined };
    });
  const isKnown = effects.some(({ before, after }) => before.usd !== undefined || after.usd !== undefined);
  return isKnown ? effects.map(({ before, after, ...rest }) => ({ ...rest, before: before.text, after: after.text })) : [];
}

const ENDINGS: Entry['kind'][] = ['shutdown', 'deprecated', 'restricted'];
const BEGINNINGS: Entry['kind'][] = ['released', 'previewed'];

function successionsOf(catalog: Catalog, entry: Entry, model: Model | undefined, on: Day, book: EvidenceBook): Succession[] {
  if (model === undefined) return [];
  if (ENDINGS.includes(entry.kind)) return successionsFrom(catalog, model.id, on, book);
  const isFirstRate = entry.kind === 'introduced' && entry.edition?.tier === 'standard' && entry.via === undefined;
  if (!isFirstRate && !BEGINNINGS.includes(entry.kind)) return [];
  return [successionTo(catalog, model.id, on, book) ?? []].flat();
}

/** Whether two entries are about a model or a seller in common. */
function isAkin(a: Entry, b: Entry): boolean {
  return a.models.some((id) => b.models.includes(id)) || a.sellers.some((id) => b.sellers.includes(id));
}

/** Everything the pages of the entries say, in the order of the archive. */
export function changePages(catalog: Catalog, on: Day): ChangePage[] {
  const entries = archiveEntries(catalog);
  const days = new Set(asOfDays(catalog, on));
  const told = new Map(toldEntries(entries).map((entry) => [entry.id, entry]));
  return entries.map((entry, index) => {
    const book = new EvidenceBook();
    const model = entry.models.length === 1 ? catalog.card.models.find(({ id }) => id === entry.models[0]) : undefined;
    return {
      entry: told.get(entry.id) ?? entry,
      jobs: jobEffects(catalog, entry, model),
      isFirst: entry.kind === 'introduced',
      successions: successionsOf(catalog, entry, model, on, book),
      alike: entries.filter(
        (each) => each !== entry && each.kind === entry.kind && each.when.latest === entry.when.latest && each.via === entry.via,
      ),
      previous: entries.slice(index + 1).find((each) => isAkin(each, entry)),
      next: entries.slice(0, index).findLast((each) => isAkin(each, entry)),
      card: days.has(entry.when.latest) ? asOfAddress(entry.when.latest) : undefined,
      book,
    };
  });
}
