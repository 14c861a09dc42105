import { describe, expect, test } from 'vitest';
import { FORM_DEFAULTS, type JobForm, readJob } from '../../src/domain/job-form.ts';
import { card, formOf, jobOf, TODAY } from './given.ts';

const read = (given: Partial<JobForm>) => readJob(formOf(given), card, TODAY);

/** The problems of a form, each as its field and kind. */
function problemsOf(given: Partial<JobForm>): string[] {
  const result = read(given);
  return result.ok ? [] : result.problems.map(({ field, kind }) => `${field} ${kind}`);
}

describe('a typed job', () => {
  test('with model, size and quality takes the rest from the defaults', () => {
    expect(read({})).toEqual({ ok: true, on: TODAY, job: jobOf() });
  });

  test('is read whole, with blanks around it', () => {
    expect(
      read({
        model: ' gpt-image-2 ',
        tier: ' batch',
        size: ' 1536 × 1024 ',
        quality: 'high ',
        images: ' 007 ',
        promptTokens: '60',
        cachedPromptTokens: '20',
        references: ' 1024x1024 , 512x512*2;256X128 * 1',
        partialImages: '3',
        on: ' 2026-09-01 ',
      }),
    ).toEqual({
      ok: true,
      on: '2026-09-01',
      job: jobOf({
        tier: 'batch',
        size: { width: 1536, height: 1024 },
        quality: 'high',
        images: 7,
        promptTokens: 60,
        cachedPromptTokens: 20,
        references: [
          { width: 1024, height: 1024 },
          { width: 512, height: 512 },
          { width: 512, height: 512 },
          { width: 256, height: 128 },
        ],
        partialImages: 3,
      }),
    });
  });

  test('of a model without the setting has no quality', () => {
    expect(read({ model: 'dall-e-2', quality: ' ' })).toMatchObject({ ok: true, job: { quality: null } });
  });

  test('may ask for the present day, but for no later one', () => {
    expect(problemsOf({ on: TODAY })).toEqual([]);
    expect(problemsOf({ on: '2026-11-22' })).toEqual(['on after-today']);
  });
});

describe('counts', () => {
  test.for([
    ['images', '1'],
    ['images', '10000000'],
    ['promptTokens', '0'],
    ['promptTokens', '1000000'],
  ] as const)('%s may be %s', ([field, text]) => {
    expect(problemsOf({ [field]: text })).toEqual([]);
  });

  test.for([
    ['images', '0'],
    ['images', '10000001'],
    ['images', '-1'],
    ['images', '1.5'],
    ['images', '1e3'],
    ['images', '1,000'],
    ['images', '0x10'],
    ['images', '１'],
    ['images', 'NaN'],
    ['images', '99999999999999999999'],
    ['promptTokens', '1000001'],
    ['promptTokens', 'none'],
    ['cachedPromptTokens', '-0'],
    ['partialImages', '100'],
  ] as const)('%s may not be %s', ([field, text]) => {
    expect(problemsOf({ [field]: text })).toEqual([`${field} not-a-count`]);
  });

  test.for(['images', 'promptTokens', 'cachedPromptTokens', 'partialImages'] as const)('%s may not be left empty', (field) => {
    expect(problemsOf({ [field]: ' ' })).toEqual([`${field} missing`]);
  });
});

describe('reference images', () => {
  test.for(['1024', '1024x1024,', ',', '1024x1024*', '1024x1024*0', '1024x1024*-1', '1024x1024*100', '1024x1024*2*3', '512x512*2*x'])(
    'may not be %j',
    (references) => {
      expect(new Set(problemsOf({ references }))).toEqual(new Set(['references not-a-size']));
    },
  );

  test('may be sixteen, but not seventeen', () => {
    expect(problemsOf({ references: '512x512*16' })).toEqual([]);
    expect(problemsOf({ references: '512x512*9, 256x256*8' })).toEqual(['references too-many-references']);
  });
});

describe('a form with nothing in it', () => {
  test('misses its model and its size', () => {
    const result = readJob(FORM_DEFAULTS, card, TODAY);
    expect(result.ok ? [] : result.problems).toEqual([
      { field: 'size', kind: 'missing' },
      { field: 'model', kind: 'missing' },
    ]);
  });
});

describe('problems', () => {
  test('are all named, one for each field', () => {
    expect(
      problemsOf({ tier: 'fast', size: '1024 by 1024', images: '0', references: 'x', quality: 'best', route: 'shop', on: 'now' }),
    ).toEqual([
      'on not-a-day',
      'tier unknown-tier',
      'size not-a-size',
      'images not-a-count',
      'references not-a-size',
      'route unknown-route',
      'quality unknown-quality',
    ]);
  });

  test('that only follow from another are not named', () => {
    // The size is not judged while it is no size, nor the cached tokens while the prompt is no number.
    expect(problemsOf({ size: '12 by 12' })).toEqual(['size not-a-size']);
    expect(problemsOf({ promptTokens: 'many', cachedPromptTokens: '5' })).toEqual(['promptTokens not-a-count']);
  });

  test('of an unknown model do not hide the others', () => {
    expect(problemsOf({ model: 'gpt-image-9', images: 'x', cachedPromptTokens: '1' })).toEqual([
      'images not-a-count',
      'model unknown-model',
      'cachedPromptTokens cached-over-prompt',
    ]);
  });
});
