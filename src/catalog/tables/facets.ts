import type { TableFacet } from '../../format/table-file.ts';

/** Sizes by name before those in pixels, each from the smallest up. */
export function bySize(a: { id: string }, b: { id: string }): number {
  const rank = ({ id }: { id: string }) => (/^\d+x\d+$/.test(id) ? 2 : /^[\d.]+k$/i.test(id) ? 0 : 1);
  const extent = ({ id }: { id: string }) => id.split('x').reduce((product, side) => product * (Number.parseFloat(side) || 1), 1);
  return rank(a) - rank(b) || extent(a) - extent(b) || a.id.localeCompare(b.id);
}

/** Something the rows of a table can be chosen by, and how it is read off one of them. */
export interface FacetGiven<T> {
  id: string;
  name: string;
  /** Whether a row has to have every option that is chosen; one of them when left out. */
  every?: true;
  of: (row: T) => readonly { id: string; name: string }[];
  /** The order of its options; that of the rows when left out. */
  order?: (a: { id: string; name: string }, b: { id: string; name: string }) => number;
}

export const byName = (a: { name: string }, b: { name: string }) => a.name.localeCompare(b.name, 'en', { numeric: true });

/** The facets of some rows with the options that occur, and each row's options by their place; a facet of one option chooses nothing and is left out. */
export function facetsOf<T>(
  rows: readonly T[],
  given: readonly FacetGiven<T>[],
): { facets: TableFacet[]; optionsOf: (row: T) => number[][] } {
  const made = given.flatMap(({ id, name, every, of, order }) => {
    const distinct = [...new Map(rows.flatMap(of).map((option) => [option.id, option])).values()];
    const options = order === undefined ? distinct : distinct.sort(order);
    const places = new Map(options.map((option, index) => [option.id, index]));
    return options.length < 2 ? [] : [{ facet: { id, name, options, every: every ?? false }, of, places }];
  });
  return {
    facets: made.map(({ facet }) => facet),
    optionsOf: (row) => made.map(({ of, places }) => of(row).flatMap((option) => places.get(option.id) ?? [])),
  };
}
