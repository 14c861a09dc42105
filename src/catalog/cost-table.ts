import { costOf } from '../domain/cost.ts';
import type { Cost, Costing } from '../domain/costing.ts';
import type { Day } from '../domain/day.ts';
import { type Exact, exact } from '../domain/exact.ts';
import type { Freshness } from '../domain/freshness.ts';
import type { Job } from '../domain/job.ts';
import { DEFAULT_ROUTE } from '../domain/job-form.ts';
import type { Model, Tier } from '../domain/rate-card.ts';
import { type Size, sizeId } from '../domain/size.ts';
import { formatCost } from '../format/cost.ts';
import { exactUsd } from '../format/exact-usd.ts';
import { formatCount, formatSize, formatWhen } from '../format/words.ts';
import type { Catalog } from './catalog.ts';
import { editionFile, lastCheckOf, proofsOf } from './evidence.ts';
import type { EvidenceBook } from './evidence-book.ts';
import type { Wire } from './read-data.ts';
import { pricingDay, standingOf } from './standing.ts';
import { openStatement } from './statements.ts';

/** A price per image as it was published, beside the computed one. */
export interface Published {
  amount: string;
  /** Why it is not the computed value. */
  exception: string | null;
  /** Whether it leads and the computed value stands beside it. */
  leads: boolean;
  evidence: string;
}

/** One image of one size at one rung: its cost, or why there is none. */
export interface CostCell {
  size: Size;
  costing: Costing;
  published: Published | undefined;
}

/** The figure a cell leads with: the published one where it leads, else the computed one. */
export interface Leading {
  text: string;
  usd: Exact;
  evidence: string | undefined;
}

export interface CostRow {
  model: Model;
  quality: string | null;
  cells: CostCell[];
  /** Evidence shared by the row's computed cells; undefined when nothing in it is computed. */
  evidence: string | undefined;
  /** How the last check of its rate stands to the review interval. */
  freshness: Freshness | undefined;
}

/** The figure that a row's cell leads with; undefined where there is none. Rankings and headlines go by it. */
export function leadingOf(row: CostRow, index = 0): Leading | undefined {
  const cell = row.cells[index];
  if (cell?.costing.kind !== 'cost') return undefined;
  const { published, costing } = cell;
  if (published?.leads) return { text: `$${published.amount}`, usd: exact(published.amount), evidence: published.evidence };
  return { text: formatCost(costing), usd: costing.total, evidence: row.evidence };
}

/** The job behind a table cell: one image, no prompt, no references. */
export function cellJob(model: Model, quality: string | null, size: Size, tier: Tier = 'standard'): Job {
  return {
    model: model.id,
    route: DEFAULT_ROUTE,
    tier,
    size,
    quality,
    images: 1,
    promptTokens: 0,
    cachedPromptTokens: 0,
    references: [],
    partialImages: 0,
  };
}

/** The rungs that can be priced: `auto` is billed on what is served, so no table has a row for it. */
export function pricedQualities(model: Model): (string | null)[] {
  if (model.qualities.length === 0) return [null];
  return model.qualities.map((quality) => quality.id).filter((id) => id !== 'auto');
}

/** The exact arithmetic of a cost's lines, as it is written in the evidence. */
export function expressionOf(cost: Cost): string {
  const terms = cost.lines.map(({ quantity, unit, value, per }) => {
    const rate = value.kind === 'amount' ? `$${value.amount}` : value.kind;
    return per === 1 ? `${formatCount(quantity)} × ${rate}` : `${formatCount(quantity)} ${unit} × ${rate} ÷ 1M`;
  });
  return `${terms.join(' + ')} = $${exactUsd(cost.total)}`;
}

function tableOf(catalog: Catalog, model: Model, tier: Tier): Wire['observations'][number]['priceTables'][number] | undefined {
  return catalog.observations.find((each) => each.family === model.family)?.priceTables.find((table) => table.tier === tier);
}

