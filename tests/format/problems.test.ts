import { describe, expect, test } from 'vitest';
import { type JobForm, readJob } from '../../src/domain/job-form.ts';
import { resolveLink } from '../../src/domain/resolve-link.ts';
import { readWorkflow, WORKFLOW_DEFAULTS, type WorkflowForm } from '../../src/domain/workflow-form.ts';
import { readLink } from '../../src/domain/workflow-link.ts';
import { formatFieldProblem, formatLinkProblem, formatProblem, formatWorkflowProblem } from '../../src/format/problems.ts';
import { card, formOf, stageFormOf, TODAY } from '../domain/given.ts';

function problemsOf(given: Partial<JobForm>) {
  const result = readJob(formOf(given), card, TODAY);
  return result.ok ? [] : result.problems;
}

const KNOWN_MODELS = card.models.map((model) => model.id).join(', ');

/** One form for each kind of problem, and for each way to say it. */
const CASES: readonly (readonly [given: Partial<JobForm>, text: string])[] = [
  [{ model: '' }, 'Model: nothing was given.'],
  [{ images: '' }, 'Images: nothing was given.'],
  [{ size: '1024*1024' }, 'Size: “1024*1024” is neither WIDTHxHEIGHT in pixels, such as 1024x1024, nor a size such as 2K.'],
  [
    { size: '2K' },
    'Size: “2K” is no size in pixels, such as 1024x1024 (GPT Image 2). Nearest legal: 2048 × 2048, 2048 × 1152, 2560 × 1440.',
  ],
  [
    { size: '8K' },
    'Size: “8K” is no size in pixels, such as 1024x1024 (GPT Image 2). Nearest legal: 1024 × 1024, 1024 × 1536, 1536 × 1024.',
  ],
  [
    { references: 'cat.png' },
    'Reference images: “cat.png” is not WIDTHxHEIGHT in pixels, such as 1024x1024, or 1024x1024*2 for two (99 at most).',
  ],
  [{ references: '9'.repeat(1001) }, 'Reference images: 1,001 characters are more than the 1,000 that are read.'],
  [{ tier: 'x'.repeat(99) }, `Tier: “${'x'.repeat(60)}…” is not a tier. Known: standard, batch, flex, priority.`],
  [{ images: '0' }, 'Images: “0” is not a whole number from 1 to 10,000,000.'],
  [{ promptTokens: '1.5' }, 'Prompt tokens: “1.5” is not a whole number from 0 to 1,000,000.'],
  [{ on: '2026-02-30' }, 'Date: “2026-02-30” is not a calendar day written YYYY-MM-DD.'],
  [{ on: '2026-11-22' }, 'Date: 2026-11-22 lies after 2026-11-21; prices to come are not computed. Use a day up to then.'],
  [{ tier: 'fast' }, 'Tier: “fast” is not a tier. Known: standard, batch, flex, priority.'],
  [{ model: 'gpt-image-9' }, `Model: “gpt-image-9” is not a model on this rate card. Known: ${KNOWN_MODELS}.`],
  [{ route: 'shop' }, `Route: “shop” is not a route on this rate card. Known: ${card.routes.map((route) => route.id).join(', ')}.`],
  [{ quality: 'max' }, 'Quality: “max” is not a quality of GPT Image 2. It offers low, medium, high, auto.'],
  [{ quality: '' }, 'Quality: nothing was given. GPT Image 2 offers low, medium, high, auto.'],
  [{ model: 'dall-e-2', quality: 'hd' }, 'Quality: DALL·E 2 has no quality setting; leave it out.'],
  [
    { size: '1000x1000' },
    'Size: width 1000 is not a multiple of 16, height 1000 is not a multiple of 16 (GPT Image 2). Nearest legal: 1008 × 1008, 992 × 1008, 1008 × 992.',
  ],
  [
    { model: 'gpt-image-1.5', size: '1024x1000' },
    'Size: 1024 × 1000 is not one of the sizes offered (GPT Image 1.5). Nearest legal: 1024 × 1024, 1536 × 1024, 1024 × 1536.',
  ],
  [{ references: '512x512*17' }, 'Reference images: 17 are more than the 16 that GPT Image 2 takes.'],
  [{ partialImages: '4' }, 'Partial images: 4 are more than the 3 that GPT Image 2 streams.'],
  [{ promptTokens: '1000', cachedPromptTokens: '1001' }, 'Cached prompt tokens: 1,001 are more than the 1,000 tokens of the prompt.'],
];

