import { namedPairs, VERSUS } from './compare/pairs.ts';
import { type Expect, idsOf } from './known-names.ts';
import type { Wire } from './read-data.ts';
import type { Report } from './reference-problem.ts';

const FILE = 'data/editorial/defaults.json';

/** Reports models of comparisons that are not there, and pairs that would have no page of their own. */
export function checkComparisons(wire: Wire, expect: Expect, report: Report) {
  const models = idsOf(wire.models);
  for (const { comparisons } of wire.editorial) {
    const { subjects, rivals, lines, pairs } = comparisons;
    const lists = { subjects: [subjects], rivals: [rivals], lines, pairs };
    for (const [field, groups] of Object.entries(lists)) {
      groups.forEach((group, at) => {
        group.forEach((id, index) => {
          const place = groups === lines || groups === pairs ? `[${at}][${index}]` : `[${index}]`;
          expect(models, id, FILE, `comparisons.${field}${place}`, 'model');
        });
      });
    }
    const seen = new Set<string>();
    for (const [a, b] of namedPairs(comparisons)) {
      const key = [a, b].toSorted().join(VERSUS);
      const found = a === b ? `"${a}" against itself` : `"${a}" and "${b}" a second time`;
      if (a === b || seen.has(key))
        report({ fault: 'duplicate', file: FILE, path: 'comparisons', found, expected: 'each pair exactly once' });
      seen.add(key);
      for (const id of [a, b].filter((each) => each.includes(VERSUS))) {
        const expected = `an id without “${VERSUS}”, which stands between two ids in an address`;
        report({ fault: 'name', file: FILE, path: 'comparisons', found: `"${id}"`, expected });
      }
    }
  }
}
