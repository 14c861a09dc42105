import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { billOf } from '../../../src/domain/bill/bill.ts';
import { type ClaimCheck, checkClaim, parseClaim } from '../../../src/domain/bill/claim.ts';
import { exact } from '../../../src/domain/exact.ts';
import { card, decimal, modelOf, TODAY } from '../given.ts';
import { usageIn } from './given.ts';

/** GPT Image 2, 50 text tokens in and one image at medium out: 50 × $5 + 1,756 × $30 per 1M, $0.05293. */
const MEDIUM = '{"input_tokens":50,"input_tokens_details":{"text_tokens":50,"image_tokens":0},"output_tokens":1756}';

function check(claimed: string, text = MEDIUM, id = 'gpt-image-2'): ClaimCheck {
  const made = { images: 1, size: undefined };
  const bill = billOf(usageIn(text), { model: modelOf(id), route: 'openai-api', tier: 'standard', on: TODAY }, made, card);
  const claim = parseClaim(claimed);
  if (bill.kind !== 'bill' || claim === undefined) throw new Error('no bill or claim');
  return checkClaim(claim, bill, made, card);
}

const kindsOf = (answer: ClaimCheck) => (answer.kind === 'differs' ? answer.explanations.map(({ kind }) => kind) : [answer.kind]);

describe('a claimed amount', () => {
  test.each([
    ['0.21', '0.21', '0.005'],
    ['$0.0530', '0.053', '0.00005'],
    [' US$ 1,234.5 ', '1234.5', '0.05'],
    ['12 USD', '12', '0.5'],
  ])('is read with its precision: %s', (text, amount, tolerance) => {
    const claim = parseClaim(text);
    expect(claim && [decimal(claim.usd), decimal(claim.tolerance)]).toEqual([amount, tolerance]);
  });

  test.each(['', '-1', '1e9', '0,21', '1.2.3', 'NaN', '1,23', '€1', '9'.repeat(40)])('is refused: %s', (text) => {
    expect(parseClaim(text)).toBeUndefined();
  });
});

describe('a charge against a bill', () => {
  test('agrees where its digits do', () => {
    for (const [claimed, places] of [
      ['0.05293', 5],
      ['0.053', 3],
      ['$0.05', 2],
    ] as const) {
      expect(check(claimed)).toEqual({ kind: 'agrees', places });
    }
    expect(check('0.05294').kind).toBe('differs');
  });

  test('is the bill rounded where sellers round, to the cent or a part of it', () => {
    expect(check('0.06')).toEqual({ kind: 'rounded', places: 2, direction: 'up' });
    expect(check('0.050')).toEqual({ kind: 'rounded', places: 2, direction: 'nearest' });
    expect(check('0.0530')).toEqual({ kind: 'rounded', places: 3, direction: 'nearest' });
    expect(check('0.07').kind).toBe('differs');
    expect(check('0', '{"input_tokens":0,"output_tokens":300}').kind).toBe('agrees');
  });

  test('of a bill that is open lies within it, or is explained at either of its ends', () => {
    // 1,100 tokens of text or image: $0.011 to $0.0352.
    const open = '{"input_tokens":0,"output_tokens":1100}';
    expect(check('0.02', open, 'gpt-image-1.5')).toEqual({ kind: 'within' });
    expect(check('0.0352', open, 'gpt-image-1.5')).toEqual({ kind: 'agrees', places: 4 });
    expect(check('0.022', open, 'gpt-image-1.5').kind).toBe('within');
    expect(check('0.0704', open, 'gpt-image-1.5')).toMatchObject({ explanations: [{ kind: 'times', times: 2 }] });
    expect(check('0.077', open, 'gpt-image-1.5')).toMatchObject({ explanations: [{ kind: 'times', times: 7 }] });
  });

  test('that took another quality is explained by it', () => {
    // 50 × $5 + 7,024 × $30 per 1M.
    const answer = check('0.21097');
    expect(answer).toMatchObject({ explanations: [{ kind: 'other-quality', quality: 'high' }] });
    expect(answer.kind === 'differs' && decimal(answer.difference)).toBe('0.15804');
  });

  test('that took half the rates is explained by batch', () => {
    expect(kindsOf(check('0.026465'))).toContain('other-tier');
  });

  test('that took image output at another meter’s rate is explained by that', () => {
    // 1,756 × $8 and 50 × $5 per 1M.
    expect(check('0.014298')).toMatchObject({ explanations: [{ kind: 'other-meter', meter: 'image-output', billedAs: 'image-input' }] });
  });

  test('at a rate of another model is explained by that, where it has digits enough', () => {
    // 1,756 × $10 and 50 × $5 per 1M: image output at a rate for text that this model does not have.
    const answer = check('0.01781');
    expect(kindsOf(answer)).toEqual(['other-rate']);
    expect(answer).toMatchObject({ explanations: [{ meter: 'image-output', amount: '10', usd: exact('0.01781') }] });
    expect(kindsOf(check('0.02'))).not.toContain('other-rate');
  });

  test('at a rate that nothing has is explained by nothing', () => {
    // 1,756 tokens would be billed at about $361.92 per 1M.
    expect(check('0.63578')).toMatchObject({ kind: 'differs', explanations: [] });
  });

  test('for another size is explained by it', () => {
    // 50 × $5 and 1,372 × $30 per 1M.
    expect(check('0.04141')).toMatchObject({ explanations: expect.arrayContaining([expect.objectContaining({ kind: 'other-quality' })]) });
  });

  test('without the cache is explained by that', () => {
    const text =
      '{"input_tokens":1000,"input_tokens_details":{"text_tokens":1000,"image_tokens":0,"cached_tokens":800},"output_tokens":196}';
    // 1,000 × $5 and 196 × $30 per 1M, instead of 200 × $5 and 800 × $1.25.
    expect(kindsOf(check('0.01088', text))).toContain('cache-not-applied');
  });

  test('that came several times is explained by that', () => {
    expect(check('0.10586')).toMatchObject({ explanations: [{ kind: 'times', times: 2 }] });
  });

  test('of any amount has an answer, and each explanation is the amount to its digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 9 }), (units, places) => {
        const text = `${units}`.padStart(places + 1, '0');
        const claimed = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
        const claim = parseClaim(claimed);
        const answer = check(claimed);
        if (answer.kind !== 'differs' || claim === undefined) return;
        for (const { usd } of answer.explanations) expect(usd.sub(claim.usd).abs().compare(claim.tolerance)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });
});
