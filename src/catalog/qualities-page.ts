import type { Day } from '../domain/day.ts';
import type { Model } from '../domain/rate-card.ts';
import { type AskedSize, sizeId } from '../domain/size.ts';
import { formatCount } from '../format/words.ts';
import type { Catalog } from './catalog.ts';
import { type CostRow, costRows } from './cost-table.ts';
import { placesOf } from './evidence.ts';
import { EvidenceBook } from './evidence-book.ts';
import { type Family, familiesOf } from './families.ts';
import { headlineSize } from './headline-size.ts';
import { isOnSale, type Standing, standingOf } from './standing.ts';
import { openStatement } from './statements.ts';
import { tableSizes } from './table-sizes.ts';

/** A quality under the name that a family gives it. */
export interface NamedRung {
  family: Family;
  quality: string;
}

/** One step of a ladder: the qualities whose images take the same tokens, whatever they are called. */
export interface Rung {
  names: NamedRung[];
  /** Output tokens at each size of the ladder, in its order; null where none are counted. */
  tokens: (number | null)[];
  evidence: string | undefined;
  check: CostRow['check'];
}

/** Families whose tokens are counted by one rule, so that their qualities can be compared. */
export interface Ladder {
  rule: { id: string; name: string; standing: 'published' | 'recovered' };
  families: { family: Family; standing: Standing }[];
  sizes: AskedSize[];
  /** From the fewest tokens up. */
  rungs: Rung[];
  /** Names that mean other tokens in one family than in another. */
  misleading: string[];
}

/** A family with qualities of which the tokens cannot be counted, with what others measured. */
export interface UncountedFamily {
  family: Family;
  qualities: string[];
  reason: string;
  places: string;
  measured: { quality: string | null; size: string; tokens: number; approximate: boolean; source: string }[];
}

const named = (model: Model) => model.qualities.map(({ id }) => id).filter((id) => id !== 'auto');

const tokensOf = (row: CostRow) => row.cells.map(({ costing }) => (costing.kind === 'cost' ? costing.outputTokensPerImage : null));

/** What tells whether two qualities under one rule are the same: their factor, or all their tokens where the rule is a table. */
const stepKey = ({ model, quality }: CostRow, tokens: readonly (number | null)[]) =>
  String(model.qualities.find(({ id }) => id === quality)?.factor ?? tokens);

function ladderOf(catalog: Catalog, ruleId: string, families: readonly Family[], on: Day, book: EvidenceBook): Ladder[] {
  const rule = catalog['counting-rules'].find(({ id }) => id === ruleId);
  const [first] = families;
  if (rule === undefined || first === undefined) return [];
  const sizes = tableSizes(first.lead);
  const table = { sizes, tier: 'standard', on, published: 'leading' } as const;
  const scratch = new EvidenceBook();
  const settings = families.flatMap((family) =>
    costRows(catalog, family.lead, table, scratch).map((row) => ({ family, row, tokens: tokensOf(row) })),
  );
  const groups = [...Map.groupBy(settings, ({ row, tokens }) => stepKey(row, tokens)).values()];
  const rungs = groups.flatMap((group): Rung[] => {
    const [lead] = group;
    if (lead === undefined) return [];
    const record = scratch.records.find(({ id }) => id === lead.row.evidence);
    const names = group.flatMap(({ family, row: { quality } }) => (quality === null ? [] : [{ family, quality }]));
    return [{ names, tokens: lead.tokens, evidence: record && book.adopt(record), check: lead.row.check }];
  });
  const byName = Map.groupBy(
    rungs.flatMap(({ names }, step) => names.map(({ quality }) => ({ quality, step }))),
    ({ quality }) => quality,
  );
  return [
    {
      rule,
      families: families.map((family) => ({ family, standing: standingOf(family.lead, on) })),
      sizes,
      rungs: rungs.sort((a, b) => (a.tokens[0] ?? 0) - (b.tokens[0] ?? 0)),
      misleading: [...byName].filter(([, uses]) => new Set(uses.map(({ step }) => step)).size > 1).map(([name]) => name),
    },
  ];
}

function uncounted(catalog: Catalog, family: Family, on: Day, book: EvidenceBook): UncountedFamily[] {
  const facts = catalog.models.find(({ id }) => id === family.lead.id);
  if (facts?.outputRule.kind !== 'unknown') return [];
  const counts = catalog.observations.find((each) => each.family === family.id)?.tokenCounts ?? [];
  const measured = counts.map(({ quality, size, tokens, approximate, evidence }, index) => ({
    quality,
    size,
    tokens,
    approximate,
    source: openStatement(
      catalog,
      {
        title: family.name,
        subject: 'output tokens measured by others',
        shown: [formatCount(tokens)],
        evidence,
        file: `data/observations/${family.id}.json`,
        at: `tokenCounts[${index}].tokens`,
      },
      on,
      book,
    ),
  }));
  const { reason, lookedAt } = facts.outputRule;
  return [{ family, qualities: named(family.lead), reason, places: placesOf(catalog, lookedAt), measured }];
}

/** Which quality of one family equals which of another, by tokens: what is counted by one rule, what is not known, and what is sold by the image. */
export function qualitiesPage(catalog: Catalog, on: Day) {
  const book = new EvidenceBook();
  const families = familiesOf(catalog).filter(({ lead }) => named(lead).length > 0 && isOnSale(standingOf(lead, on)));
  const byRule = Map.groupBy(families, ({ lead }) => ('rule' in lead.outputRule ? lead.outputRule.rule : lead.outputRule.kind));
  const ladders = [...byRule].flatMap(([rule, group]) => ladderOf(catalog, rule, group, on, book));
  const headline = catalog.card.models.find(({ id }) => id === catalog.editorial[0]?.headlineModel);
  const size = headline && headlineSize(catalog, headline);
  const own = ladders.find((ladder) => ladder.families.some(({ family }) => family.id === headline?.family));
  return {
    book,
    ladders,
    /** The steps that bear two names, with the tokens at the headline size. */
    renamed: (own?.rungs ?? []).flatMap((rung) => {
      const names = new Set(rung.names.map(({ quality }) => quality));
      const tokens = rung.tokens[own?.sizes.findIndex((each) => size && sizeId(each) === sizeId(size)) ?? -1];
      return names.size > 1 && tokens ? [{ ...rung, tokens }] : [];
    }),
    size,
    unknown: families.flatMap((family) => uncounted(catalog, family, on, book)),
    byImage: families
      .filter(({ lead }) => lead.outputRule.kind === 'per-image')
      .map((family) => ({ family, qualities: named(family.lead) })),
  };
}
