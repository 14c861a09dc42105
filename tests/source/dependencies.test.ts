import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What each folder of `src/` may import from: its own folder is always allowed. */
const MAY_IMPORT: Record<string, string[]> = {
  domain: [],
  schema: [],
  format: ['domain'],
  catalog: ['schema', 'domain', 'format', 'trail.ts'],
  api: ['catalog', 'schema', 'domain', 'format', 'site.ts'],
  effect: ['catalog', 'domain', 'format'],
  check: ['catalog', 'schema', 'domain', 'format'],
  components: ['catalog', 'domain', 'format', 'scripts', 'styles', 'site.ts', 'trail.ts'],
  islands: ['domain', 'format'],
  scripts: ['domain', 'format', 'styles'],
  layouts: ['social', 'api', 'catalog', 'components', 'format', 'scripts', 'styles', 'site.ts', 'trail.ts'],
  pages: ['api', 'catalog', 'check', 'components', 'domain', 'format', 'islands', 'layouts', 'scripts', 'site.ts', 'styles', 'trail.ts'],
  social: [],
  edit: ['catalog', 'schema', 'domain', 'format'],
  cli: ['catalog', 'check', 'edit', 'site.ts', 'schema', 'domain', 'format', 'effect', 'social'],
};

/** Packages a folder may import; folders not named here may import any. */
const PACKAGES: Record<string, RegExp> = {
  domain: /^$/,
  format: /^d3-dsv$/,
  schema: /^zod$/,
  islands: /^(?:react|gpt-tokenizer\/encoding\/o200k_base)$/,
};

const files = globSync('src/**/*.{ts,tsx,astro}').filter((file) => file.split('/').length > 2);
const imports = files.flatMap((file) =>
  [...readFileSync(file, 'utf8').matchAll(/^\s*(?:import|export)\b[^'"]*?from\s+'([^']+)'|^\s*import\s+'([^']+)'/gm)].map((match) => ({
    file,
    folder: file.split('/')[1] ?? '',
    target: match[1] ?? match[2] ?? '',
  })),
);

describe('dependency direction', () => {
  test('every folder of src has a rule', () => {
    expect(new Set(files.map((file) => file.split('/')[1]))).toEqual(new Set(Object.keys(MAY_IMPORT)));
    expect(imports.length).toBeGreaterThan(100);
  });

  test('a file imports only from the folders below its own', () => {
    const astray = imports.filter(({ file, folder, target }) => {
      if (!target.startsWith('.')) return false;
      const [, to = ''] = normalize(join(dirname(file), target)).split('/');
      return to !== folder && !(MAY_IMPORT[folder] ?? []).includes(to);
    });
    expect(astray).toEqual([]);
  });

  test('the domain, formats, schemas and islands import no other package', () => {
    const astray = imports.filter(
      ({ folder, target }) => !target.startsWith('.') && PACKAGES[folder] !== undefined && !PACKAGES[folder].test(target),
    );
    expect(astray).toEqual([]);
  });

  test('only one module knows how an exact number is held', () => {
    const users = imports.filter(({ target }) => target.endsWith('/rational.ts')).map(({ file }) => file);
    expect(users).toEqual(['src/domain/exact.ts']);
  });

  test('only the build date and the reader’s own clock are read', () => {
    const readers = globSync('src/**/*.{ts,tsx,astro}').filter((file) => /new Date\(\)|Date\.now\(/.test(readFileSync(file, 'utf8')));
    expect(readers.sort()).toEqual([
      'src/catalog/build-date.ts',
      'src/islands/compare/readers-day.ts',
      'src/scripts/chosen/show.ts',
      'src/scripts/reader-clock.ts',
    ]);
  });
});
