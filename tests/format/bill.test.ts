import { describe, expect, test } from 'vitest';
import type { Bill } from '../../src/domain/bill/bill.ts';
import { impliedSettings } from '../../src/domain/bill/implied.ts';
import { readPaste } from '../../src/domain/bill/read-paste.ts';
import { samples } from '../../src/domain/bill/samples.ts';
import { exact } from '../../src/domain/exact.ts';
import { estimatePromptTokens } from '../../src/domain/prompt-estimate.ts';
import { formatBillOn, formatBillTotal, formatImplied, formatImpliedLead } from '../../src/format/bill.ts';
import { formatClaimLead } from '../../src/format/bill-claim.ts';
import { formatNothing, formatUsageProblem } from '../../src/format/bill-paste.ts';
import { formatEstimate } from '../../src/format/prompt-tokens.ts';
import { formatDropProblem } from '../../src/format/references.ts';
import { card, modelOf, TODAY } from '../domain/given.ts';

describe('a paste that cannot be priced', () => {
  const told = (text: string) => {
    const reading = readPaste(text);
    const nothing = formatNothing(reading, text);
    if (nothing !== undefined) return nothing;
    if (reading.kind !== 'usages') throw new Error(reading.kind);
    return reading.found
      .flatMap(({ read }) => (read.ok ? [] : read.problems.map((problem) => formatUsageProblem(problem, text))))
      .join(' ');
  };

  test('is told with where, what was found, what was expected and what to do', () => {
    expect(told('{\n"input_tokens": -5,\n"output_tokens": 1}')).toMatchInlineSnapshot(
      `"Line 2: the input count is “-5”. Expected a whole number of tokens from 0 up. Paste the usage as the API returned it."`,
    );
    expect(told('{"usage":{"input_tokens":5,"output_tokens":19')).toMatchInlineSnapshot(
      `"Line 1: the text ends within or right behind the output count, “19”, so digits may be missing. Paste it up to its closing bracket."`,
    );
    expect(told('{"input_tokens":10,"input_tokens_details":{"image_tokens":50},"output_tokens":5}')).toMatchInlineSnapshot(
      `"Line 1: the text and image tokens add up to 50, more than the input count of 10. Check the numbers against the response."`,
    );
    expect(told('{ input_tokens: 5, input_tokens_details: [Object], output_tokens: 196 }')).toMatchInlineSnapshot(
      `"Line 1: the details were not printed, only that there are some. Print them whole, in JavaScript with JSON.stringify(usage), and paste again."`,
    );
    expect(told('How much is a picture?')).toMatchInlineSnapshot(
      `"Neither a usage nor a request was found in 22 characters. Expected counts by their names, such as input_tokens: 50, output_tokens: 1756, or a request with a model and a prompt."`,
    );
  });

  test('is quoted only at its beginning', () => {
    expect(told(`{"input_tokens":"${'9'.repeat(5000)}","output_tokens":1}`).length).toBeLessThan(200);
  });
});

describe('the answer to a bill', () => {
  const billAt = (on: string, least: string, most = least) =>
    ({ kind: 'bill', setting: { on }, least: { total: exact(least) }, most: { total: exact(most) } }) as Extract<Bill, { kind: 'bill' }>;

  test('is a range only where its ends differ in the digits shown', () => {
    expect(formatBillTotal(billAt(TODAY, '0.10613'))).toBe('$0.106');
    expect(formatBillTotal(billAt(TODAY, '0.10613', '0.10617'))).toBe('$0.106');
    expect(formatBillTotal(billAt(TODAY, '0.10613', '0.21072'))).toBe('$0.106 to $0.211');
  });

  test('of a past day says what it would be now', () => {
    const then = billAt('2026-05-02', '0.10');
    expect(formatBillOn(then, billAt(TODAY, '0.05'))).toBe(`At the rates of ${TODAY} it would be $0.0500 (0.5×).`);
    expect(formatBillOn(then, billAt(TODAY, '0.1'))).toBe(`At the rates of ${TODAY} it is the same.`);
    expect(formatBillOn(then, billAt(TODAY, '0.10001'))).toBe(`At the rates of ${TODAY} it differs by less than the digits shown.`);
    const none = { kind: 'not-computable', setting: { on: TODAY }, reasons: [{ kind: 'contract', model: 'A model' }] } as unknown as Bill;
    expect(formatBillOn(then, none)).toContain(`At the rates of ${TODAY} it has no cost: `);
  });
});

describe('what a count of image output implies', () => {
  test('is said with quality, size and tokens', () => {
    const model = modelOf('gpt-image-2');
    const implied = impliedSettings(391, 2, model);
    if (implied.kind !== 'matches') throw new Error(implied.kind);
    expect(formatImpliedLead(implied, 391, 2, model.name)).toBe('391 image output tokens for 2 images. They fit:');
    expect(implied.matches.map(formatImplied)).toEqual([
      'low at 1024 × 1024, 196 tokens an image; the count is 1 token lower, as it is where the sum of several images is rounded once',
    ]);
    expect(formatImpliedLead({ kind: 'no-rule' }, 1000, 1, 'A model')).toContain('is not known');
  });
});

describe('how a charge stands to the bill', () => {
  test('is said in dollars, to the digit in which both agree', () => {
    const told = [
      formatClaimLead({ kind: 'agrees', places: 2 }),
      formatClaimLead({ kind: 'agrees', places: 4 }),
      formatClaimLead({ kind: 'agrees', places: 0 }),
      formatClaimLead({ kind: 'rounded', places: 2, direction: 'nearest' }),
      formatClaimLead({ kind: 'rounded', places: 2, direction: 'up' }),
      formatClaimLead({ kind: 'differs', difference: exact('-0.15804'), explanations: [] }),
    ];
    expect(told).toEqual([
      'The charge and the bill are the same to the cent.',
      'The charge and the bill are the same to the digit it is given to.',
      'The charge and the bill are the same to the dollar.',
      'The charge and the bill are the same to the cent; the charge is rounded to it.',
      'The charge is the bill rounded up to the cent.',
      'The charge is $0.15804 less than the bill.',
    ]);
  });
});

describe('the samples to try', () => {
  test('are two usages and a request, read without a gap', () => {
    const readings = samples(card, TODAY).map(({ text }) => readPaste(text));
    expect(readings.map(({ kind }) => kind)).toEqual(['usages', 'usages', 'request']);
    for (const reading of readings) {
      if (reading.kind === 'usages') expect(reading.found).toMatchObject([{ read: { ok: true, notes: [] } }]);
    }
  });

  test('are none where no model is on sale', () => {
    expect(samples({ ...card, models: [] }, TODAY)).toEqual([]);
  });
});

describe('an estimate of prompt tokens', () => {
  test('names its rule, and its spread for scripts that vary', () => {
    expect(formatEstimate(estimatePromptTokens('A red fox'))).toBe('About 3 tokens, estimated as one token for four characters.');
    expect(formatEstimate(estimatePromptTokens('清晨雪地里的红狐'))).toContain('between 6 and 10');
  });
});

describe('a file that is not taken over', () => {
  test('is named with what was found and expected', () => {
    expect(formatDropProblem({ kind: 'no-image', name: 'a.txt', type: '' })).toBe(
      '“a.txt” (unknown type) is no image this browser can read. Use a PNG, JPEG or WebP, or type its width × height.',
    );
    expect(formatDropProblem({ kind: 'too-large', name: 'a.png', bytes: 80_000_000, most: 50_000_000 })).toContain(
      'has 80 MB; files up to 50 MB',
    );
  });
});
