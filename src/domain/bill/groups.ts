/** A number, a quoted text or a bare word, as it stands in a pasted text. */
export interface Scalar {
  kind: 'text' | 'word';
  text: string;
  /** Where it starts, in characters; of a text inside a text, where the outer one starts. */
  at: number;
  /** True where the paste ends right behind it, so that a part of it may be missing. */
  cut: boolean;
}

/** What stands between two brackets, on the indented lines beneath a name, or the whole paste: only what is worth keeping of it. */
export interface Group {
  /** What it is the value of, in the spelling of `plainKey`; undefined where it stands alone. */
  key: string | undefined;
  /** The name in front of its bracket: a class or a function. */
  name: string | undefined;
  /** Empty for the whole paste, and for lines that are indented. */
  bracket: '{' | '[' | '(' | '';
  at: number;
  scalars: { key: string; value: Scalar }[];
  groups: Group[];
  /** Values and groups that stand alone in it, such as the members of a list. */
  items: number;
  /** The first value that stands alone in it, where nothing stands alone before it. */
  alone: Scalar | undefined;
}

/** The values of a key that stand directly in a group, in order. */
export function valuesOf(group: Group, ...keys: string[]): Scalar[] {
  return group.scalars.filter((each) => keys.includes(each.key)).map(({ value }) => value);
}

/** The groups under a key that stand directly in a group, in order. */
export function groupsOf(group: Group, ...keys: string[]): Group[] {
  return group.groups.filter((each) => each.key !== undefined && keys.includes(each.key));
}

/** A group and every group in it, outermost first; each with those it lies in. */
export function* walk(group: Group, path: readonly Group[] = []): Generator<{ group: Group; path: readonly Group[] }> {
  yield { group, path };
  const inner = [...path, group];
  for (const each of group.groups) yield* walk(each, inner);
}
