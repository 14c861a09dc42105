/** A line of a cell: words, some of which lead to where they open their evidence, under a label where it has one. */
interface Line {
  label?: string;
  pieces: readonly (string | readonly [text: string, href: string])[];
}

/** A model as a column. */
export interface Column {
  id: string;
  name: string;
  /** In the order of the rows, each of at least one line. */
  cells: readonly (readonly Line[])[];
}

/** An element with a text in it. */
function element<K extends keyof HTMLElementTagNameMap>(name: K, text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** A link with a text in it. */
export function link(text: string, href: string): HTMLAnchorElement {
  const made = element('a', text);
  made.href = href;
  return made;
}

function heading(scope: 'col' | 'row', child: string | Node): HTMLTableCellElement {
  const made = element('th');
  made.scope = scope;
  made.append(child);
  return made;
}

function paragraph({ label, pieces }: Line): HTMLParagraphElement {
  const made = element('p');
  const parts = pieces.map((piece) => {
    if (typeof piece === 'string') return piece;
    const opener = link(...piece);
    opener.className = 'opener';
    return opener;
  });
  if (label === undefined) {
    made.append(...parts);
    return made;
  }
  const phrase = element('small');
  phrase.append(...parts);
  made.className = 'remark';
  made.append(label, phrase);
  return made;
}

/** Models side by side: a row for each respect, a column for each model, each line leading to where it opens its evidence. */
export function tableOf(rows: readonly string[], models: readonly Column[]): HTMLTableElement {
  const table = element('table');
  table.className = 'table';
  table.ariaLabel = 'Chosen models side by side';
  const head = table.createTHead().insertRow();
  head.append(heading('col', 'Respect'), ...models.map(({ name, id }) => heading('col', link(name, `/models/${id}/`))));
  const body = table.createTBody();
  rows.forEach((name, index) => {
    const row = body.insertRow();
    row.append(heading('row', name));
    for (const { cells } of models) {
      const cell = row.insertCell();
      cell.className = 'min-w-36 text-fine';
      cell.append(...(cells[index] ?? []).map(paragraph));
    }
  });
  return table;
}
