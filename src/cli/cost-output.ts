import { type Cost, isFee, type Line } from '../domain/costing.ts';
import type { Job } from '../domain/job.ts';
import type { RateCard } from '../domain/rate-card.ts';
import { type Between, isCertain, type PricedStage } from '../domain/workflow.ts';
import { lineParts } from '../format/cost.ts';
import { exactUsd } from '../format/exact-usd.ts';
import { ITEM_NAMES } from '../format/item-names.ts';
import { openReasons } from '../format/open-reasons.ts';
import { costDoubts } from '../format/problems.ts';
import { formatCount, formatSize } from '../format/words.ts';
import { formatBetween } from '../format/workflow.ts';

function lineJson(line: Line) {
  const { meter, item, usd, readings } = line;
  const basis = isFee(line)
    ? { quantity: exactUsd(line.base), unit: 'USD', rate: line.percent, per: 100 }
    : { quantity: line.quantity, unit: line.unit, rate: line.value.kind === 'amount' ? line.value.amount : line.value.kind, per: line.per };
  return { meter, item, ...basis, usd: exactUsd(usd), readings };
}

/** The cost of one job as it is printed with `--json`: amounts as exact decimal text. */
export function costJson(cost: Cost) {
  const { job } = cost;
  return {
    model: job.model,
    route: job.route,
    tier: job.tier,
    on: cost.on,
    images: job.images,
    outputTokensPerImage: cost.outputTokensPerImage,
    referenceTokens: cost.referenceTokens,
    lines: cost.lines.map(lineJson),
    perImageUsd: exactUsd(cost.perImage),
    totalUsd: exactUsd(cost.total),
    doubts: costDoubts(cost),
    excludes: cost.excludes,
  };
}

/** The lines of a cost, in columns. */
function lineRows({ lines }: Cost): string[] {
  const widest = Math.max(...lines.map((line) => ITEM_NAMES[line.item].length));
  return lines.map((line) => {
    const { name, quantity, unit, rate, per } = lineParts(line);
    const basis = per === 'per 1M' ? `${per} tokens` : per;
    return `  ${ITEM_NAMES[line.item].padEnd(Math.max(18, widest + 2))}${`${quantity} ${unit}`.padEnd(22)}${name} at ${rate} ${basis} = $${exactUsd(line.usd)}`;
  });
}

/** What must be known to trust some costs, and what they leave out; each once. */
export function cautionRows(costs: readonly Cost[]): string[] {
  const doubts = new Set(costs.flatMap(costDoubts));
  const excludes = new Set(costs.flatMap((cost) => cost.excludes));
  return [
    ...[...doubts].map((text) => `Note: ${text}`),
    ...(excludes.size > 0 ? ['Not included:', ...[...excludes].map((text) => `  - ${text}`)] : []),
  ];
}

/** The model's name, and the route's where it is not the main one. */
function namesOf(job: Job, card: RateCard): string {
  const model = card.models.find((each) => each.id === job.model);
  const route = card.routes.find((each) => each.id === job.route);
  return [model?.name ?? job.model, ...(model?.mainRoute === job.route ? [] : [route?.name ?? job.route])].join(' on ');
}

/** The cost of one job as it is printed with `--json`; where something leaves it open, what that is, and both ends. */
export function pricedJson({ open, least, most }: PricedStage) {
  return open === undefined ? costJson(least) : { open, least: costJson(least), most: costJson(most) };
}

/** The rows of a cost; of both ends where it is open. */
export function endRows({ open, least, most }: PricedStage): string[] {
  return open === undefined ? lineRows(least) : ['  at least', ...lineRows(least), '  at most', ...lineRows(most)];
}

/** The exact amount, or both ends. */
export function exactly(amount: Between): string {
  const { least, most } = amount;
  return `exactly $${exactUsd(least)}${isCertain(amount) ? '' : ` to $${exactUsd(most)}`}`;
}

/** The cost of one job for reading. */
export function pricedText(priced: PricedStage, card: RateCard): string {
  const { least, most } = priced;
  const { job } = priced.stage;
  const setting = [formatSize(job.size), job.quality, job.tier].filter((part) => part !== null).join(', ');
  const total = { least: least.total, most: most.total };
  const each = formatBetween({ least: least.perImage, most: most.perImage });
  return [
    `${namesOf(job, card)}, ${setting}, on ${least.on}`,
    ...endRows(priced),
    `  Per image ${each}; total for ${formatCount(job.images)}: ${formatBetween(total)} (${exactly(total)})`,
    ...openReasons({ stages: [priced], on: least.on }).map((text) => `Note: ${text}`),
    ...cautionRows([least, most]),
  ].join('\n');
}
