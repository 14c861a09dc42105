/** Whose word a reading is, and how it reached us. */
export type EvidenceKind = 'official' | 'official-transcription' | 'gateway' | 'seller' | 'third-party';

/** Whose figure it is: a vendor's of its own, or that of somebody who sells on what vendors make. */
export type FigureOwner = 'vendor' | 'reseller';

/** Every kind, the strongest first, for a vendor's own figures. A gateway's and a seller's word weigh the same. */
export const EVIDENCE_KINDS: readonly EvidenceKind[] = ['official', 'official-transcription', 'gateway', 'seller', 'third-party'];

// A transcription of a vendor's page is the vendor's word. Whoever sells on speaks first-hand of its own price.
const RANKS: Record<FigureOwner, Record<EvidenceKind, number>> = {
  vendor: { official: 0, 'official-transcription': 0, gateway: 1, seller: 1, 'third-party': 2 },
  reseller: { official: 0, 'official-transcription': 0, gateway: 0, seller: 0, 'third-party': 1 },
};

/**
 * Whether a word of a kind is first-hand on a figure: the vendor's on its own, and on a reseller's that of anybody who sells on. What a
 * reseller says of the vendor's own price is not.
 */
export function speaksFirstHand(kind: EvidenceKind, owner: FigureOwner): boolean {
  const ranks = RANKS[owner];
  return ranks[kind] === Math.min(...Object.values(ranks));
}

/**
 * Of some readings, those that may confirm the figure they are about: the ones of the strongest kind among them. A weaker one is another's
 * word on what the strongest has said, so a newer day of it does not make the figure any newer.
 *
 * @example confirming([official of May, third-party of June], kindOf, 'vendor') is the official one of May
 */
export function confirming<T>(readings: readonly T[], kindOf: (reading: T) => EvidenceKind, owner: FigureOwner): T[] {
  const rankOf = (reading: T) => RANKS[owner][kindOf(reading)];
  const best = Math.min(...readings.map(rankOf));
  return readings.filter((reading) => rankOf(reading) === best);
}
