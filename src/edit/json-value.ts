import type { Node } from 'jsonc-parser';

/** Any value of JSON that can be changed in place. */
// biome-ignore lint/suspicious/noExplicitAny: a file is edited as it stands, and checked against its schema before it is written.
export type Json = any;

/** Marks an object that its author wrote on one line. No key of JSON is a symbol, so nothing else sees it. */
const ONE_LINE = Symbol('one line');

/** Whether an object was written on one line, as the formatter leaves it where it fits. */
export function isOneLine(object: object): boolean {
  return ONE_LINE in object;
}

/** An object with other entries, on one line if the first was. */
export function withEntries(object: object, entries: Iterable<readonly [string, Json]>): Json {
  const copy = Object.fromEntries(entries);
  return isOneLine(object) ? { ...copy, [ONE_LINE]: true } : copy;
}

/** What a parsed text says, with its objects on one line where the text has them so. */
export function jsonOf(node: Node, text: string): Json {
  if (node.type === 'array') return (node.children ?? []).map((item) => jsonOf(item, text));
  if (node.type !== 'object') return node.value;
  const entries = (node.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key === undefined || value === undefined ? [] : [[String(key.value), jsonOf(value, text)] as const],
  );
  const [first] = node.children ?? [];
  const opening = first === undefined ? '' : text.slice(node.offset, first.offset);
  const isBroken = first === undefined || opening.includes('\n');
  return withEntries(isBroken ? {} : { [ONE_LINE]: true }, entries);
}
