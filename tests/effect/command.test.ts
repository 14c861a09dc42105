import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dataDirectory } from '../../src/catalog/catalog.ts';

const repository = mkdtempSync(join(tmpdir(), 'ratecard-diff-'));
const data = join(repository, 'data');
const rates = join(data, 'rates/openai-api/gpt-image-2.json');
const NOTHING = '<!-- ratecard-data-diff -->\n**No number a reader sees changes.**\n';

/** Runs the command in a repository of its own, on a fixed day. */
function diff(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', [resolve('src/cli/diff.ts'), ...args], {
    cwd: repository,
    encoding: 'utf8',
    env: { ...process.env, BUILD_DATE: '2026-11-21', RATECARD_DATA: data },
  });
  return { status, stdout, stderr };
}

function git(...args: string[]) {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...identity, ...args], { cwd: repository, stdio: 'pipe' });
}

beforeAll(() => {
  git('init', '--quiet');
  git('commit', '--quiet', '--allow-empty', '--message', 'empty');
  git('tag', 'empty');
  cpSync(dataDirectory(), data, { recursive: true });
  git('add', 'data');
  git('commit', '--quiet', '--message', 'data');
}, 60_000);

afterAll(() => rmSync(repository, { recursive: true, force: true }));

describe('npm run -s data:diff', { timeout: 60_000 }, () => {
  test('finds nothing between a commit and the same files', () => {
    expect(diff('HEAD')).toEqual({ status: 0, stdout: NOTHING, stderr: '' });
    expect(diff('--base-dir', data).stdout).toBe(NOTHING);
  });

  test('compares the working tree with a commit, and leaves the repository as it was', () => {
    const before = readFileSync(rates, 'utf8');
    writeFileSync(rates, before.replace('"amount": "30"', '"amount": "3"'));
    const { status, stdout } = diff('HEAD');
    const json = JSON.parse(diff('HEAD', '--json').stdout);
    const state = execFileSync('git', ['status', '--porcelain'], { cwd: repository, encoding: 'utf8' });
    writeFileSync(rates, before);
    expect(status).toBe(0);
    expect(stdout).toContain('History is rewritten: GPT Image 2, standard, OpenAI API');
    expect(json.cells.find((cell: { label: string }) => cell.label === 'image output')).toMatchObject({
      before: { text: '$30.00', exact: '30' },
      after: { text: '$3.00', exact: '3' },
      factor: '0.1',
    });
    expect(state).toBe(' M data/rates/openai-api/gpt-image-2.json\n');
  });

  test('says why a base that does not parse cannot be compared, and compares nothing', () => {
    const base = join(repository, 'broken');
    cpSync(data, base, { recursive: true });
    writeFileSync(join(base, 'rates/openai-api/gpt-image-2.json'), '{ "model": ');
    const { status, stdout } = diff('--base-dir', base);
    rmSync(base, { recursive: true });
    expect(status).toBe(0);
    expect(stdout).toContain('<!-- ratecard-data-diff -->\n**The effect cannot be told: the data it starts from cannot be used.**');
    expect(stdout).toContain('data/rates/openai-api/gpt-image-2.json:1 (syntax): not valid JSON');
    expect(stdout).not.toContain('###');
  });

  test('refuses a base that is none with status 2, one line and no output', () => {
    mkdirSync(join(repository, 'elsewhere'));
    const refusals = [
      [['empty'], '“empty” has no data/ folder.'],
      [['nowhere'], '“nowhere” is no commit that git can read here'],
      [['--base-dir', 'nowhere'], '“nowhere” is no directory.'],
      [['--base-dir', 'elsewhere'], '“elsewhere” holds no data'],
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

  test('explains itself', () => {
    expect(diff('--help')).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('--base-dir') });
  });
});
