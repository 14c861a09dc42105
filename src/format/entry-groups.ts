import type { KIND_NAMES } from './entry.ts';

/** What a list of entries can be narrowed to, in the order it is offered. */
export const GROUP_NAMES = {
  price: 'Prices',
  correction: 'Our corrections',
  recheck: 'Re-checks',
  announced: 'Announced',
  withdrawn: 'Withdrawn',
  lifecycle: 'On and off sale',
  capability: 'Capabilities',
  terms: 'Billing and access',
};
export type EntryGroup = keyof typeof GROUP_NAMES;

const GROUPS: Record<keyof typeof KIND_NAMES, EntryGroup> = {
  'price-changed': 'price',
  introduced: 'price',
  correction: 'correction',
  archived: 'recheck',
  rechecked: 'recheck',
  announced: 'announced',
  withdrawn: 'withdrawn',
  previewed: 'lifecycle',
  released: 'lifecycle',
  restricted: 'lifecycle',
  deprecated: 'lifecycle',
  shutdown: 'lifecycle',
  capability: 'capability',
  billing: 'terms',
  access: 'terms',
};

/** The group of an entry: what is only announced is told apart from what happened. */
export function groupOf({ kind, confirmed }: { kind: keyof typeof KIND_NAMES; confirmed: boolean }): EntryGroup {
  return confirmed ? GROUPS[kind] : 'announced';
}
