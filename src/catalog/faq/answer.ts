import type { Check } from '../evidence.ts';
import type { Shown } from '../guides/figures.ts';

/** A link in an answer. */
export interface Link {
  text: string;
  /** An address of this site. */
  href: string;
}

/** How old the number before it is; nothing while that is fresh. */
export interface Mark {
  mark: Check;
}

/** A piece of an answer: words, a number that opens its evidence, the mark of its age, or a link. */
export type Piece = string | Mark | Pick<Shown, 'text' | 'evidence'> | Link;

/** A question people ask, with an answer of two to four sentences that leads to the page that proves it. */
export interface Question {
  /** The anchor of the question; kept, since links name it. */
  id: string;
  ask: string;
  answer: Piece[];
}

/** Questions of one subject. */
export interface Subject {
  id: string;
  title: string;
  questions: Question[];
}

/** The words of an answer without links and evidence, as search engines are told them. */
export function plainAnswer(answer: readonly Piece[]): string {
  return answer
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if (!('mark' in piece)) return piece.text;
      return piece.mark.freshness === 'checked' ? '' : ` ${piece.mark.freshness}`;
    })
    .join('');
}
