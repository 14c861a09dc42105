import { describe, expect, test } from 'vitest';
import { exact } from '../../src/domain/exact.ts';
import { readWorkflow, type StageForm, WORKFLOW_DEFAULTS, type WorkflowForm } from '../../src/domain/workflow-form.ts';
import { card, formOf, jobOf, stageFormOf, TODAY } from './given.ts';

const read = (given: Partial<WorkflowForm>) => readWorkflow({ ...WORKFLOW_DEFAULTS, ...given }, card, TODAY);

/** The problems of a form, each as its stage, field and kind. */
function problemsOf(given: Partial<WorkflowForm>): string[] {
  const result = read(given);
  return result.ok ? [] : result.problems.map(({ stage, field, kind }) => `${stage ?? 'all'} ${field} ${kind}`);
}

const stages = (...given: Partial<StageForm>[]) => ({ stages: given.map(stageFormOf) });

describe('one job', () => {
  test('is a workflow of one stage that keeps every image', () => {
    expect(read({ job: formOf({ images: '12' }) })).toEqual({
      ok: true,
      on: TODAY,
      workflow: { stages: [{ name: '', job: jobOf({ images: 12 }), kept: exact(12) }], uses: exact(1), perMonth: undefined },
    });
  });

  test('keeps its images over the attempts that each takes, exactly', () => {
    const result = read({ job: formOf({ images: '100' }), attempts: ' 1.5 ', uses: '3', perMonth: ' 1000' });
    if (!result.ok) throw new Error('not read');
    const { stages: made, uses, perMonth } = result.workflow;
    expect(made[0]?.kept.toFraction()).toBe('200/3');
    expect([uses.toFraction(), perMonth]).toEqual(['3', 1000]);
  });

  test.for(['1', '1.0', '1000', '1000.000', '01.125'])('may take %s attempts for each', (attempts) => {
    expect(problemsOf({ job: formOf(), attempts, uses: attempts })).toEqual([]);
  });

  test.for(['0', '0.999', '1000.001', '1001', '-1', '1.2345', '1e2', '1,5', '.5', '2.', 'NaN', 'Infinity', '１', '9'.repeat(400)])(
    'may not take %s',
    (attempts) => {
      expect(problemsOf({ job: formOf(), attempts, uses: attempts })).toEqual(['all attempts not-a-decimal', 'all uses not-a-decimal']);
    },
  );

  test('may not leave out attempts or uses, but the month', () => {
    expect(problemsOf({ job: formOf(), attempts: ' ', uses: '', perMonth: ' ' })).toEqual(['all attempts missing', 'all uses missing']);
  });

  test.for(['0', '10000001', '1.5', '-1', 'many'])('may not be used %s times a month', (perMonth) => {
    expect(problemsOf({ job: formOf(), perMonth })).toEqual(['all perMonth not-a-count']);
  });

  test('has all its problems named at once', () => {
    expect(problemsOf({ job: formOf({ model: '', size: '', on: 'now' }), attempts: 'x', perMonth: '0' })).toEqual([
      'all attempts not-a-decimal',
      'all on not-a-day',
      'all size missing',
      'all model missing',
      'all perMonth not-a-count',
    ]);
  });
});

describe('stages', () => {
  test('share prompt, references, partial images and day, and nothing else of the job', () => {
    const shared = formOf({
      model: 'no-model',
      size: 'no size',
      images: 'x',
      promptTokens: '60',
      cachedPromptTokens: '10',
      references: '512x512*2',
      partialImages: '1',
      on: '2026-11-01',
    });
    const result = read({
      job: shared,
      attempts: 'not read',
      ...stages(
        { name: ' Draft ', attempts: '20', kept: '5' },
        { attempts: '5', kept: '5', quality: 'high', tier: 'batch', references: 'none' },
      ),
    });
    const given = { promptTokens: 60, cachedPromptTokens: 10, partialImages: 1 };
    const reference = { width: 512, height: 512 };
    expect(result).toEqual({
      ok: true,
      on: '2026-11-01',
      workflow: {
        stages: [
          { name: 'Draft', job: jobOf({ ...given, images: 20, references: [reference, reference] }), kept: exact(5) },
          { name: '', job: jobOf({ ...given, images: 5, quality: 'high', tier: 'batch' }), kept: exact(5) },
        ],
        uses: exact(1),
        perMonth: undefined,
      },
    });
  });

  test('may send references of their own', () => {
    const result = read({ job: formOf({ references: '512x512' }), ...stages({}, { references: '256x256*2' }) });
    expect(result.ok && result.workflow.stages.map(({ job }) => job.references.length)).toEqual([1, 2]);
  });

  test('may make more than the one before kept: each attempt may start from any kept image', () => {
    expect(problemsOf(stages({ attempts: '2', kept: '1' }, { attempts: '30', kept: '3' }))).toEqual([]);
  });

  test.for([
    [{ attempts: '0' }, '0 attempts not-a-count'],
    [{ attempts: '' }, '0 attempts missing'],
    [{ attempts: '2.5' }, '0 attempts not-a-count'],
    [{ kept: '0' }, '0 kept not-a-count'],
    [{ kept: '' }, '0 kept missing'],
    [{ kept: '0.5' }, '0 kept not-a-count'],
    [{ attempts: '5', kept: '6' }, '0 kept kept-over-attempts'],
    [{ name: 'x'.repeat(41) }, '0 name name-too-long'],
    [{ name: 'a~b' }, '0 name name-with-separator'],
    [{ model: '' }, '0 model missing'],
    [{ model: 'gpt-image-9' }, '0 model unknown-model'],
    [{ tier: 'fast' }, '0 tier unknown-tier'],
    [{ size: 'large one' }, '0 size not-a-size'],
    [{ quality: 'ultra' }, '0 quality unknown-quality'],
    [{ route: 'shop' }, '0 route unknown-route'],
    [{ references: 'cat.png' }, '0 references not-a-size'],
  ] as const)('with %j are refused', ([given, problem]) => {
    expect(problemsOf(stages(given))).toEqual([problem]);
    expect(problemsOf(stages({}, given))).toEqual([problem.replace('0', '1')]);
  });

  test('may be called by forty characters of any script', () => {
    expect(problemsOf(stages({ name: '𝔻'.repeat(40) }))).toEqual([]);
  });

  test('tell what is wrong with a shared field once', () => {
    const job = formOf({ promptTokens: 'many', partialImages: '9', references: 'x', on: '2027-01-01' });
    expect(problemsOf({ job, ...stages({}, {}, {}) })).toEqual([
      'all on after-today',
      'all promptTokens not-a-count',
      'all references not-a-size',
      'all partialImages too-many-partial-images',
    ]);
  });

  test('may be twelve, but not thirteen', () => {
    expect(problemsOf({ stages: new Array(12).fill(stageFormOf()) })).toEqual([]);
    expect(problemsOf({ stages: new Array(13).fill(stageFormOf()) })).toEqual(['all stages too-many-stages']);
  });
});
