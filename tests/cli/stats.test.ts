import { expect, test } from 'vitest';
import { runsOn, sharedCopy } from '../edit/given.ts';

const run = runsOn(sharedCopy());

test('data:stats counts, explains itself, and refuses a flag it does not know in one line', () => {
  expect(run('stats')).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/^Ratecard data on 2026-11-21\n/) });
  expect(JSON.parse(run('stats', '--json').stdout)).toMatchObject({ on: '2026-11-21' });
  expect(run('stats', '--help')).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/^Usage: npm run -s data:stats/) });
  expect(run('stats', '--all')).toEqual({
    status: 2,
    stdout: '',
    stderr: "Unknown option '--all'. Run with --help for the flags.\n",
  });
});
