const setOf = (words: string) => new Set(words.split(' '));

/** What only joins words. */
const JOINING = setOf(
  'a an the is are do does did can i my it there what which how much many of for to in on at with than and or vs versus',
);
/** What every page here tells, so that it leads to none of them. */
const ASKED_OF_ALL = setOf('price prices priced pricing cost costs costing cheaper cheap per one image images');

/**
 * The words of a text as they are compared: without accents and case; a dot inside a name does not part it from its number, and a
 * size is one word however it is typed (`1024 x 1536`, `1024*1536` and `1024 × 1536` are `1024x1536`).
 */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const sized = plain.replace(/(\d{3,})\s*(?:[x×*]|by)\s*(?=\d{3,})/gu, '$1x');
  return sized.match(/[\p{L}\p{N}]+(?:\.[\p{L}\p{N}]+)*/gu) ?? [];
}

/** The words of a query that tell one page from another; else those that do more than join; else all. */
export function tellingWords(query: string): string[] {
  const all = wordsOf(query);
  const named = all.filter((word) => !JOINING.has(word));
  if (named.every((word) => ASKED_OF_ALL.has(word))) return named.length > 0 ? named : all;
  return wordsOf(query.replace(/\b(?:per|an?|one)\s+image\b/gi, ' ')).filter((word) => {
    return !JOINING.has(word) && (!ASKED_OF_ALL.has(word) || /^images?$/.test(word));
  });
}
