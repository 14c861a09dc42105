import type { CostCell, CostRow } from '../../catalog/cost-table.ts';
import type { RateRow } from '../../catalog/rate-table.ts';
import { shownRate } from '../../catalog/rate-table.ts';
import { TIERS, type Tier } from '../../domain/rate-card.ts';
import { formatCost } from '../../format/cost.ts';
import { markdownTable } from '../../format/markdown.ts';
import { METER_NAMES, METER_USES } from '../../format/meter-words.ts';
import { REASON_WORDS } from '../../format/problems.ts';
import { formatUsd } from '../../format/usd.ts';
import { formatCount, formatSize, TIER_NAMES } from '../../format/words.ts';

/** A cell of a cost table in words: the figure it leads with, then its tokens and the other figure where both are told. */
export function costText({ costing, published }: CostCell, isFull: boolean): string {
  if (costing.kind === 'not-computable') return REASON_WORDS[costing.reasons[0]?.kind ?? 'output-tokens'];
  if (costing.kind !== 'cost') return costing.kind === 'uncertain' ? 'uncertain' : 'not offered';
  const leads = published?.leads ?? false;
  const leading = leads ? `$${published?.amount} published` : formatCost(costing);
  if (!isFull) return leading;
  const tokens = costing.outputTokensPerImage === null ? [] : [`${formatCount(costing.outputTokensPerImage)} tokens`];
  const other = leads ? [`by tokens ${formatUsd(costing.total)}`] : published === undefined ? [] : [`published $${published.amount}`];
  const notes = [...tokens, ...other];
  return notes.length === 0 ? leading : `${leading} (${notes.join(', ')})`;
}

/** The table of a model’s costs by quality and size. */
export function costTable(rows: readonly CostRow[]): string {
  const sizes = rows[0]?.cells.map((cell) => formatSize(cell.size)) ?? [];
  const body = rows.map((row) => [row.quality ?? 'one quality', ...row.cells.map((cell) => costText(cell, true))]);
  return markdownTable(['Quality', ...sizes], body, 1);
}

const rateText = (row: RateRow, tier: Tier) => {
  const cell = row.cells[tier];
  return cell === undefined ? 'not recorded' : shownRate(cell.rate);
};

/** The table of a model’s rates by meter and tier, with what each pays for. */
export function rateTable(rows: readonly RateRow[]): string {
  const tiers = TIERS.filter((tier) => rows.some((row) => row.cells[tier] !== undefined));
  const body = rows.map((row) => {
    const condition = row.cells.standard?.rate.condition;
    const use = [METER_USES[row.meter], ...(condition ? [condition] : [])].join('. ').replace('..', '.');
    return [METER_NAMES[row.meter], use, ...tiers.map((tier) => rateText(row, tier))];
  });
  return markdownTable(['Meter', 'What it pays for', ...tiers.map((tier) => TIER_NAMES[tier])], body, 2);
}
