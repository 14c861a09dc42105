import { createHash } from 'node:crypto';

/**
 * What pages say and the calculator prices without: which readings a rate rests on is a sixth of the card; the words of a card are a file
 * of their own.
 */
const LEFT_OUT = new Set(['readings', 'lookedAt', 'apiIds', 'excludes']);

const withoutLeftOut = (key: string, value: unknown) => (LEFT_OUT.has(key) ? [] : value);

/** A card or another value as a file the calculator loads, with the address its content gives it. */
export function cardFile(value: object): { hash: string; url: string; body: string } {
  const body = JSON.stringify(value, withoutLeftOut);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
  return { hash, url: `/rates/${hash}.json`, body };
}
