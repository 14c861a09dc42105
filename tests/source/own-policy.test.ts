import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { ownPolicy } from '../../src/own-policy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What the end of a build makes of some pages. */
function built(pages: readonly string[], scripts: Record<string, string> = {}): string[] {
  const directory = mkdtempSync(join(tmpdir(), 'ratecard-built-'));
  const paths = pages.map((_, index) => join(directory, String(index), 'index.html'));
  try {
    for (const [index, path] of paths.entries()) {
      mkdirSync(join(directory, String(index)));
      writeFileSync(path, pages[index] ?? '');
    }
    mkdirSync(join(directory, '_astro'));
    for (const [name, text] of Object.entries(scripts)) writeFileSync(join(directory, '_astro', name), text);
    ownPolicy.hooks['astro:build:done']({ dir: pathToFileURL(`${directory}/`) });
    return paths.map((path) => readFileSync(path, 'utf8'));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

test('a page’s policy keeps the hashes of its own scripts and styles, and what is no hash; one without a policy stays as it is', () => {
  const policy = (...hashes: string[]) =>
    `<meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self' ${hashes.join(' ')}; style-src 'self' ${hash('p{x:1}')};">`;
  const body = '<style>p{x:1}</style><script type="module">run()</script><script type="module" src="/a.js"></script>';
  const plain = '<script>run()</script>';
  expect(built([policy(hash('other()'), hash('run()')) + body, plain])).toEqual([policy(hash('run()')) + body, plain]);
});

test('a page keeps the styles that can match it or that its script asks for, under their own hash', () => {
  const css = '.a{x:1}.b{x:1}.c{x:1}p{x:1}';
  const policy = (hash: string) => `<meta http-equiv="content-security-policy" content="style-src 'self' ${hash}">`;
  const page = (style: string) => `${policy(hash(style))}<style>${style}</style><p class="a d">text</p><script>q.className="c"</script>`;
  expect(built([page(css)])).toEqual([page('.a{x:1}.c{x:1}p{x:1}')]);
  const borrowing = `${policy(hash(css))}<style>${css}</style><script>new DOMParser()</script>`;
  expect(built([borrowing])).toEqual([borrowing]);
});

test('a page keeps the styles that the scripts it names can ask for, and those that they name, but not those of other scripts', () => {
  const page = (style: string) => `<style>${style}</style><script type="module" src="/_astro/first.Ab-1.js"></script>`;
  const scripts = { 'first.Ab-1.js': 'import("./second.js")', 'second.js': 'q.className="b"', 'other.js': 'q.className="c"' };
  expect(built([page('.a{x:1}.b{x:1}.c{x:1}')], scripts)).toEqual([page('.b{x:1}')]);
});
