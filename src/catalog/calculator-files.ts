import { wordsOf } from '../domain/card-words.ts';
import type { Day } from '../domain/day.ts';
import { writeLink } from '../domain/workflow-link.ts';
import { cardFile } from './card-file.ts';
import type { Catalog } from './catalog.ts';
import { toMarketCard } from './market-card.ts';
import { presetsOf } from './presets.ts';

/** Everything the calculator loads as data: the rate card at once, the others when they are needed. */
export function calculatorFiles(catalog: Catalog, today: Day) {
  const presets = presetsOf(catalog).map(({ id, form }) => ({ id, query: writeLink({ form, preset: null, compare: [], budget: '' }) }));
  return {
    card: cardFile(catalog.card),
    market: cardFile(toMarketCard(catalog, today)),
    presets: cardFile(presets),
    words: cardFile(wordsOf(catalog.card)),
  };
}
