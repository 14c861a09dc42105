import type { Cost } from '../domain/cost.ts';
import { formatUsd } from './usd.ts';
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
  const contents = parts.length === 0 ? '' : ` (${parts.join(', ')} an image)`;
  return `${formatQuantity(job.images, 'image')} by ${modelName} at ${setting} ${verb} ${formatUsd(cost.total)}${each}${contents}, at the rates of ${cost.on}.`;
}
