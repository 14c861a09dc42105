import { describe, expect, test } from 'vitest';
import type { Reason } from '../../src/domain/costing.ts';
import { formatReason, REASON_WORDS } from '../../src/format/problems.ts';

const model = 'GPT Image 2';

const CASES: readonly (readonly [reason: Reason, text: string])[] = [
  [
    { kind: 'not-yet-sold', model, from: { earliest: '2026-04-21', latest: '2026-04-21' } },
    'GPT Image 2 was not sold yet; it was released 2026-04-21.',
  ],
  [
    { kind: 'not-yet-sold', model: 'DALL·E 3', from: { earliest: '2023-11-01', latest: '2023-11-30' } },
    'DALL·E 3 was not sold yet; it was released 2023-11.',
  ],
  [{ kind: 'ended', model, on: '2027-01-01', confirmed: true }, 'GPT Image 2 is no longer sold; 2027-01-01 was the first day without it.'],
  [
    { kind: 'ended', model, on: '2026-12-01', confirmed: false },
    'GPT Image 2 was announced to end on 2026-12-01; that it did is not confirmed.',
  ],
  [{ kind: 'tier-not-offered', model, tier: 'batch' }, 'GPT Image 2 is not offered on the batch tier.'],
  [{ kind: 'tier-unknown', model, tier: 'batch' }, 'Whether GPT Image 2 is sold on the batch tier, and at what rates, is not known.'],
  [
    { kind: 'no-edition', model, tier: 'flex', route: 'OpenAI API' },
    'No flex rates of GPT Image 2 on OpenAI API are recorded for this day.',
  ],
  [{ kind: 'subscription', model, seller: 'midjourney' }, 'GPT Image 2 has no price per image; images come with a plan.'],
  [{ kind: 'contract', model }, 'GPT Image 2 has no public price; it is sold by contract.'],
  [
    { kind: 'not-priced', model, found: '8K', priced: ['1K', '2K', '4K'] },
    'No price of GPT Image 2 is recorded for 8K; there are prices for 1K, 2K, 4K.',
  ],
  [{ kind: 'rate-not-known', meter: 'cached-text-input', value: 'unknown' }, 'The rate for cached text input is not known.'],
  [{ kind: 'rate-not-known', meter: 'text-output', value: 'not-offered' }, 'Text output is not offered.'],
  [{ kind: 'rate-not-known', meter: 'image', value: 'unknown' }, 'The price of this image is not known.'],
  [{ kind: 'rate-not-known', meter: 'reference-image', value: 'unknown' }, 'What a reference image adds is not known.'],
  [{ kind: 'partial-images', model }, 'What a partial image of GPT Image 2 costs is not known.'],
  [
    { kind: 'output-tokens', why: 'rule-unknown', model, detail: 'Nobody knows.' },
    'The output tokens of GPT Image 2 cannot be counted. Nobody knows.',
  ],
  [{ kind: 'output-tokens', why: 'rule-unknown', model, detail: null }, 'The output tokens of GPT Image 2 cannot be counted.'],
  [
    { kind: 'output-tokens', why: 'served-image-decides', model, detail: null },
    'With this quality GPT Image 2 is billed on the image that is served, so the cost is known only afterwards.',
  ],
  [
    { kind: 'output-tokens', why: 'size-not-in-table', model, detail: null },
    'No output tokens are published for GPT Image 2 at this size.',
  ],
  [
    { kind: 'reference-tokens', why: 'rule-unknown', model, detail: 'Nobody knows.' },
    'The tokens of a reference image are not known for GPT Image 2. Nobody knows.',
  ],
  [{ kind: 'reference-tokens', why: 'not-offered', model, detail: null }, 'GPT Image 2 takes no reference images.'],
  [
    { kind: 'reference-tokens', why: 'ratio-not-covered', model, detail: null },
    'How GPT Image 2 counts a reference image this long and narrow is not known.',
  ],
];

describe('why there is no cost', () => {
  test.for(CASES)('%j is said in a sentence', ([reason, text]) => {
    expect(formatReason(reason)).toBe(text);
  });

  test('is said for all twelve kinds', () => {
    const kinds = new Set<string>(CASES.map(([reason]) => reason.kind));
    expect(kinds.size).toBe(12);
    expect(new Set(Object.keys(REASON_WORDS))).toEqual(kinds);
  });
});
