import { type ShownTable, tableCsv, tableJson, tableMarkdown } from '../../format/table-export.ts';
import type { TableFile } from '../../format/table-file.ts';
import panelStyles from '../../styles/table-panel.css?inline';
import { cellMaker } from './cells.ts';
import { make } from './dom.ts';
import { tablePanel } from './panel.ts';
import { prepareTable, rowsFor } from './rows.ts';
import { DEFAULT_STATE, readState, type TableState, writeState } from './state.ts';
import { tableView } from './view.ts';

/** What the page gives its tools. */
export interface ToolPlace {
  bar: HTMLElement;
  table: HTMLTableElement;
  /** The rows in the order in which the page was built. */
  rows: readonly HTMLTableRowElement[];
}

export interface Tools {
  toggle: () => void;
  /** Sorts by the column of a heading: up, then down, then as the page. */
  sortBy: (heading: HTMLTableCellElement) => void;
}

declare global {
  interface Window {
    /** Left by the file of the tools, once it is loaded. */
    startTools: typeof startTools;
  }
}

/** How long after the last change the address is written: a browser takes so many in a time. */
const ADDRESS_MS = 250;

const TYPES = { csv: 'text/csv', json: 'application/json' };

async function loadTable(address: string, rows: number): Promise<TableFile> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(String(response.status));
  const file = (await response.json()) as TableFile;
  if (file.rows.length !== rows) throw new Error(`${file.rows.length} rows for ${rows}`);
  return file;
}

/** Styles the panel, which was not there when the page was. */
function addStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(panelStyles);
  document.adoptedStyleSheets.push(sheet);
}

function save(text: string, name: string, type: string): void {
  const href = URL.createObjectURL(new Blob([text], { type }));
  make('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

/** Gives a table its tools, in the state that the address names. @throws when what they need cannot be loaded */
async function startTools({ bar, table, rows }: ToolPlace): Promise<Tools> {
  const file = await loadTable(bar.dataset['tableTools'] ?? '', rows.length);
  addStyles();
  const prepared = prepareTable(file);
  const status = bar.querySelector<HTMLElement>('[role=status]');
  const opener = bar.querySelector('button');
  const trouble = make('ul', { className: 'trouble', hidden: true });
  const given = readState(location.search, file);
  let state: TableState = DEFAULT_STATE;
  let matching: readonly number[] = [];
  let writing: ReturnType<typeof setTimeout> | undefined;

  const reset = make('button', { type: 'button', className: 'reset', hidden: true }, 'Reset');
  reset.addEventListener('click', () => {
    set(DEFAULT_STATE);
    opener?.focus();
  });
  const clear = () => {
    const { sort, unit, columns, base } = state;
    set({ ...DEFAULT_STATE, sort, unit, columns, base });
    panel.element.querySelector('input')?.focus();
  };
  const view = tableView(table, rows, file, clear);
  const addressOf = () => {
    const query = writeState(state, file);
    return `${location.pathname}${query === '' ? '' : `?${query}`}`;
  };
  const shown = (): ShownTable => ({
    file,
    rows: matching,
    columns: cellMaker(file, state).columns,
    unit: state.unit,
    base: state.base,
    marks: view.marks,
    address: new URL(addressOf(), location.origin).href,
  });
  const counted = () =>
    matching.length === file.rows.length ? `${matching.length} rows` : `${matching.length} of ${file.rows.length} rows`;
  /** Shows how many rows there are; what went before is said and not shown. */
  const say = (words: string, before = '') => {
    if (status && status.textContent !== before + words)
      status.replaceChildren(...(before === '' ? [] : [make('span', { className: 'sr-only' }, before)]), words);
  };
  const sorted = () => {
    const column = file.columns.find(({ id }) => id === state.sort?.column);
    return column ? `Sorted by ${column.name}, ${state.sort?.down ? 'descending' : 'ascending'}; ` : 'In the order of the page; ';
  };

  const markHeadings = () => {
    for (const { id, heading } of view.headings()) {
      const order = state.sort?.column !== id ? null : state.sort.down ? 'descending' : 'ascending';
      if (heading.ariaSort !== order) heading.ariaSort = order;
      if (heading.querySelector('.sort') || file.columns.some((column) => column.id === id && column.kind === 'link')) continue;
      const button = make('button', { type: 'button', className: 'sort' }, ...heading.childNodes);
      button.addEventListener('click', () => sortBy(heading));
      heading.append(button);
    }
  };

  const apply = (before?: string) => {
    matching = rowsFor(prepared, state);
    view.show(matching, state);
    markHeadings();
    panel.show(state);
    reset.hidden = writeState(state, file) === '';
    say(counted(), before);
  };

  function set(change: Partial<TableState>): void {
    const { sort } = state;
    state = { ...state, ...change };
    trouble.hidden = true;
    apply('sort' in change && sort !== state.sort ? sorted() : undefined);
    clearTimeout(writing);
    writing = setTimeout(() => history.replaceState(history.state, '', `${addressOf()}${location.hash}`), ADDRESS_MS);
  }

  function sortBy(heading: HTMLTableCellElement): void {
    const column = view.headings().find((each) => each.heading === heading)?.id;
    if (column === undefined) return;
    const isSame = state.sort?.column === column;
    set({ sort: isSame && state.sort?.down ? undefined : { column, down: isSame } });
  }

  const panel = tablePanel(file, {
    set,
    matching: () => matching,
    copy(format) {
      const text = format === 'csv' ? tableCsv(shown()) : tableMarkdown(shown());
      const name = format === 'csv' ? 'CSV' : 'Markdown';
      navigator.clipboard.writeText(text).then(
        () => say(`${counted()}, copied as ${name}`),
        () => say(`${counted()}; the browser does not let this page copy. Download them instead.`),
      );
    },
    download(format) {
      const text = format === 'csv' ? tableCsv(shown()) : tableJson(shown());
      save(text, `ratecard-${file.page.replaceAll('/', ' ').trim().replaceAll(' ', '-')}-${file.on}.${format}`, TYPES[format]);
      say(`${counted()}, downloaded as ${format.toUpperCase()}`);
    },
  });
  bar.after(panel.element);
  bar.append(reset, trouble);
  addEventListener('beforeprint', view.finish);

  state = given.state;
  trouble.append(...given.problems.map((problem) => make('li', {}, problem)));
  trouble.hidden = given.problems.length === 0;
  if (writeState(state, file) === '' && !view.isLong) {
    matching = rowsFor(prepared, state);
    panel.show(state);
  } else apply();

  return {
    sortBy,
    toggle() {
      panel.element.hidden = !panel.element.hidden;
      opener?.setAttribute('aria-expanded', String(!panel.element.hidden));
    },
  };
}

window.startTools = startTools;
