import { eachRecord } from '../each.ts';
import { rowsOf } from '../rows.ts';
import type { Rule } from '../rule.ts';

const amountText = ({ value }: ReturnType<typeof rowsOf>[number]) => (value.kind === 'amount' ? value.amount : undefined);

/** The text rate in the place of the image rate. */
export const ratesTextRateOnImages: Rule = {
  id: 'rates/text-rate-on-images',
  severity: 'error',
  what: 'The rate of image output is neither that of text output nor that of text input.',
  why: 'Tokens of an image cost several times those of text. Two equal rates are one that was copied into the wrong row.',
  incident:
    'BerriAI/litellm billed image output at the text rate in several models, up to ten times too low; pydantic/genai-prices did it too.',
  todo: 'Take the rate of image output from the row of the page that names it.',
  check: eachRecord('rates', (rates) =>
    rowsOf(rates)
      .filter((row) => row.meter === 'image-output' && amountText(row) !== undefined)
      .flatMap((row) => {
        const same = rowsOf(rates).find(
          (each) => each.index === row.index && /^text-(?:input|output)$/.test(each.meter) && amountText(each) === amountText(row),
        );
        if (same === undefined) return [];
        return [
          {
            path: `${row.path}.value.amount`,
            found: `${JSON.stringify(amountText(row))}, as for ${same.meter}`,
            expected: 'the rate of image output',
          },
        ];
      }),
  ),
};
