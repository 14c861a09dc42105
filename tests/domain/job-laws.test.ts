import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costOf } from '../../src/domain/cost.ts';
import { FORM_DEFAULTS, type JobForm, readJob } from '../../src/domain/job-form.ts';
import { isPixelSize, sizeId } from '../../src/domain/size.ts';
import { readLink, stateOfJob, writeLink } from '../../src/domain/workflow-link.ts';
import { askableSizes, card, formOf, TODAY } from './given.ts';

/** Any text at all, or one of those a reader is likely to type. */
const text = (...likely: string[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...likely) }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) });

const anyForm: fc.Arbitrary<JobForm> = fc.record({
  model: text(...card.models.map((model) => model.id)),
  route: text('', 'openai-api', 'fal'),
  tier: text('standard', 'batch', 'flex'),
  size: text('1024x1024', '1536 × 1024', '3840x2160', '2K', 'any'),
  quality: text('', 'low', 'high', 'auto', 'hd'),
  images: text('1', '10000000', '0'),
  promptTokens: text('0', '60'),
  cachedPromptTokens: text('0', '61'),
  references: text('', '1024x1024', '512x512*3, 9x900'),
  partialImages: text('0', '2'),
  on: text('', '2026-05-01', '2023-11-15', TODAY),
});

/** A form that is a job: any model with one of its rungs and sizes, typed with or without care. */
const legalForm: fc.Arbitrary<JobForm> = fc.constantFrom(...card.models).chain((model) =>
  fc.record({
    model: fc.constantFrom(model.id, ` ${model.id} `),
    route: fc.constantFrom('', model.mainRoute, ` ${model.mainRoute}`),
    tier: fc.constantFrom('standard', 'batch', 'flex', ' priority'),
    size: fc
      .constantFrom(...askableSizes(model))
      .chain((each) =>
        fc.constantFrom(sizeId(each), isPixelSize(each) ? ` ${each.width} × ${each.height}` : ` ${each.tier.toLowerCase()} `),
      ),
    quality: model.qualities.length === 0 ? fc.constant('') : fc.constantFrom(...model.qualities.map((quality) => quality.id)),
    images: fc.integer({ min: 1, max: 10_000_000 }).map(String),
    promptTokens: fc.integer({ min: 500, max: 1_000_000 }).map(String),
    cachedPromptTokens: fc.integer({ min: 0, max: 500 }).map((count) => `0${count}`),
    references:
      model.maxReferences === null || model.maxReferences >= 4
        ? fc.constantFrom('', '1024x1024', '1024×1024, 512x512 * 2;9x9')
        : fc.constant(''),
    partialImages: model.partialImages.kind !== 'tokens' ? fc.constant('0') : fc.constantFrom('0', '3'),
    on: fc.constantFrom('', '2026-05-01', ` ${TODAY}`),
  }),
);

describe('any form at all', () => {
  test('is read without an error into a job that has an answer, or into problems', () => {
    let jobs = 0;
    fc.assert(
      fc.property(anyForm, (form) => {
        const result = readJob(form, card, TODAY);
        if (result.ok) {
          jobs += 1;
          expect(costOf(result.job, card, result.on).kind).not.toBe('invalid');
        } else expect(result.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 300, examples: [[formOf()]] },
    );
    expect(jobs).toBeGreaterThan(0);
  });

  test('never has two problems of the same kind in one field, but for single reference images', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const result = readJob(form, card, TODAY);
        const named = result.ok ? [] : result.problems.filter((problem) => problem.field !== 'references').map((problem) => problem.field);
        expect(named).toHaveLength(new Set(named).size);
      }),
      { numRuns: 300 },
    );
  });
});

/** The job of a link; the default one where it holds none. */
function linked(query: string): { form: JobForm; problems: unknown[] } {
  const { state, problems } = readLink(query);
  return { form: state?.form.job ?? FORM_DEFAULTS, problems };
}

describe('any form written as a link', () => {
  test('reads back letter by letter', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        expect(linked(writeLink(stateOfJob(form)))).toEqual({ form, problems: [] });
      }),
      { numRuns: 300 },
    );
  });
});

describe('a job written as a link', () => {
  test('reads back as the same job', () => {
    fc.assert(
      fc.property(legalForm, (form) => {
        const before = readJob(form, card, TODAY);
        expect(before.ok).toBe(true);
        const { form: after, problems } = linked(writeLink(stateOfJob(form)));
        expect(problems).toEqual([]);
        expect(readJob(after, card, TODAY)).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });
});
