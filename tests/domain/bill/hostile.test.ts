import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { billOf } from '../../../src/domain/bill/bill.ts';
import { formFrom, readBillForm } from '../../../src/domain/bill/bill-form.ts';
import { type Reading, readPaste } from '../../../src/domain/bill/read-paste.ts';
import { requestJob, wrongSettings } from '../../../src/domain/bill/request-form.ts';
import { formatFound, formatNothing, formatUsageProblem } from '../../../src/format/bill-paste.ts';
import { formatGap } from '../../../src/format/bill-request.ts';
import { formatProblem } from '../../../src/format/problems.ts';
import { anyText } from '../any-text.ts';
import { card, TODAY } from '../given.ts';
import { IMAGES_RESPONSE, MODALITY_RESPONSE, pastedIn, TOOL_RESPONSE } from './given.ts';

const MEGABYTE = 1_000_000;

/** A machine that runs many other things besides. A free one takes a fraction, and what takes more than linear time many times as long. */
const PATIENCE_MS = { start: 4000, perMegabyte: 500 };

function timed(text: string): Reading {
  const start = performance.now();
  const reading = readPaste(text);
  expect(performance.now() - start).toBeLessThan(PATIENCE_MS.start + (PATIENCE_MS.perMegabyte * text.length) / MEGABYTE);
  return reading;
}

/** So much of a piece; what takes more than linear time shows in a quarter of a megabyte. */
const times = (piece: string, megabytes = 0.25) => piece.repeat(Math.floor((megabytes * MEGABYTE) / piece.length));

describe('a large paste', () => {
  test('of a response with an image of ten megabytes is read for the usage at its end', () => {
    const large = { ...IMAGES_RESPONSE, data: [{ b64_json: times('iVBORw0KGgo=', 10) }] };
    const start = performance.now();
    expect(pastedIn(JSON.stringify(large))).toMatchObject({
      read: { ok: true, usage: { output: { image: 196 } } },
      context: { images: 1 },
    });
    expect(performance.now() - start).toBeLessThan(PATIENCE_MS.start);
  });

  test('of more than is read is said to be too much, in bounded time', () => {
    expect(timed(times('{"input_tokens":1,"output_tokens":2},', 2))).toMatchObject({ tooMuch: true });
    expect(timed(times('a=', 3.2))).toMatchObject({ tooMuch: true });
  });

  test.each([
    ['open brackets', times('[')],
    ['closed brackets', times(']}')],
    ['brackets that do not match', times('{(}[)]')],
    ['quotation marks', times('"\'')],
    ['quotation marks of three', times('"""')],
    ['escaped quotation marks', `"${times('\\"')}`],
    ['escapes', `"${times('\\n{')}"`],
    ['backslashes', times('\\')],
    ['keys', times('a=')],
    ['counts', times('{"input_tokens":1,"output_tokens":2},')],
    ['counts without brackets', times('input_tokens=1 output_tokens=2\n')],
    ['apostrophes', times("a'")],
    ['comments', times(' //')],
    ['comments of several lines', times('/*')],
    ['enumerations', times('<a')],
    ['words', times('ab ')],
    ['texts in texts', JSON.stringify(JSON.stringify(`{"a":"${times('\\"{')}"}`))],
    ['apostrophes of a shell', times(`'"'"'`)],
    ['thousands', times('=1,234')],
    ['lines indented ever more', Array.from({ length: 500 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
    ['lines that end in a colon', times('a:\n b:\n')],
    ['words in front of a name', times('input ')],
    ['spreads', `{"model":"m","prompt":"p",${times('...a,')}}`],
    ['prompts', times('{"model":"m","prompt":"p"}')],
  ])('of %s is read in bounded time', (_, text) => {
    timed(text);
  });
});

/** Everything the page does with a paste, and every word it says. */
function use(text: string): string[] {
  const reading = readPaste(text);
  const words = [formatNothing(reading, text) ?? ''];
  if (reading.kind === 'request') {
    const { form, gaps } = requestJob(reading.request, card);
    const wrong = wrongSettings(form, card, TODAY);
    words.push(...gaps.map(formatGap), ...wrong.map(({ problem }) => formatProblem(problem)), JSON.stringify(form));
  }
  for (const found of reading.kind === 'usages' ? reading.found : []) {
    const { read, context } = found;
    words.push(formatFound(found, text, 1, reading.kind === 'usages' ? reading.found.length : 1));
    if (!read.ok) {
      expect(read.problems.length).toBeGreaterThan(0);
      words.push(...read.problems.map((problem) => formatUsageProblem(problem, text)));
      continue;
    }
    const { input, cached, output, thoughts } = read.usage;
    for (const count of [...[input, cached, output].flatMap((side) => Object.values(side)), thoughts]) {
      expect(Number.isSafeInteger(count) && count >= 0).toBe(true);
    }
    const form = { model: 'gpt-image-2', route: '', tier: 'standard', on: '', images: '1', size: '', ...formFrom(context, card, TODAY) };
    const bill = readBillForm(form, card, TODAY);
    if (bill.ok) expect(['bill', 'not-computable']).toContain(billOf(read.usage, bill.setting, bill.made, card).kind);
  }
  return words;
}

const KEYS = [
  'input_tokens',
  'output_tokens',
  'total_tokens',
  'input_tokens_details',
  'output_tokens_details',
  'text_tokens',
  'image_tokens',
  'cached_tokens',
  'usage',
  'tool_usage',
  'image_gen',
  'promptTokenCount',
  'candidatesTokensDetails',
  'modality',
  'tokenCount',
  'model',
  'prompt',
  'contents',
  'size',
  'n',
  'data',
  'created',
  '__proto__',
  'constructor',
];

/** JSON of the right words in any order, with any values. */
const nearly = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'value' },
    fc.constantFrom<unknown>(
      0,
      14,
      196,
      -1,
      1.5,
      1e308,
      null,
      'TEXT',
      'IMAGE',
      '1024x1024',
      'auto',
      'gpt-image-2',
      '196',
      true,
      1785000000,
    ),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(fc.constantFrom(...KEYS), tie('value')), { maxLength: 6 }).map((pairs) => Object.fromEntries(pairs)),
  ),
})).value;

