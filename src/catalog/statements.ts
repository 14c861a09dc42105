import type { Day } from '../domain/day.ts';
import type { Catalog } from './catalog.ts';
import { latestCheck, proofsOf } from './evidence.ts';
import type { EvidenceBook } from './evidence-book.ts';

/** A statement or number that is no rate: what it is about, what it rests on and where it is written. */
interface Statement {
  title: string;
  /** Which of the statements under that title it is. */
  subject?: string;
  evidence: Parameters<typeof proofsOf>[1];
  file: string;
}

/** Puts the evidence of a statement into the page's book and gives the id that opens it. */
export function openStatement(catalog: Catalog, { title, subject, evidence, file }: Statement, on: Day, book: EvidenceBook): string {
  const proofs = proofsOf(catalog, evidence);
  const check = latestCheck(proofs, on);
  return book.add(
    { title, from: undefined, fromInferred: false, check, proofs, computation: undefined, history: undefined, file },
    subject,
  );
}
