import { use } from 'react';
import type { RateCard } from '../domain/rate-card.ts';
import { loadJson } from './loaded.ts';

let provided: RateCard | undefined;
let loading: Promise<RateCard> | undefined;

/** At build: the page hands over the card before it renders the island, so that the card does not travel inside the page. */
export function provideCard(card: RateCard): void {
  provided = card;
}

/**
 * The rate card. In the browser it is fetched once; until it is there the island suspends and React keeps the server's HTML.
 *
 * @param url content-hashed address of the card
 */
export function useCard(url: string): RateCard {
  if (provided !== undefined) return provided;
  loading ??= loadJson(url);
  return use(loading);
}
