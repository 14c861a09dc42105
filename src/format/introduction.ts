import type { When } from '../domain/day.ts';
import type { Pricing } from '../domain/rate-card.ts';
import { ANY_SIZE, type SizeRule } from '../domain/size.ts';
import { formatList } from './plan.ts';
import { formatSize, formatWhen } from './words.ts';

/** A model as it is introduced to those who do not know it. */
interface Introduced {
  /** As requests name it; undefined where no name of an API was found. */
  apiId: string | undefined;
  name: string;
  vendor: string;
  released: When;
  isSold: boolean;
  qualities: readonly { id: string }[];
  sizes: SizeRule;
  shape: Pricing['shape'] | undefined;
}

const MOST_SIZES = 4;

function qualityWords(qualities: readonly { id: string }[]): string {
  const named = qualities.map(({ id }) => id).filter((id) => id !== 'auto');
  return named.length === 0 ? 'one quality' : `qualities ${formatList(named)}`;
}

function sizeWords(rule: SizeRule): string {
  switch (rule.kind) {
    case 'any':
      return 'any size within limits';
    case 'list':
      return rule.sizes.length > MOST_SIZES ? `${rule.sizes.length} sizes` : `sizes ${formatList(rule.sizes.map(formatSize))}`;
    case 'tiers':
      return rule.tiers.every(({ id }) => id === ANY_SIZE)
        ? 'one price for every size'
        : `sizes ${formatList(rule.tiers.map(({ name }) => name))}`;
    case 'unknown':
      return 'sizes not known';
    default:
      return rule satisfies never;
  }
}

const PRICED: Record<Pricing['shape'], string[]> = {
  'per-token': ['priced by token'],
  'per-image': ['priced by setting'],
  'per-quality': ['priced by quality'],
  flat: ['at one price'],
  'per-megapixel': ['priced by megapixel'],
  'pass-through': ['at the rates of another route'],
  subscription: ['sold by plan'],
  contract: ['sold by contract'],
  'not-offered': [],
  unknown: ['its price not known'],
};

/** Whose a model is, since when it is there, what can be asked of it and how it is priced: one sentence. */
export function formatIntroduction({ apiId, name, vendor, released, isSold, qualities, sizes, shape }: Introduced): string {
  const called = apiId === undefined ? '' : ` (${apiId} in requests)`;
  const since = `${isSold ? 'on sale since' : 'released'} ${formatWhen(released)}`;
  const parts = [since, qualityWords(qualities), sizeWords(sizes), ...(shape === undefined ? [] : PRICED[shape])];
  return `${name}${called} is an image model of ${vendor}: ${parts.join('; ')}.`;
}
