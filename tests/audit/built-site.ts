import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import type { Check } from './hosting-expectations.ts';

export interface BuiltPage {
  /** Its address, such as `/models/`. */
  path: string;
  /** Its file in the build, such as `models/index.html`. */
  file: string;
  html: string;
  root: HTMLElement;
  /** Whether it asks to be kept out of search results, as the error page does. */
  isHidden: boolean;
}

export interface BuiltSite {
  directory: string;
  pages: readonly BuiltPage[];
  hasFile: (path: string) => boolean;
}

/** A look at every page of the build. */
export type Sweep = (site: BuiltSite) => Check[] | Promise<Check[]>;

function readPage(directory: string, file: string): BuiltPage {
  const html = readFileSync(join(directory, file), 'utf8');
  const root = parse(html);
  const robots = root.querySelector('meta[name="robots"]')?.getAttribute('content') ?? '';
  const path = file.endsWith('index.html') ? `/${file.slice(0, -'index.html'.length)}` : `/${file.slice(0, -'.html'.length)}/`;
  return { path, file, html, root, isHidden: robots.includes('noindex') };
}

export function readBuiltSite(directory: string): BuiltSite {
  if (!existsSync(join(directory, 'index.html'))) throw new Error(`${directory}: no built site here. Run npm run build first.`);
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  return {
    directory,
    pages: files.sort().map((file) => readPage(directory, file)),
    hasFile: (path) => statSync(join(directory, path), { throwIfNoEntry: false })?.isFile() ?? false,
  };
}

/** One check that passed, or one that failed for each finding. */
export function checksOf(name: string, findings: readonly string[]): Check[] {
  return findings.length === 0 ? [{ name, ok: true }] : findings.map((detail) => ({ name, ok: false, detail }));
}
