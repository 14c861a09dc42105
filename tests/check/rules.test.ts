import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { explainRules } from '../../src/check/explain-rules.ts';
import { RULES } from '../../src/check/rules/index.ts';

describe('the rules', () => {
  test('have ids of their own, in the form of an anchor', () => {
    const ids = RULES.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(50);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/.test(id))).toEqual([]);
  });

  test('say in whole sentences what they hold, why, and what to do', () => {
    const texts = RULES.flatMap(({ what, why, todo, incident }) => [what, why, todo, ...(incident === undefined ? [] : [incident])]);
    expect(texts.filter((text) => !/^[A-Za-z“].*\.$/s.test(text))).toEqual([]);
  });

  test('are explained in docs/rules.md as they are (node src/cli/check.ts --rules > docs/rules.md)', () => {
    expect(readFileSync('docs/rules.md', 'utf8')).toBe(explainRules());
  });

  test('are each broken by an input of the corpus', () => {
    const corpus = ['files', 'figures', 'history'].map((name) => readFileSync(`tests/check/refused-${name}.test.ts`, 'utf8')).join();
    const warnings = readFileSync('tests/check/warned.test.ts', 'utf8');
    const unbroken = RULES.filter(({ id, severity }) => !(severity === 'error' ? corpus : warnings).includes(`'${id}'`));
    expect(unbroken.map(({ id }) => id)).toEqual([]);
  });
});
