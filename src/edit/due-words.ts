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

/** Which of a source's numbers are due: `the one number`, `both numbers`, `all 5 numbers`, `3 of 86 numbers`. */
function dueNumbers({ due, shown }: DueSource): string {
  if (due < shown) return `${formatCount(due)} of ${formatCount(shown)} numbers`;
  if (shown === 1) return 'the one number';
  return shown === 2 ? 'both numbers' : `all ${formatCount(shown)} numbers`;
}

/** When a source was last read, which of its numbers are due, and since when, as a sentence without a full stop. */
export function dueWords(source: DueSource, on: Day): string {
  const { last, since, due } = source;
  const isUndated = last?.precision === 'undated';
  const read = last === null ? 'never read' : `last read ${isUndated ? 'in ' : ''}${formatReadDay(last.on, last.precision)}`;
  const [is, has, was] = due === 1 ? ['is', 'has', 'was'] : ['are', 'have', 'were'];
  const numbers = `${dueNumbers(source)} that ${due === 1 && source.shown === 1 ? 'rests' : 'rest'} on it`;
  if (since === null) return `${read}; ${numbers} ${was} never confirmed on a day that is proven`;
  if (since > on) return `${read}; ${numbers} ${is} due on ${since}`;
  const unconfirmed =
    last !== null && !isUndated && last.on > since ? `, as that reading did not confirm ${due === 1 ? 'it' : 'them'}` : '';
  return `${read}; ${numbers} ${has} been due since ${since}${unconfirmed}`;
}

/** What to open. */
export function addressOf({ source }: DueSource): string {
  return source.url ?? source.citation ?? '';
}
