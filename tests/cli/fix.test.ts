import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pathOf } from '../../src/edit/data-files.ts';
import { changedSince, dataCopy, read, run, spawned, texts, write } from '../edit/given.ts';

const SOURCE = 'data/sources/openai-pricing.json';
const RATES = 'data/rates/openai-api/gpt-image-2.json';

/** A value with its keys and rows in an order that does not depend on how they stand. */
function unordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => JSON.stringify(unordered(item))).sort();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, unordered(item)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

describe('npm run -s data:fix', () => {
  test('changes no value, and nothing when it is run twice', () => {
    const directory = dataCopy();
    const before = texts(directory);
    expect(run('fix', directory)).toMatchObject({ status: 0, stderr: '' });
    for (const file of changedSince(before, directory)) {
      expect(unordered(read(directory, file)), file).toEqual(unordered(JSON.parse(before.get(file) ?? '')));
    }
    const once = texts(directory);
    expect(run('fix', directory)).toEqual({ status: 0, stdout: 'Nothing to change.\n', stderr: '' });
    expect(changedSince(once, directory)).toEqual([]);
  });

  test('mends byte order marks, line ends, indents, trailing commas, keys and rows', () => {
    const directory = dataCopy();
    run('fix', directory);
    const before = texts(directory);
    const source = read(directory, SOURCE);
    write(
      directory,
      SOURCE,
      `\uFEFF${JSON.stringify({ ...source, readings: source.readings.toReversed() }, null, 4).replaceAll('\n', '\r\n')}`,
    );
    const { editions, ...rest } = read(directory, RATES);
    const [edition] = editions;
    edition.pricing.rates.reverse();
    write(directory, RATES, `${JSON.stringify({ editions, ...rest }, null, 2).replace(/(\n\s*\])/g, ',$1')}\n\n`);
    const broken = texts(directory);
    const { status, stdout } = spawned('fix', directory, '--check');
    expect({ status, stdout }).toEqual({
      status: 1,
      stdout: `${RATES}\n${SOURCE}\n2 files would change; run npm run -s data:fix.\n`,
    });
    expect(changedSince(broken, directory)).toEqual([]);
    expect(run('fix', directory)).toEqual({ status: 0, stdout: `${RATES}\n${SOURCE}\n2 files changed.\n`, stderr: '' });
    expect(changedSince(before, directory)).toEqual([]);
  });

  test('leaves a file as it is that it could not keep whole', () => {
    const directory = dataCopy();
    const broken = [
      ['data/models/gpt-image-1.json', '{\n  "id": "x",\n  "id": "y"\n}\n', ':3 left as it is: the key "id" stands twice'],
      [
        'data/models/gpt-image-2.json',
        '{\n  // why\n  "id": "x"\n}\n',
        ':2 left as it is: no valid JSON: found "// why", expected no comment; correct it first',
      ],
      [RATES, '{\n  "id": x\n}\n', ':2 left as it is: no valid JSON: found "x", expected text in quotes'],
      [SOURCE, '', ':1 left as it is: no valid JSON: found the end of the file, expected a value; correct it first'],
    ] as const;
    for (const [file, text] of broken) write(directory, file, text);
    const { status, stdout } = run('fix', directory);
    expect(status).toBe(1);
    for (const [file, text, message] of broken) {
      expect(stdout).toContain(`${file}${message}`);
      expect(readFileSync(pathOf(directory, file), 'utf8')).toBe(text);
    }
  });

  test('refuses a flag it does not know', () => {
    expect(run('fix', dataCopy(), '--all')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining("Unknown option '--all'"),
    });
  });
});
