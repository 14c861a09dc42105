/**
 * Shows the models that the address names, `?m=…&m=…`, side by side. The page lists every model and each pair without it.
 * It stands alone, so that it is small enough to travel inside the page; the texts come from the file the page names.
 */
interface Table {
  rows: string[];
  models: { id: string; name: string; vendor: string; cells: [string, string][] }[];
}

const MOST = 6;
const place = document.querySelector<HTMLElement>('#chosen');
const say = document.querySelector<HTMLElement>('#chosen-words');
const form = document.querySelector<HTMLFormElement>('#choose');
const boxes = () => [...(form?.querySelectorAll<HTMLInputElement>('input[name=m]') ?? [])];
const given = [...new Set(new URLSearchParams(location.search).getAll('m').filter((id) => id !== ''))];

function element<K extends keyof HTMLElementTagNameMap>(name: K, text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function link(text: string, href: string): HTMLAnchorElement {
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

function tableOf({ rows, models }: Table): HTMLTableElement {
  const table = element('table');
  table.className = 'table';
  const head = table.createTHead().insertRow();
  head.append(heading('col', 'Respect'), ...models.map(({ name, id }) => heading('col', link(name, `/models/${id}/`))));
  const body = table.createTBody();
  rows.forEach((name, index) => {
    const row = body.insertRow();
    row.append(heading('row', name));
    for (const { cells } of models) {
      const [text = '', href = ''] = cells[index] ?? [];
      const cell = row.insertCell();
      cell.className = 'min-w-36 text-fine';
      cell.append(link(text, href));
    }
  });
  return table;
}

async function show(source: string): Promise<void> {
  const response = await fetch(source);
  if (!response.ok) throw new Error(String(response.status));
  const all = (await response.json()) as Table;
  const known = given.flatMap((id) => all.models.find((each) => each.id === id) ?? []);
  const unknown = given.filter((id) => known.every((each) => each.id !== id));
  const models = known.slice(0, MOST);
  const left = known.slice(MOST).map(({ name }) => name);
  for (const box of boxes()) box.checked = models.some(({ id }) => id === box.value);
  const words = [
    ...unknown.map((id) => `“${id.slice(0, 60)}” is no model on sale here.`),
    ...(left.length > 0 ? [`Six are shown at most; left out: ${left.join(', ')}.`] : []),
    ...(models.length === 1 ? ['Choose another model to compare with.'] : []),
  ];
  if (say) say.textContent = words.join(' ');
  if (models.length > 0) place?.querySelector('section')?.append(tableOf({ ...all, models }));
}

if (place && given.length > 0) {
  place.hidden = false;
  show(place.dataset['source'] ?? '').catch(() => {
    if (say) say.textContent = 'The figures could not be loaded. Load the page again, or use the pairs below.';
  });
}

form?.addEventListener('submit', (event) => {
  const words = form.querySelector('[role=status]');
  const { length } = boxes().filter(({ checked }) => checked);
  if (length > 1 && length <= MOST) return;
  event.preventDefault();
  if (words) words.textContent = `Found ${length} chosen, expected two to six.`;
});

export {};
