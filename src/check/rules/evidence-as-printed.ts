import { eachRecordOf } from '../each.ts';
import { figuresIn, saysAmount } from '../printed.ts';
import { exactly, printedClaims } from '../printed-claims.ts';
import type { Rule } from '../rule.ts';

/** A figure as printed that says something else than the amount. */
export const evidenceAsPrinted: Rule = {
  id: 'evidence/as-printed',
  severity: 'error',
  what: 'The figure as printed says the amount it is evidence for.',
  why: 'The figure with its sign and unit shows a slip of the decimal point, of the unit or of the row. That is what it is kept for.',
  incident:
    'Prices with a link to their source were wrong at BerriAI/litellm and agentdeals all the same: a link is not read by anybody, a figure can be compared.',
  todo: 'Compare both with the page. Mend the amount, or the figure if it was not copied exactly.',
  check: eachRecordOf(['rates', 'sellers', 'observations', 'models', 'routes'], (record) =>
    printedClaims(record).flatMap((claim) => {
      const figures = figuresIn(claim.printed);
      if (figures.length === 0) return [];
      const amounts = exactly(claim);
      if (figures.some((figure) => amounts.some((amount) => saysAmount(figure, amount, claim.perMillion)))) return [];
      const expected = `a figure that says ${claim.amounts.map((amount) => JSON.stringify(amount)).join(' or ')}`;
      return [{ path: claim.path, found: JSON.stringify(claim.printed), expected }];
    }),
  ),
};