const RECORDED = [IMAGES_RESPONSE, TOOL_RESPONSE, MODALITY_RESPONSE].map((each) => JSON.stringify(each));

/** A recorded response with a piece cut out, doubled or replaced. */
const damaged = fc
  .tuple(
    fc.constantFrom(...RECORDED),
    fc.nat(),
    fc.nat(40),
    fc.oneof(fc.constantFrom('', '"', '{', '}', "'", '\\', '-', 'e9', '.'), fc.string()),
  )
  .map(([text, at, length, put]) => {
    const start = at % text.length;
    return `${text.slice(0, start)}${put}${text.slice(start + length)}`;
  });

describe('any paste at all', () => {
  test.each([
    ['any text', anyText(400)],
    ['the right words in any order', nearly.map((value) => JSON.stringify(value))],
    ['a damaged response', damaged],
    [
      'pieces of code',
      fc
        .array(fc.constantFrom(...KEYS, '{', '}', '(', ')', '[', ']', '"', "'", '=', ':', ',', '1', '-1', '\n', '#', '<', '>'), {
          maxLength: 60,
        })
        .map((parts) => parts.join('')),
    ],
  ] as [string, fc.Arbitrary<string>][])('has an answer in whole numbers and words: %s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const words of use(text)) expect(words).not.toMatch(/NaN|undefined|Infinity|\[object/);
      }),
      { numRuns: 150 },
    );
  });

  test('that breaks off is never priced by what is left of a number', () => {
    for (const whole of RECORDED) {
      const [sure] = use(whole);
      expect(sure).toBe('');
      const end = whole.lastIndexOf('image_tokens') + 1;
      for (let length = end; length < whole.length; length += 1) {
        const reading = readPaste(whole.slice(0, length));
        for (const { read } of reading.kind === 'usages' ? reading.found : []) {
          if (!read.ok) continue;
          const { input, output } = read.usage;
          expect([0, 196, 1120, 1332]).toContain(output.total);
          expect([0, 14, 30, 54, 2076]).toContain(input.total);
        }
      }
    }
  });
});
