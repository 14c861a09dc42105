import { describe, expect, test } from 'vitest';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { defaultForm } from '../../src/catalog/default-form.ts';
import { presetsOf } from '../../src/catalog/presets.ts';
import { steps } from '../../src/domain/sensitivity.ts';
import { costOfWorkflow } from '../../src/domain/workflow.ts';
import { readWorkflow, WORKFLOW_DEFAULTS, type WorkflowForm } from '../../src/domain/workflow-form.ts';
import { applyStep } from '../../src/islands/result/apply-step.ts';
import { addStage, keepLastStage, moveStage, removeStage, splitIntoStages } from '../../src/islands/stages/edit-stages.ts';

const catalog = loadCatalog(dataDirectory());
const { card } = catalog;
const today = '2026-11-21';
const oneJob: WorkflowForm = { ...WORKFLOW_DEFAULTS, job: defaultForm(catalog) };

function costOfForm(form: WorkflowForm) {
  const read = readWorkflow(form, card, today);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const cost = costOfWorkflow(read.workflow, card, read.on);
  if (cost.kind !== 'cost') throw new Error(`${cost.kind} of ${JSON.stringify(form)}`);
  return { workflow: read.workflow, cost };
}

describe('splitting one job', () => {
  test('makes as many drafts as it has images, a quarter reviewed, a tenth final', () => {
    const { stages } = splitIntoStages(oneJob, card);
    expect(stages.map(({ name, quality, attempts, kept }) => [name, quality, attempts, kept])).toEqual([
      ['Draft', 'low', '100', '25'],
      ['Review', 'medium', '25', '10'],
      ['Final', 'medium', '10', '10'],
    ]);
  });

  test.for(card.models.map(({ id }) => id))('gives stages that %s can be asked for where the job can', (model) => {
    const sold = card.models.find(({ id }) => id === model);
    const quality = sold?.qualities.at(-1)?.id ?? '';
    const form = { ...oneJob, job: { ...oneJob.job, model, quality, images: '1' } };
    const fits = readWorkflow(form, card, today).ok;
    const split = splitIntoStages(form, card);
    expect(split.stages.map(({ attempts, kept }) => `${attempts} ${kept}`)).toEqual(['1 1', '1 1', '1 1']);
    expect(readWorkflow(split, card, today).ok).toBe(fits);
  });

  test('an emptied or wrong number of images is taken as one', () => {
    const [draft] = splitIntoStages({ ...oneJob, job: { ...oneJob.job, images: 'many' } }, card).stages;
    expect(draft).toMatchObject({ attempts: '1', kept: '1' });
  });
});

describe('going back to one setting', () => {
  test('keeps the last stage and its attempts for each accepted image', () => {
    const staged = splitIntoStages(oneJob, card);
    const stages = staged.stages.map((stage, index) => (index === 2 ? { ...stage, quality: 'high', kept: '4' } : stage));
    const form = keepLastStage({ ...staged, stages });
    // 10 attempts for 4 accepted
    expect(form).toMatchObject({ attempts: '2.5', stages: [], job: { quality: 'high', images: '10' } });
  });

  test('rounds attempts per accepted image to the places the field takes', () => {
    const staged = splitIntoStages(oneJob, card);
    const stages = staged.stages.map((stage) => ({ ...stage, attempts: '5', kept: '3' }));
    expect(keepLastStage({ ...staged, stages }).attempts).toBe('1.667');
  });

  test('takes over references that only the last stage has, and none where it has none', () => {
    const staged = splitIntoStages({ ...oneJob, job: { ...oneJob.job, references: '1024x1024' } }, card);
    const withLast = (references: string) =>
      keepLastStage({ ...staged, stages: staged.stages.map((stage) => ({ ...stage, references })) }).job.references;
    expect([withLast(''), withLast('none'), withLast('512x512')]).toEqual(['1024x1024', '', '512x512']);
  });
});

test('stages are added, moved and removed without changing the others', () => {
  const { stages } = splitIntoStages(oneJob, card);
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).join(' ');
  expect(names(moveStage(stages, 0, 2))).toBe('Review Final Draft');
  expect(names(moveStage(stages, 2, 0))).toBe('Final Draft Review');
  expect(names(removeStage(stages, 1))).toBe('Draft Final');
  expect(addStage(stages).at(-1)).toEqual({ ...stages[2], name: 'Stage 4', attempts: '10' });
  expect(stages).toHaveLength(3);
});

test('taking a step gives the cost that was promised for it', () => {
  const forms = [oneJob, { ...oneJob, attempts: '2.5' }, splitIntoStages(oneJob, card), ...presetsOf(catalog).map(({ form }) => form)];
  let taken = 0;
  for (const form of forms) {
    const { workflow } = costOfForm(form);
    for (const step of steps(workflow, card, today)) {
      const { cost } = costOfForm(applyStep(form, step));
      expect(cost.perKept.least.toFraction(), `${step.kind} ${step.stage} ${step.to}`).toBe(step.after.perKept.least.toFraction());
      taken += 1;
    }
  }
  expect(taken).toBeGreaterThan(30);
});
