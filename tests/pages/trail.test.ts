import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { MAIN_PAGES } from '../../src/trail.ts';
import { addresses, DIST } from './built.ts';

const all = addresses();
/** Pages that need not belong to a part of the main navigation, and those below them. */
const APART = /^\/(?:$|about\/|contribute\/|data\/|faq\/|guides\/|methodology\/|search\/)/;

/** The part of a page from its header down to its heading: hundreds of whole pages would take long to read. */
function topOf(address: string) {
  const html = readFileSync(join(DIST, address, 'index.html'), 'utf8');
  return parse(html.slice(html.indexOf('<body'), html.indexOf('<h1')));
}

test('every page marks the part of the main navigation it belongs to, and leads back up by pages that are there', () => {
  expect(all.length).toBeGreaterThan(200);
  const wrong = all.flatMap((address) => {
    const top = topOf(address);
    const marked = top.querySelectorAll('nav[aria-label="Main"] [aria-current]').length;
    const trail = top.querySelectorAll('nav[aria-label="Breadcrumb"] a').map((link) => link.getAttribute('href') ?? '');
    const isMain = MAIN_PAGES.some(({ href }) => href === address);
    return [
      ...(marked === 1 || (marked === 0 && APART.test(address)) ? [] : [`${address} marks ${marked}`]),
      ...(trail.length > 0 === !(isMain || address === '/') ? [] : [`${address} has a trail of ${trail.length}`]),
      ...trail.filter((href) => !all.includes(href)).map((href) => `${address} leads to ${href}`),
    ];
  });
  expect(wrong).toEqual([]);
});
