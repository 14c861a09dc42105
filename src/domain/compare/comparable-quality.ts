import type { Model, Quality } from '../rate-card.ts';

/**
 * How a rung elsewhere was found. `same`: it is the same model's. `tokens`: its images take the same tokens, whatever it is called.
 * `name`: it is called the same, and may be another quality. `middle`: the ladder has neither. `none`: the model has no such setting.
 */
export interface ComparableQuality {
  quality: string | null;
  by: 'same' | 'tokens' | 'name' | 'middle' | 'none';
}

/** A rung that the vendor fills in itself. */
const isOpen = ({ id }: Quality) => id === 'auto';

function middleOf(model: Model): string | null {
  const named = model.qualities.filter((each) => !isOpen(each));
  const chosen = named.find(({ id }) => id === 'default') ?? named[Math.floor((named.length - 1) / 2)];
  return chosen?.id ?? null;
}

/** The rung of a model whose images take the same tokens under the same rule: equal tokens, not a measured equality of quality. */
export function equalRung(quality: string | null, from: Model, to: Model): string | undefined {
  const factor = from.qualities.find(({ id }) => id === quality)?.factor ?? null;
  const isSameRule =
    from.outputRule.kind === 'canvas-factor' && to.outputRule.kind === 'canvas-factor' && from.outputRule.rule === to.outputRule.rule;
  return isSameRule && factor !== null ? to.qualities.find((each) => each.factor === factor)?.id : undefined;
}

/** The rung to compare with on another model. */
export function comparableQuality(quality: string | null, from: Model | undefined, to: Model): ComparableQuality {
  if (from?.id === to.id) return { quality, by: 'same' };
  if (to.qualities.length === 0) return { quality: null, by: 'none' };
  const equal = from && equalRung(quality, from, to);
  if (equal !== undefined) return { quality: equal, by: 'tokens' };
  if (quality !== null && to.qualities.some(({ id }) => id === quality)) return { quality, by: 'name' };
  return { quality: middleOf(to), by: 'middle' };
}
