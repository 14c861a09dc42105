import { eachDocument } from '../each.ts';
import { meterLists } from '../meter-lists.ts';
import type { Rule } from '../rule.ts';

/** A price per token that leaves out a meter. */
export const ratesMissingMeter: Rule = {
  id: 'rates/missing-meter',
  severity: 'error',
  what: 'A price per token names all six meters.',
  why: 'A meter that is left out is silently billed as another one, or as nothing. One that is not billed or not known says so.',
  incident:
    'pydantic/genai-prices priced the images of a model at its text rate because no rate for image output was there; four other lists showed a price for another model that was twenty times too low.',
  todo: 'Add the meter. Where the page does not mention it, use the kind “not-billed” with evidence, or “unknown” with what was looked at.',
  check: eachDocument((document) =>
    meterLists(document)
      .filter(({ missing }) => missing.length > 0)
      .map(({ path, missing }) => ({ path, found: `no ${missing.join(', no ')}`, expected: 'each of the six meters once' })),
  ),
};
