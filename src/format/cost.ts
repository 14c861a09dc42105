import { type Cost, type Costing, isFee, type Line } from '../domain/costing.ts';
import { exactUsd } from './exact-usd.ts';
import { METER_NAMES, VALUE_WORDS } from './meter-words.ts';
import { formatAmount, formatUsd } from './usd.ts';
import { formatCount, formatQuantity, formatSize } from './words.ts';

/**
 * A cost as one sentence that can be quoted: what, how much, at which rates, and what is in it.
 *
 * @param routeName the route, where it is not the model's main one
 */
export function costSentence(cost: Cost, modelName: string, routeName?: string): string {
  const { job } = cost;
  const setting = [formatSize(job.size), job.quality === null ? [] : [`quality ${job.quality}`], `${job.tier} tier`].flat().join(', ');
  const each = job.images === 1 ? '' : `, ${formatUsd(cost.perImage)} each`;
  const verb = job.images === 1 ? 'costs' : 'cost';
  const parts = [
    cost.outputTokensPerImage === null ? [] : [`${formatCount(cost.outputTokensPerImage)} output tokens`],
    job.promptTokens === 0 ? [] : [formatQuantity(job.promptTokens, 'prompt token')],
    job.references.length === 0 ? [] : [formatQuantity(job.references.length, 'reference image')],
    job.partialImages === 0 ? [] : [formatQuantity(job.partialImages, 'partial image')],
  ].flat();
  const contents = parts.length === 0 ? '' : ` (${parts.join(', ')}${job.images === 1 ? '' : ' for each image'})`;
  return `${formatQuantity(job.images, 'image')} with ${modelName}${routeName === undefined ? '' : ` on ${routeName}`} at ${setting} ${verb} ${formatUsd(cost.total)}${each}${contents}, at the rates of ${cost.on}.`;
}

/** The recorded price that a cost of one image is, where nothing is computed. */
function statedAmount({ lines }: Cost): string | undefined {
  const [line, ...others] = lines;
  if (line === undefined || others.length > 0 || isFee(line) || line.per !== 1 || line.quantity !== 1) return undefined;
  return line.value.kind === 'amount' ? line.value.amount : undefined;
}

/** Whether a cost of one image is a price as it is recorded, with nothing to compute. */
export function isStated(cost: Cost): boolean {
  return statedAmount(cost) !== undefined;
}

/** The amount a cost of one image is shown as: a price per image as it is recorded, a computed one rounded. */
export function formatCost(cost: Cost): string {
  const stated = statedAmount(cost);
  return stated === undefined ? formatUsd(cost.total) : formatAmount(stated);
}

/** The parts of a line as they are printed: how much of what, at which rate for how much. */
export function lineParts(line: Line): { name: string; quantity: string; unit: string; rate: string; per: string } {
  if (isFee(line)) {
    return { name: 'the route’s fee', quantity: exactUsd(line.base), unit: 'USD', rate: `${line.percent} %`, per: 'of the cost' };
  }
  const { meter, quantity, unit, value, per } = line;
  return {
    name: METER_NAMES[meter].toLowerCase(),
    quantity: formatCount(quantity),
    unit: quantity === 1 ? unit.replace(/s$/, '') : unit,
    rate: value.kind === 'amount' ? formatAmount(value.amount) : VALUE_WORDS[value.kind],
    per: per === 1 ? `per ${unit.replace(/s$/, '')}` : 'per 1M',
  };
}

/** The answer to a job in a few words; undefined costing means that a field cannot be read. */
export function shortAnswer(costing: Costing | undefined): string {
  if (costing === undefined || costing.kind === 'invalid') return 'No cost yet';
  if (costing.kind === 'cost') return `${formatUsd(costing.total)} for ${formatQuantity(costing.job.images, 'image')}`;
  return costing.kind === 'uncertain' ? 'Uncertain' : 'Not computable';
}
