import { SHEET_ROWS, type TableFile } from '../../format/table-file.ts';
import { type CellMaker, cellMaker } from './cells.ts';
import { make } from './dom.ts';
import { DEFAULT_STATE, type TableState } from './state.ts';

/** The least and the most rows put into the page at once: so many that a screen is full. */
const AT_ONCE = { least: 12, most: 60 };
/** Rows that are put in while nobody scrolls: every row of a real table, so that the browser's own search finds them. */
const UNASKED = 600;
/** A page with more rows is cut down to those before it is used: to take them all out at once would take longer than a frame. */
const MOST_AT_ONCE = 1000;
/** How near the end of the rows may come into view before more follow. */
const AHEAD = '600px';
/** How much of an idle moment has to be left for more rows. */
const ENOUGH_MS = 8;

/** The table of the page, shown as a state asks for it. */
export interface TableView {
  /** Shows these rows, by their place in the file. Rows beyond a screen follow in idle moments. */
  show: (rows: readonly number[], state: TableState) => void;
  /** Whether the page has more rows than can be taken out at once, so that it is to be cut down before it is used. */
  isLong: boolean;
  /** Puts every row in that is still to follow. */
  finish: () => void;
  /** The marks that the page shows beside the figures of a row: its age by the reader's clock, and whether it is second-hand or disputed. */
  marks: (row: number) => string[];
  /** The heading of a column, where it is shown. */
  headings: () => { id: string; heading: HTMLTableCellElement }[];
}

/** Rows that stand in one body, under its title if it has one. */
interface Section {
  /** Made when its rows are put in, unless it is the page's own. */
  body: HTMLTableSectionElement | undefined;
  title: HTMLTableRowElement | undefined;
  rows: readonly number[];
}

interface OwnCell {
  cell: HTMLTableCellElement;
  span: number;
}

const canIdle = 'requestIdleCallback' in window;

/** Runs something in an idle moment after what has changed is painted. @returns what calls it off */
function afterPaint(run: (deadline?: IdleDeadline) => void): () => void {
  let task = 0;
  const frame = requestAnimationFrame(() => {
    task = canIdle ? requestIdleCallback(run, { timeout: 500 }) : window.setTimeout(run, 16);
  });
  return () => {
    cancelAnimationFrame(frame);
    if (canIdle) cancelIdleCallback(task);
    else clearTimeout(task);
  };
}

const isSame = (some: readonly unknown[], others: readonly unknown[]) =>
  some.length === others.length && some.every((each, index) => each === others[index]);

/**
 * @param rows the rows of the page in the order of the file
 * @param clear called when somebody wants to see rows again where none match
 */
