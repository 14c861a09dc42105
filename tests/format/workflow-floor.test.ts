import { describe, expect, test } from 'vitest';
import { exact } from '../../src/domain/exact.ts';
import type { Model } from '../../src/domain/rate-card.ts';
import { costOfWorkflow, type Workflow, type WorkflowFloor } from '../../src/domain/workflow.ts';
import { leastDecimalText } from '../../src/format/decimal-text.ts';
import { floorCsv, floorMarkdown } from '../../src/format/floor-copy.ts';
import { floorSentence } from '../../src/format/workflow-floor.ts';
import { size } from '../domain/given.ts';
import { cardWith, DAY, editionWith, jobWith, modelWith, perToken, tiers, usd } from '../domain/made-up.ts';

const LINK = 'https://ratecard.example/calculator/?v=1';

const MODEL: Partial<Model> = {
  qualities: ['low', 'high', 'auto'].map((id) => ({ id, factor: null })),
  sizes: tiers('any'),
  outputRule: {
    kind: 'token-table',
    rule: 'r',
    cells: [
      { quality: 'low', size: 'any', tokens: 100 },
      { quality: 'high', size: 'any', tokens: 1000 },
    ],
  },
  referenceRule: { kind: 'unknown', reason: '' },
};
const card = cardWith(modelWith(MODEL), [editionWith(perToken({ 'text-input': usd('5'), 'image-output': usd('40') }))]);

function floorOf(given: Partial<Workflow> & Pick<Workflow, 'stages'>): WorkflowFloor {
  const cost = costOfWorkflow({ uses: exact(1), perMonth: undefined, ...given }, card, DAY);
  if (cost.kind === 'cost' || cost.floor === undefined) throw new Error('expected a least');
  return cost.floor;
}

const DRAFT = { name: 'Draft', job: jobWith({ images: 10, promptTokens: 100, quality: 'auto' }), kept: exact(3) };
const FINAL = { name: 'Final', job: jobWith({ images: 4, references: [size('64x64'), size('9x9')], quality: 'high' }), kept: exact(3) };
const STAGED = floorOf({ stages: [DRAFT, FINAL], uses: exact(2), perMonth: 30 });

describe('the least of a workflow', () => {
  test('is a sentence that says “at least”, of which day, and what it leaves out and takes', () => {
    // 1,000 · 5 ÷ 1M + 10 · 100 · 40 ÷ 1M = 0.045, and 4,000 · 40 ÷ 1M = 0.16: 0.205, over 3 kept 0.0683…, over 2 uses 0.03416…, times 30 1.025
    expect(floorSentence(STAGED, card)).toBe(
      'An accepted image costs at least $0.0683: Draft 10 → 3 (any size, auto, 100 prompt tokens), Final 4 → 3 (any size, high, 2 reference images), with Made-up Model, at the rates of 2026-06-15. Each of 2 uses costs at least $0.0341. 30 images a month: at least $1.02. It leaves out the reference images of Final, which cannot be priced, and takes the cheapest quality the vendor can choose in Draft.',
    );
    expect(floorSentence(floorOf({ stages: [{ ...FINAL, name: '' }] }), card)).toMatch(
      /costs at least \$0\.0533: .*, at the rates of 2026-06-15\. It leaves out the reference images, which cannot be priced\.$/,
    );
  });

  test('as comma-separated values is never a cost: what is not known stands in its cell, and sums have no most', () => {
    expect(floorCsv(STAGED, LINK).trimEnd().split('\n')).toEqual([
      'stage,item,meter,quantity,unit,rate,per,usd_least,usd_most,status',
      'Draft,Prompt,text input,1000,tokens,5,1000000,0.005,not known,at least',
      'Draft,Images made,image output,1000,tokens,40,1000000,0.04,not known,at least',
      'Final,Images made,image output,4000,tokens,40,1000000,0.16,0.16,known',
      'Final,Reference images,not known,8,reference images,not known,not known,not known,not known,not known',
      '"One accepted image, at least",,,,,,,0.0683333333333,not known,at least',
      '"One run, at least",,,,,,,0.205,not known,at least',
      '"Each use, at least",,,,,,,0.0341666666666,not known,at least',
      '"30 images a month, at least",,,,,,,1.025,not known,at least',
      `Rates of 2026-06-15,${LINK},,,,,,,,`,
    ]);
  });

  test('as Markdown has every known line, and “at least” on each sum', () => {
    const rows = floorMarkdown(STAGED, card, LINK).split('\n');
    expect(rows).toContain('| Draft | Made-up Model at any size, quality auto, standard tier | 10 | 3 | at least $0.0450 |');
    expect(rows).toContain('| Final | Images made | 4,000 tokens | $40.00 per 1M | 0.16 |');
    expect(rows).toContain('| Final | Reference images | 8 | not known | not known |');
    expect(rows).toContain('| One accepted image | at least $0.0683 |');
    expect(rows).toContain('| 30 images a month | at least $1.02 |');
    expect(rows).toContain(`Rates of 2026-06-15: <${LINK}>`);
  });
});

test.for([
  [exact(2).div(3), '0.666666666666'],
  [exact(20_000).div(3), '6666.66666666'],
  [exact('0.1234567890123456'), '0.1234567890123456'],
] as const)('the least of %s is %s, rounded down', ([value, text]) => {
  expect(leastDecimalText(value)).toBe(text);
});
