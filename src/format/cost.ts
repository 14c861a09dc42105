import type { Cost, Costing } from '../domain/costing.ts';
import { formatAmount, formatUsd } from './usd.ts';
import { formatCount, formatQuantity, formatSize } from './words.ts';

/** A cost as one sentence that can be quoted: what, how much, at which rates, and what is in it. */
export function costSentence(cost: Cost, modelName: string): string {
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
  return `${formatQuantity(job.images, 'image')} with ${modelName} at ${setting} ${verb} ${formatUsd(cost.total)}${each}${contents}, at the rates of ${cost.on}.`;
}

/** The amount a cost of one image is shown as: a price per image as it is recorded, a computed one rounded. */
export function formatCost(cost: Cost): string {
  const [line, ...others] = cost.lines;
  const isPrice = others.length === 0 && line?.unit === 'images' && line.quantity === 1 && line.value.kind === 'amount';
  return isPrice && line.value.kind === 'amount' ? formatAmount(line.value.amount) : formatUsd(cost.total);
}

/** The answer to a job in a few words; undefined costing means that a field cannot be read. */
export function shortAnswer(costing: Costing | undefined): string {
  if (costing === undefined || costing.kind === 'invalid') return 'No cost yet';
  if (costing.kind === 'cost') return `${formatUsd(costing.total)} for ${formatQuantity(costing.job.images, 'image')}`;
  return costing.kind === 'uncertain' ? 'Uncertain' : 'Not computable';
}
