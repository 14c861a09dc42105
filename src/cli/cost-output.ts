import { type Cost, isFee, type Line } from '../domain/costing.ts';
import type { Job } from '../domain/job.ts';
import type { RateCard } from '../domain/rate-card.ts';
import { lineParts } from '../format/cost.ts';
import { exactUsd } from '../format/exact-usd.ts';
import { costDoubts } from '../format/problems.ts';
import { formatUsd } from '../format/usd.ts';
import { formatCount, formatSize, ITEM_NAMES } from '../format/words.ts';

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
export function lineRows({ lines }: Cost): string[] {
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

/** The cost of one job for reading. */
export function costText(cost: Cost, card: RateCard): string {
  const { job } = cost;
  const setting = [formatSize(job.size), job.quality, job.tier].filter((part) => part !== null).join(', ');
  return [
    `${namesOf(job, card)}, ${setting}, on ${cost.on}`,
    ...lineRows(cost),
    `  Per image ${formatUsd(cost.perImage)}; total for ${formatCount(job.images)}: ${formatUsd(cost.total)} (exactly $${exactUsd(cost.total)})`,
    ...cautionRows([cost]),
  ].join('\n');
}
