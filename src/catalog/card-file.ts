import { createHash } from 'node:crypto';
import type { RateCard } from '../domain/rate-card.ts';

/** The rate card as the file the calculator loads, with the address its content gives it. */
export function cardFile(card: RateCard): { hash: string; url: string; body: string } {
  const body = JSON.stringify(card);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
  return { hash, url: `/rates/${hash}.json`, body };
}
