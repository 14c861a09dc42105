import { problemsOfKind } from '../reference-check.ts';
import type { Rule } from '../rule.ts';

/** An id that names nothing. */
export const referenceName: Rule = {
  id: 'reference/name',
  severity: 'error',
  what: 'A model, route, tier, rung, vendor, seller, family, rule, offer or claim that is named exists, and a rung or tier is one of the thing it is named for.',
  why: 'Quality labels belong to a version of a model and tiers to a route. A name that names nothing is priced as something else, or dropped.',
  incident:
    'BerriAI/litellm took one quality for every label, and pydantic/genai-prices matched names by a part of them and halved a price.',
  todo: 'Name one that exists, or add the file it should stand in.',
  check: problemsOfKind('name'),
};
