import { exact } from '../../domain/exact.ts';
import { eachRecord } from '../each.ts';
import { amountsOf, isPerToken } from '../rows.ts';
import type { Rule } from '../rule.ts';

const [LEAST, MOST] = [exact('0.0005'), exact(5)];

/** A price per image that no image has. */
export const scalePerImage: Rule = {
  id: 'scale/per-image',
  severity: 'error',
  what: 'A price per image, megapixel or reference image lies between a twentieth of a cent and five dollars.',
  why: 'Below that it is the price of a token or step, above it that of a hundred or a thousand images, or it is in cents.',
  incident:
    'Portkey-AI/models held dollars in a field for cents for eight months, a hundred times off. BerriAI/litellm had thirty-five dollars for three and a half cents.',
  todo: 'Look at the page again: what the price is for, and in which unit.',
  check: eachRecord('rates', (rates) =>
    amountsOf(rates)
      .filter((row) => !isPerToken(row) && row.amount.compare(0) > 0 && (row.amount.compare(LEAST) < 0 || row.amount.compare(MOST) > 0))
      .map(({ path, text }) => ({
        path: `${path}.value.amount`,
        found: JSON.stringify(text),
        expected: 'from 0.0005 to 5 for each image, megapixel or reference image',
      })),
  ),
};
