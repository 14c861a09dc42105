import { describe, expect, test } from 'vitest';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { defaultForm } from '../../src/catalog/default-form.ts';
import { presetsOf } from '../../src/catalog/presets.ts';
import { exact } from '../../src/domain/exact.ts';
import { atFinalSetting } from '../../src/domain/sensitivity.ts';
import { costOfWorkflow } from '../../src/domain/workflow.ts';
import { readWorkflow } from '../../src/domain/workflow-form.ts';
import { readLink, stateOfJob, writeLink } from '../../src/domain/workflow-link.ts';
import { problemsAfter } from './given.ts';

const catalog = loadCatalog(dataDirectory());
const { card } = catalog;
const presets = presetsOf(catalog);
const DAY = '2026-11-21';

function workflowOf(id: string) {
  const preset = presets.find((each) => each.id === id);
  if (preset === undefined) throw new Error(`no preset ${id}`);
  const read = readWorkflow(preset.form, card, DAY);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.workflow;
}

function priced(id: string) {
  const cost = costOfWorkflow(workflowOf(id), card, DAY);
  if (cost.kind !== 'cost') throw new Error(JSON.stringify(cost));
  return cost;
}

/** What a preset costs by hand: the total of each stage, and one accepted image, as exact terms. */
interface Worked {
  stages: string[];
  total: string;
  perKept: string;
  perUse?: string;
  perMonth?: string;
}

/*
 * Rates of the headline model that day, USD per 1M tokens: prompt 5, references 8, output 30; on Batch 2.5, 4 and 15.
 *
 * Output tokens, with k = 16, 48, 96 for low, medium, high and u = k × short ÷ long, rounded half to even:
 *   ⌈k × u × (2,000,000 + width × height) ÷ 4,000,000⌉
 *   low,    1536 × 1024: u = 11, ⌈176 × 3,572,864 ÷ 4,000,000⌉ = ⌈157.2⌉ = 158
 *   medium, 2048 × 1152: u = 27, ⌈1,296 × 4,359,296 ÷ 4,000,000⌉ = ⌈1,412.4⌉ = 1,413
 *   high,   3840 × 2160: u = 54, ⌈5,184 × 10,294,400 ÷ 4,000,000⌉ = ⌈13,341.5⌉ = 13,342
 *   medium, 1536 × 1024: u = 32, ⌈1,536 × 3,572,864 ÷ 4,000,000⌉ = ⌈1,371.98⌉ = 1,372
 *   medium, 1024 × 1024: 1,756; low: 196. A reference of 1024 × 1024 takes 1,024 tokens.
 *
 * One attempt, in millionths of a USD:
 *   draft   60 × 5 +    158 × 30 =   5,040
 *   review  60 × 5 +  1,413 × 30 =  42,690
 *   final   60 × 5 + 13,342 × 30 = 400,560
 */
const WORKED: Record<string, Worked> = {
  // 20 × 5,040 = 100,800; 5 × 42,690 = 213,450; 2 × 400,560 = 801,120. Together 1,115,370, over 2.
  '20-5-2': { stages: ['0.1008', '0.21345', '0.80112'], total: '1.11537', perKept: '0.557685' },
  // 10 × 5,040 = 50,400; 3 × 42,690 = 128,070; 1 × 400,560. Together 579,030, over 1.
  '10-3-1': { stages: ['0.0504', '0.12807', '0.40056'], total: '0.57903', perKept: '0.57903' },
  // 60 × 5,040 = 302,400; 6 × 42,690 = 256,140; 3 × 400,560 = 1,201,680. Together 1,760,220, over 3.
  '60-6-3': { stages: ['0.3024', '0.25614', '1.20168'], total: '1.76022', perKept: '0.58674' },
  // 100 × (60 × 5 + 1,372 × 30 = 41,460) = 4,146,000; 100 ÷ 2 = 50 accepted.
  'text-to-image': { stages: ['4.146'], total: '4.146', perKept: '0.08292' },
  // 50 × (40 × 5 + 2 × 1,024 × 8 + 1,756 × 30 = 69,264) = 3,463,200; 50 ÷ 1.5 = 100/3 accepted.
  edit: { stages: ['3.4632'], total: '3.4632', perKept: '0.103896' },
  // 40 × (40 × 5 + 1,024 × 8 + 196 × 30 = 14,272) = 570,880; 40 ÷ 4 = 10 accepted.
  variations: { stages: ['0.57088'], total: '0.57088', perKept: '0.057088' },
  // 1,000 × (80 × 2.5 + 1,024 × 4 + 1,756 × 15 = 30,636) = 30,636,000; 1,000 ÷ 1.25 = 800 accepted, three uses each, 3,000 uses a month.
  'batch-catalogue': { stages: ['30.636'], total: '30.636', perKept: '0.038295', perUse: '0.012765', perMonth: '38.295' },
};

