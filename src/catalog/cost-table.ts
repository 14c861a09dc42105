import { costOf } from '../domain/cost.ts';
import type { Costing } from '../domain/costing.ts';
import type { Day } from '../domain/day.ts';
import { type Exact, exact } from '../domain/exact.ts';
import type { Job } from '../domain/job.ts';
import type { Model, Tier } from '../domain/rate-card.ts';
import { type AskedSize, sizeId, soldAs } from '../domain/size.ts';
import { imageJob } from '../domain/size-finder.ts';
import { formatCost } from '../format/cost.ts';
import type { Catalog } from './catalog.ts';
import { type RowEvidence, rowEvidence } from './cost-evidence.ts';
import { type Check, isFirstHand, latestCheck, oldestCheck, proofsOf } from './evidence.ts';
import { EvidenceBook } from './evidence-book.ts';
import type { Wire } from './read-data.ts';
import { pricingDay } from './standing.ts';
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
  size: AskedSize;
  costing: Costing;
  published: Published | undefined;
}

/** The figure a cell leads with: the published one where it leads, else the computed one. */
export interface Leading {
  text: string;
  usd: Exact;
  evidence: string | undefined;
}

export interface CostRow extends RowEvidence {
  model: Model;
  quality: string | null;
  cells: CostCell[];
  /** The last check of its rates and of a published table that leads, the oldest where it rests on several; undefined where nothing is computed, or the model has ended. */
  check: Check | undefined;
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
export function cellJob(model: Model, quality: string | null, size: AskedSize, tier: Tier = 'standard', route = model.mainRoute): Job {
  return { ...imageJob(model, quality, size), tier, route };
}

/** The rungs that can be priced: `auto` is billed on what is served, so no table has a row for it. */
export function pricedQualities(model: Model): (string | null)[] {
  if (model.qualities.length === 0) return [null];
  return model.qualities.map((quality) => quality.id).filter((id) => id !== 'auto');
}

function tablesOf(catalog: Catalog, model: Model): Wire['observations'][number]['priceTables'] {
  return catalog.observations.find((each) => each.family === model.family)?.priceTables ?? [];
}

function publishedOf(
  catalog: Catalog,
  model: Model,
  quality: string | null,
  size: AskedSize,
  tier: Tier,
  book: EvidenceBook,
  on: Day,
): Published | undefined {
  const tables = tablesOf(catalog, model);
  const table = tables.find((each) => each.tier === tier);
  const sold = sizeId(soldAs(size, model.sizes));
  const index = table?.cells.findIndex((each) => each.quality === quality && each.size === sold) ?? -1;
  const cell = table?.cells[index];
  if (table === undefined || cell === undefined) return undefined;
  const title = `${model.name}: published table of prices per image`;
  const file = `data/observations/${model.family}.json`;
  const at = `priceTables[${tables.indexOf(table)}].cells[${index}].amount`;
  const full = { href: `/models/${model.id}/#cost`, of: 'figure' } as const;
  const evidence = openStatement(catalog, { title, shown: [`$${cell.amount}`], evidence: table.evidence, file, at, full }, on, book);
  return { amount: cell.amount, exception: cell.exception, leads: table.headline === 'published', evidence };
}

/** What a cost table is for. */
export interface CostTable {
  sizes: readonly AskedSize[];
  tier: Tier;
  on: Day;
  /** Which published figures stand in it: every one, or only those that lead their cell. */
  published: 'all' | 'leading';
  /** Only leading figures are shown, so a computed one that stands behind a published one needs no evidence on the page. */
  leadingOnly?: true;
  /** The route; the model's main one when left out. */
  route?: string;
  /** Every rung, or only the cheapest and the dearest. */
  rungs?: 'all' | 'ends';
}

/** Cost of one image, output only, at every rung and the given sizes. A model that is no longer sold is priced on its last day. */
export function costRows(catalog: Catalog, model: Model, table: CostTable, book: EvidenceBook): CostRow[] {
  const { sizes, tier, on, route } = table;
  const day = pricingDay(model, on);
  // A published table is the vendor's: it says nothing about another route.
  const isOwn = route === undefined || route === model.mainRoute;
  const published = isOwn ? tablesOf(catalog, model).find((each) => each.tier === tier) : undefined;
  const leads = published?.headline === 'published';
  const proofs = leads ? proofsOf(catalog, published.evidence) : [];
  const isPublishedShown = isOwn && (leads || table.published === 'all');
  const ladder = pricedQualities(model);
  const rungs = table.rungs === 'ends' && ladder.length > 2 ? [ladder[0] ?? null, ladder.at(-1) ?? null] : ladder;
  return rungs.map((quality) => {
    const cells = sizes.map((size) => ({
      size,
      costing: costOf(cellJob(model, quality, size, tier, route), catalog.card, day),
      published: isPublishedShown ? publishedOf(catalog, model, quality, size, tier, book, on) : undefined,
    }));
    const costs = cells.map((cell) => cell.costing).filter((costing) => costing.kind === 'cost');
    const isHidden = table.leadingOnly === true && cells.every((cell) => cell.published?.leads ?? false);
    const computed = rowEvidence(catalog, model, quality, costs, isHidden ? new EvidenceBook() : book, on);
    // Where a published table leads, a row is as old and as sure as the lesser of the two.
    const check = leads && computed.check ? oldestCheck([computed.check, latestCheck(proofs, on)]) : computed.check;
    return { model, quality, cells, ...computed, check, firstHand: computed.firstHand && (!leads || isFirstHand(proofs, 'vendor')) };
  });
}
