import { formatQuantity } from '../format/words.ts';
import type { Effect } from './effect.ts';
import type { NewReading } from './inventory.ts';
import { escaped } from './words.ts';

/** A list of what came or went. */
export interface Additions {
  title: string;
  items: string[];
}

const RESULT_WORDS: Record<NewReading['result'], string> = {
  recorded: 'something new recorded',
  confirmed: 'nothing changed',
  changed: 'found changed',
  unreadable: 'could not be read',
};

/** What came of a reading: `12 rates confirmed on 2026-11-20, nothing changed`. */
function readingSentence({ source, on, result, confirmed }: NewReading): string {
  const found = confirmed === 0 ? `read on ${on}` : `${formatQuantity(confirmed, 'rate')} confirmed on ${on}`;
  return `${found}, ${RESULT_WORDS[result]}: ${escaped(source)}`;
}

/** Everything that was added or removed, by kind. */
export function additions({ arrivals, editions, readings }: Effect): Additions[] {
  const byNoun = Map.groupBy(arrivals, ({ noun, isNew }) => `${isNew ? 'New' : 'Removed'} ${noun}`);
  return [
    ...[...byNoun].map(([title, things]) => ({
      title: `${title}s: ${things.length}`,
      items: things.map(({ name }) => `${title}: ${escaped(name)}`),
    })),
    {
      title: `New editions: ${editions.length}`,
      items: editions.map(({ subject, from }) => `New edition: ${escaped(subject)}, dated ${from}`),
    },
    { title: `New readings: ${readings.length}`, items: readings.map(readingSentence) },
  ].filter(({ items }) => items.length > 0);
}