describe('a problem', () => {
  test.for(CASES)('of %j is said in one line', ([given, text]) => {
    expect(problemsOf(given).map(formatProblem)).toEqual([text]);
  });

  test('of every kind is among them', () => {
    expect(new Set(CASES.flatMap(([given]) => problemsOf(given).map((problem) => problem.kind))).size).toBe(14);
  });

  test('beside its field leaves out the field’s name', () => {
    expect(problemsOf({ images: '' }).map(formatFieldProblem)).toEqual(['Nothing was given.']);
    expect(problemsOf({ size: '1024*' }).map(formatFieldProblem)).toEqual([
      '“1024*” is neither WIDTHxHEIGHT in pixels, such as 1024x1024, nor a size such as 2K.',
    ]);
  });
});

describe('a problem of a workflow', () => {
  const draft = { name: 'Draft', attempts: '20', kept: '5' };
  const problemsIn = (given: Partial<WorkflowForm>) => {
    const form = { ...WORKFLOW_DEFAULTS, ...given };
    const read = readWorkflow(form, card, TODAY);
    const names = form.stages.map(({ name }) => name);
    return read.ok ? [] : read.problems.map((problem) => formatWorkflowProblem(problem, names));
  };

  test.for<[Partial<WorkflowForm>, string]>([
    [{ stages: [stageFormOf({ ...draft, kept: '21' })] }, 'Stage 1 (Draft), Kept: 21 are more than the 20 made in the stage.'],
    [{ stages: [stageFormOf({ ...draft, kept: '' })] }, 'Stage 1 (Draft), Kept: nothing was given.'],
    [
      { stages: [stageFormOf(draft), stageFormOf({ attempts: '1.5' })] },
      'Stage 2, Attempts: “1.5” is not a whole number from 1 to 10,000,000.',
    ],
    [
      { stages: [stageFormOf({ ...draft, name: 'a~b' })] },
      'Stage 1, Name: “a~b” holds “~”, which separates the parts of a stage in a link. Use another character.',
    ],
    [{ stages: [stageFormOf({ ...draft, name: 'n'.repeat(41) })] }, 'Stage 1, Name: 41 characters are more than the 40 a name may have.'],
    [{ stages: new Array(13).fill(stageFormOf(draft)) }, 'Stages: 13 are more than the 12 a workflow may have.'],
    [
      { job: formOf({ partialImages: '4' }), stages: [stageFormOf(draft), stageFormOf(draft)] },
      'Partial images: 4 are more than the 3 that GPT Image 2 streams.',
    ],
    [
      { job: formOf(), attempts: '0.5' },
      'Attempts per accepted image: “0.5” is not a number from 1 to 1,000 with at most 3 decimals, such as 2.5.',
    ],
    [
      { job: formOf(), uses: '1.2345' },
      'Uses of a kept image: “1.2345” is not a number from 1 to 1,000 with at most 3 decimals, such as 2.5.',
    ],
    [{ job: formOf(), perMonth: '2.5' }, 'Images a month: “2.5” is not a whole number from 1 to 10,000,000.'],
  ])('of %j is said in one line', ([given, text]) => {
    expect(problemsIn(given)).toEqual([text]);
  });
});

describe('what a link holds that cannot be used', () => {
  const STAGE = 'a~gpt-image-2~~~1024x1024~low~4~1';

  test.for([
    ['v=2', 'The link is written in version “2” of our links; this page reads version 1.'],
    ['utm=x', 'The link holds “utm=x”, which this page does not know.'],
    ['m=a&m=b', 'The link gives “m” more than once; “b” was not used.'],
    [`st=${STAGE}&m=b`, 'The link holds “m=b” beside stages. Each stage says that itself, so it was not used.'],
    ['st=y', 'Stage 1 of the link has 1 part, and needs 8 or 9, separated by “~”. It was left empty.'],
    [new Array(14).fill(`st=${STAGE}`).join('&'), 'The link has 14 stages; only the first 13 were read.'],
    ['x=y', 'The link names the preset “y”, which there is not. Known: edit.'],
    ['cmp=y', 'The link compares with “y”, which is not a model on this rate card. Known: one.'],
  ] as const)('%s is said in a sentence', ([query, text]) => {
    const { state, problems } = readLink(query);
    const known = { models: [{ id: 'one' }], presets: [{ id: 'edit', form: WORKFLOW_DEFAULTS }] };
    const unknown = state === undefined ? [] : resolveLink(state, known).problems;
    expect([...problems, ...unknown].map(formatLinkProblem)).toEqual([text]);
  });

  test('is counted where there is too much of it', () => {
    const query = Array.from({ length: 30 }, (_, index) => `a${index}=1`).join('&');
    expect(readLink(query).problems.map(formatLinkProblem).at(-1)).toBe('The link holds 10 more things that could not be used.');
  });
});
