import type { Day } from '../../domain/day.ts';
import type { Catalog } from '../catalog.ts';
import { GuideFigures } from '../guides/figures.ts';
import { basicQuestions } from './basic-questions.ts';
import { buyingQuestions } from './buying-questions.ts';
import { choiceQuestions } from './choice-questions.ts';
import { priceQuestions } from './price-questions.ts';
import { SITE_QUESTIONS } from './site-questions.ts';

/** Every question with its answer of the day, and the evidence its numbers open. */
export function faqPage(catalog: Catalog, on: Day) {
  const figures = new GuideFigures(catalog, on);
  const prices = priceQuestions(catalog, on, figures);
  const subjects = [
    { ...prices, questions: [...prices.questions, ...basicQuestions(catalog, on, figures)] },
    choiceQuestions(catalog, on, figures),
    buyingQuestions(catalog, on, figures),
    SITE_QUESTIONS,
  ];
  return { book: figures.book, subjects };
}
