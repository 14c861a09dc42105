import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bill, billOf } from '../../../src/domain/bill/bill.ts';
import type { Setting } from '../../../src/domain/bill/rates-on.ts';
import { sideOf, type Usage } from '../../../src/domain/bill/usage.ts';
import { costOf } from '../../../src/domain/cost.ts';
import { type Cost, isFee } from '../../../src/domain/costing.ts';
import { exact, sum } from '../../../src/domain/exact.ts';
import type { Job } from '../../../src/domain/job.ts';
import { type RateCard, TIERS } from '../../../src/domain/rate-card.ts';
import type { Size } from '../../../src/domain/size.ts';
import { askableSizes, card, decimal, modelOf, size, TODAY } from '../given.ts';
import { cardWith, editionWith, flat, modelWith, perToken, rate, usd } from '../made-up.ts';
import { MODALITY_RESPONSE, usageIn } from './given.ts';

type Priced = Extract<Bill, { kind: 'bill' }>;

const settingOf = (given: Partial<Setting> = {}): Setting => ({
  model: modelOf('gpt-image-2'),
  route: 'openai-api',
  tier: 'standard',
  on: TODAY,
  ...given,
});

function bill(text: string, given: Partial<Setting> = {}, images = 1, by: RateCard = card): Bill {
  return billOf(usageIn(text), settingOf(given), { images, size: undefined }, by);
}

function priced(...given: Parameters<typeof bill>): Priced {
  const answer = bill(...given);
  if (answer.kind !== 'bill') throw new Error(`no bill: ${JSON.stringify(answer.reasons)}`);
  return answer;
}

const totals = ({ least, most }: Priced) => [decimal(least.total), decimal(most.total)];
const kinds = ({ notes }: Priced) => notes.map(({ kind }) => kind);

describe('a usage that states all kinds', () => {
  test('costs each meter at its rate, to the last digit', () => {
    // 14 text × $5 + 40 image × $8 + 196 image output × $30, per 1M.
    const answer = priced(
      '{"input_tokens":54,"input_tokens_details":{"text_tokens":14,"image_tokens":40},"output_tokens":196,"output_tokens_details":{"image_tokens":196,"text_tokens":0}}',
    );
    expect(answer.least.lines.map(({ meter, tokens, usd: cost }) => [meter, tokens, decimal(cost)])).toEqual([
      ['text-input', 14, '0.00007'],
      ['image-input', 40, '0.00032'],
      ['image-output', 196, '0.00588'],
    ]);
    expect(totals(answer)).toEqual(['0.00627', '0.00627']);
    expect(answer.notes).toEqual([]);
  });

  test('takes what came from the cache off the input', () => {
    // 40 text × $5 + 20 cached text × $1.25 + 30 image × $8 + 10 cached image × $2, per 1M.
    const text =
      '{"input_tokens":100,"input_tokens_details":{"text_tokens":60,"image_tokens":40,"cached_tokens":30,"cached_tokens_details":{"text_tokens":20,"image_tokens":10}},"output_tokens":0}';
    expect(totals(priced(text))).toEqual(['0.000485', '0.000485']);
  });

  test('costs what a route adds', () => {
    const by = cardWith(modelWith(), [
      editionWith(perToken({ 'text-input': usd('2'), 'image-output': usd('40') })),
      editionWith({ shape: 'pass-through', of: 'shop', feePercent: '5.5', fee: null, readings: [] }, { route: 'resale' }),
    ]);
    const setting = { model: modelWith(), route: 'resale', tier: 'standard' as const, on: '2026-06-15' };
    const usage: Usage = usageIn('{"input_tokens":1000,"input_tokens_details":{"text_tokens":1000},"output_tokens":500}');
    const answer = billOf(usage, setting, { images: 1, size: undefined }, by);
    // (1000 × $2 + 500 × $40) ÷ 1M = 0.022; with 5.5 % it is 0.02321.
    expect(answer.kind === 'bill' && decimal(answer.least.total)).toBe('0.02321');
    expect(answer.kind === 'bill' && answer.least.fee && decimal(answer.least.fee.usd)).toBe('0.00121');
  });

  test('takes a rate for requests with references only for them', () => {
    const special = { meter: 'image-output' as const, when: 'with-references' as const, rate: rate(usd('60')) };
    const rates = perToken({ 'text-input': usd('2'), 'image-input': usd('3'), 'image-output': usd('40') });
    const by = cardWith(modelWith(), [editionWith({ ...rates, instead: [special] } as typeof rates)]);
    const setting = { model: modelWith(), route: 'shop', tier: 'standard' as const, on: '2026-06-15' };
    const costOfInput = (details: string) => {
      const answer = billOf(usageIn(`{"input_tokens":1000${details},"output_tokens":1000}`), setting, { images: 1, size: undefined }, by);
      return answer.kind === 'bill' ? totals(answer) : [];
    };
    expect(costOfInput(',"input_tokens_details":{"text_tokens":1000,"image_tokens":0}')).toEqual(['0.042', '0.042']);
    expect(costOfInput(',"input_tokens_details":{"text_tokens":0,"image_tokens":1000}')).toEqual(['0.063', '0.063']);
    // Whether there were references is not known: either rate may apply.
    expect(costOfInput('')).toEqual(['0.042', '0.063']);
  });
});

