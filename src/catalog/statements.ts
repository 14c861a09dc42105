import type { Day } from '../domain/day.ts';
import type { Catalog } from './catalog.ts';
import { latestCheck, ownerOf, proofsOf } from './evidence.ts';
import type { EvidenceBook, FullEvidence } from './evidence-book.ts';

/** A statement or number that is no rate: what it is about, what it rests on and where it is written. */
interface Statement {
  title: string;
  /** Which of the statements under that title it is. */
  subject?: string;
  /** What its cells show. */
  shown?: string[];
  evidence: Parameters<typeof proofsOf>[1];
  file: string;
  /** Where it is written in the file, as a JSON path. */
  at?: string;
  /** Where it opens in full, for pages that show it in brief. */
  full?: FullEvidence;
}

/** Puts the evidence of a statement into the page's book and gives the id that opens it. */
export function openStatement(catalog: Catalog, statement: Statement, on: Day, book: EvidenceBook): string {
  const { title, subject, shown, evidence, file, at, full } = statement;
  const proofs = proofsOf(catalog, evidence);
  const check = latestCheck(proofs, on, ownerOf(catalog, file));
  const record = { title, from: undefined, fromInferred: false, check, proofs, computation: undefined, history: undefined, file, full };
  return book.add(record, { name: subject, shown, at });
}
