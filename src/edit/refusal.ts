/** A request that cannot be met, with the line to print: what was found, what was expected, what to do. */
export class Refusal extends Error {}

/** A name that names nothing. The known names are carried along, so that the nearest one can be offered. */
export class Misnamed extends Refusal {
  readonly found: string;
  readonly known: readonly string[];
  /** What to do where none of the known names was meant. */
  readonly otherwise: string;

  constructor(flag: string, found: string, what: string, known: readonly string[], otherwise: string) {
    super(`${flag}: found "${found}", expected the id of a ${what}.`);
    this.found = found;
    this.known = known;
    this.otherwise = otherwise;
  }
}

/**
 * The one of a list with this id.
 *
 * @throws Misnamed when there is none
 */
export function theOne<T extends { id: string }>(list: readonly T[], id: string, flag: string, what: string, otherwise: string): T {
  const found = list.find((each) => each.id === id);
  if (found !== undefined) return found;
  throw new Misnamed(
    flag,
    id,
    what,
    list.map((each) => each.id),
    otherwise,
  );
}
