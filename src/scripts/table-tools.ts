/**
 * Makes the headings of a table buttons that sort it, and loads its tools when one of them, or the bar above the table, is used for
 * the first time, or the address holds a state. It travels inside the page, which asks for nothing else until then: the tools are a
 * file of their own, and leave what starts them in the window.
 */
import type { Tools } from './table/tools.ts';
import address from './table/tools.ts?worker&url';

const bar = document.querySelector<HTMLElement>('[data-table-tools]');
const table = bar?.nextElementSibling?.querySelector('table');

if (bar && table) {
  // As they were built: the reader's clock may move rows before the tools come.
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr:not(.group)')];
  let loading: Promise<Tools> | undefined;

  const use = async (act: (tools: Tools) => void) => {
    loading ??= import(/* @vite-ignore */ address).then(() => window.startTools({ bar, table, rows }));
    try {
      act(await loading);
    } catch {
      loading = undefined;
      bar.querySelector('p')?.replaceChildren('The tools could not be loaded. Try again.');
    }
  };

  for (const heading of table.querySelectorAll<HTMLTableCellElement>('thead th')) {
    const button = document.createElement('button');
    button.className = 'sort';
    button.append(...heading.childNodes);
    button.onclick = () => use((tools) => tools.sortBy(heading));
    heading.append(button);
  }
  bar.onclick = ({ target }) => {
    if (target === bar.firstElementChild) use((tools) => tools.toggle());
  };
  if (location.search) use(() => {});
}
