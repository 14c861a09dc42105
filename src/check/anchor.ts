import type { Rule } from './rule.ts';

/** What names a rule on the pages that explain it. */
export function anchorOf({ id }: Rule): string {
  return id.replace('/', '-');
}

/** Where a rule is explained. */
export function linkOf(rule: Rule): string {
  return `docs/rules.md#${anchorOf(rule)}`;
}
