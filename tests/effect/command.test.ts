import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/catalog.ts';
import { placeOf } from '../../src/catalog/read-data.ts';
import { type Ended, endOf } from '../../src/cli/command.ts';
import { diffAnswer } from '../../src/cli/diff-answer.ts';
import { madeUp, ON } from './given.ts';

const repository = mkdtempSync(join(tmpdir(), 'ratecard-diff-'));
const data = join(repository, 'data');
const rates = join(data, 'rates/shop/alpha.json');
const NOTHING = '<!-- ratecard-data-diff -->\n**No number a reader sees changes.**\n';

/** How the command ends in a repository of its own, on a fixed day. */
function diff(...args: string[]): Ended {
  const before = process.cwd();
  process.chdir(repository);
  try {
    return endOf(diffAnswer, args, { directory: data, today: () => ON, load: () => loadCatalog(data) });
  } finally {
    process.chdir(before);
  }
}

/** The same in a process of its own, as `npm run -s data:diff -- …` starts it. */
function spawned(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', [resolve('src/cli/diff.ts'), ...args], {
    cwd: repository,
    encoding: 'utf8',
    env: { ...process.env, BUILD_DATE: ON, RATECARD_DATA: data },
  });
  return { status, stdout, stderr };
}

/** Writes made-up data as files. */
function writeData(): void {
  for (const [folder, records] of Object.entries(madeUp())) {
    mkdirSync(join(data, folder), { recursive: true });
    for (const record of records) {
      const file = join(data, folder, `${placeOf(record)}.json`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(record, null, 2));
    }
  }
}

function git(...args: string[]) {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...identity, ...args], { cwd: repository, stdio: 'pipe' });
}

beforeAll(() => {
  git('init', '--quiet');
  git('commit', '--quiet', '--allow-empty', '--message', 'empty');
  git('tag', 'empty');
  writeData();
  git('add', 'data');
  git('commit', '--quiet', '--message', 'data');
});

afterAll(() => rmSync(repository, { recursive: true, force: true }));

describe('npm run -s data:diff', () => {
  test('finds nothing between a commit and the same files', () => {
    expect(diff('HEAD')).toEqual({ status: 0, stdout: NOTHING, stderr: '' });
    expect(diff('--base-dir', data).stdout).toBe(NOTHING);
  });

  test('compares the working tree with a commit, and leaves the repository as it was', () => {
    const before = readFileSync(rates, 'utf8');
    writeFileSync(rates, before.replace('"amount": "30"', '"amount": "3"'));
    const { status, stdout } = spawned('HEAD');
    const json = JSON.parse(diff('HEAD', '--json').stdout);
    const state = execFileSync('git', ['status', '--porcelain'], { cwd: repository, encoding: 'utf8' });
    writeFileSync(rates, before);
    expect(status).toBe(0);
    expect(stdout).toContain('History is rewritten: Alpha, standard, The Shop');
    expect(json.cells.find((cell: { label: string }) => cell.label === 'image output')).toMatchObject({
      before: { text: '$30.00', exact: '30' },
      after: { text: '$3.00', exact: '3' },
      factor: '0.1',
    });
    expect(state).toBe(' M data/rates/shop/alpha.json\n');
  });

  test('says why a base that does not parse cannot be compared, and compares nothing', () => {
    const base = join(repository, 'broken');
    cpSync(data, base, { recursive: true });
    writeFileSync(join(base, 'rates/shop/alpha.json'), '{ "model": ');
    const { status, stdout } = diff('--base-dir', base);
    rmSync(base, { recursive: true });
    expect(status).toBe(0);
    expect(stdout).toContain('<!-- ratecard-data-diff -->\n**The effect cannot be told: the data it starts from cannot be used.**');
    expect(stdout).toContain('data/rates/shop/alpha.json:1 (syntax): no valid JSON: found');
    expect(stdout).not.toContain('###');
  });

  test('refuses a base that is none with status 2, one line and no output', () => {
    mkdirSync(join(repository, 'elsewhere'));
    const refusals = [
      [['empty'], '“empty” has no data/ folder.'],
      [['nowhere'], '“nowhere” is no commit that git can read here'],
      [['--base-dir', 'nowhere'], '“nowhere” is no directory.'],
      [['--base-dir', 'elsewhere'], '"elsewhere" holds no data: it has none of its folders'],
      [[], 'Name one base'],
      [['HEAD', '--base-dir', 'data'], 'Name one base'],
      [['HEAD', '--fast'], "Unknown option '--fast'"],
    ] as const;
    for (const [args, message] of refusals) {
      const { status, stdout, stderr } = diff(...args);
      expect({ args, status, stdout }).toEqual({ args, status: 2, stdout: '' });
      expect(stderr).toContain(message);
      expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    }
  });

  test('does so as a process', () => {
    const { status, stdout, stderr } = spawned('nowhere');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^“nowhere” is no commit[^\n]*\n$/);
  });

  test('explains itself', () => {
    expect(diff('--help')).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('--base-dir') });
  });
});
