import { describe, expect, test } from 'vitest';
import { MARKER } from '../../src/edit/overdue-issue.ts';
import { dataCopy, read, run, runsOn, sharedCopy, spawned, TODAY, write } from '../edit/given.ts';

interface Row {
  source: string;
  visibility: string;
  dueSince: string | null;
  due: number;
  shown: number;
  file: string;
  command: string;
}

const rowsIn = ({ stdout }: { stdout: string }): Row[] => JSON.parse(stdout).sources;
const rowsOf = (directory: string) => rowsIn(run('due', directory, '--json'));

const runHere = runsOn(sharedCopy());
const now = rowsIn(runHere('due', '--json'));

describe('npm run -s data:due', () => {
  test('lists sources by where their numbers are seen, with the address and the command', () => {
    const { status, stdout, stderr } = spawned('due', sharedCopy());
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const order = ['home', 'models', 'routes', 'plans', 'rest'];
    const places = now.map(({ visibility }) => order.indexOf(visibility));
    expect(places).toEqual(places.toSorted());
    expect(now.filter(({ due, shown }) => due < 1 || due > shown)).toEqual([]);
    for (const { source, command } of now) {
      expect(command).toMatch(new RegExp(`^npm run -s data:confirm -- ${source.replaceAll('.', '\\.')} --on ${TODAY}(?: --statements)?$`));
      expect(stdout).toContain(`    ${command}\n`.trimEnd());
    }
  });

  test('looks ahead', () => {
    const soon = rowsIn(runHere('due', '--json', '--days', '400'));
    expect(soon.length).toBeGreaterThan(now.length);
    expect(soon.map(({ source }) => source)).toEqual(expect.arrayContaining(now.map(({ source }) => source)));
    const main = soon.find(({ source }) => source === 'openai-pricing');
    expect(main).toMatchObject({ visibility: 'home', file: 'data/sources/openai-pricing.json' });
    expect((main?.dueSince ?? '') > TODAY).toBe(true);
  });

  test('leaves out a source once its command was run', () => {
    const directory = dataCopy();
    const [first] = now;
    if (first === undefined) throw new Error('nothing is due');
    const [, args = ''] = first.command.split(' -- ');
    expect(run('confirm', directory, ...args.split(' '))).toMatchObject({ status: 0, stderr: '' });
    expect(rowsOf(directory).map(({ source }) => source)).not.toContain(first.source);
  });

  test('does not take a reading that failed for one', () => {
    const directory = dataCopy();
    const [first] = now;
    const file = first?.file ?? '';
    const source = read(directory, file);
    source.readings.push({ on: TODAY, precision: 'exact', via: 'page', result: 'unreadable', confirms: [] });
    write(directory, file, JSON.stringify(source));
    expect(rowsOf(directory)[0]).toEqual(first);
  });

  test('prints the body of the weekly issue', () => {
    const { status, stdout } = runHere('due', '--issue');
    expect(status).toBe(0);
    expect(stdout.startsWith(MARKER)).toBe(true);
  });

  test('refuses days that are no number', () => {
    expect(spawned('due', sharedCopy(), '--days', 'soon')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('--days: found "soon"'),
    });
  });
});