describe('a usage that leaves kinds open', () => {
  test('has image output where the model bills no text output', () => {
    const answer = priced('{"input_tokens":14,"input_tokens_details":{"text_tokens":14},"output_tokens":777}');
    expect(answer.least.counts['image-output']).toBe(777);
    expect(answer.notes).toEqual([{ kind: 'output-all-image', because: 'no-text-rate', tokens: 777 }]);
  });

  test('has image output where the model bills text too but the count is that of an image', () => {
    const setting = { model: modelOf('gpt-image-1.5') };
    const answer = priced('{"input_tokens":0,"output_tokens":1056}', setting);
    expect(answer.notes).toEqual([{ kind: 'output-all-image', because: 'fits-rule', tokens: 1056 }]);
    expect(totals(answer)).toEqual(['0.033792', '0.033792']);
  });

  test('is priced at both ends otherwise', () => {
    // 1,100 × $10 to 1,100 × $32, per 1M.
    const answer = priced('{"input_tokens":0,"output_tokens":1100}', { model: modelOf('gpt-image-1.5') });
    expect(totals(answer)).toEqual(['0.011', '0.0352']);
    expect(kinds(answer)).toEqual(['output-open']);
  });

  test('is priced at both ends for the input and what came from the cache', () => {
    const input = priced('{"input_tokens":100,"output_tokens":0}');
    expect(totals(input)).toEqual(['0.0005', '0.0008']);
    expect(kinds(input)).toContain('input-open');
    // Of 60 text and 40 image tokens, 30 are cached: all of the text (saves 3.75 a token) or all of the images (saves 6).
    const cached = priced(
      '{"input_tokens":100,"input_tokens_details":{"text_tokens":60,"image_tokens":40,"cached_tokens":30},"output_tokens":0}',
    );
    expect(totals(cached)).toEqual(['0.00044', '0.0005075']);
    expect(kinds(cached)).toContain('cached-open');
  });

  test('is certain where only one kind can have come from the cache', () => {
    const answer = priced(
      '{"input_tokens":100,"input_tokens_details":{"text_tokens":100,"image_tokens":0,"cached_tokens":40},"output_tokens":0}',
    );
    expect(totals(answer)).toEqual(['0.00035', '0.00035']);
    expect(kinds(answer)).not.toContain('cached-open');
  });

  test('counts thoughts as text output, and output of no stated kind either way', () => {
    // 2,076 × $2 + 137 thoughts × $12 + 1,120 × $120, and 212 × $12 or × $120, per 1M.
    const answer = priced(JSON.stringify(MODALITY_RESPONSE.usageMetadata), { model: modelOf('gemini-3-pro-image'), route: 'gemini-api' });
    expect(totals(answer)).toEqual(['0.14274', '0.165636']);
    expect(kinds(answer)).toEqual(['output-open', 'thoughts-as-text']);
  });
});

test('a bill leaves out what a usage cannot state, and nothing that it does', () => {
  const { excludes } = priced('{"input_tokens":0,"output_tokens":196,"output_tokens_details":{"text_tokens":100,"image_tokens":96}}', {
    model: modelOf('gpt-image-1.5'),
  });
  expect(excludes.join(' ')).not.toMatch(/text output|prompt|quality/i);
  expect(excludes.join(' ')).toContain('Responses API');
});

describe('a usage without a price', () => {
  test('names the rate that is not known', () => {
    const answer = bill(
      '{"promptTokenCount":10,"promptTokensDetails":[{"modality":"TEXT","tokenCount":10}],"cachedContentTokenCount":5,"candidatesTokenCount":0}',
      { model: modelOf('gemini-3-pro-image'), route: 'gemini-api' },
    );
    expect(answer).toMatchObject({
      kind: 'not-computable',
      reasons: [{ kind: 'rate-not-known', meter: 'cached-text-input', value: 'unknown' }],
    });
  });

  test.each([
    ['before the model was sold', { on: '2026-01-01' }, 'not-yet-sold'],
    ['on a tier that is not recorded', { tier: 'flex' as const }, 'no-edition'],
    ['on a route that has none of it', { route: 'gemini-api' }, 'no-edition'],
  ])('says why: %s', (_, given, kind) => {
    expect(bill('{"input_tokens":1,"output_tokens":1}', given)).toMatchObject({ kind: 'not-computable', reasons: [{ kind }] });
  });

  test('says that a model is sold by the image', () => {
    const setting = { model: modelWith(), route: 'shop', tier: 'standard' as const, on: '2026-06-15' };
    const by = cardWith(modelWith(), [editionWith(flat('0.04'))]);
    const answer = billOf(usageIn('{"input_tokens":1,"output_tokens":1}'), setting, { images: 1, size: undefined }, by);
    expect(answer).toMatchObject({ kind: 'not-computable', reasons: [{ kind: 'by-the-piece' }] });
  });
});

