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
  /** For each row whether it has an option of a facet, by their places. */
  havingOf: (facet: number, option: number) => Uint8Array;
}

/** A figure as near as floating point comes. */
function approximately(figure: string | undefined): number {
  if (figure === undefined) return Number.NaN;
  const at = figure.indexOf('/');
  return at < 0 ? Number(figure) : Number(figure.slice(0, at)) / Number(figure.slice(at + 1));
}

function once<A extends readonly unknown[], T>(make: (...given: A) => T): (...given: A) => T {
  const made = new Map<string, T>();
  return (...given) => {
    const key = given.join();
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(...given);
    made.set(key, value);
    return value;
  };
}

/** The place of each value among all, from the least up: the same for equal ones. */
function ranksOf<T>(values: Iterable<T>, sorted: (distinct: T[]) => Iterable<T>): Int32Array {
  const all = [...values];
  const places = new Map([...sorted([...new Set(all)])].map((value, place) => [value, place]));
  return Int32Array.from(all, (value) => places.get(value) ?? 0);
}

const alphabetically = (words: string[]) => words.sort(new Intl.Collator('en', { numeric: true }).compare);
/** Numbers from the least up, `NaN` last. */
const numerically = (figures: number[]) => Float64Array.from(figures).sort();

/** Places by their rank, from the least up; of equal rank in the order of the page. */
function ordered(ranks: Int32Array): number[] {
  const starts = new Int32Array(ranks.length + 1);
  for (const rank of ranks) starts[rank + 1] = (starts[rank + 1] ?? 0) + 1;
  for (let rank = 1; rank < starts.length; rank += 1) starts[rank] = (starts[rank] ?? 0) + (starts[rank - 1] ?? 0);
  const rows = new Array<number>(ranks.length).fill(0);
  ranks.forEach((rank, row) => {
    const at = starts[rank] ?? 0;
    rows[at] = row;
    starts[rank] = at + 1;
  });
  return rows;
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
  const figuresOf = once((index: number, unit: TableUnit | undefined) => {
    const column = columns[index];
    return Float64Array.from(rows, (row) => (column ? approximately(figureOfCell(cellIn(row, column, index, unit))) : Number.NaN));
  });
  const wordsOf = (index: number) => {
    const column = columns[index];
    return rows.map((row) => (column ? textOfCell(cellIn(row, column, index, undefined)) : ''));
  };
  const orderOf = once((index: number, unit: TableUnit | undefined, down: boolean) => {
    const kind = columns[index]?.kind;
    const isText = kind === 'text';
    const ranks = isText ? ranksOf(wordsOf(index), alphabetically) : ranksOf(figuresOf(index, unit), numerically);
    const last = ranks.reduce((most, rank) => Math.max(most, rank), 0);
    const turned = down ? ranks.map((rank) => last - rank) : ranks;
    if (isText) return ordered(turned);
    const figures = figuresOf(index, unit);
    const all = ordered(turned);
    const missing = all.filter((row) => Number.isNaN(figures[row]));
    // Text that is ordered by a figure still has an order where the figure is missing.
    const rest = kind === 'order' ? ranksOf(wordsOf(index), alphabetically) : undefined;
    return [
      ...all.filter((row) => !Number.isNaN(figures[row])),
      ...(rest ? missing.sort((a, b) => (rest[a] ?? 0) - (rest[b] ?? 0) || a - b) : missing),
    ];
  });
  const havingOf = once((facet: number, option: number) =>
    Uint8Array.from(rows, ({ options }) => Number(options[facet]?.includes(option) ?? false)),
  );
  return { file, texts, figuresOf, orderOf, havingOf };
}

/** Whether each row matches what is set, by its place. */
function matcherOf({ file, texts, figuresOf, havingOf }: PreparedTable, state: TableState): (row: number) => boolean {
  const words = state.find
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const facets = file.facets.flatMap(({ id, options, every }, index) => {
    const chosen = state.chosen.get(id) ?? [];
    if (chosen.length === 0) return [];
    const having = chosen.map((each) =>
      havingOf(
        index,
        options.findIndex((option) => option.id === each),
      ),
    );
    return every ? having.map((each) => [each]) : [having];
  });
  const price = file.columns.findIndex(({ id }) => id === file.price);
  const prices = state.min === '' && state.max === '' ? undefined : figuresOf(price, state.unit);
  const [least, most] = [state.min === '' ? 0 : Number(state.min), state.max === '' ? Number.POSITIVE_INFINITY : Number(state.max)];
  return (row) => {
    for (const having of facets) if (!having.some((each) => each[row] === 1)) return false;
    if (prices !== undefined) {
      const usd = prices[row] ?? Number.NaN;
      if (!(usd >= least && usd <= most)) return false;
    }
    const text = texts[row] ?? '';
    return words.every((word) => text.includes(word));
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
