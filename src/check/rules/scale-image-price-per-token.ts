import { exact } from '../../domain/exact.ts';
import { eachRecord } from '../each.ts';
import { amountsOf, isPerToken } from '../rows.ts';
import type { Rule } from '../rule.ts';

const [LEAST, MOST] = [exact('0.005'), exact('0.5')];

/** A price per image in a field per million tokens. */
export const scaleImagePricePerToken: Rule = {
  id: 'scale/image-price-per-token',
  severity: 'error',
  what: 'A rate of image output is no price of an image.',
  why: 'A figure of a few cents in a field per million tokens prices an image at a millionth of a cent.',
  incident:
    'The price of one image stood in a field per million tokens at Portkey-AI/models for eight months, and at modelpedia. At workglow it was twenty thousand times too low, and the guard against it made an exception for it.',
  todo: 'Use the shape “per-image” or “flat” for this price, or find the rate per million tokens.',
  check: eachRecord('rates', (rates) =>
    amountsOf(rates)
      .filter((row) => isPerToken(row) && row.meter === 'image-output' && row.amount.compare(LEAST) >= 0 && row.amount.compare(MOST) <= 0)
      .map(({ path, text }) => ({
        path: `${path}.value.amount`,
        found: JSON.stringify(text),
        expected: 'a price per million tokens; this looks like a price per image',
      })),
  ),
};
