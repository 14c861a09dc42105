import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/catalog.ts';
import { PLAIN } from '../../src/check/print-text.ts';
import { checkAnswer } from '../../src/cli/check-answer.ts';
import { type Ended, endOf } from '../../src/cli/command.ts';
import { edited, replace, TODAY } from './given.ts';

/** How the command ends in a folder, on a fixed day. */
function check(args: readonly string[], { cwd = process.cwd(), isAnnotated = false } = {}): Ended {
  const before = process.cwd();
  process.chdir(cwd);
  try {
    const environment = { directory: join(cwd, 'data'), today: () => TODAY, load: () => loadCatalog(join(cwd, 'data')) };
    return endOf((given, about) => checkAnswer(given, about, { style: PLAIN, isAnnotated }), [...args], environment);
  } finally {
    process.chdir(before);
  }
}

/** The same in a process of its own, as `npm run -s data:check -- …` starts it. */
function spawned(args: readonly string[], { cwd = process.cwd(), actions = '' } = {}) {
  const { RATECARD_DATA, ...inherited } = process.env;
  const env = { ...inherited, BUILD_DATE: TODAY, GITHUB_ACTIONS: actions };
  const { status, stdout, stderr } = spawnSync('node', [resolve('src/cli/check.ts'), ...args], { encoding: 'utf8', cwd, env });
  return { status, stdout, stderr };
}

/** A repository that holds the corpus as its main branch. */
function repository(): string {
  const directory = mkdtempSync(join(tmpdir(), 'ratecard-repository-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  cpSync('tests/check/corpus', join(directory, 'data'), { recursive: true });
  const git = (...args: string[]) => spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd: directory });
  git('init', '-b', 'main');
  git('add', '.');
  git('commit', '-m', 'data');
  git('checkout', '-b', 'change');
  return directory;
}

describe('npm run -s data:check', () => {
  test('ends with 0 where nothing is wrong, and says that nothing was compared', () => {
    const { status, stdout, stderr } = check(['--data', edited()], { cwd: tmpdir() });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe('0 errors, 0 warnings in 17 files. The history was not compared: there is no base; --base names one.\n');
  });

  test('ends with 1 where something is wrong', () => {
    const { status, stdout } = check(['--data', edited(replace('data/vendors/acme.json', '"Acme"', '5'))], { cwd: tmpdir() });
    expect(status).toBe(1);
    expect(stdout).toContain('data/vendors/acme.json\n  3:11      error  name\n');
  });

  test('compares with the main branch from another one', () => {
    const cwd = repository();
    expect(check([], { cwd }).stdout).toBe('0 errors, 0 warnings in 17 files. The history was compared with main.\n');
    replace('data/rates/acme-api/acme-1.json', '"32"', '"31"')(join(cwd, 'data'));
    const { status, stdout } = spawned([], { cwd });
    expect(status).toBe(1);
    expect(stdout).toContain('found     "31"\n    expected  "32", as it was written');
    expect(check(['--base', 'change'], { cwd }).status).toBe(1);
  });

  test('annotates in GitHub’s actions, and prints JSON when asked', () => {
    const directory = edited(replace('data/vendors/acme.json', '"Acme"', '5'));
    expect(spawned(['--data', directory], { cwd: tmpdir(), actions: 'true' }).stdout).toMatch(
      /^::error file=data\/vendors\/acme\.json,line=3,col=11,/,
    );
    expect(JSON.parse(check(['--data', directory, '--json'], { cwd: tmpdir() }).stdout)).toMatchObject({ errors: 1 });
  });

  test('prints the page of the rules, and its flags', () => {
    expect(check(['--rules']).stdout).toMatch(/^# Rules of the data\n/);
    expect(check(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('--base REF') });
  });

  test.for([
    [['--base', 'no-such-ref'], '--base: found no "no-such-ref"'],
    [['--data', '/no/such/folder'], '--data: found no folder "/no/such/folder"'],
    [['--speed'], "Unknown option '--speed'"],
  ] as const)('cannot run with %j, and ends with 2', ([args, message]) => {
    const { status, stdout, stderr } = check(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
