import type { CardWords } from '../domain/card-words.ts';
import { fileSource } from './file-source.ts';

/** What of the card is said and never priced with. */
export const wordsFile = fileSource<CardWords>();
