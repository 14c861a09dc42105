import { describe, expect, test } from 'vitest';
import { FORM_DEFAULTS, type JobForm } from '../../src/domain/job-form.ts';
import { resolveLink } from '../../src/domain/resolve-link.ts';
import { readWorkflow, STAGE_DEFAULTS, type StageForm, WORKFLOW_DEFAULTS, type WorkflowForm } from '../../src/domain/workflow-form.ts';
import { type LinkState, readLink, stateOfJob, writeLink } from '../../src/domain/workflow-link.ts';
import { card, formOf, stageFormOf, TODAY } from './given.ts';

/** The query of one job. */
const linkOf = (form: JobForm) => writeLink(stateOfJob(form));

const stateOf = (form: Partial<WorkflowForm>, rest: Partial<LinkState> = {}): LinkState => ({
  ...stateOfJob(FORM_DEFAULTS),
  form: { ...WORKFLOW_DEFAULTS, ...form },
  ...rest,
});

/** What a query gives of one job, and its problems; the job is undefined where it holds none. */
function readJobLink(query: string): { given: Partial<JobForm> | undefined; problems: unknown[] } {
  const { state, problems } = readLink(query);
  if (state === undefined) return { given: undefined, problems };
  const { job, ...rest } = state.form;
  expect(rest).toEqual({ attempts: '1', stages: [], uses: '1', perMonth: '' });
  const given = Object.entries(job).filter(([field, value]) => value !== FORM_DEFAULTS[field as keyof JobForm]);
  return { given: Object.fromEntries(given), problems };
}

describe('writing the link of one job', () => {
  test('leaves out what is the default', () => {
    expect(linkOf(formOf())).toBe('v=1&m=gpt-image-2&s=1024x1024&q=low');
    expect(linkOf(FORM_DEFAULTS)).toBe('v=1');
  });

  test('keeps a field that was emptied, so that its default does not come back', () => {
    expect(linkOf(formOf({ images: '', tier: '' }))).toBe('v=1&m=gpt-image-2&t=&s=1024x1024&q=low&n=');
    expect(writeLink(stateOf({ attempts: '', uses: '' }))).toBe('v=1&a=&k=');
  });

  test('holds every field that is not', () => {
    expect(
      linkOf({
        model: 'gpt-image-2',
        route: 'elsewhere',
        tier: 'batch',
        size: '1536x1024',
        quality: 'high',
        images: '12',
        promptTokens: '60',
        cachedPromptTokens: '20',
        references: '1024x1024,512x512*2',
        partialImages: '1',
        on: '2026-09-01',
      }),
    ).toBe('v=1&m=gpt-image-2&r=elsewhere&t=batch&s=1536x1024&q=high&n=12&p=60&pc=20&ref=1024x1024,512x512*2&pi=1&on=2026-09-01');
  });

  test('goes on with attempts, uses, the month and what the page shows', () => {
    const state = stateOf(
      { job: formOf(), attempts: '2.5', uses: '3', perMonth: '1000' },
      { preset: 'edit', compare: ['flux.2-pro', 'gpt-image-2'], budget: '49.90' },
    );
    expect(writeLink(state)).toBe('v=1&m=gpt-image-2&s=1024x1024&q=low&a=2.5&k=3&mo=1000&x=edit&cmp=flux.2-pro,gpt-image-2&usd=49.90');
    expect(readLink(writeLink(state))).toEqual({ state, problems: [] });
  });
});

describe('writing the link of a workflow', () => {
  const draft = stageFormOf({ name: 'Draft', quality: 'low', attempts: '20', kept: '5' });
  const final = stageFormOf({ name: 'The final', tier: 'batch', quality: 'high', attempts: '5', kept: '2', references: 'none' });

  test('has a stage for each, in order and readable, and what they share', () => {
    const state = stateOf({ job: { ...FORM_DEFAULTS, promptTokens: '60', on: '2026-11-20' }, stages: [draft, final] });
    const link = writeLink(state);
    expect(link).toBe(
      'v=1&st=Draft~gpt-image-2~~~1024x1024~low~20~5&st=The+final~gpt-image-2~~batch~1024x1024~high~5~2~none&p=60&on=2026-11-20',
    );
    expect(readLink(link)).toEqual({ state, problems: [] });
    // A browser and a chat may encode it otherwise.
    expect(readLink(link.replaceAll('~', '%7E').replaceAll('+', '%20'))).toEqual({ state, problems: [] });
  });

  test('leaves out what only one job has', () => {
    const state = stateOf({ job: formOf({ images: '7', promptTokens: '9' }), attempts: '3', stages: [draft] });
    expect(writeLink(state)).toBe('v=1&st=Draft~gpt-image-2~~~1024x1024~low~20~5&p=9');
  });

  test('keeps a separator that was typed where it is, so that it can be refused where it is', () => {
    const state = stateOf({ stages: [{ ...draft, name: 'a~b\\~' }] });
    expect(writeLink(state)).toContain('st=a%5C~b%5C%5C%5C~~gpt-image-2~');
    expect(readLink(writeLink(state))).toEqual({ state, problems: [] });
  });
});

