import type { Day } from '../domain/day.ts';
import { formatReadDay } from '../format/evidence.ts';
import { formatCount } from '../format/words.ts';
import type { DueSource } from './due.ts';
import type { Visibility } from './shown-numbers.ts';

/** Where numbers are seen, as a heading. */
export const VISIBILITY_WORDS: Record<Visibility, string> = {
  home: 'On the home page',
  models: 'Prices of models on sale',
  routes: 'Other routes',
  plans: 'Plans and credits',
  rest: 'Everything else',
};

/** When a source was last read and since when it is due, as a sentence without a full stop. */
export function dueWords({ last, since, due, shown }: DueSource, on: Day): string {
  const isUndated = last?.precision === 'undated';
  const read = last === null ? 'never read' : `last read ${isUndated ? 'in ' : ''}${formatReadDay(last.on, last.precision)}`;
  const when = since === null ? 'never confirmed on a day that is proven' : since > on ? `due on ${since}` : `due since ${since}`;
  const of = shown === 1 ? 'the one number' : `${formatCount(due)} of ${formatCount(shown)} numbers`;
  return `${read}, ${when}, ${of} that rest${shown === 1 ? 's' : ''} on it`;
}

/** What to open. */
export function addressOf({ source }: DueSource): string {
  return source.url ?? source.citation ?? '';
}
