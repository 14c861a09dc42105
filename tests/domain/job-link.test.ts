import { describe, expect, test } from 'vitest';
import { FORM_DEFAULTS } from '../../src/domain/job-form.ts';
import { readLink, writeLink } from '../../src/domain/job-link.ts';
import { formOf } from './given.ts';

describe('writing a link', () => {
  test('leaves out what is the default', () => {
    expect(writeLink(formOf())).toBe('v=1&m=gpt-image-2&s=1024x1024&q=low');
    expect(writeLink(FORM_DEFAULTS)).toBe('v=1');
  });

  test('keeps a field that was emptied, so that its default does not come back', () => {
    expect(writeLink(formOf({ images: '', tier: '' }))).toBe('v=1&m=gpt-image-2&t=&s=1024x1024&q=low&n=');
  });

  test('holds every field that is not', () => {
    expect(
      writeLink({
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
});

describe('reading a link', () => {
  test('takes values as they are, in any order', () => {
    expect(readLink('?q=high&n=-3&m=gpt+image&s=1536%C3%971024&v=1')).toEqual({
      given: { quality: 'high', images: '-3', model: 'gpt image', size: '1536×1024' },
      problems: [],
    });
  });

  test('of nothing gives nothing', () => {
    for (const query of ['', '?', 'v=1']) expect(readLink(query)).toEqual({ given: {}, problems: [] });
  });

  test('keeps an empty value apart from none', () => {
    expect(readLink('m=&n=')).toEqual({ given: { model: '', images: '' }, problems: [] });
  });

  test.for([
    ['batch=1', 'batch'],
    ['batch=0', 'standard'],
  ] as const)('knows %s as the tier', ([query, tier]) => {
    expect(readLink(query)).toEqual({ given: { tier }, problems: [] });
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
    [
      'm=a&st=x&st=y',
      [
        { kind: 'reserved-key', key: 'st', found: 'x' },
        { kind: 'reserved-key', key: 'st', found: 'y' },
      ],
    ],
  ] as const)('%s says what it cannot use', ([query, problems]) => {
    expect(readLink(query)).toEqual({ given: { model: 'a' }, problems });
  });

  test.for(['st', 'a', 'k', 'mo', 'x', 'cmp', 'usd'])('knows “%s” as reserved', (key) => {
    expect(readLink(`${key}=1`)).toEqual({ given: {}, problems: [{ kind: 'reserved-key', key, found: '1' }] });
  });

  test.for([
    ['batch=1&t=standard', 'batch', { kind: 'repeated-key', key: 't', found: 'standard' }],
    ['t=standard&batch=1', 'standard', { kind: 'repeated-key', key: 'batch', found: '1' }],
    ['batch=0&batch=1', 'standard', { kind: 'repeated-key', key: 'batch', found: '1' }],
  ] as const)('%s keeps the first tier and names the second', ([query, tier, problem]) => {
    expect(readLink(query)).toEqual({ given: { tier }, problems: [problem] });
  });
});
