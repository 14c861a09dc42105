import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { notRankedCost } from '../../src/domain/compare/ranking.ts';
import { exact } from '../../src/domain/exact.ts';
import type { Pricing, RateCard, Value } from '../../src/domain/rate-card.ts';
import { costOfWorkflow, type Workflow } from '../../src/domain/workflow.ts';
import { readWorkflow, type WorkflowForm } from '../../src/domain/workflow-form.ts';
import { leastDecimalText } from '../../src/format/decimal-text.ts';
import { formatLeastUsd } from '../../src/format/usd.ts';
import { legalForm } from './any-workflow.ts';
import { market } from './compare/given.ts';
import { card, TODAY } from './given.ts';

/** Legal work of any models that sends reference images, on any day a model was sold. */
const withReferences: fc.Arbitrary<WorkflowForm> = fc
  .tuple(legalForm, fc.constantFrom('64x64', '900x100*2', '1024x1024'), fc.integer({ min: 0, max: 120 }))
  .map(([form, references, before]) => {
    const on = new Date(Date.parse(TODAY) - before * 86_400_000).toISOString().slice(0, 10);
    return { ...form, job: { ...form.job, references, on }, stages: form.stages.map((stage) => ({ ...stage, references: '' })) };
  });

const isUnknown = ({ kind }: Value) => kind === 'unknown';

/** The card as it would be if somebody stated what a reference image takes, and at what rate. */
function cardKnowing(tokens: number, amount: string): RateCard {
  const value: Value = { kind: 'amount', amount };
  const rate = { value, condition: null, readings: [] };
  const known = (pricing: Pricing): Pricing => {
    if (pricing.shape === 'per-token') {
      const { rates } = pricing;
      return { ...pricing, rates: { ...rates, 'image-input': isUnknown(rates['image-input'].value) ? rate : rates['image-input'] } };
    }
    return 'references' in pricing && pricing.references.kind === 'unknown'
      ? { ...pricing, references: { kind: 'fee', rate, freeImages: 0 } }
      : pricing;
  };
  const rule = { kind: 'fixed', rule: 'stated', tokensPerImage: tokens } as const;
  return {
    ...card,
    models: card.models.map((model) => {
      const isCounted = model.referenceRule.kind !== 'unknown' && model.referenceRule.kind !== 'patches';
      return isCounted ? model : { ...model, referenceRule: rule };
    }),
    editions: card.editions.map((edition) => ({ ...edition, pricing: known(edition.pricing) })),
  };
}

/** The same work with a named quality wherever the vendor would choose one: which of them is told by a number. */
function named(workflow: Workflow, pick: number): Workflow {
  const stages = workflow.stages.map((stage) => {
    const ladder = card.models.find(({ id }) => id === stage.job.model)?.qualities.filter(({ id }) => id !== 'auto') ?? [];
    const rung = ladder[pick % Math.max(ladder.length, 1)];
    return stage.job.quality === 'auto' && rung ? { ...stage, job: { ...stage.job, quality: rung.id } } : stage;
  });
  return { ...workflow, stages };
}

test('the least is never more than any cost it can have, printed or not, and is never ranked', () => {
  let floors = 0;
  let costs = 0;
  fc.assert(
    fc.property(
      withReferences,
      fc.integer({ min: 0, max: 5000 }),
      fc.constantFrom('0.0001', '0.5', '80'),
      fc.nat(9),
      (form, tokens, amount, pick) => {
        const read = readWorkflow(form, card, TODAY);
        if (!read.ok) return;
        const cost = costOfWorkflow(read.workflow, card, read.on);
        if (cost.kind === 'cost' || cost.floor === undefined) return;
        floors += 1;
        const { floor } = cost;
        expect(notRankedCost(cost, card, market, TODAY)).toBe('not-computable');
        expect(floor.total.compare(0)).toBe(1);
        expect(floor.perKept.mul(floor.kept).toFraction()).toBe(floor.total.toFraction());
        for (const usd of [floor.total, floor.perKept, floor.perUse]) {
          expect(exact(formatLeastUsd(usd).replace(/[$,]/g, '')).compare(usd)).toBeLessThanOrEqual(0);
          expect(exact(leastDecimalText(usd)).compare(usd)).toBeLessThanOrEqual(0);
        }
        const possible = costOfWorkflow(named(read.workflow, pick), cardKnowing(tokens, amount), read.on);
        if (possible.kind !== 'cost') return;
        costs += 1;
        expect(floor.total.compare(possible.total.least)).toBeLessThanOrEqual(0);
      },
    ),
    { numRuns: 400 },
  );
  expect(floors).toBeGreaterThan(40);
  expect(costs).toBeGreaterThan(20);
});
