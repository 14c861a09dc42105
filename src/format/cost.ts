import type { Cost } from '../domain/cost.ts';
import { formatUsd } from './usd.ts';
import { formatCount, formatQuantity, formatSize } from './words.ts';

/** A cost as one sentence that can be quoted: what, how much, at which rates, and what is in it. */
export function costSentence(cost: Cost, modelName: string): string {
  const { job } = cost;
  const setting = [formatSize(job.size), job.quality === null ? [] : [`quality ${job.quality}`], `${job.tier} tier`].flat().join(', ');
  const each = job.images === 1 ? '' : `, ${formatUsd(cost.perImage)} each`;
  const tokens = cost.outputTokensPerImage === null ? '' : ` (${formatCount(cost.outputTokensPerImage)} output tokens an image)`;
  return `${formatQuantity(job.images, 'image')} by ${modelName} at ${setting} cost ${formatUsd(cost.total)}${each}${tokens}, at the rates of ${cost.on}.`;
}
