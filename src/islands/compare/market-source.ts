import { use } from 'react';
import type { MarketCard } from '../../domain/compare/market.ts';
import { loadedOnce } from '../loaded.ts';

const loaders = new Map<string, () => Promise<MarketCard>>();

/**
 * What comparing needs beside the rate card, fetched once; until it is there, what needs it waits.
 *
 * @param url content-hashed address of the market card
 */
export function readMarket(url: string): MarketCard {
  const load =
    loaders.get(url) ??
    loadedOnce(async () => {
      const response = await fetch(url);
      if (!response.ok) throw new Error(`status ${response.status}`);
      return response.json();
    });
  loaders.set(url, load);
  return use(load());
}
