import { createHash } from 'node:crypto';
import type { SearchDocument } from '../../format/search-document.ts';

/** The documents as the browser loads them when a reader searches: at an address that changes with what is in it. */
export function searchFile(documents: readonly SearchDocument[]): { hash: string; url: string; body: string } {
  const body = JSON.stringify(documents);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
  return { hash, url: `/search/${hash}.json`, body };
}
