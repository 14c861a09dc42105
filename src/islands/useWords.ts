import { useMemo } from 'react';
import { withWords } from '../domain/card-words.ts';
import type { RateCard } from '../domain/rate-card.ts';
import { wordsFile } from './words-file.ts';

/**
 * A card with its words; until they are there, what needs them waits. At build the card has them.
 *
 * @param url content-hashed address of the words
 */
export function useWords(card: RateCard, url: string): RateCard {
  const words = import.meta.env.SSR ? undefined : wordsFile.read(url);
  return useMemo(() => (words === undefined ? card : withWords(card, words)), [card, words]);
}
