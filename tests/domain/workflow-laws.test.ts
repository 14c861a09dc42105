import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Exact, exact, sum } from '../../src/domain/exact.ts';
import { resolveLink } from '../../src/domain/resolve-link.ts';
import { atFinalSetting, steps } from '../../src/domain/sensitivity.ts';
import { type Between, costOfWorkflow, type PricedStage, type PricedWorkflow, type Workflow } from '../../src/domain/workflow.ts';
import { readWorkflow, type WorkflowForm } from '../../src/domain/workflow-form.ts';
import { readLink, writeLink } from '../../src/domain/workflow-link.ts';
import { meterShares, stageShares } from '../../src/domain/workflow-shares.ts';
import { asLinked, legalForm, slippedForm, typedForm, typedState } from './any-workflow.ts';
import { card, TODAY } from './given.ts';

function workflowOf(form: WorkflowForm): { workflow: Workflow; on: string } {
  const read = readWorkflow(form, card, TODAY);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read;
}

/** Every legal form that has a cost, and how many had one. */
function forEachPriced(check: (cost: PricedWorkflow) => void, numRuns = 200): void {
  let priced = 0;
  fc.assert(
    fc.property(legalForm, (form) => {
      const { workflow, on } = workflowOf(form);
      const cost = costOfWorkflow(workflow, card, on);
      if (cost.kind !== 'cost') return;
      priced += 1;
      check(cost);
    }),
    { numRuns },
  );
  expect(priced).toBeGreaterThan(numRuns / 10);
}

function expectEqual(one: Between | undefined, other: Between | undefined): void {
  expect([one?.least.toFraction(), one?.most.toFraction()]).toEqual([other?.least.toFraction(), other?.most.toFraction()]);
}

const times = ({ least, most }: Between, factor: Exact): Between => ({ least: least.mul(factor), most: most.mul(factor) });

const ends = (part: (end: 'least' | 'most') => Exact[]): Between => ({ least: sum(part('least')), most: sum(part('most')) });

const totalOf = ({ least, most }: PricedStage): Between => ({ least: least.total, most: most.total });

const again = (workflow: Workflow, on: string): PricedWorkflow => {
  const cost = costOfWorkflow(workflow, card, on);
  if (cost.kind !== 'cost') throw new Error('no cost');
  return cost;
};

describe('the cost of any workflow', () => {
  test('is the sum of its lines, and of nothing else', () => {
    forEachPriced((cost) => {
      expectEqual(
        ends((end) => cost.stages.flatMap((stage) => stage[end].lines.map(({ usd }) => usd))),
        cost.total,
      );
      expect(cost.total.least.compare(0)).toBeGreaterThanOrEqual(0);
      expect(cost.total.least.compare(cost.total.most)).toBeLessThanOrEqual(0);
    });
  });

  test('is spread over the images kept, used, and used in a month and a year', () => {
    forEachPriced((cost) => {
      const { workflow, kept, perKept, perUse, perMonth, perYear, total } = cost;
      expectEqual(times(perKept, kept), total);
      expectEqual(times(perUse, workflow.uses), perKept);
      expectEqual(perMonth, workflow.perMonth === undefined ? undefined : times(perUse, exact(workflow.perMonth)));
      expectEqual(perYear, perMonth && times(perMonth, exact(12)));
    });
  });

  test('is the sum of what each meter and each stage adds', () => {
    forEachPriced((cost) => {
      for (const shares of [meterShares(cost), stageShares(cost)]) {
        expectEqual(
          ends((end) => shares.map(({ usd }) => usd[end])),
          cost.total,
        );
        expect(sum(shares.map(({ share }) => share)).toFraction()).toBe(cost.total.most.equals(0) ? '0' : '1');
        expect(shares.every(({ share }) => share.compare(0) >= 0)).toBe(true);
      }
    });
  });

  test('grows with what is made: twice of everything costs twice, and the same for each accepted image', () => {
    forEachPriced(({ workflow, on, total, perKept }) => {
      const stages = workflow.stages.map((stage) => ({
        ...stage,
        job: { ...stage.job, images: 2 * stage.job.images },
        kept: stage.kept.mul(2),
      }));
      const twice = again({ ...workflow, stages }, on);
      expectEqual(twice.total, times(total, exact(2)));
      expectEqual(twice.perKept, perKept);
    });
  });

  test('is the same in any order of the stages before the last', () => {
    forEachPriced(({ workflow, on, total, perKept }) => {
      const stages = [...workflow.stages.slice(0, -1).toReversed(), ...workflow.stages.slice(-1)];
      const turned = again({ ...workflow, stages }, on);
      expectEqual(turned.total, total);
      expectEqual(turned.perKept, perKept);
    });
  });

  test('of one stage for each accepted image is its cost of one image times its attempts for each', () => {
    forEachPriced(({ stages, perKept }) => {
      const [only, ...others] = stages;
      if (only === undefined || others.length > 0) return;
      const attempts = exact(only.stage.job.images).div(only.stage.kept);
      expectEqual(perKept, times({ least: only.least.perImage, most: only.most.perImage }, attempts));
    });
  });

  test('at the final setting has as many attempts of as many stages, all of the last one’s setting', () => {
    forEachPriced(({ workflow, on, stages }) => {
      const all = atFinalSetting(workflow, card, on);
      if (all.kind !== 'cost') return;
      const last = all.stages.at(-1);
      const before = stages.at(-1);
      expectEqual(last && totalOf(last), before && totalOf(before));
      expect(new Set(all.stages.map(({ stage: { job } }) => `${job.model} ${job.route} ${job.tier} ${job.quality}`)).size).toBe(1);
      expect(all.stages.map(({ stage }) => stage.job.images)).toEqual(workflow.stages.map(({ job }) => job.images));
    });
  });
});

