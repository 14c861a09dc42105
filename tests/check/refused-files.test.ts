import { describe, expect, test } from 'vitest';
import { checkedAfter, convert, type Edit, move, remove, replace, write } from './given.ts';

const RATES = 'data/rates/acme-api/acme-1.json';
const MODEL = 'data/models/acme-1.json';
const VENDOR = 'data/vendors/acme.json';

type Case = readonly [what: string, edit: Edit, rule: string, file: string, path: string, line: number];

const CASES: readonly Case[] = [
  ['a trailing comma', replace(VENDOR, 'example/"', 'example/",'), 'file/trailing-comma', VENDOR, '(file)', 4],
  ['a trailing comma in a list', replace(MODEL, '"1536x1024"', '"1536x1024",'), 'file/trailing-comma', MODEL, '(file)', 71],
  ['a comment', replace(VENDOR, '"Acme",', '"Acme", // who'), 'file/comment', VENDOR, '(file)', 3],
  ['a missing brace', convert(VENDOR, (text) => text.trim().slice(0, -1)), 'file/syntax', VENDOR, '(file)', 5],
  [
    'a merge that was not settled',
    replace(VENDOR, '  "name": "Acme",', '<<<<<<< HEAD\n  "name": "Acme",\n=======\n  "name": "Acme Inc",\n>>>>>>> other'),
    'file/merge-marker',
    VENDOR,
    '(file)',
    3,
  ],
  ['quotes of a word processor', replace(VENDOR, '"name"', '“name”'), 'file/syntax', VENDOR, '(file)', 3],
  ['a missing comma', replace(VENDOR, '"Acme",', '"Acme"'), 'file/syntax', VENDOR, '(file)', 4],
  ['a number with a leading zero', replace(MODEL, '"max": 16', '"max": 016'), 'file/syntax', MODEL, '(file)', 117],
  ['an unquoted word', replace(VENDOR, '"Acme"', 'Acme'), 'file/syntax', VENDOR, '(file)', 3],
  ['a byte order mark', convert(VENDOR, (text) => `\uFEFF${text}`), 'file/byte-order-mark', VENDOR, '(file)', 1],
  ['line ends of Windows', convert(VENDOR, (text) => text.replaceAll('\n', '\r\n')), 'file/line-endings', VENDOR, '(file)', 1],
  [
    'text in Latin-1',
    convert(MODEL, (text) => Buffer.from(text.replace('Acme 1', 'Acmé 1'), 'latin1')),
    'file/encoding',
    MODEL,
    '(file)',
    4,
  ],
  ['text in UTF-16', convert(VENDOR, (text) => Buffer.from(text, 'utf16le')), 'file/encoding', VENDOR, '(file)', 1],
  [
    'a duplicate key',
    replace(RATES, '"amount": "32"', '"amount": "32",\n "amount": "23"'),
    'file/duplicate-key',
    RATES,
    'editions[0].pricing.rates[4].value.amount',
    82,
  ],
  ['an empty file', write(VENDOR, ''), 'file/empty', VENDOR, '(file)', 1],
  ['a file of blanks', write(VENDOR, ' \n\n'), 'file/empty', VENDOR, '(file)', 1],
  ['a file of 10 MB', write(VENDOR, `{"id":"${'a'.repeat(10_000_000)}"}`), 'file/size', VENDOR, '(file)', 1],
  ['lists 100,000 deep', write(VENDOR, '['.repeat(100_000) + ']'.repeat(100_000)), 'file/depth', VENDOR, '(file)', 1],
  ['objects 41 deep', write(VENDOR, `${'{"a":'.repeat(41)}1${'}'.repeat(41)}`), 'file/depth', VENDOR, '(file)', 1],
  ['an id that is not the file’s name', replace(VENDOR, '"acme"', '"acne"'), 'file/place', VENDOR, '(file)', 1],
  ['a name in the wrong case', move(MODEL, 'data/models/Acme-1.json'), 'file/place', 'data/models/Acme-1.json', '(file)', 1],
  ['an ending that is no .json', move(VENDOR, 'data/vendors/acme.jsonc'), 'file/place', 'data/vendors/acme.jsonc', '(file)', 1],
  [
    'a folder that only JavaScript knows',
    move(MODEL, 'data/constructor/acme-1.json'),
    'file/place',
    'data/constructor/acme-1.json',
    '(file)',
    1,
  ],
  ['a folder with a slip in its name', move(MODEL, 'data/model/acme-1.json'), 'file/place', 'data/model/acme-1.json', '(file)', 1],
  ['rates under the wrong route', move(RATES, 'data/rates/gate/acme-3.json'), 'file/place', 'data/rates/gate/acme-3.json', '(file)', 1],
  ['a file that lies too deep', move(VENDOR, 'data/vendors/a/acme.json'), 'file/place', 'data/vendors/a/acme.json', '(file)', 1],
  ['a file of another kind', write('data/notes.txt', 'x'), 'file/place', 'data/notes.txt', '(file)', 1],
  ['a file that was removed', remove('data/vendors/acme.json'), 'history/file-removed', VENDOR, '(file)', 1],
];

describe('a file that cannot be used is refused', () => {
  test.for(CASES)('for %s', ([, edit, rule, file, path, line]) => {
    const found = checkedAfter(edit).findings.filter((finding) => finding.rule.severity === 'error');
    expect(found.map((each) => [each.rule.id, each.file, each.path, each.line])).toContainEqual([rule, file, path, line]);
  });
});

describe('a file that cannot be used', () => {
  test('is no reason to call what points to it wrong', () => {
    const { findings, skipped } = checkedAfter(replace(MODEL, '"1536x1024"', '"1536x1024",'));
    expect(findings.map(({ rule }) => rule.id)).toEqual(['file/trailing-comma']);
    expect(skipped.map(({ id }) => id)).toEqual(['tables/mismatch', 'tables/idle-exception']);
  });

  test('is called an unsettled merge, and nothing else', () => {
    const { findings } = checkedAfter(replace(VENDOR, '  "name"', '<<<<<<< HEAD\n=======\n>>>>>>> other\n  "name"'));
    expect(findings.map(({ rule, found }) => [rule.id, found])).toEqual([['file/merge-marker', '"<<<<<<< HEAD"']]);
  });

  test('does not keep the findings of the others back', () => {
    const { findings } = checkedAfter(replace(VENDOR, 'example/"', 'example/",'), replace(RATES, '"32"', '"0.000032"'));
    expect(findings.map(({ rule }) => rule.id)).toEqual(['file/trailing-comma', 'scale/per-token-low', 'scale/jump', 'history/changed']);
  });
});
