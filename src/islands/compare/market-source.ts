import type { MarketCard } from '../../domain/compare/market.ts';
import { fileSource } from '../file-source.ts';

/** What comparing needs beside the rate card; until it is there, what needs it waits. */
export const readMarket = fileSource<MarketCard>().read;
