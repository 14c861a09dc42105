import { brokenSizeRules, type Size, type SizeRule } from './size.ts';

const legalBy = new WeakMap<SizeRule, Size[]>();

/** Every pixel size the rule allows; the common ones where the rule is not known, none where sizes are sold in tiers. Found once for a rule: there are tens of thousands. */
export function legalSizes(rule: SizeRule): readonly Size[] {
  if (rule.kind === 'unknown') return rule.common;
  if (rule.kind === 'list') return rule.sizes;
  if (rule.kind === 'tiers') return [];
  const known = legalBy.get(rule);
  if (known !== undefined) return known;
  const sizes: Size[] = [];
  for (let width = rule.multipleOf; width <= rule.maxEdge; width += rule.multipleOf) {
    for (let height = rule.multipleOf; height <= rule.maxEdge; height += rule.multipleOf) {
      if (brokenSizeRules({ width, height }, rule).length === 0) sizes.push({ width, height });
    }
  }
  legalBy.set(rule, sizes);
  return sizes;
}
