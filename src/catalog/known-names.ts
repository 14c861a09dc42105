import type { Wire } from './read-data.ts';

/** Reports a name unless it is known. */
export type Expect = (known: ReadonlySet<string>, found: string, file: string, path: string, what: string) => void;

/** The ids of a list. */
export function idsOf(list: readonly { id: string }[]): Set<string> {
  return new Set(list.map((each) => each.id));
}

/** The rungs of a model; undefined where there is no such model, which is reported once. */
export function ladderOf(wire: Wire, id: string): Set<string> | undefined {
  const model = wire.models.find((each) => each.id === id);
  return model && idsOf(model.qualities);
}
