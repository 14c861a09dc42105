import { cellIn, isFigure, type TableColumn, type TableFile, textOfCell, UNIT_NAMES, unitIndex } from '../../format/table-file.ts';
import { multiplesOf } from '../../format/table-multiples.ts';
import { formatMultiple } from '../../format/usd.ts';
import { make } from './dom.ts';
import type { TableState } from './state.ts';

/** What makes the cells of rows as a state asks for them. A cell of the page itself is shown as it is or copied, never changed. */
export interface CellMaker {
  /** Tells this way of showing rows from others; undefined where it is that of the page. */
  name: string | undefined;
  /** Places of the shown columns in the file. */
  columns: readonly number[];
  heading: (own: HTMLTableCellElement | undefined, column: number) => HTMLTableCellElement;
  cell: (own: HTMLTableCellElement | undefined, row: number, column: number) => HTMLTableCellElement;
}

const copied = (cell: HTMLTableCellElement) => {
  const copy = cell.cloneNode(true) as HTMLTableCellElement;
  copy.colSpan = 1;
  return copy;
};

const CLASSES: Partial<Record<TableColumn['kind'], string>> = { usd: 'cost', times: 'cost', count: 'number', order: 'short' };

/** A cell that the page does not show: in another unit with the evidence that its own cell opens, and with its setting and marks. */
function written(
  file: TableFile,
  own: HTMLTableCellElement | undefined,
  row: number,
  index: number,
  unit: TableState['unit'],
): HTMLTableCellElement {
  const column = file.columns[index];
  const given = file.rows[row];
  const cell = column && given ? cellIn(given, column, index, unit) : '';
  const text = textOfCell(cell);
  if (own && isFigure(cell) && own.querySelector('.figure')) {
    const made = copied(own);
    const [figure, ...others] = made.querySelectorAll('.figure');
    if (figure) figure.textContent = text;
    for (const other of others) other.closest('small')?.remove();
    return made;
  }
  const made = make('td', { className: own?.className ?? CLASSES[column?.kind ?? 'text'] ?? '' });
  if (column?.kind === 'link' && text.startsWith('/')) made.append(make('a', { href: text }, 'price it'));
  else made.append(isFigure(cell) || column?.kind === 'text' ? text : make('span', { className: 'word' }, text));
  return made;
}

/** How rows are shown in a state: columns, unit and multiples. */
export function cellMaker(file: TableFile, state: TableState): CellMaker {
  const own = file.columns.flatMap(({ onPage }, index) => (onPage ? [index] : []));
  const ids = state.columns;
  const columns = ids === undefined ? own : [0, ...file.columns.flatMap(({ id }, index) => (index > 0 && ids.includes(id) ? [index] : []))];
  const isOtherUnit = (column: TableColumn | undefined) => column !== undefined && unitIndex(column, state.unit) > 0;
  const multiple = state.base === undefined ? undefined : multiplesOf(file, state.base, state.unit);
  const isPage = columns.join() === own.join() && multiple === undefined && !file.columns.some(isOtherUnit);
  return {
    name: isPage ? undefined : [columns.join(), state.unit, state.base].join(' '),
    columns,
    heading(cell, index) {
      const column = file.columns[index];
      const made = cell ?? make('th', { scope: 'col', className: CLASSES[column?.kind ?? 'text'] ?? '' }, column?.name ?? '');
      const unit = column?.units[unitIndex(column, state.unit)];
      const small = made.querySelector('.unit');
      if (unit === undefined) return made;
      if (small?.textContent === UNIT_NAMES[unit]) return made;
      if (small) small.textContent = UNIT_NAMES[unit];
      else if (isOtherUnit(column) || cell === undefined) made.append(make('small', { className: 'unit' }, UNIT_NAMES[unit]));
      return made;
    },
    cell(cell, row, index) {
      const column = file.columns[index];
      const times = column && multiple?.(row, column, index);
      const isOwn = cell !== undefined && !isOtherUnit(column);
      if (isOwn && times === undefined && cell.colSpan === 1) return cell;
      const made = isOwn ? copied(cell) : written(file, cell, row, index, state.unit);
      if (times !== undefined) made.append(make('small', { className: 'times' }, formatMultiple(times)));
      return made;
    },
  };
}