describe('reading a link', () => {
  test('takes values as they are, in any order', () => {
    expect(readJobLink('?q=high&n=-3&m=gpt+image&s=1536%C3%971024&v=1')).toEqual({
      given: { quality: 'high', images: '-3', model: 'gpt image', size: '1536×1024' },
      problems: [],
    });
  });

  test('of nothing gives nothing', () => {
    for (const query of ['', '?', 'v=1']) expect(readLink(query)).toEqual({ state: undefined, problems: [] });
    expect(readLink('utm=1').state).toBeUndefined();
  });

  test('keeps an empty value apart from none', () => {
    expect(readJobLink('m=&n=')).toEqual({ given: { images: '' }, problems: [] });
    expect(readLink('m=').state).toBeDefined();
  });

  test.for([
    ['batch=1', { tier: 'batch' }],
    ['batch=0', {}],
    ['t=flex', { tier: 'flex' }],
  ] as const)('knows %s as the tier', ([query, given]) => {
    expect(readJobLink(query)).toEqual({ given, problems: [] });
  });

  test.for([
    ['v=2&m=a', [{ kind: 'unknown-version', found: '2' }]],
    ['v=&m=a', [{ kind: 'unknown-version', found: '' }]],
    ['m=a&utm=b', [{ kind: 'unknown-key', key: 'utm', found: 'b' }]],
    ['m=a&M=b', [{ kind: 'unknown-key', key: 'M', found: 'b' }]],
    ['m=a&__proto__=b', [{ kind: 'unknown-key', key: '__proto__', found: 'b' }]],
    ['m=a&batch=yes', [{ kind: 'unknown-key', key: 'batch', found: 'yes' }]],
    ['m=a&m=b', [{ kind: 'repeated-key', key: 'm', found: 'b' }]],
    ['m=a&m=', [{ kind: 'repeated-key', key: 'm', found: '' }]],
  ] as const)('%s says what it cannot use', ([query, problems]) => {
    expect(readJobLink(query)).toEqual({ given: { model: 'a' }, problems });
  });

  test.for([
    ['batch=1&t=standard', { tier: 'batch' }, { kind: 'repeated-key', key: 't', found: 'standard' }],
    ['t=standard&batch=1', {}, { kind: 'repeated-key', key: 'batch', found: '1' }],
    ['batch=0&batch=1', {}, { kind: 'repeated-key', key: 'batch', found: '1' }],
  ] as const)('%s keeps the first tier and names the second', ([query, given, problem]) => {
    expect(readJobLink(query)).toEqual({ given, problems: [problem] });
  });

  test('understands what its own readers write by hand', () => {
    const { state, problems } = readLink('st=~gpt-image-2~~~1024x1024~low~4~1&cmp=');
    expect(problems).toEqual([]);
    expect(state).toEqual(stateOf({ stages: [stageFormOf({ attempts: '4', kept: '1' })] }));
  });
});

