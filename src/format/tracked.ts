import type { When } from '../domain/day.ts';
import type { Pricing } from '../domain/rate-card.ts';
import { formatList } from './plan.ts';
import { ROUTE_KINDS } from './route.ts';
import { SHAPE_WORDS } from './shape.ts';
import { formatQuantity, formatWhen } from './words.ts';

const FREE_TIER = { yes: 'yes', no: 'none', preview: 'in preview', unknown: 'not stated on the pages read' };

/** A value with the day it holds since. */
const since = (text: string, when: When) => `${text}, since ${formatWhen(when).replace(/^by /, 'at the latest ')}`;

/** Ways to get a model, as a list. */
export function accessWords(kinds: readonly (keyof typeof ROUTE_KINDS)[]): string {
  return kinds.length === 0 ? 'none on record' : formatList(kinds.map((kind) => ROUTE_KINDS[kind].one));
}

/** How a model is priced, with the day since. */
export function billingWords(billing: { shape: Pricing['shape']; since: When } | undefined): string {
  return billing === undefined ? 'not known' : since(SHAPE_WORDS[billing.shape], billing.since);
}

/** Whether an API has a free tier, with the day since. */
export function freeTierWords(tier: { state: keyof typeof FREE_TIER; since: When } | undefined): string {
  return tier === undefined ? 'not recorded' : since(FREE_TIER[tier.state], tier.since);
}

/** How many plans there are to buy something by. */
export function planCountWords({ sellers, offers, free }: { sellers: number; offers: number; free: number }): string {
  if (sellers === 0) return 'none on record';
  return `${formatQuantity(offers, 'paid offer')} and ${formatQuantity(free, 'free one')} of ${formatQuantity(sellers, 'seller')}`;
}
