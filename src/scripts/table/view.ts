import type { TableFile } from '../../format/table-file.ts';
import { type CellMaker, cellMaker } from './cells.ts';
import { make } from './dom.ts';
import { DEFAULT_STATE, type TableState } from './state.ts';

/** The least and the most rows put into the page at once: so many that a screen is full; and as many again when nothing else is to be done, or their end comes near. */
const AT_ONCE = { least: 12, most: 60 };
/** Rows that are put in while nobody scrolls. */
const UNASKED = 120;
/** A page with more rows is cut down to those before it is used: to take them all out at once would take longer than a frame. */
const MOST_AT_ONCE = 1000;
/** How near the end of the rows may come into view before more follow. */
const AHEAD = '600px';

/** The table of the page, shown as a state asks for it. */
export interface TableView {
  /** Shows these rows, by their place in the file. Rows beyond a screen follow in idle moments. */
  show: (rows: readonly number[], state: TableState) => void;
  /** Whether the page has more rows than can be taken out at once, so that it is to be cut down before it is used. */
  isLong: boolean;
  /** Puts every row in that is still to follow. */
  finish: () => void;
  /** The heading of a column, where it is shown. */
  headings: () => { id: string; heading: HTMLTableCellElement }[];
}

interface Group {
  body: HTMLTableSectionElement;
  title: HTMLTableRowElement | undefined;
  rows: number[];
}

interface OwnCell {
  cell: HTMLTableCellElement;
  span: number;
}

/** One step of filling: a row, and the body it goes to. */
interface Step {
  body: HTMLTableSectionElement;
  title: HTMLTableRowElement | undefined;
  row: number;
}

const canIdle = 'requestIdleCallback' in window;
const idle = (run: () => void): number => (canIdle ? requestIdleCallback(run, { timeout: 500 }) : window.setTimeout(run, 16));
const forget = (task: number): void => (canIdle ? cancelIdleCallback(task) : clearTimeout(task));

/**
 * @param rows the rows of the page in the order of the file
 * @param clear called when somebody wants to see rows again where none match
 */