export function tableView(table: HTMLTableElement, rows: readonly HTMLTableRowElement[], file: TableFile, clear: () => void): TableView {
  const places = new Map(rows.map((row, place) => [row, place]));
  const groups = [...table.tBodies].map((body): Section => {
    const all = [...body.rows];
    return { body, title: all.find((row) => !places.has(row)), rows: all.flatMap((row) => places.get(row) ?? []) };
  });
  const head = table.tHead?.rows[0];
  const ownHeadings = [...(head?.cells ?? [])];
  const madeHeadings = new Map<number, HTMLTableCellElement>();
  const scroller = table.parentElement;
  const isSheet = scroller?.classList.contains('sheet') ?? false;
  const rowHeight = (table.tBodies[0]?.offsetHeight ?? 0) / Math.max(1, table.tBodies[0]?.rows.length ?? 0);
  const atOnce = Math.min(AT_ONCE.most, Math.max(AT_ONCE.least, Math.ceil(innerHeight / rowHeight)));
  const nothing = make('tbody');
  const more = make('tbody');
  const ownCells: (OwnCell[] | undefined)[] = [];
  const shownAs: (string | undefined)[] = [];
  let shownColumns: readonly number[] = ownHeadings.map((_, index) => index);
  let maker: CellMaker = cellMaker(file, DEFAULT_STATE);
  const isLong = rows.length > MOST_AT_ONCE;
  let shown: readonly number[] = isLong ? [] : [...rows.keys()];
  let undressed: number[] = [];
  let stale: HTMLTableSectionElement[] = [];
  let sections: Section[] = groups;
  /** How far the sections are filled: the section, and the row in it. */
  let filled = { section: groups.length, row: 0, rows: rows.length };
  let callOff = () => {};
  let isSorted = false;

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

  /** Gives a row the cells that are asked for, unless it has them; what stays is not touched. */
  const dress = (place: number): HTMLTableRowElement[] => {
    const row = rows[place];
    if (row === undefined) return [];
    if (shownAs[place] === maker.name) return [row];
    const own = ownOf(place);
    const cells =
      maker.name === undefined
        ? own.map(({ cell }) => cell)
        : maker.columns.map((column) => maker.cell(cellAt(own, column), place, column));
    const current = [...row.cells];
    const changed = cells.flatMap((cell, index) => (cell === current[index] ? [] : [index]));
    if (current.length === cells.length && changed.every((index) => cells[index]?.parentNode !== row))
      for (const index of changed) current[index]?.replaceWith(cells[index] ?? '');
    else row.replaceChildren(...cells);
    shownAs[place] = maker.name;
    return [row];
  };

  const left = () => shown.length - filled.rows;

  /** Puts the next rows in, by whole bodies where the rest of one is left. */
  const put = (count: number) => {
    for (let room = count; room > 0 && filled.section < sections.length; ) {
      const section = sections[filled.section] as Section;
      section.body ??= make('tbody');
      const { body, title, rows: all } = section;
      const next = all.slice(filled.row, filled.row + room);
      const made = next.flatMap(dress);
      if (filled.row === 0) {
        body.replaceChildren(...(title ? [title] : []), ...made);
        table.append(body);
      } else body.append(...made);
      const isFull = filled.row + next.length === all.length;
      filled = {
        section: filled.section + Number(isFull),
        row: isFull ? 0 : filled.row + next.length,
        rows: filled.rows + next.length,
      };
      room -= next.length;
    }
  };

  const watcher = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) follow();
    },
    { root: scroller, rootMargin: AHEAD },
  );

  /** Offers what is left, and puts it in as its place comes near. */
  const offerRest = () => {
    if (left() === 0) return;
    const button = make('button', { type: 'button', className: 'button' }, `Show the other ${left()} rows`);
    button.addEventListener('click', finish);
    more.replaceChildren(make('tr', {}, make('td', { colSpan: shownColumns.length }, button)));
    table.append(more);
    watcher.observe(more);
  };

  const isAwaited = () => stale.length > 0 || undressed.length > 0 || (left() > 0 && filled.rows < UNASKED);

  const follow = (deadline?: IdleDeadline) => {
    stop();
    do
      if (stale.length > 0) stale.pop()?.remove();
      else if (undressed.length > 0) undressed.splice(0, atOnce).forEach(dress);
      else put(atOnce);
    while (isAwaited() && (deadline?.timeRemaining() ?? 0) > ENOUGH_MS);
    if (isAwaited()) callOff = afterPaint(follow);
    else offerRest();
  };

  function stop() {
    watcher.disconnect();
    more.remove();
    callOff();
  }

  function finish() {
    stop();
    for (const body of stale.splice(0)) body.remove();
    undressed.splice(0).forEach(dress);
    put(left());
  }

  const headingOf = (column: number) => ownHeadings[column] ?? madeHeadings.get(column);

  const showHeadings = () => {
    shownColumns = maker.columns;
    const headings = shownColumns.map((column) => {
      const heading = maker.heading(headingOf(column), column);
      if (column >= ownHeadings.length) madeHeadings.set(column, heading);
      return heading;
    });
    if (!isSame(headings, [...(head?.cells ?? [])])) head?.replaceChildren(...headings);
    for (const { title } of groups) {
      const [cell] = title?.cells ?? [];
      if (cell && cell.colSpan !== shownColumns.length) cell.colSpan = shownColumns.length;
    }
  };

  /** The bodies that some rows stand in: those of the page while it gives the order, else new ones. */
  const sectionsOf = (matching: readonly number[]): Section[] => {
    if (isSheet) {
      const count = Math.ceil(matching.length / SHEET_ROWS);
      return Array.from({ length: count }, (_, index) => {
        return { body: undefined, title: undefined, rows: matching.slice(index * SHEET_ROWS, (index + 1) * SHEET_ROWS) };
      });
    }
    if (isSorted) return [{ body: undefined, title: undefined, rows: matching }];
    const wanted = new Set(matching);
    return groups.map((group) => ({ ...group, rows: group.rows.filter((row) => wanted.has(row)) })).filter((each) => each.rows.length > 0);
  };

  const sayNothing = () => {
    const button = make('button', { type: 'button', className: 'button' }, 'Clear the filters');
    button.addEventListener('click', clear);
    nothing.replaceChildren(make('tr', {}, make('td', { colSpan: shownColumns.length, className: 'nothing' }, 'No row matches. ', button)));
    table.append(nothing);
  };

  const fill = (matching: readonly number[]) => {
    nothing.remove();
    // Hundreds of rows take longer to take out than to hide.
    for (const body of [...table.tBodies])
      if (isSheet) body.hidden = true;
      else body.remove();
    stale = isSheet ? [...table.tBodies] : [];
    undressed = [];
    sections = sectionsOf(matching);
    filled = { section: 0, row: 0, rows: 0 };
    put(atOnce);
  };

  /** The rows of the page that can be seen, by their place. */
  const inSight = (): number[] => {
    const { top, bottom } = scroller?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
    const isSeen = (element: Element) => {
      const box = element.getBoundingClientRect();
      return box.bottom > Math.max(0, top) && box.top < Math.min(innerHeight, bottom);
    };
    return sections
      .slice(0, filled.section + 1)
      .filter(({ body }) => body?.isConnected && isSeen(body))
      .flatMap(({ rows: all }) => all.filter((place) => rows[place]?.isConnected && isSeen(rows[place])));
  };

  return {
    isLong,
    finish,
    marks: (place) => {
      const marks = ownOf(place).flatMap(({ cell }) => [...cell.querySelectorAll('.mark')]);
      return [...new Set(marks.map(({ textContent }) => textContent.trim()))];
    },
    headings: () =>
      shownColumns.flatMap((column) => {
        const [heading, id] = [headingOf(column), file.columns[column]?.id];
        return heading && id !== undefined ? [{ id, heading }] : [];
      }),
    show(matching, state) {
      const stays = isSame(matching, shown) && isSorted === (state.sort !== undefined);
      // What is seen, and how far it is scrolled, is asked before anything is changed: afterwards the browser would have to lay out the page.
      const seen = stays ? inSight() : [];
      if (!stays && scroller) scroller.scrollTop = 0;
      stop();
      shown = matching;
      isSorted = state.sort !== undefined;
      maker = cellMaker(file, state);
      showHeadings();
      if (stays) {
        seen.forEach(dress);
        undressed = sections.flatMap(({ rows: all }) => all).slice(0, filled.rows);
      } else fill(matching);
      if (matching.length === 0) sayNothing();
      if (isAwaited()) callOff = afterPaint(follow);
      else offerRest();
    },
  };
}
