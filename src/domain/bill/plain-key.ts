const spellings = new Map<string, string>();

/** Enough for every name that is asked for, in every spelling. */
const MOST_SPELLINGS = 500;

/** A name without its spelling: `input_tokens`, `inputTokens` and `Input tokens` are one. */
export function plainKey(name: string): string {
  const known = spellings.get(name);
  if (known !== undefined) return known;
  const plain = name.replaceAll(/[_\-[\]\s]/g, '').toLowerCase();
  if (spellings.size < MOST_SPELLINGS) spellings.set(name, plain);
  return plain;
}
