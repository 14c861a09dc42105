import { type Cost, isFee, type Line } from '../domain/costing.ts';
import { exactUsd } from './exact-usd.ts';
import { METER_NAMES, VALUE_WORDS } from './meter-words.ts';
import { formatAmount, formatUsd } from './usd.ts';
import { formatCount } from './words.ts';

/** The recorded price that a cost of one image is, where nothing is computed. */
function statedAmount({ lines }: Cost): string | undefined {
  const [line, ...others] = lines;
  if (line === undefined || others.length > 0 || isFee(line) || line.per !== 1 || line.quantity !== 1) return undefined;
  return line.value.kind === 'amount' ? line.value.amount : undefined;
}

/** Whether a cost of one image is a price as it is recorded, with nothing to compute. */
export function isStated(cost: Cost): boolean {
  return statedAmount(cost) !== undefined;
}

/** The amount a cost of one image is shown as: a price per image as it is recorded, a computed one rounded. */
export function formatCost(cost: Cost): string {
  const stated = statedAmount(cost);
  return stated === undefined ? formatUsd(cost.total) : formatAmount(stated);
}

/** The parts of a line as they are printed: how much of what, at which rate for how much. */
export function lineParts(line: Line): { name: string; quantity: string; unit: string; rate: string; per: string } {
  if (isFee(line)) {
    return { name: 'the route’s fee', quantity: exactUsd(line.base), unit: 'USD', rate: `${line.percent} %`, per: 'of the cost' };
  }
  const { meter, quantity, unit, value, per } = line;
  return {
    name: METER_NAMES[meter].toLowerCase(),
    quantity: formatCount(quantity),
    unit: quantity === 1 ? unit.replace(/s$/, '') : unit,
    rate: value.kind === 'amount' ? formatAmount(value.amount) : VALUE_WORDS[value.kind],
    per: per === 1 ? `per ${unit.replace(/s$/, '')}` : 'per 1M',
  };
}
