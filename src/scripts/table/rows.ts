import { cellIn, figureOfCell, type TableFile, type TableUnit, textOfCell } from '../../format/table-file.ts';
import type { TableState } from './state.ts';

/** A table with what choosing and ordering its rows needs, found once for each column and kept. */
export interface PreparedTable {
  file: TableFile;
  /** The text a search looks in, for each row. */
  texts: readonly string[];
  /** The figures of a column in a unit, as near as floating point comes: for order and bounds only. `NaN` where there is none. */
  figuresOf: (column: number, unit: TableUnit | undefined) => Float64Array;
  /** Every row in the order of a column, those without a figure last. */
  orderOf: (column: number, unit: TableUnit | undefined, down: boolean) => readonly number[];
}

/** A figure as near as floating point comes. */
export function approximately(figure: string | undefined): number {
  if (figure === undefined) return Number.NaN;
  const at = figure.indexOf('/');
  return at < 0 ? Number(figure) : Number(figure.slice(0, at)) / Number(figure.slice(at + 1));
}

function once<T>(make: (column: number, unit: TableUnit | undefined, down: boolean) => T): typeof make {
  const made = new Map<string, T>();
  return (column, unit, down) => {
    const key = [column, unit, down].join();
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(column, unit, down);
    made.set(key, value);
    return value;
  };
}

/** The place of each text among all, in the order of the alphabet. */
function ranksOf(words: readonly string[]): Float64Array {
  const { compare } = new Intl.Collator('en', { numeric: true });
  const places = new Map([...new Set(words)].sort(compare).map((word, place) => [word, place]));
  return Float64Array.from(words, (word) => places.get(word) ?? 0);
}

/** Gets a table ready to be searched and ordered. */
export function prepareTable(file: TableFile): PreparedTable {
  const { columns, rows, facets } = file;
  const texts = rows.map((row) => {
    const cells = columns.map((column, index) => (column.kind === 'link' ? '' : textOfCell(cellIn(row, column, index, undefined))));
    const options = facets.flatMap((facet, index) =>
      facet.every ? [] : (row.options[index] ?? []).map((place) => facet.options[place]?.name),
    );
    return [row.key, row.name, row.words, ...cells, ...options].join(' ').toLowerCase();
  });
  const figures = once((index, unit) => {
    const column = columns[index];
    return Float64Array.from(rows, (row) => (column ? approximately(figureOfCell(cellIn(row, column, index, unit))) : Number.NaN));
  });
  const ranks = once((index) => {
    const column = columns[index];
    return ranksOf(rows.map((row) => (column ? textOfCell(cellIn(row, column, index, undefined)) : '')));
  });
  const orders = once((index, unit, down) => {
    const kind = columns[index]?.kind;
    const values = kind === 'text' ? ranks(index, undefined, false) : figures(index, unit, false);
    // Text that is ordered by a figure still has an order where the figure is missing.
    const rest = kind === 'order' ? ranks(index, undefined, false) : undefined;
    const sign = down ? -1 : 1;
    return [...rows.keys()].sort((a, b) => {
      const [x = 0, y = 0] = [values[a], values[b]];
      if (x < y) return -sign;
      if (x > y) return sign;
      const missing = Number(Number.isNaN(x)) - Number(Number.isNaN(y));
      return missing || (x === y || rest === undefined ? 0 : (rest[a] ?? 0) - (rest[b] ?? 0)) || a - b;
    });
  });
  return {
    file,
    texts,
    figuresOf: (column, unit) => figures(column, unit, false),
    orderOf: orders,
  };
}

/** Whether each row matches what is set, by its place. */
function matcherOf({ file, texts, figuresOf }: PreparedTable, state: TableState): (row: number) => boolean {
  const words = state.find
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const facets = file.facets.flatMap(({ id, options, every }, index) => {
    const chosen = state.chosen.get(id);
    return chosen === undefined ? [] : [{ index, every, places: chosen.map((each) => options.findIndex((option) => option.id === each)) }];
  });
  const price = file.columns.findIndex(({ id }) => id === file.price);
  const prices = state.min === '' && state.max === '' ? undefined : figuresOf(price, state.unit);
  const [least, most] = [state.min === '' ? 0 : Number(state.min), state.max === '' ? Number.POSITIVE_INFINITY : Number(state.max)];
  return (row) => {
    const text = texts[row] ?? '';
    if (!words.every((word) => text.includes(word))) return false;
    const own = file.rows[row]?.options ?? [];
    const isChosen = facets.every(({ index, every, places }) => {
      const has = (place: number) => own[index]?.includes(place) ?? false;
      return every ? places.every(has) : places.some(has);
    });
    if (!isChosen || prices === undefined) return isChosen;
    const usd = prices[row] ?? Number.NaN;
    return usd >= least && usd <= most;
  };
}

/** The rows that match what is set, by their place, in the order that is set; in that of the page where none is. Rows without a figure come last either way. */
export function rowsFor(table: PreparedTable, state: TableState): number[] {
  const { file, texts, orderOf } = table;
  const { sort } = state;
  const all = sort
    ? orderOf(
        file.columns.findIndex(({ id }) => id === sort.column),
        state.unit,
        sort.down,
      )
    : [...texts.keys()];
  return all.filter(matcherOf(table, state));
}
