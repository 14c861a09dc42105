import { expect, test } from 'vitest';
import { catalog } from '../../src/catalog/current.ts';
import { plainAnswer } from '../../src/catalog/faq/answer.ts';
import { faqPage } from '../../src/catalog/faq/faq-page.ts';
import { named } from './given.ts';

const questions = faqPage(catalog, '2026-11-21').subjects.flatMap((subject) => subject.questions);
const answerTo = (id: string) => {
  const { ask, answer } = named(questions, (each) => each.id === id);
  return `${ask} ${plainAnswer(answer)}`;
};

test('models that cost the same are cheapest together', () => {
  expect(answerTo('cheapest')).toContain('GPT Image 2.5 at low and GPT Image 2 at low for $0.00588 (of those sold at 1024 × 1024)');
});

test('how many images a chat plan makes is answered by what is published, and by what its price pays for', () => {
  // 20 ÷ 0.00588, 20 ÷ 0.05268 and 20 ÷ 0.21072, whole
  expect(answerTo('in-plan')).toMatch(
    /^How many images does ChatGPT Plus make a month\? OpenAI publishes no number .*\$20\.00 unconfirmed .* 3,401 images at low, 379 at medium or 94 at high of GPT Image 2/,
  );
});

test('every answer is two sentences or more, and no two questions share an anchor', () => {
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  expect(questions.filter(({ answer }) => !/[.?:;] .*\.$/.test(plainAnswer(answer))).map(({ id }) => id)).toEqual([]);
});
