import type { Day } from '../../domain/day.ts';
import type { Catalog } from '../catalog.ts';
import { readingRefs } from '../check-references.ts';
import { type Check, latestCheck, type Proof, type Reading, readingOf, type Source } from '../evidence.ts';
import type { Computation, EvidenceBook } from '../evidence-book.ts';
import { openStatement } from '../statements.ts';
import type { Seller } from './plan-offers.ts';

/** Where a seller’s figures are written. */
export function sellerFile(seller: Seller): string {
  return `data/sellers/${seller.id}.json`;
}

/** Each proof once, however many figures cite it. */
export function distinctProofs(proofs: readonly Proof[]): Proof[] {
  const keyOf = ({ source, reading, asPrinted, note }: Proof) => JSON.stringify([source.id, reading.on, asPrinted, note]);
  return [...new Map(proofs.map((proof) => [keyOf(proof), proof])).values()];
}

/** Puts computed figures of a seller into the page’s book as one record and gives the id that opens it. */
export function openComputed(
  seller: Seller,
  { title, lines, proofs, check }: { title: string; lines: Computation['lines']; proofs: readonly Proof[]; check: Check | undefined },
  book: EvidenceBook,
): string {
  return book.add({
    title,
    from: undefined,
    fromInferred: false,
    check,
    proofs: distinctProofs(proofs),
    computation: { rule: undefined, lines },
    history: undefined,
    file: sellerFile(seller),
  });
}

type Evidence = Parameters<typeof openStatement>[1]['evidence'];

/** Opens what something a seller states rests on. */
export function openStated(catalog: Catalog, seller: Seller, subject: string, evidence: Evidence, on: Day, book: EvidenceBook): string {
  return openStatement(catalog, { title: seller.name, subject, evidence, file: sellerFile(seller) }, on, book);
}

/** Every reading behind a seller’s page, the newest first. */
export function sellerReadings(catalog: Catalog, seller: Seller): { source: Source; reading: Reading }[] {
  return [...new Set(readingRefs(seller).map(({ ref }) => ref))]
    .map((ref) => readingOf(catalog, ref))
    .sort((a, b) => b.reading.on.localeCompare(a.reading.on));
}

/** When anything of a seller was last read. */
export function sellerCheck(catalog: Catalog, seller: Seller, on: Day): Check | undefined {
  return latestCheck(sellerReadings(catalog, seller), on);
}
