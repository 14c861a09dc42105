import type { Costing } from '../domain/costing.ts';
import { REASON_WORDS } from './problems.ts';

/** The words of a cell without a cost. */
export function noCostWords(costing: Exclude<Costing, { kind: 'cost' }>): string {
  if (costing.kind === 'not-computable') return REASON_WORDS[costing.reasons[0]?.kind ?? 'output-tokens'];
  return costing.kind === 'uncertain' ? 'uncertain' : 'not offered';
}
