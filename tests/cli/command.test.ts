import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { loadCatalog } from '../../src/catalog/catalog.ts';
import { DataError } from '../../src/catalog/read-data.ts';
import { endOf } from '../../src/cli/command.ts';
import { run, runsOn, sharedCopy } from '../edit/given.ts';

const shell = (line: string) => spawnSync('bash', ['-c', line], { encoding: 'utf8', env: { ...process.env, BUILD_DATE: '2026-11-21' } });

describe('a command', () => {
  test('ends without a word when nobody reads on', () => {
    const { stdout, stderr } = shell('set -o pipefail; node src/cli/check.ts --rules | head -c 20; echo " $?"');
    expect({ stdout, stderr }).toEqual({ stdout: '# Rules of the data\n 0\n', stderr: '' });
  });

  test('says that its answer could not be written', () => {
    const { status, stderr } = shell('node src/cli/check.ts --rules > /dev/full');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Standard output could not be written: ENOSPC[^\n]*\.\n$/);
  });

  test('says where to look when the folder holds no data', () => {
    const nothing = { directory: '/no/such/folder', today: () => '2026-11-21', load: () => loadCatalog('/no/such/folder') };
    expect(endOf((_, { load }) => `${load().models.length}`, [], nothing)).toEqual({
      status: 2,
      stdout: '',
      stderr:
        '"/no/such/folder" holds no data: it has none of its folders, such as models and rates. Run the command where data/ lies, or let RATECARD_DATA name it.\n',
    });
    expect(run('fix', '/no/such/folder')).toMatchObject({ status: 2, stdout: '' });
    expect(() => loadCatalog(tmpdir())).toThrow('holds no data');
  });

  test('names the check for data that cannot be used', () => {
    const problem = { file: 'data/models/x.json', line: 3, path: 'name', message: 'found 5' };
    const broken = () => {
      throw new DataError([problem]);
    };
    const { status, stderr } = endOf((_, { load }) => `${load().models.length}`, [], { directory: '', today: () => '', load: broken });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'The data cannot be used:\ndata/models/x.json:3 name: found 5\nWhat to do about each: npm run -s data:check.\n',
    });
  });

  test('takes a value that begins with a dash for what it is', () => {
    expect(runsOn(sharedCopy())('due', '--days', '-5').stderr).toBe(
      "Option '--days': a value that begins with a dash is written --days=VALUE. Run with --help for the flags.\n",
    );
  });

  test('asks for one form of the list of what is due', () => {
    expect(runsOn(sharedCopy())('due', '--json', '--issue')).toMatchObject({ status: 2, stdout: '' });
  });

  test.for(['serve', 'social-images', 'schemas', 'complete-lockfile'])('%s explains itself', (name) => {
    const { stdout, stderr, status } = shell(`node src/cli/${name}.ts --help`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Usage: n[^\n]+\n\n[A-Z]/);
  });

  test('that draws images refuses a folder without pages, and a flag it does not know', () => {
    const { status, stderr } = shell('for args in "--dir /no/such/folder" --bogus; do node src/cli/social-images.ts $args; done');
    expect({ status, lines: stderr.split('\n') }).toEqual({
      status: 2,
      lines: [
        '--dir: found no page in "/no/such/folder", expected a built site. Build it first.',
        "Unknown option '--bogus'. Run with --help for the flags.",
        '',
      ],
    });
  });
});
