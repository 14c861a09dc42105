import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { origin } from '../../src/site.ts';
import { type BuiltPage, type BuiltSite, checksOf } from './built-site.ts';
import type { Check } from './hosting-expectations.ts';

const ADDRESS_ATTRIBUTES = ['href', 'src', 'action', 'component-url', 'renderer-url'];
const MOST_STEPS = 3;

interface Link {
  written: string;
  url: URL;
  isAnchor: boolean;
}

function linksOf({ path, root }: BuiltPage): Link[] {
  return root.querySelectorAll(ADDRESS_ATTRIBUTES.map((name) => `[${name}]`).join(',')).flatMap((element) =>
    ADDRESS_ATTRIBUTES.flatMap((name) => {
      const written = element.getAttribute(name);
      if (written === undefined) return [];
      return [{ written, url: new URL(written, origin + path), isAnchor: element.rawTagName === 'a' }];
    }),
  );
}

function linkProblem(site: BuiltSite, { written, url }: Link): string | undefined {
  if (url.protocol === 'mailto:') return undefined;
  if (url.origin !== origin) return url.protocol === 'https:' ? undefined : `${written}: found ${url.protocol}, expected https:`;
  const path = decodeURIComponent(url.pathname);
  const target = site.pages.find((page) => page.path === path);
  // A page has its trailing slash: a redirect is not good enough for our own links.
  const isFile = target !== undefined || (!path.endsWith('.html') && site.hasFile(path));
  if (!isFile) return `${written}: found no page or file at ${path}`;
  const id = decodeURIComponent(url.hash.slice(1));
  return id === '' || target?.root.getElementById(id) ? undefined : `${written}: found no element with the id ${id} on ${path}`;
}

/** Steps from the home page to each page it leads to. */
function stepsFromHome({ pages }: BuiltSite): Map<string, number> {
  const steps = new Map([['/', 0]]);
  // A map visits what is added while it is walked.
  for (const [path, step] of steps) {
    const page = pages.find((candidate) => candidate.path === path);
    if (!page) continue;
    for (const { url, isAnchor } of linksOf(page)) {
      if (isAnchor && url.origin === origin && !steps.has(url.pathname)) steps.set(url.pathname, step + 1);
    }
  }
  return steps;
}

function sitemapFindings(site: BuiltSite): string[] {
  const listed = readSitemap(site.directory);
  const expected = site.pages.filter(({ isHidden }) => !isHidden).map(({ path }) => origin + path);
  return [
    ...listed.filter((address) => !expected.includes(address)).map((address) => `${address} is listed, but no page to be found is there`),
    ...expected.filter((address) => !listed.includes(address)).map((address) => `${address} is not listed`),
  ];
}

function readSitemap(directory: string): string[] {
  const addressesIn = (file: string) =>
    [...readFileSync(join(directory, file), 'utf8').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address ?? '');
  return addressesIn('sitemap-index.xml').flatMap((part) => addressesIn(new URL(part).pathname));
}

/** Every link leads to a file and every fragment to an element; every page can be reached, and the sitemap lists it. */
export function sweepLinks(site: BuiltSite): Check[] {
  const steps = stepsFromHome(site);
  const links = site.pages.flatMap((page) => {
    const findings = linksOf(page).map((link) => linkProblem(site, link));
    return checksOf(`${page.path} links`, [...new Set(findings.filter((finding) => finding !== undefined))]);
  });
  const reach = site.pages
    .filter(({ isHidden }) => !isHidden)
    .map(({ path }) => {
      const step = steps.get(path);
      const ok = step !== undefined && step <= MOST_STEPS;
      const detail = `found ${step === undefined ? 'no way' : `${step} steps`} from the home page, expected at most ${MOST_STEPS}`;
      return ok ? { name: `${path} is reached`, ok } : { name: `${path} is reached`, ok, detail };
    });
  return [...links, ...reach, ...checksOf('sitemap', sitemapFindings(site))];
}
