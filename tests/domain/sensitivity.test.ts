import { describe, expect, test } from 'vitest';
import { exact } from '../../src/domain/exact.ts';
import type { Job } from '../../src/domain/job.ts';
import { atFinalSetting, steps } from '../../src/domain/sensitivity.ts';
import { costOfWorkflow, type Stage, type Workflow } from '../../src/domain/workflow.ts';
import { meterShares, stageShares } from '../../src/domain/workflow-shares.ts';
import { card, decimal, jobOf, TODAY } from './given.ts';

const stage = (kept: number, given: Partial<Job>): Stage => ({ name: '', job: jobOf(given), kept: exact(kept) });
const workflow = (...stages: Stage[]): Workflow => ({ stages, uses: exact(1), perMonth: undefined });
const reference = { width: 1024, height: 1024 };

/** Each step as its stage, kind, change and saving for each accepted image. */
function stepsOf(given: Workflow): string[] {
  return steps(given, card, TODAY).map(({ stage: at, kind, from, to, saving }) => {
    const [least, most] = [decimal(saving.least), decimal(saving.most)];
    return `${at ?? 'all'} ${kind} ${from} → ${to}: ${least === most ? least : `${least} to ${most}`}`;
  });
}

describe('the steps of one job', () => {
  test('move each input once, the largest saving first', () => {
    const size = { width: 2048, height: 2048 };
    const job = { quality: 'high', size, images: 10, promptTokens: 100, references: [reference], partialImages: 2 };
    // One attempt takes 100 × 5 + 1,024 × 8 + (14,272 + 2 × 100) × 30 = 442,852 millionths, and two of them give an accepted image.
    // Output tokens at 2048 × 2048: high 14,272, medium 3,568, low 397; high at 1024 × 1024: 7,024.
    expect(stepsOf(workflow(stage(5, job)))).toEqual([
      'all lowest-quality high → low: 0.8325', // 2 × (14,272 − 397) × 30
      'all quality high → medium: 0.64224', // 2 × (14,272 − 3,568) × 30
      'all tier standard → batch: 0.442852', // half of 2 × 442,852
      'all attempts 2 → 1: 0.442852', // one attempt
      'all size 2048x2048 → 1024x1024: 0.43488', // 2 × (14,272 − 7,024) × 30
      'all references 1 → 0: 0.016384', // 2 × 1,024 × 8
      'all partial-images 2 → 0: 0.012', // 2 × 200 × 30
      'all prompt 100 → 50: 0.0005', // 2 × 50 × 5
    ]);
  });

  test('leave out what cannot be had or saves nothing', () => {
    // At the lowest rung and the cheapest square size, accepted at once, without input: only the tier is left.
    expect(stepsOf(workflow(stage(1, {})))).toEqual(['all tier standard → batch: 0.00294']);
  });

  test('of attempts that are no finite number for each accepted image take one from the whole', () => {
    // 10 attempts for 3: 5,880 ÷ 3.
    expect(stepsOf(workflow(stage(3, { images: 10 })))).toContain('0 attempts 10 → 9: 0.00196');
    expect(stepsOf(workflow(stage(8, { images: 10 })))).toContain('all attempts 1.25 → 1: 0.00147');
  });

  test('say from what to what a range would shrink where the vendor chooses the quality', () => {
    expect(stepsOf(workflow(stage(1, { quality: 'auto' })))).toEqual([
      'all lowest-quality auto → low: 0 to 0.20484', // 6,828 × 30
      'all tier standard → batch: 0.00294 to 0.10536',
    ]);
  });

  test('of a size by name go to the next cheaper one', () => {
    const pro = { model: 'gemini-3-pro-image', route: 'gemini-api', quality: null, size: { tier: '4K' } };
    // (2,000 − 1,120) × 120
    expect(stepsOf(workflow(stage(1, pro)))).toContain('all size 4K → 1K: 0.1056');
  });

  test('are none where there is no cost', () => {
    expect(stepsOf(workflow(stage(1, { model: 'gpt-image-2.6-flare' })))).toEqual([]);
  });
});

describe('the steps of stages', () => {
  test('are taken stage by stage', () => {
    const draft = stage(5, { images: 20 });
    const final = stage(2, { quality: 'high', images: 5, references: [reference] });
    // A final takes 1,024 × 8 + 7,024 × 30 = 218,912 millionths, a draft 5,880; everything is over 2.
    expect(stepsOf(workflow(draft, final))).toEqual([
      '1 lowest-quality high → low: 0.5121', // 5 × 6,828 × 30 ÷ 2
      '1 quality high → medium: 0.3951', // 5 × 5,268 × 30 ÷ 2
      '1 tier standard → batch: 0.27364', // 5 × 218,912 ÷ 4
      '1 attempts 5 → 4: 0.109456',
      '0 tier standard → batch: 0.0294', // 20 × 5,880 ÷ 4
      '1 references 1 → 0: 0.02048', // 5 × 8,192 ÷ 2
      '0 attempts 20 → 19: 0.00294',
    ]);
  });

  test('take a reference that all send from all, and no attempt that is kept', () => {
    const same = { quality: 'high', references: [reference, reference] };
    const found = stepsOf(workflow(stage(3, { ...same, images: 4 }), stage(2, { ...same, images: 2 })));
    // 6 × 8,192 ÷ 2
    expect(found).toContain('all references 2 → 1: 0.024576');
    expect(found.filter((each) => each.includes('attempts'))).toEqual([expect.stringMatching(/^0 attempts 4 → 3/)]);
  });
});

describe('everything at the final setting', () => {
  test('keeps the attempts of each stage and what it sends', () => {
    const cheap = stage(5, { images: 20, promptTokens: 60 });
    const final = stage(2, { quality: 'high', tier: 'batch', size: { width: 3840, height: 2160 }, images: 5 });
    const all = atFinalSetting(workflow(cheap, final), card, TODAY);
    if (all.kind !== 'cost') throw new Error('no cost');
    // 20 × (60 × 2.5 + 13,342 × 15 = 200,280) + 5 × 200,130 = 5,006,250 millionths
    expect(decimal(all.total.least)).toBe('5.00625');
  });
});

describe('shares', () => {
  const priced = costOfWorkflow(
    workflow(stage(5, { images: 20, promptTokens: 100 }), stage(2, { quality: 'auto', images: 5, references: [reference] })),
    card,
    TODAY,
  );
  if (priced.kind !== 'cost') throw new Error('no cost');

  test('of meters count both ends, and are parts of the dearer one', () => {
    // Prompt 20 × 500; references 5 × 8,192; output 20 × 5,880 + 5 × 5,880 up to 20 × 5,880 + 5 × 210,720 millionths.
    const total = 10_000 + 40_960 + 1_171_200;
    expect(meterShares(priced).map(({ meter, usd, share }) => [meter, decimal(usd.least), decimal(usd.most), share.toFraction()])).toEqual([
      ['image-output', '0.147', '1.1712', exact(1_171_200).div(total).toFraction()],
      ['image-input', '0.04096', '0.04096', exact(40_960).div(total).toFraction()],
      ['text-input', '0.01', '0.01', exact(10_000).div(total).toFraction()],
    ]);
  });

  test('of stages stand in their order', () => {
    expect(stageShares(priced).map(({ stage: at, usd }) => [at, decimal(usd.least), decimal(usd.most)])).toEqual([
      [0, '0.1276', '0.1276'],
      [1, '0.07036', '1.09456'],
    ]);
  });
});
