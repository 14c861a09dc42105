import { describe, expect, test } from 'vitest';
import { DataError, parseFile } from '../../src/catalog/read-data.ts';

const VENDOR = `{
  "id": "openai",
  "name": "OpenAI",
  "url": "https://openai.com/"
}
`;

const RATES = `{
  "model": "m",
  "route": "r",
  "editions": [
    {
      "tier": "standard",
      "from": "2026-04-21",
      "fromBasis": "stated",
      "recordedOn": "2026-11-20",
      "pricing": {
        "shape": "per-image",
        "rates": [
          {
            "meter": "image",
            "quality": null,
            "size": "1024x1024",
            "value": { "kind": "amount", "amount": "0.02" },
            "unit": "USD per image",
            "evidence": [{ "reading": "s@2026-11-20", "asPrinted": null, "confidence": "high" }]
          }
        ],
        "references": { "kind": "unknown", "lookedAt": ["s@2026-11-20"] }
      },
      "sameAs": null
    }
  ]
}
`;

/** The file with one piece of text replaced. */
function broken(text: string, from: string, to: string): string {
  expect(text.split(from)).toHaveLength(2);
  return text.replace(from, to);
}

describe('a file as it should be', () => {
  test('is read', () => {
    expect(parseFile('vendors', 'data/vendors/openai.json', VENDOR)).toEqual({ id: 'openai', name: 'OpenAI', url: 'https://openai.com/' });
    expect(parseFile('rates', 'data/rates/r/m.json', RATES)).toMatchObject({ model: 'm', editions: [{ tier: 'standard' }] });
  });
});

describe('a file that is not JSON', () => {
  test.for([
    ['with a trailing comma', broken(VENDOR, 'com/"', 'com/",'), 5, 'found "}", expected the name of a field in double quotes'],
    ['with a comment', broken(VENDOR, '"OpenAI",', '"OpenAI", // who'), 3, 'found "// who", expected no comment'],
    ['without its last brace', VENDOR.trim().slice(0, -1), 5, 'found the end of the file, expected a closing brace'],
    ['without anything in it', '', 1, 'found the end of the file, expected a value'],
    [
      'with a merge in it',
      broken(VENDOR, '  "name"', '<<<<<<< HEAD\n  "name"'),
      3,
      'found "<<<<<<< HEAD", expected one version of these lines',
    ],
    ['with curly quotes', broken(VENDOR, '"name"', '“name”'), 3, 'found "“name”", expected straight double quotes'],
    ['without a comma', broken(VENDOR, '"OpenAI",', '"OpenAI"'), 4, 'found "url", expected a comma between two entries'],
  ] as const)('%s is refused with its line', ([, text, line, message]) => {
    const problems = parseFile('vendors', 'data/vendors/openai.json', text);
    expect(Array.isArray(problems) && problems[0]).toEqual({
      file: 'data/vendors/openai.json',
      line,
      path: '(syntax)',
      message: `no valid JSON: ${message}`,
    });
  });
});

describe('a key given twice in one object', () => {
  test('is refused, for JSON would keep the last in silence', () => {
    const twice = broken(RATES, '"amount": "0.02"', '"amount": "0.02",\n              "amount": "0.03"');
    expect(parseFile('rates', 'data/rates/r/m.json', twice)).toMatchObject([{ line: 18, message: expect.stringContaining('twice') }]);
  });
});

describe('a vendor that does not fit', () => {
  test.for([
    ['the wrong type', broken(VENDOR, '"OpenAI"', '5'), 3, 'name', 'found 5; Invalid input: expected string, received number'],
    [
      'an address that is not https',
      broken(VENDOR, 'https', 'http'),
      4,
      'url',
      'found "http://openai.com/"; expected an address that begins with https://',
    ],
    [
      'an id with a blank',
      broken(VENDOR, '"openai"', '"open ai"'),
      2,
      'id',
      'found "open ai"; expected lower-case letters and digits joined by single dots or hyphens',
    ],
    ['an unknown key', broken(VENDOR, '"OpenAI",', '"OpenAI", "nam": 1,'), 1, '(file)', 'found an object; Unrecognized key: "nam"'],
    [
      'a missing field',
      broken(VENDOR, '  "name": "OpenAI",\n', ''),
      1,
      'name',
      'found nothing; Invalid input: expected string, received undefined',
    ],
    ['a list instead', '[]', 1, '(file)', 'found an array; Invalid input: expected object, received array'],
  ] as const)('because of %s is refused with line and path', ([, text, line, path, message]) => {
    expect(parseFile('vendors', 'data/vendors/openai.json', text)).toEqual([{ file: 'data/vendors/openai.json', line, path, message }]);
  });
});

