import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';

/** Where the site was built before these tests. */
export const DIST = 'dist';

/** The built page at an address. */
export function pageAt(address: string, dist = DIST): HTMLElement {
  return parse(readFileSync(join(dist, address, 'index.html'), 'utf8'));
}

/** The addresses of all built pages. */
export function addresses(dist = DIST): string[] {
  return globSync('**/index.html', { cwd: dist })
    .map((file) => `/${file.replace(/index\.html$/, '')}`)
    .sort();
}

/** An element's text as a reader gets it: parts set apart, white space folded. */
export function textOf(element: HTMLElement | null | undefined): string {
  const html = (element?.outerHTML ?? '').replace(/<[^>]+>/g, ' ');
  return parse(html)
    .textContent.replace(/\s+/g, ' ')
    .replace(/ ([.,;:)])/g, '$1')
    .trim();
}

/** A table as its rows of cell texts, headers among them. */
export function rowsOf(table: HTMLElement | null): string[][] {
  return (table?.querySelectorAll('tr') ?? []).map((row) => row.querySelectorAll('th, td').map(textOf));
}
