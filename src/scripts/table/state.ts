import type { TableFile, TableUnit } from '../../format/table-file.ts';

/** Everything a reader can set on a table. `docs/decisions/0017-table-tools.md` has its grammar in an address. */
export interface TableState {
  /** Words that a row has to hold. */
  find: string;
  /** Options that are chosen, by the id of their facet. */
  chosen: ReadonlyMap<string, readonly string[]>;
  /** The least and the most price as decimal text; empty for none. */
  min: string;
  max: string;
  sort: { column: string; down: boolean } | undefined;
  unit: TableUnit | undefined;
  /** Ids of the columns that are shown beside the first; undefined for those of the page. */
  columns: readonly string[] | undefined;
  /** The row that the others are multiples of. */
  base: string | undefined;
}

export const DEFAULT_STATE: TableState = {
  find: '',
  chosen: new Map(),
  min: '',
  max: '',
  sort: undefined,
  unit: undefined,
  columns: undefined,
  base: undefined,
};

/** The most problems that are named, characters that are quoted of a value, and characters that are searched for. */
const MOST_PROBLEMS = 10;
const MOST_QUOTED = 60;
const MOST_FIND = 100;

const DECIMAL = /^(?:0|[1-9]\d{0,8})(?:\.\d{1,12})?$/;

/** Whether a text is an amount that a price can be held against. */
export const isAmount = (text: string) => DECIMAL.test(text);

const quoted = (text: string) => `“${text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text}”`;
const listed = (text: string) => text.split(',').filter((part) => part !== '');

/** The columns of the page beside the first, which is always shown. */
export function pageColumns({ columns }: TableFile): string[] {
  return columns.flatMap(({ id, onPage }, index) => (onPage && index > 0 ? [id] : []));
}

/** Every unit that a column of the table can be shown in. */
export function unitsOf({ columns }: TableFile): TableUnit[] {
  return [...new Set(columns.flatMap(({ units }) => units))];
}

/**
 * Reads the query of an address. Nothing is replaced or dropped in silence: what cannot be used is named in sentences, and counts as
 * not given.
 */
export function readState(query: string, file: TableFile): { state: TableState; problems: string[] } {
  const state: { -readonly [K in keyof TableState]: TableState[K] } = { ...DEFAULT_STATE };
  const chosen = new Map<string, string[]>();
  const problems: string[] = [];
  const seen = new Set<string>();
  const refuse = (found: string, expected: string) => problems.push(`Found ${quoted(found)}, expected ${expected}; it is not used.`);
  const known = (ids: readonly string[], found: string, of: string) => {
    if (ids.includes(found)) return true;
    refuse(found, of);
    return false;
  };
  const readers: Record<string, (value: string) => void> = {
    find: (value) => {
      if (value.length > MOST_FIND) refuse(value, `at most ${MOST_FIND} characters to search for`);
      else state.find = value;
    },
    min: (value) => {
      if (isAmount(value)) state.min = value;
      else refuse(value, 'a least price such as 0.05');
    },
    max: (value) => {
      if (isAmount(value)) state.max = value;
      else refuse(value, 'a most price such as 0.05');
    },
    sort: (value) => {
      const column = value.replace(/^-/, '');
      const ids = file.columns.filter(({ kind }) => kind !== 'link').map(({ id }) => id);
      if (known(ids, column, 'a column to sort by')) state.sort = { column, down: value.startsWith('-') };
    },
    unit: (value) => {
      if (known(unitsOf(file), value, `a unit of this table`)) state.unit = value as TableUnit;
    },
    cols: (value) => {
      const ids = file.columns.slice(1).map(({ id }) => id);
      state.columns = [...new Set(listed(value))].filter((id) => known(ids, id, 'a column of this table'));
    },
    base: (value) => {
      const keys = file.rows.map(({ key }) => key);
      if (known(keys, value, 'a row of this table to compare with')) state.base = value;
    },
    ...Object.fromEntries(
      file.facets.map(({ id, name, options }) => [
        id,
        (value: string) => {
          const ids = options.map((option) => option.id);
          const given = [...new Set(listed(value))].filter((each) => known(ids, each, `an option of “${name}” in this table`));
          if (given.length > 0) chosen.set(id, given);
        },
      ]),
    ),
  };
  for (const [key, value] of new URLSearchParams(query)) {
    const read = Object.hasOwn(readers, key) ? readers[key] : undefined;
    if (read === undefined) problems.push(`${quoted(key)} is no setting of this table; it is not used.`);
    else if (seen.has(key)) problems.push(`${quoted(key)} is given more than once; only the first counts.`);
    else if (value !== '') read(value);
    seen.add(key);
  }
  const more = problems.length - MOST_PROBLEMS;
  const named = more > 0 ? [...problems.slice(0, MOST_PROBLEMS), `${more} more settings are not used.`] : problems;
  return { state: { ...state, chosen }, problems: named };
}

/** Writes a state as a query without its question mark; empty where nothing is set. Commas and tildes stay readable. */
export function writeState(state: TableState, file: TableFile): string {
  const { find, chosen, min, max, sort, unit, columns, base } = state;
  const params = new URLSearchParams();
  const set = (key: string, value: string | undefined) => {
    if (value !== undefined && value !== '') params.set(key, value);
  };
  set('find', find);
  for (const { id } of file.facets) set(id, chosen.get(id)?.join(','));
  set('min', min);
  set('max', max);
  set('sort', sort && `${sort.down ? '-' : ''}${sort.column}`);
  set('unit', unit === unitsOf(file)[0] ? undefined : unit);
  // No column beside the first is written as the first alone.
  if (columns !== undefined && columns.join() !== pageColumns(file).join()) set('cols', columns.join(',') || ',');
  set('base', base);
  return params.toString().replaceAll('%2C', ',').replaceAll('%7E', '~');
}