describe('a link that contradicts itself', () => {
  const STAGE = 'a~gpt-image-2~~~1024x1024~low~4~1';

  test.for(['m=b', 'r=b', 't=batch', 'batch=1', 's=1024x1024', 'q=low', 'n=2', 'a=3'])(
    'names %s beside stages, whichever comes first',
    (pair) => {
      const [key = '', found = ''] = pair.split('=');
      for (const query of [`${pair}&st=${STAGE}`, `st=${STAGE}&${pair}`]) {
        const { state, problems } = readLink(query);
        expect(problems).toEqual([{ kind: 'beside-stages', key, found }]);
        expect(state).toEqual(stateOf({ stages: [stageFormOf({ name: 'a', attempts: '4', kept: '1' })] }));
      }
    },
  );

  test.for([
    ['', 1],
    ['a', 1],
    ['a~gpt-image-2~~~1024x1024~low~4', 7],
    [`${STAGE}~~`, 10],
  ] as const)('has a stage “%s”: it is named, stays empty and gives no result', ([stage, found]) => {
    const { state, problems } = readLink(`st=${STAGE}&st=${encodeURIComponent(stage)}`);
    expect(problems).toEqual([{ kind: 'stage-parts', stage: 1, found, least: 8, most: 9 }]);
    expect(state?.form.stages[1]).toEqual(STAGE_DEFAULTS);
    const read = readWorkflow(state?.form ?? WORKFLOW_DEFAULTS, card, TODAY);
    expect(read.ok ? [] : [...new Set(read.problems.map((problem) => `${problem.stage} ${problem.kind}`))]).toEqual(['1 missing']);
  });

  test('has too many stages: they are named, and there is no result for the first of them', () => {
    const { state, problems } = readLink(new Array(40).fill(`st=${STAGE}`).join('&'));
    expect(problems).toEqual([{ kind: 'more-stages', found: 40, read: 13 }]);
    const read = readWorkflow(state?.form ?? WORKFLOW_DEFAULTS, card, TODAY);
    expect(read).toEqual({ ok: false, problems: [{ stage: null, field: 'stages', kind: 'too-many-stages', found: 13, most: 12 }] });
  });
});

describe('a huge link', () => {
  const huge = (piece: (index: number) => string) => Array.from({ length: 10_000 }, (_, index) => piece(index)).join('&');

  test.for<[string, string]>([
    ['of unknown keys', huge((index) => `key${index}=1`)],
    ['of one key', huge((index) => `m=${index}`)],
    ['of stages', huge(() => 'st=a~b~c~d~e~f~1~1')],
    ['of bad stages', huge((index) => `st=${index}`)],
    ['of one value', `m=${'x'.repeat(100_000)}`],
    ['of separators', `st=${'~'.repeat(100_000)}`],
    ['of references', `m=gpt-image-2&s=1024x1024&q=low&ref=${'1x1*99,'.repeat(14_000)}1x1`],
    ['of models to compare with', `m=a&cmp=${'gpt-image-2,'.repeat(9000)}`],
  ])('%s is answered in time, with few problems', ([, query]) => {
    const started = performance.now();
    const { state, problems } = readLink(query);
    const read = state && readWorkflow(state.form, card, TODAY);
    const resolved = state && resolveLink(state, { models: card.models, presets: [] });
    expect(problems.length).toBeLessThanOrEqual(21);
    expect(resolved?.problems.length ?? 0).toBeLessThanOrEqual(21);
    expect(read?.ok ? 0 : (read?.problems.length ?? 0)).toBeLessThan(100);
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('says how many more things it could not use', () => {
    expect(readLink(huge((index) => `key${index}=1`)).problems.at(-1)).toEqual({ kind: 'more-problems', count: 9980 });
  });
});

describe('the ids in a link', () => {
  const stages: StageForm[] = [stageFormOf({ attempts: '4', kept: '1' })];
  const known = {
    models: [{ id: 'one' }, { id: 'two' }],
    presets: [{ id: 'four', form: { ...WORKFLOW_DEFAULTS, job: { ...FORM_DEFAULTS, promptTokens: '60' }, stages, perMonth: '9' } }],
  };
  const resolve = (query: string) => resolveLink(readLink(query).state ?? stateOf({}), known);

  test('mean the work of a preset where there is no other, on the day and for the month given', () => {
    const preset = known.presets[0]?.form;
    expect(resolve('x=four')).toEqual({ state: stateOf({ ...preset }, { preset: 'four' }), problems: [] });
    const { form } = resolve('x=four&on=2026-06-05&mo=7').state;
    expect(form).toEqual({ ...preset, job: { ...preset?.job, on: '2026-06-05' }, perMonth: '7' });
  });

  test('leave work of its own as it is', () => {
    expect(resolve('x=four&m=one&n=3').state.form).toEqual(stateOf({ job: { ...FORM_DEFAULTS, model: 'one', images: '3' } }).form);
  });

  test('are named where they mean nothing', () => {
    expect(resolve('x=five&cmp=one,three,one')).toEqual({
      state: stateOf({}, { preset: 'five', compare: ['one'] }),
      problems: [
        { kind: 'unknown-preset', key: 'x', found: 'five', known: ['four'] },
        { kind: 'unknown-model', key: 'cmp', found: 'three', known: ['one', 'two'] },
      ],
    });
  });
});
