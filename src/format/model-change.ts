import type { Dropped } from '../domain/change-model.ts';
import { ANY_SIZE, type BrokenSizeRule, sizeId } from '../domain/size.ts';
import { formatBrokenRule } from './broken-rule.ts';
import { capital, quoted } from './phrases.ts';
import { formatSize, TIER_NAMES } from './words.ts';

function whyNot(broken: BrokenSizeRule, model: string): string {
  if (broken.rule === 'not-listed') return `${model} has ${broken.allowed.map(formatSize).join(', ')}`;
  return broken.rule === 'pixels-needed' ? `${model} takes sizes in pixels` : `${formatBrokenRule(broken)} (${model})`;
}

function sizeWords({ found, taken, broken, model }: Extract<Dropped, { field: 'size' }>): string {
  const size = `Size ${sizeId(found) === ANY_SIZE ? quoted(ANY_SIZE) : formatSize(found)}`;
  if (sizeId(taken) === ANY_SIZE) return `${size}: ${model} has one price whatever the size, so it was dropped.`;
  return `${size}: ${broken.map((each) => whyNot(each, model)).join(', ')}; ${formatSize(taken)} is set instead.`;
}

function qualityWords({ found, taken, known, model }: Extract<Dropped, { field: 'quality' }>): string {
  if (known.length === 0) return `Quality ${found}: ${model} has no such setting, so it was dropped.`;
  const has = `${model} has ${known.join(', ')}; ${taken} is set`;
  return found === '' ? `Quality: ${has}.` : `Quality ${found}: ${has} instead.`;
}

/** What a change of model dropped, and what stands in its place, as a sentence. */
export function formatModelChange(dropped: Dropped): string {
  switch (dropped.field) {
    case 'size':
      return sizeWords(dropped);
    case 'quality':
      return qualityWords(dropped);
    case 'tier': {
      const known = dropped.known.map((each) => TIER_NAMES[each]).join(', ');
      return `Tier ${capital(dropped.found)}: ${dropped.route} sells ${known}; ${TIER_NAMES[dropped.taken]} is set instead.`;
    }
    default:
      return dropped satisfies never;
  }
}
