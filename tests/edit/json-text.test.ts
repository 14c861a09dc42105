import { spawnSync } from 'node:child_process';
import { parseTree } from 'jsonc-parser';
import { describe, expect, test } from 'vitest';
import { dataDirectory } from '../../src/catalog/catalog.ts';
import { jsonText } from '../../src/edit/json-text.ts';
import { jsonOf } from '../../src/edit/json-value.ts';
import { texts } from './given.ts';

function again(text: string): string {
  const tree = parseTree(text);
  if (tree === undefined) throw new Error('no JSON');
  return jsonText(jsonOf(tree, text));
}

/** What the formatter of this repository makes of a text. */
function formatted(text: string): string {
  const { stdout } = spawnSync('biome', ['format', '--stdin-file-path=data/x.json'], { input: text, encoding: 'utf8' });
  return stdout;
}

const long = (length: number) => 'x'.repeat(length);

describe('the text of a data file', () => {
  test('is the one that every file of data/ has', () => {
    const astray = [...texts(dataDirectory())].filter(([, text]) => again(text) !== text).map(([file]) => file);
    expect(astray).toEqual([]);
  });

  test.for([
    ['an object on one line', '{"a": {"b": 1, "c": ["d", "e"]}}'],
    ['an object over several lines', '{\n"a": {\n"b": 1}}'],
    ['one inside another', '{"a": {"b": {\n"c": 1}}}'],
    ['empty ones', '{\n"a": {}, "b": [], "c": {\n}, "d": [\n]}'],
    ['a list of objects', '{\n"a": [{"b": 1}, {"b": 2}], "c": [{\n"b": 1}]}'],
    // `  "a": ["…"],` takes 140 columns, and then 141.
    ['a list that just fits', `{\n"a": ["${long(128)}"], "b": 1}`],
    ['a list that just does not fit', `{\n"a": ["${long(129)}"], "b": 1}`],
    ['the last list, without a comma after it', `{\n"a": ["${long(129)}"]}`],
    ['an object that does not fit', `{\n"a": {"b": "${long(130)}"}, "c": 1}`],
    ['a list that breaks around one that does not', `{\n"a": [["b", "c"], ["${long(130)}"]]}`],
    ['letters beyond ASCII and escapes', '{"a": "2K · “é” \\n \\" \\\\"}'],
  ] as const)('%s is laid out as the formatter does', ([, text]) => {
    expect(again(text)).toBe(formatted(text));
  });

  test('has new objects over several lines', () => {
    expect(jsonText({ a: { b: [1] } })).toBe('{\n  "a": {\n    "b": [1]\n  }\n}\n');
  });
});
