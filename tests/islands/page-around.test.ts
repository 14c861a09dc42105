import { describe, expect, test } from 'vitest';
import { type LinkState, readLink } from '../../src/domain/workflow-link.ts';
import { presetQuery } from '../../src/islands/page-around.ts';

const WORK = 'v=1&m=gpt-image-2&s=1024x1024&q=low&p=777&n=7';
const stateOf = (query: string) => readLink(query).state as LinkState;

describe('a preset that is chosen beside a job', () => {
  test('takes over month, day, budget and comparison, and nothing that it states itself', () => {
    const query = presetQuery('edit', false, stateOf(`${WORK}&k=2&mo=500&on=2026-05-02&usd=50&cmp=gpt-image-1.5`));
    expect(query).toBe('?v=1&on=2026-05-02&mo=500&x=edit&cmp=gpt-image-1.5&usd=50');
  });

  test('keeps a month of its own, and its plain address where nothing goes with it', () => {
    expect(presetQuery('edit', true, stateOf(`${WORK}&mo=500`))).toBe('');
    expect(presetQuery('edit', false, stateOf(WORK))).toBe('');
  });
});
