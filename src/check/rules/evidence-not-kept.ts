import { parseBase } from '../compared.ts';
import { fileOf } from '../file-names.ts';
import { isObject, type Json } from '../json-diff.ts';
import { amountsOf } from '../rows.ts';
import type { Base, Finding, Rule } from '../rule.ts';

const editionKey = (tier: Json, from: Json) => JSON.stringify([tier, from]);

/** The editions that were in a file before. */
function knownEditions(base: Base, file: string): Set<string> {
  const was = parseBase(base?.get(file) ?? '');
  const editions = isObject(was) && Array.isArray(was['editions']) ? was['editions'] : [];
  return new Set(editions.filter(isObject).map(({ tier, from }) => editionKey(tier, from)));
}

/** A new amount of which nobody kept how it was printed. */
export const evidenceNotKept: Rule = {
  id: 'evidence/not-kept',
  severity: 'warning',
  what: 'An amount that is new in a change comes with the figure as its source prints it.',
  why: 'You have the page before you now, and nobody will have it later. Only the figure with its sign and unit shows a slip in the amount.',
  incident: 'Prices with a link to their source were wrong at BerriAI/litellm and agentdeals all the same: a link is not read by anybody.',
  todo: 'Copy each figure into `asPrinted`, exactly as it stands on the page. Leave it null only where the page prints none.',
  check: ({ wire, base }) => {
    if (base === null) return [];
    return wire.rates.flatMap((rates): Finding[] => {
      const file = fileOf('rates', rates);
      const known = knownEditions(base, file);
      const rows = amountsOf(rates);
      return rates.editions.flatMap(({ tier, from }, index) => {
        if (known.has(editionKey(tier, from))) return [];
        const before = rates.editions.slice(0, index).findLastIndex((each) => each.tier === tier);
        const isAsBefore = (key: string, text: string) => rows.some((row) => row.index === before && row.key === key && row.text === text);
        const bare = rows.filter(
          (row) => row.index === index && !isAsBefore(row.key, row.text) && row.evidence.every(({ asPrinted }) => asPrinted === null),
        );
        const [first] = bare;
        if (first === undefined) return [];
        const others = bare.length > 1 ? ` and ${bare.length - 1} more` : '';
        const found = `no figure as printed for ${JSON.stringify(first.text)}${others}`;
        return [{ file, path: first.path, found, expected: 'the figure of each new amount as its page prints it' }];
      });
    });
  },
};
