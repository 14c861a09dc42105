import type { Day } from '../domain/day.ts';
import type { Catalog } from './catalog.ts';
import { archiveEntries } from './change-log.ts';
import { EvidenceBook } from './evidence-book.ts';
import { familiesOf } from './families.ts';
import { openStatement } from './statements.ts';

/** A counting rule with the families it counts for. */
export interface RuleInUse {
  id: string;
  name: string;
  summary: string;
  standing: 'published' | 'recovered';
  evidence: string;
  families: { name: string; href: string }[];
}

/** A cell of a published table that the engine does not reproduce, with the reason an editor wrote down. */
export interface ExceptionInUse {
  family: string;
  quality: string | null;
  size: string;
  amount: string;
  reason: string;
  evidence: string;
}

/** What the page on method says that follows from the data. */
export function methodologyPage(catalog: Catalog, on: Day) {
  const book = new EvidenceBook();
  const families = familiesOf(catalog);
  const rules = catalog['counting-rules'].map(({ id, name, summary, standing, evidence }): RuleInUse => {
    const counts = families.filter(({ lead }) => [lead.outputRule, lead.referenceRule].some((rule) => 'rule' in rule && rule.rule === id));
    const file = `data/counting-rules/${id}.json`;
    return {
      id,
      name,
      summary,
      standing,
      evidence: openStatement(catalog, { title: name, subject: 'counting rule', evidence, file, at: 'summary' }, on, book),
      families: counts.map((family) => ({ name: family.name, href: `/models/${family.lead.id}/` })),
    };
  });
  const exceptions = catalog.observations.flatMap(({ family, priceTables }) =>
    priceTables.flatMap(({ cells, evidence }, table) =>
      cells.flatMap(({ quality, size, amount, exception }, index): ExceptionInUse[] => {
        if (exception === null) return [];
        const name = families.find((each) => each.id === family)?.name ?? family;
        const statement = {
          title: name,
          subject: 'published price',
          shown: [`$${amount}`],
          evidence,
          file: `data/observations/${family}.json`,
        };
        const at = `priceTables[${table}].cells[${index}].amount`;
        return [
          { family: name, quality, size, amount, reason: exception, evidence: openStatement(catalog, { ...statement, at }, on, book) },
        ];
      }),
    ),
  );
  const intervals = catalog.sources.map(({ reviewIntervalDays }) => reviewIntervalDays).sort((a, b) => a - b);
  return {
    book,
    rules,
    exceptions,
    /** Published cells in all tables. */
    published: catalog.observations.reduce(
      (sum, { priceTables }) => sum + priceTables.reduce((all, { cells }) => all + cells.length, 0),
      0,
    ),
    intervals: { shortest: intervals[0], longest: intervals.at(-1), usual: intervals[Math.floor(intervals.length / 2)] },
    corrections: archiveEntries(catalog).filter(({ kind }) => kind === 'correction'),
  };
}