describe('rates that do not fit', () => {
  const AMOUNT = 'editions[0].pricing.rates[0].value.amount';
  const DECIMAL = 'expected decimal text such as "30" or "1.25" (no sign, exponent or separator)';

  test.for([
    ['a number for an amount', '"0.02"', '0.02', 17, AMOUNT, 'found 0.02; Invalid input: expected string, received number'],
    ['an exponent', '"0.02"', '"2e-2"', 17, AMOUNT, `found "2e-2"; ${DECIMAL}`],
    ['a sign', '"0.02"', '"-0.02"', 17, AMOUNT, `found "-0.02"; ${DECIMAL}`],
    ['a bare point', '"0.02"', '".02"', 17, AMOUNT, `found ".02"; ${DECIMAL}`],
    ['a leading zero', '"0.02"', '"00.02"', 17, AMOUNT, `found "00.02"; ${DECIMAL}`],
    ['an empty amount', '"0.02"', '""', 17, AMOUNT, `found ""; ${DECIMAL}`],
    ['a day that does not exist', '"2026-04-21"', '"2026-02-30"', 7, 'editions[0].from', 'found "2026-02-30"; Invalid ISO date'],
    [
      'a record on no day',
      '"recordedOn": "2026-11-20"',
      '"recordedOn": "2026-02-29"',
      9,
      'editions[0].recordedOn',
      'found "2026-02-29"; Invalid ISO date',
    ],
    [
      'an unknown key deep inside',
      '"size":',
      '"sise": 1, "size":',
      13,
      'editions[0].pricing.rates[0]',
      'found an object; Unrecognized key: "sise"',
    ],
  ] as const)('because of %s are refused with line and path', ([, from, to, line, path, message]) => {
    expect(parseFile('rates', 'data/rates/r/m.json', broken(RATES, from, to))).toEqual([
      { file: 'data/rates/r/m.json', line, path, message },
    ]);
  });

  test('because a rate per token is replaced by a price in another unit are refused', () => {
    const other = {
      id: 'a',
      name: 'A',
      amount: '1',
      unit: 'USD per image',
      evidence: [],
      insteadOf: { meter: 'image-output', when: 'not-square' },
    };
    const problems = parseFile(
      'rates',
      'data/rates/r/m.json',
      broken(RATES, '"sameAs"', `"alsoPriced": [${JSON.stringify(other)}], "sameAs"`),
    );
    expect(Array.isArray(problems) ? problems.map(({ path }) => path) : []).toContain('editions[0].alsoPriced[0].evidence');
    const stated = { ...other, evidence: [{ reading: 's@2026-04-21', asPrinted: null, confidence: 'high' }] };
    const found = parseFile(
      'rates',
      'data/rates/r/m.json',
      broken(RATES, '"sameAs"', `"alsoPriced": [${JSON.stringify(stated)}], "sameAs"`),
    );
    expect(found).toMatchObject([
      { path: 'editions[0].alsoPriced[0].insteadOf', message: expect.stringContaining('replaced only by a price in "USD per 1M tokens"') },
    ]);
  });

  test('have all their problems named, one line each', () => {
    const text = broken(broken(RATES, '"0.02"', '0.02'), '"tier": "standard"', '"tier": "fast"');
    const problems = parseFile('rates', 'data/rates/r/m.json', text);
    const error = new DataError(Array.isArray(problems) ? problems : []);
    expect(error.message).toBe(
      [
        'The data cannot be used:',
        'data/rates/r/m.json:6 editions[0].tier: found "fast"; Invalid option: expected one of "standard"|"batch"|"flex"|"priority"',
        `data/rates/r/m.json:17 ${AMOUNT}: found 0.02; Invalid input: expected string, received number`,
      ].join('\n'),
    );
  });
});
