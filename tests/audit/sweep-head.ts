import { origin } from '../../src/site.ts';
import { type BuiltPage, type BuiltSite, checksOf } from './built-site.ts';
import type { Check } from './hosting-expectations.ts';

const SHORTEST_DESCRIPTION = 50;
const LONGEST_DESCRIPTION = 170;

const titleOf = ({ root }: BuiltPage) => root.querySelector('title')?.text.trim() ?? '';
const descriptionOf = ({ root }: BuiltPage) => root.querySelector('meta[name="description"]')?.getAttribute('content')?.trim() ?? '';

function uniqueFindings(what: string, page: BuiltPage, pages: readonly BuiltPage[], read: (page: BuiltPage) => string): string[] {
  const value = read(page);
  if (value === '') return [`${what}: found none`];
  const others = pages.filter((other) => other !== page && read(other) === value).map(({ path }) => path);
  return others.length > 0 ? [`${what}: "${value}" is also that of ${others.join(', ')}`] : [];
}

function descriptionFindings(page: BuiltPage): string[] {
  const { length } = [...descriptionOf(page)];
  if (length >= SHORTEST_DESCRIPTION && length <= LONGEST_DESCRIPTION) return [];
  return [`description: found ${length} characters, expected ${SHORTEST_DESCRIPTION} to ${LONGEST_DESCRIPTION}`];
}

function canonicalFindings({ path, root, isHidden }: BuiltPage): string[] {
  const found = root.querySelectorAll('link[rel="canonical"]').map((link) => link.getAttribute('href'));
  const expected = isHidden ? [] : [origin + path];
  return JSON.stringify(found) === JSON.stringify(expected)
    ? []
    : [`canonical: found ${found.join(', ') || 'none'}, expected ${expected.join() || 'none'}`];
}

function headingFindings({ root }: BuiltPage): string[] {
  const headings = root
    .querySelectorAll('h1,h2,h3,h4,h5,h6')
    .map(({ rawTagName, text }) => ({ level: Number(rawTagName.slice(1)), text: text.trim() }));
  const tops = headings.filter(({ level }) => level === 1).length;
  const findings = tops === 1 ? [] : [`h1: found ${tops}, expected 1`];
  let previous = 0;
  for (const { level, text } of headings) {
    if (level > previous + 1) findings.push(`"${text}": found h${level} after ${previous === 0 ? 'nothing' : `h${previous}`}`);
    previous = level;
  }
  return findings;
}

/** What each page says of itself, and whether its headings make an outline. */
export function sweepHead({ pages }: BuiltSite): Check[] {
  return pages.flatMap((page) => [
    ...checksOf(`${page.path} title`, uniqueFindings('title', page, pages, titleOf)),
    ...checksOf(`${page.path} description`, [...uniqueFindings('description', page, pages, descriptionOf), ...descriptionFindings(page)]),
    ...checksOf(`${page.path} canonical`, canonicalFindings(page)),
    ...checksOf(`${page.path} headings`, headingFindings(page)),
  ]);
}
