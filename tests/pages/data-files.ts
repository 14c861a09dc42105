import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { API_ROOT } from '../../src/api/addresses.ts';
import { type Exact, exact } from '../../src/domain/exact.ts';
import { formatAmount, formatUsd } from '../../src/format/usd.ts';
import type { ApiFile, ApiShape } from '../../src/schema/api/index.ts';
import { origin } from '../../src/site.ts';
import { DIST } from './built.ts';

const ROOT = join(DIST, API_ROOT);

/** The names of all built files of the interface. */
export function dataFiles(): string[] {
  return globSync('**/*.*', { cwd: ROOT }).sort();
}

/** A built file of the interface as text. */
export function dataText(name: string): string {
  return readFileSync(join(ROOT, name), 'utf8');
}

/** A built JSON file of the interface. */
export function dataFile<S extends ApiShape>(name: string): ApiFile<S> {
  return JSON.parse(dataText(name));
}

/** An amount of the interface as the exact number it is. */
export function exactOf({ usd, fraction }: { usd: string; fraction: string | null }): Exact {
  const [n = '0', d = '1'] = (fraction ?? '').split('/');
  return fraction === null ? exact(usd) : exact(n).div(exact(d));
}

/** How a page may show an amount: as recorded, or computed and rounded. */
export function shownAs(amount: { usd: string; fraction: string | null }): string[] {
  const rounded = formatUsd(exactOf(amount));
  return amount.fraction === null ? [rounded, formatAmount(amount.usd), `$${amount.usd}`] : [rounded];
}

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&#39;': "'", '&quot;': '"' };

/** What a reader sees of a piece of HTML, without parsing it: for pages that are read by the hundred. */
export function plainText(html: string): string {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(?:lt|gt|amp|#39|quot);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ');
}

/** The HTML of the page at a full address of this site. */
export function htmlAt(url: string): string {
  return readFileSync(join(DIST, url.replace(origin, '').replace(/#.*$/, ''), 'index.html'), 'utf8');
}

/** Whether a text holds a figure that is no part of a longer number. */
export function holds(text: string, figure: string): boolean {
  const escaped = figure.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\d.,$])${escaped}(?!\\d|[.,]\\d)`).test(text);
}

/** The row of a page’s tables that links to an address, as text; empty where there is none. */
export function rowFor(html: string, address: string): string {
  const at = html.indexOf(`href="${address}"`);
  if (at === -1) return '';
  return plainText(html.slice(html.lastIndexOf('<tr', at), html.indexOf('</tr>', at)));
}