describe('a preset', () => {
  test.for(Object.entries(WORKED))('“%s” costs what it does by hand', ([id, { stages, total, perKept, perUse, perMonth }]) => {
    const cost = priced(id);
    expect(cost.stages.map(({ least, most }) => [least.total.toFraction(), most.total.toFraction()])).toEqual(
      stages.map((usd) => [exact(usd).toFraction(), exact(usd).toFraction()]),
    );
    expect(cost.total.least.toFraction()).toBe(exact(total).toFraction());
    expect(cost.perKept.least.toFraction()).toBe(exact(perKept).toFraction());
    expect(cost.perUse.least.toFraction()).toBe(exact(perUse ?? perKept).toFraction());
    expect(cost.perMonth?.least.toFraction()).toBe(perMonth && exact(perMonth).toFraction());
    expect(cost.perYear?.least.toFraction()).toBe(perMonth && exact(perMonth).mul(12).toFraction());
  });

  test('is worked out by hand here, every one', () => {
    expect(new Set(presets.map(({ id }) => id))).toEqual(new Set(Object.keys(WORKED)));
  });

  test('of stages saves most of what every attempt at the final setting would cost', () => {
    const all = atFinalSetting(workflowOf('20-5-2'), card, DAY);
    if (all.kind !== 'cost') throw new Error('no cost');
    // 27 × 400,560 = 10,815,120 millionths, over 2; the staged run is 1,115,370.
    expect(all.total.least.toFraction()).toBe(exact('10.81512').toFraction());
    expect(all.perKept.least.toFraction()).toBe(exact('5.40756').toFraction());
  });

  test.for(presets)('“$id” says what it assumes, and has a link that holds it', ({ id, note, form }) => {
    expect(note).toMatch(/our assumption/);
    const state = { form, preset: id, compare: [], budget: '' };
    expect(readLink(writeLink(state))).toEqual({ state, problems: [] });
  });
});

describe('a preset that names what the headline model does not have', () => {
  const FILE = 'data/editorial/defaults.json';

  test('is found by each name', () => {
    expect(
      problemsAfter((wire) => {
        for (const { presets: given } of wire.editorial) {
          const stages = given[0]?.work.kind === 'stages' ? given[0].work.stages : [];
          if (stages[1] !== undefined) Object.assign(stages[1], { quality: 'ultra', size: '1000x1000' });
          if (given[3]?.work.kind === 'job') Object.assign(given[3].work, { size: '1K', tier: 'priority', quality: 'max' });
          if (given[6] !== undefined) given[6].id = '20-5-2';
        }
      }),
    ).toEqual([
      `${FILE} presets[0].work.stages[1].quality: found "ultra", expected the id of a rung of the headline model`,
      `${FILE} presets[0].work.stages[1].size: found "1000x1000", expected the id of a size of the headline model`,
      `${FILE} presets[3].work.quality: found "max", expected the id of a rung of the headline model`,
      `${FILE} presets[3].work.tier: found "priority", expected the id of a tier of its main route`,
      `${FILE} presets[3].work.size: found "1K", expected the id of a size of the headline model`,
      `${FILE} presets[6].id: found "20-5-2" a second time, expected each id exactly once`,
    ]);
  });
});

test('what a page of the calculator opens with is the same after it went through a link', () => {
  const states = [stateOfJob(defaultForm(catalog)), ...presets.map(({ form }) => ({ form, preset: null, compare: [], budget: '' }))];
  for (const state of states) expect(readLink(writeLink(state))).toEqual({ state, problems: [] });
});
