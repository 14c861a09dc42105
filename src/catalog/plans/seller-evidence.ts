import type { Day } from '../../domain/day.ts';
import type { Catalog } from '../catalog.ts';
import { readingRefs } from '../check-references.ts';
import { type Check, lastRead, type Proof, type Reading, readingOf, type Source } from '../evidence.ts';
import type { Computation, EvidenceBook, FullEvidence } from '../evidence-book.ts';
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

/** Figures of a seller that are computed. */
interface Computed {
  title: string;
  lines: Computation['lines'];
  proofs: readonly Proof[];
  check: Check | undefined;
  /** Where the first figure it is computed from is written in the seller's file, as a JSON path. */
  at: string | undefined;
  /** What its cells show, where they are few. */
  shown?: string[];
  /** Where it opens in full, for pages that show it in brief. */
  full?: FullEvidence;
}

/** Puts computed figures of a seller into the page’s book as one record and gives the id that opens it. */
export function openComputed(seller: Seller, { title, lines, proofs, check, at, shown, full }: Computed, book: EvidenceBook): string {
  const record = {
    title,
    from: undefined,
    fromInferred: false,
    check,
    proofs: distinctProofs(proofs),
    computation: { rule: undefined, lines },
    history: undefined,
    file: sellerFile(seller),
    full,
  };
  return book.add(record, { at, shown });
}

type Evidence = Parameters<typeof openStatement>[1]['evidence'];

/** A statement of a seller. */
interface Stated {
  subject: string;
  evidence: Evidence;
  /** Where it is written in the seller's file, as a JSON path. */
  at: string;
  /** What its cells show. */
  shown?: string[];
  /** The section of the seller's page it stands in. */
  section: 'offers' | 'images' | 'terms' | 'claims';
}

/** Opens what something a seller states rests on. */
export function openStated(catalog: Catalog, seller: Seller, { section, ...stated }: Stated, on: Day, book: EvidenceBook): string {
  const full = { href: `/plans/${seller.id}/#${section}`, of: 'figure' } as const;
  return openStatement(catalog, { title: seller.name, ...stated, file: sellerFile(seller), full }, on, book);
}

/** Every reading behind a seller’s page, the newest first. */
export function sellerReadings(catalog: Catalog, seller: Seller): { source: Source; reading: Reading }[] {
  return [...new Set(readingRefs(seller).map(({ ref }) => ref))]
    .map((ref) => readingOf(catalog, ref))
    .sort((a, b) => b.reading.on.localeCompare(a.reading.on));
}

/** When anything of a seller was last read. */
export function sellerCheck(catalog: Catalog, seller: Seller, on: Day): Check | undefined {
  return lastRead(sellerReadings(catalog, seller), on);
}
