import { expect, test } from 'vitest';
import { addresses, pageAt } from './built.ts';

const HOST = 'https://this.example';

const pages = addresses().map((address) => ({ address, page: pageAt(address) }));
const names = new Map(pages.map(({ address, page }) => [address, new Set(page.querySelectorAll('[id]').map(({ id }) => id))]));

test('every link within the site leads to a page that is there, and to the name on it', () => {
  const links = pages.flatMap(({ address, page }) =>
    page.querySelectorAll('a[href]').map((link) => ({ on: address, to: new URL(link.getAttribute('href') ?? '', `${HOST}${address}`) })),
  );
  const inside = links.filter(({ to }) => to.origin === HOST);
  expect(inside.length).toBeGreaterThan(5000);
  const astray = inside.filter(({ to: { pathname, hash } }) => {
    const known = names.get(pathname);
    return known === undefined || (hash !== '' && !known.has(decodeURIComponent(hash.slice(1))));
  });
  expect(astray.map(({ on, to }) => `${on}: ${to.pathname}${to.hash}`)).toEqual([]);
});