/** The usage a response would state for a cost of the engine. */
function usageOf(cost: Cost): Usage {
  const tokens = (...items: string[]) =>
    cost.lines.flatMap((line) => (!isFee(line) && items.includes(line.item) ? line.quantity : [])).reduce((total, each) => total + each, 0);
  const text = tokens('prompt', 'cached-prompt');
  const references = tokens('references');
  const cached = tokens('cached-prompt');
  const output = tokens('image', 'partial-images');
  const none = { total: 0, text: 0, image: 0, loose: 0 };
  return {
    shape: 'images',
    input: sideOf(text + references, text, references) ?? none,
    cached: sideOf(cached, cached, 0) ?? none,
    output: sideOf(output, 0, output) ?? none,
    thoughts: 0,
  };
}

const perTokenEditions = card.editions.filter(({ pricing }) => pricing.shape === 'per-token' || pricing.shape === 'pass-through');

/** A job on any model, route and tier that is billed by the token. */
const anyJob: fc.Arbitrary<Job> = fc.constantFrom(...perTokenEditions).chain(({ model: id, route, tier }) => {
  const model = modelOf(id);
  return fc
    .record({
      quality: model.qualities.length === 0 ? fc.constant(null) : fc.constantFrom(...model.qualities.map((each) => each.id)),
      size: fc.constantFrom(...askableSizes(model)),
      images: fc.integer({ min: 1, max: 1000 }),
      promptTokens: fc.integer({ min: 0, max: 100_000 }),
      cached: fc.boolean(),
      references:
        model.maxReferences === 0
          ? fc.constant<Size[]>([])
          : fc.constantFrom<Size[]>([], [size('1024x1024')], [size('800x600'), size('512x512')]),
    })
    .map(({ cached, ...rest }) => ({
      ...rest,
      model: id,
      route,
      tier,
      cachedPromptTokens: cached ? Math.floor(rest.promptTokens / 3) : 0,
      partialImages: 0,
    }));
});

describe('a usage made of the engine’s own tokens', () => {
  test('costs what the engine says, to the last digit, on every model, route and tier', () => {
    let compared = 0;
    fc.assert(
      fc.property(anyJob, (job) => {
        const cost = costOf(job, card, TODAY);
        if (cost.kind !== 'cost') return;
        compared += 1;
        const setting = { model: modelOf(job.model), route: job.route, tier: job.tier, on: TODAY };
        const asked = 'width' in job.size ? job.size : undefined;
        const answer = billOf(usageOf(cost), setting, { images: job.images, size: asked }, card);
        if (answer.kind !== 'bill') throw new Error(JSON.stringify(answer.reasons));
        const ends = asked === undefined ? [answer.least, answer.most] : [answer.least];
        expect(ends.some((each) => each.total.equals(cost.total))).toBe(true);
        if (asked !== undefined) expect(answer.least.total.equals(answer.most.total)).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(compared).toBeGreaterThan(100);
  });
});

describe('any usage at any rates', () => {
  const count = fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.constantFrom(0, 1, 196, 1_000_000_000_000));
  const side = fc.tuple(count, count, count).map(([text, image, loose]) => ({ total: text + image + loose, text, image, loose }));
  const usage: fc.Arbitrary<Usage> = fc
    .record({
      shape: fc.constant('images' as const),
      input: side,
      output: side,
      thoughts: count,
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ share, ...rest }) => {
      const loose = Math.floor(rest.input.total * share);
      return { ...rest, cached: { total: loose, text: 0, image: 0, loose } };
    });

  test('has lines that add up, are never negative, and hold every token once', () => {
    fc.assert(
      fc.property(
        usage,
        fc.constantFrom(...card.models),
        fc.constantFrom(...TIERS),
        fc.constantFrom('2025-05-01', TODAY),
        (each, model, tier, on) => {
          const answer = billOf(each, { model, route: model.mainRoute, tier, on }, { images: 1, size: undefined }, card);
          if (answer.kind !== 'bill') {
            expect(answer.reasons.length).toBeGreaterThan(0);
            return;
          }
          expect(answer.least.total.compare(answer.most.total)).toBeLessThanOrEqual(0);
          for (const { lines, fee, total, counts } of [answer.least, answer.most]) {
            expect(sum([...lines.map(({ usd: cost }) => cost), fee?.usd ?? exact(0)]).equals(total)).toBe(true);
            expect(Object.values(counts).every((tokens) => Number.isSafeInteger(tokens) && tokens >= 0)).toBe(true);
            const all = Object.values(counts).reduce((so, tokens) => so + tokens, 0);
            expect(all).toBe(each.input.total + each.output.total + each.thoughts);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
