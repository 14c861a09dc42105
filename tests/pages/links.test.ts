import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addresses, DIST, pageAt } from './built.ts';

const HOST = 'https://this.example';

const pages = addresses().map((address) => ({ address, page: pageAt(address) }));
const names = new Map(pages.map(({ address, page }) => [address, new Set(page.querySelectorAll('[id]').map(({ id }) => id))]));

/** Whether an address is that of a file beside the pages, such as a calendar or a feed. */
const isFile = (pathname: string) => /\.[a-z]+$/.test(pathname) && existsSync(join(DIST, pathname));

test('every link within the site leads to a page that is there, and to the name on it', () => {
  const links = pages.flatMap(({ address, page }) =>
    page.querySelectorAll('a[href]').map((link) => ({ on: address, to: new URL(link.getAttribute('href') ?? '', `${HOST}${address}`) })),
  );
  const inside = links.filter(({ to }) => to.origin === HOST);
  expect(inside.length).toBeGreaterThan(5000);
  const astray = inside.filter(({ to: { pathname, hash } }) => {
    const known = names.get(pathname);
    return (known === undefined && !isFile(pathname)) || (hash !== '' && !known?.has(decodeURIComponent(hash.slice(1))));
  });
  expect(astray.map(({ on, to }) => `${on}: ${to.pathname}${to.hash}`)).toEqual([]);
});
