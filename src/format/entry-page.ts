import type { When } from '../domain/day.ts';
import { KIND_NAMES } from './entry.ts';

/** The longest title of a page, and of one that names the site too. */
const TITLE = 70;
const SITE = ' · Ratecard';

/** The longest description of a page. */
const DESCRIPTION = 165;

/** A text that fits, cut between words where it must be. */
export function fitted(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[ ,;:]+$/, '')}…`;
}

interface EntryParts {
  kind: keyof typeof KIND_NAMES;
  confirmed: boolean;
  when: When;
}

/** The kind of an entry as a heading begins: what is only announced says so. */
export function kindWords({ kind, confirmed }: Pick<EntryParts, 'kind' | 'confirmed'>): string {
  const name = KIND_NAMES[kind];
  return confirmed || kind === 'announced' ? name : `Announced: ${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** The title of an entry's page: its kind, what it is about, its day, and ours where there is room. */
export function changeTitle(entry: EntryParts, title: string): string {
  const dated = `, ${entry.when.latest}`;
  const full = `${kindWords(entry)}: ${title}`;
  const named = `${full}${dated}${SITE}`;
  return named.length <= TITLE ? named : `${fitted(full, TITLE - dated.length)}${dated}`;
}

/** What a search result says of an entry. */
export function changeDescription(entry: EntryParts, title: string, details: readonly string[]): string {
  const day = `${entry.confirmed ? 'Effective' : 'Announced for'} ${entry.when.latest}`;
  return fitted([`${kindWords(entry)}: ${title}.`, `${day}.`, ...details].join(' '), DESCRIPTION);
}