function publishedOf(
  catalog: Catalog,
  model: Model,
  quality: string | null,
  size: Size,
  tier: Tier,
  book: EvidenceBook,
  on: Day,
): Published | undefined {
  const table = tableOf(catalog, model, tier);
  const cell = table?.cells.find((each) => each.quality === quality && each.size === sizeId(size));
  if (table === undefined || cell === undefined) return undefined;
  const title = `${model.name}: published table of prices per image`;
  const file = `data/observations/${model.family}.json`;
  const evidence = openStatement(catalog, { title, evidence: table.evidence, file }, on, book);
  return { amount: cell.amount, exception: cell.exception, leads: table.headline === 'published', evidence };
}

function ruleName(catalog: Catalog, model: Model): string | undefined {
  const rule = model.outputRule;
  return 'rule' in rule ? catalog['counting-rules'].find((each) => each.id === rule.rule)?.name : undefined;
}

/** The evidence of a row's computed cells: the rate's own readings, then one line of arithmetic for each cell. */
function rowEvidence(
  catalog: Catalog,
  model: Model,
  quality: string | null,
  costs: Cost[],
  book: EvidenceBook,
  on: Day,
): { evidence: string | undefined; freshness: Freshness | undefined } {
  const [first] = costs;
  const line = first?.lines[0];
  if (first === undefined || line === undefined) return { evidence: undefined, freshness: undefined };
  const { edition } = first;
  const wire = editionFile(catalog, edition);
  const rates = wire !== undefined && 'rates' in wire.pricing ? wire.pricing.rates : [];
  const cited = rates.find((rate) => rate.meter === line.meter)?.evidence ?? [];
  const check = lastCheckOf(catalog, edition, line.meter, line.readings, on);
  const evidence = book.add({
    title: [model.name, quality, edition.tier].filter((part) => part !== null).join(', '),
    from: formatWhen(edition.from),
    fromInferred: wire?.fromBasis === 'inferred',
    check,
    proofs: proofsOf(catalog, cited),
    computation: {
      rule: ruleName(catalog, model),
      lines: costs.map((cost) => ({ label: formatSize(cost.job.size), expression: expressionOf(cost) })),
    },
    history: `/models/${model.id}/#archive`,
    file: `data/rates/${edition.route}/${edition.model}.json`,
  });
  // What has ended changes no more, so its age says nothing.
  const isOver = standingOf(model, on).kind === 'ended';
  return { evidence, freshness: isOver ? undefined : check?.freshness };
}

/** What a cost table is for. */
export interface CostTable {
  sizes: readonly Size[];
  tier: Tier;
  on: Day;
  /** Which published figures stand in it: every one, or only those that lead their cell. */
  published: 'all' | 'leading';
  /** Every rung, or only the cheapest and the dearest. */
  rungs?: 'all' | 'ends';
}

/** Cost of one image, output only, at every rung and the given sizes. A model that is no longer sold is priced on its last day. */
export function costRows(catalog: Catalog, model: Model, table: CostTable, book: EvidenceBook): CostRow[] {
  const { sizes, tier, on } = table;
  const day = pricingDay(model, on);
  const leads = tableOf(catalog, model, tier)?.headline === 'published';
  const ladder = pricedQualities(model);
  const rungs = table.rungs === 'ends' && ladder.length > 2 ? [ladder[0] ?? null, ladder.at(-1) ?? null] : ladder;
  return rungs.map((quality) => {
    const cells = sizes.map((size) => ({
      size,
      costing: costOf(cellJob(model, quality, size, tier), catalog.card, day),
      published: leads || table.published === 'all' ? publishedOf(catalog, model, quality, size, tier, book, on) : undefined,
    }));
    const costs = cells.map((cell) => cell.costing).filter((costing) => costing.kind === 'cost');
    return { model, quality, cells, ...rowEvidence(catalog, model, quality, costs, book, on) };
  });
}