describe('a step of any input', () => {
  test('saves what it says, and the first saves most', () => {
    forEachPriced(({ workflow, on, perKept }) => {
      const found = steps(workflow, card, on);
      for (const [index, { saving, after }] of found.entries()) {
        expectEqual(again(after.workflow, on).perKept, after.perKept);
        const least = perKept.least.sub(after.perKept.least);
        const most = perKept.most.sub(after.perKept.most);
        expect([saving.least.toFraction(), saving.most.toFraction()].sort()).toEqual([least.toFraction(), most.toFraction()].sort());
        expect(saving.least.compare(0)).toBeGreaterThanOrEqual(0);
        expect(saving.most.compare(0)).toBe(1);
        expect(saving.most.compare(found[index + 1]?.saving.most ?? exact(0))).toBeGreaterThanOrEqual(0);
      }
    }, 60);
  });
});

/** What was typed as a number, if it is one of the kind that is read. */
const typed = (given: string) => (/^\d+(?:\.\d+)?$/.test(given.trim()) ? exact(given.trim()).toFraction() : `no number: ${given}`);

describe('anything that can be typed', () => {
  test('is read as it stands or named as a problem, and never gives a wrong amount', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(typedForm, slippedForm), (form) => {
        const result = readWorkflow(form, card, TODAY);
        if (!result.ok) {
          expect(result.problems.length).toBeGreaterThan(0);
          return;
        }
        read += 1;
        const { workflow, on } = result;
        expect(typed(form.uses)).toBe(workflow.uses.toFraction());
        expect(form.perMonth.trim() === '' ? undefined : Number(form.perMonth)).toBe(workflow.perMonth);
        for (const [index, { job, kept }] of workflow.stages.entries()) {
          const stage = form.stages[index] ?? { ...form.job, attempts: form.job.images };
          expect(typed(stage.attempts)).toBe(String(job.images));
          expect([stage.model.trim(), stage.quality.trim()]).toEqual([job.model, job.quality ?? '']);
          expect(form.stages[index] === undefined ? exact(job.images).div(kept).toFraction() : kept.toFraction()).toBe(
            typed(form.stages[index]?.kept ?? form.attempts),
          );
        }
        const cost = costOfWorkflow(workflow, card, on);
        if (cost.kind !== 'cost') return;
        for (const { least, most } of [cost.total, cost.perKept, cost.perUse]) {
          expect(least.compare(0)).toBeGreaterThanOrEqual(0);
          expect(least.compare(most)).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: 600 },
    );
    expect(read).toBeGreaterThan(60);
  });

  test('survives its link, character by character', () => {
    fc.assert(
      fc.property(typedState, (given) => {
        const link = writeLink(given);
        const { state, problems } = readLink(link);
        if (link === 'v=1') return;
        expect(problems).toEqual([]);
        expect(state).toEqual(asLinked(given));
        expect(state && writeLink(state)).toBe(link);
      }),
      { numRuns: 500 },
    );
  });
});

describe('any address at all', () => {
  const KEYS = [
    'v',
    'm',
    'r',
    't',
    'batch',
    's',
    'q',
    'n',
    'p',
    'pc',
    'ref',
    'pi',
    'on',
    'st',
    'a',
    'k',
    'mo',
    'x',
    'cmp',
    'usd',
    'utm',
    '',
  ];
  const pair = fc.tuple(
    fc.constantFrom(...KEYS),
    fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom('1', 'a~b~c~d~e~f~1~1', 'a,b')),
  );
  const query = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webQueryParameters(),
    fc.array(pair, { maxLength: 25 }).map((pairs) => new URLSearchParams(pairs).toString()),
  );

  test('is read without an error, and what is not used is named', () => {
    fc.assert(
      fc.property(query, (given) => {
        const { state, problems } = readLink(given);
        expect(problems.length).toBeLessThanOrEqual(21);
        if (state === undefined) return;
        const resolved = resolveLink(state, { models: card.models, presets: [] });
        const read = readWorkflow(resolved.state.form, card, TODAY);
        if (!read.ok) expect(read.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 500, examples: [['m=a&m=b&t=batch&batch=1&v=3&st=1&%=%E0%A4%A']] },
    );
  });

  test('has each of its pairs used or named', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...KEYS), { maxLength: 12 }), (keys) => {
        const { state, problems } = readLink(keys.map((key) => `${key}=w`).join('&'));
        const used = state === undefined ? [] : [...new URLSearchParams(writeLink(state)).keys()].filter((key) => key !== 'v');
        // The stage “w” has no parts: it is kept, empty, and named.
        expect(used.length + problems.length).toBe(keys.length + (keys.includes('st') ? 1 : 0));
      }),
      { numRuns: 300 },
    );
  });
});
