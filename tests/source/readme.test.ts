import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { costAnswer } from '../../src/cli/cost-answer.ts';

const readme = readFileSync('README.md', 'utf8');
const guides = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', 'CODE_OF_CONDUCT.md', ...globSync('docs/**/*.md')];
const withoutCode = (text: string) => text.replaceAll(/^```[\s\S]*?^```/gm, '');

/** The anchors of a Markdown file, as its host makes them of headings. */
function anchorsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const headings = [...withoutCode(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
  return [...headings, ...[...text.matchAll(/<a id="([^"]+)"/g)].map(([, id = '']) => id)];
}

/** Why a relative link leads nowhere; undefined where it leads somewhere. */
function broken(file: string, target: string): string | undefined {
  const [path = '', anchor] = target.split('#');
  const place = path === '' ? file : join(dirname(file), path);
  if (!existsSync(place)) return `${file}: ${target} is not there`;
  if (anchor === undefined || !place.endsWith('.md') || anchorsOf(place).includes(anchor)) return undefined;
  return `${file}: ${place} has no heading #${anchor}`;
}

describe('what the repository says of itself', () => {
  test('links lead to files and headings that are there', () => {
    const targets = guides.flatMap((file) =>
      [...withoutCode(readFileSync(file, 'utf8')).matchAll(/\]\(([^)\s]+)\)|<img src="([^"]+)"/g)].map(([, link, image]) => {
        return { file, target: link ?? image ?? '' };
      }),
    );
    expect(targets.length).toBeGreaterThan(40);
    expect(targets.filter(({ target }) => !/^[a-z]+:/.test(target)).flatMap(({ file, target }) => broken(file, target) ?? [])).toEqual([]);
  });

  test('commands are scripts of the package, and files that are run are there', () => {
    const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts);
    const said = guides.flatMap((file) => {
      const text = readFileSync(file, 'utf8');
      const named = [...text.matchAll(/npm run (?:-s )?([a-z][a-z:]*)/g)].filter(([, name = '']) => !scripts.includes(name));
      const run = [...text.matchAll(/node ((?:src|tests)\/[\w/.-]+\.ts)/g)].filter(([, path = '']) => !existsSync(path));
      return [...named, ...run].map(([whole]) => `${file}: ${whole}`);
    });
    expect(said).toEqual([]);
  });

  test('the README and its picture name every folder of the source, and each file beside them', () => {
    const entries = readdirSync('src', { withFileTypes: true });
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    const tree = [...readme.matchAll(/^ {2}([a-z-]+(?:\/|\.ts)) {2,}\S/gm)].map(([, name]) => name);
    expect(tree.toSorted()).toEqual(entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).toSorted());
    const drawn = [...readFileSync('docs/architecture.svg', 'utf8').matchAll(/class="name"[^>]*>([^<]+)</g)].flatMap(([, names = '']) =>
      names.split(' · '),
    );
    expect(drawn.filter((name) => name !== 'data/').toSorted()).toEqual(folders.toSorted());
  });

  test('the pictures are light enough to be cloned', () => {
    const bytes = globSync('docs/*.png').reduce((sum, file) => sum + statSync(file).size, 0);
    expect(bytes).toBeLessThanOrEqual(500_000);
  });
});

describe('what the README says of the data', () => {
  const catalog = loadCatalog(dataDirectory());
  const unknown = readme.slice(readme.indexOf('## What is not known'));
  const item = (title: string) =>
    new RegExp(`^- \\*\\*${title}\\.\\*\\*[\\s\\S]*?(?=^- \\*\\*|^## )`, 'm').exec(unknown)?.[0].replaceAll(/\s+/g, ' ') ?? '';
  /** The models that a sentence names, a longer name before one that it begins with. */
  const named = (text: string) => {
    const byLength = catalog.models.map(({ id, name }) => ({ id, name })).toSorted((a, b) => b.name.length - a.name.length);
    let rest = text;
    return byLength.flatMap(({ id, name }) => {
      const left = rest.replaceAll(new RegExp(`${RegExp.escape(name)}(?![\\w.])`, 'g'), '');
      const isNamed = left !== rest;
      rest = left;
      return isNamed ? [id] : [];
    });
  };

  test('the models without a counting rule are those named', () => {
    const without = catalog.card.models.filter(({ outputRule }) => outputRule.kind === 'unknown').map(({ id }) => id);
    const told = [...named(item('Tokens of an image')), ...named(item('Images without a price of their own'))];
    expect(told.toSorted()).toEqual(without.toSorted());
  });

  test('the models whose Batch tier is not known at their vendor are those named', () => {
    const [first = ''] = item('Batch').split(' was not found');
    const without = catalog.card.editions.filter(
      ({ route, tier, pricing }) => route === 'openai-api' && tier === 'batch' && pricing.shape === 'unknown',
    );
    expect(named(first).toSorted()).toEqual(without.map(({ model }) => model).toSorted());
  });

  test('of most models neither reference images nor rate limits are known', () => {
    const half = catalog.models.length / 2;
    expect(catalog.models.filter(({ rateLimits }) => rateLimits.kind === 'unknown').length).toBeGreaterThan(half);
    expect(catalog.models.filter(({ referenceRule }) => referenceRule.kind === 'unknown').length).toBeGreaterThan(half);
  });

  test('the example of the command line is what it prints', () => {
    const [, command = '', printed = ''] = /```sh\nnpm run -s cost -- ([\s\S]*?)```\s+```text\n([\s\S]*?)```/.exec(readme) ?? [];
    const args = command.replaceAll('\\\n', ' ').trim().split(/\s+/);
    expect(
      costAnswer(
        args,
        () => '2026-11-21',
        () => catalog,
      ),
    ).toContain(printed.trim());
  });
});
