import { createHash } from 'node:crypto';
import type { MarketCard } from '../domain/compare/market.ts';
import type { RateCard } from '../domain/rate-card.ts';

/** Which readings a rate rests on is for pages to say; the calculator prices without them, and they are a sixth of the card. */
const withoutReadings = (key: string, value: unknown) => (key === 'readings' || key === 'lookedAt' ? [] : value);

/** A card as the file the calculator loads, with the address its content gives it. */
export function cardFile(card: RateCard | MarketCard): { hash: string; url: string; body: string } {
  const body = JSON.stringify(card, withoutReadings);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
  return { hash, url: `/rates/${hash}.json`, body };
}
