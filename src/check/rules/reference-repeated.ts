import { pathText } from '../../catalog/read-data.ts';
import { eachDocument, type Local } from '../each.ts';
import type { Rule } from '../rule.ts';

/** Every entry of a list that says the same as an earlier one of it. */
function repeatedIn(value: unknown, path: readonly PropertyKey[]): Local[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, item]) => repeatedIn(item, [...path, Array.isArray(value) ? Number(key) : key]));
  if (!Array.isArray(value)) return inner;
  const texts = value.map((item) => JSON.stringify(item));
  const own = texts.flatMap((text, index): Local[] => {
    const first = texts.indexOf(text);
    if (first === index) return [];
    return [{ path: pathText([...path, index]), found: `what ${pathText([...path, first])} says`, expected: 'each entry once' }];
  });
  return [...inner, ...own];
}

/** An entry that stands twice in one list. */
export const referenceRepeated: Rule = {
  id: 'reference/repeated',
  severity: 'error',
  what: 'No two entries of a list say the same.',
  why: 'The second one adds nothing. It was pasted twice, or it was to be changed and was not.',
  incident: 'simonw/llm-prices had one model twice under one id.',
  todo: 'Delete the second one, or write what it was meant to say.',
  // The presets of the calculator count: two references of one size are two images.
  check: eachDocument(({ folder, json }) => (folder === 'editorial' ? [] : repeatedIn(json, []))),
};