export function tableView(table: HTMLTableElement, rows: readonly HTMLTableRowElement[], file: TableFile, clear: () => void): TableView {
  const places = new Map(rows.map((row, place) => [row, place]));
  const groups = [...table.tBodies].map((body): Group => {
    const all = [...body.rows];
    return { body, title: all.find((row) => !places.has(row)), rows: all.flatMap((row) => places.get(row) ?? []) };
  });
  const head = table.tHead?.rows[0];
  const ownHeadings = [...(head?.cells ?? [])];
  const madeHeadings = new Map<number, HTMLTableCellElement>();
  const scroller = table.parentElement;
  const rowHeight = table.offsetHeight / Math.max(1, table.rows.length);
  const atOnce = Math.min(AT_ONCE.most, Math.max(AT_ONCE.least, Math.ceil(innerHeight / rowHeight)));
  const flat = make('tbody');
  const nothing = make('tbody');
  const ownCells: (OwnCell[] | undefined)[] = [];
  const shownAs: (string | undefined)[] = [];
  let shownColumns: readonly number[] = ownHeadings.map((_, index) => index);
  let maker: CellMaker = cellMaker(file, DEFAULT_STATE);
  let steps: Step[] = [];
  let next = 0;
  let waiting: number | undefined;
  let asked: readonly unknown[] = [];

  const ownOf = (place: number): OwnCell[] => {
    const known = ownCells[place];
    if (known !== undefined) return known;
    const cells = [...(rows[place]?.cells ?? [])].map((cell) => ({ cell, span: cell.colSpan }));
    ownCells[place] = cells;
    return cells;
  };

  const cellAt = (cells: readonly OwnCell[], column: number) => {
    let at = 0;
    for (const { cell, span } of cells) {
      if (at === column) return cell;
      at += span;
    }
    return undefined;
  };

  /** Gives a row the cells that are asked for, unless it has them. */
  const dress = (place: number) => {
    const row = rows[place];
    if (row === undefined || shownAs[place] === maker.name) return;
    const own = ownOf(place);
    const cells =
      maker.name === undefined
        ? own.map(({ cell }) => cell)
        : maker.columns.map((column) => maker.cell(cellAt(own, column), place, column));
    row.replaceChildren(...cells);
    shownAs[place] = maker.name;
  };

  const put = (until: number) => {
    for (; next < until && next < steps.length; next += 1) {
      const step = steps[next];
      const row = step && rows[step.row];
      if (step === undefined || row === undefined) continue;
      if (!step.body.isConnected) {
        step.body.replaceChildren(...(step.title ? [step.title] : []));
        table.append(step.body);
      }
      dress(step.row);
      step.body.append(row);
    }
  };

  const more = make('tbody');
  const watcher = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) follow();
    },
    { root: scroller, rootMargin: AHEAD },
  );

  /** Offers what is left, and puts it in as its place comes near. */
  const offerRest = () => {
    watcher.disconnect();
    const left = steps.length - next;
    if (left === 0) return more.remove();
    const button = make('button', { type: 'button', className: 'button' }, `Show the other ${left} rows`);
    button.addEventListener('click', finish);
    more.replaceChildren(make('tr', {}, make('td', { colSpan: shownColumns.length }, button)));
    table.append(more);
    watcher.observe(more);
  };

  const follow = () => {
    stop();
    more.remove();
    put(next + atOnce);
    if (next < Math.min(steps.length, UNASKED)) waiting = idle(follow);
    else offerRest();
  };

  function stop() {
    watcher.disconnect();
    if (waiting !== undefined) forget(waiting);
    waiting = undefined;
  }

  function finish() {
    stop();
    more.remove();
    put(steps.length);
  }

  const headingOf = (column: number) => ownHeadings[column] ?? madeHeadings.get(column);

  const showHeadings = () => {
    shownColumns = maker.columns;
    const headings = shownColumns.map((column) => {
      const heading = maker.heading(headingOf(column), column);
      if (column >= ownHeadings.length) madeHeadings.set(column, heading);
      return heading;
    });
    const current = [...(head?.cells ?? [])];
    if (headings.length !== current.length || headings.some((heading, index) => heading !== current[index]))
      head?.replaceChildren(...headings);
    for (const { title } of groups) {
      const [cell] = title?.cells ?? [];
      if (cell) cell.colSpan = shownColumns.length;
    }
  };

  return {
    isLong: rows.length > MOST_AT_ONCE,
    finish,
    headings: () =>
      shownColumns.flatMap((column) => {
        const [heading, id] = [headingOf(column), file.columns[column]?.id];
        return heading && id !== undefined ? [{ id, heading }] : [];
      }),
    show(matching, state) {
      stop();
      const rowsAsk = [state.sort, state.find, state.chosen, state.min, state.max];
      // Before anything is changed: afterwards the browser would have to lay out the page to know how far it is scrolled.
      if (scroller && rowsAsk.some((each, index) => each !== asked[index])) scroller.scrollTop = 0;
      asked = rowsAsk;
      maker = cellMaker(file, state);
      showHeadings();
      const wanted = new Set(matching);
      steps = state.sort
        ? matching.map((row) => ({ body: flat, title: undefined, row }))
        : groups.flatMap(({ body, title, rows: own }) => own.flatMap((row) => (wanted.has(row) ? [{ body, title, row }] : [])));
      next = 0;
      for (const body of [...table.tBodies]) body.remove();
      flat.replaceChildren();
      if (steps.length === 0) {
        const button = make('button', { type: 'button', className: 'button' }, 'Clear the filters');
        button.addEventListener('click', clear);
        nothing.replaceChildren(
          make('tr', {}, make('td', { colSpan: shownColumns.length, className: 'nothing' }, 'No row matches. ', button)),
        );
        table.append(nothing);
        return;
      }
      put(atOnce);
      if (next < steps.length) waiting = idle(follow);
    },
  };
}
