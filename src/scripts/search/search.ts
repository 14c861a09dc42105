import type { SearchDocument } from '../../format/search-document.ts';
import { type Found, finderOf, MOST } from './find.ts';

/** The search page: finds as the reader types, keeps the query in the address, and leads to a result with the arrow keys. */
const form = document.querySelector<HTMLFormElement>('#search');
const field = form?.querySelector<HTMLInputElement>('input[name=q]');
const list = document.querySelector<HTMLOListElement>('#results');
const status = document.querySelector<HTMLElement>('#found');

function resultOf({ href, title, kind, text }: SearchDocument): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  link.textContent = title;
  const note = document.createElement('small');
  note.textContent = text === '' ? kind : `${kind} · ${text}`;
  item.append(link, note);
  return item;
}

function say(words: string): void {
  if (status) status.textContent = words;
}

function show(query: string, { pages, every }: Found): void {
  list?.replaceChildren(...pages.slice(0, MOST).map(resultOf));
  if (query === '') say('');
  else if (pages.length === 0) say(`Nothing is found for “${query}”. Try a model, a vendor, a seller or a size.`);
  else if (!every) say('No page has every word; nearest:');
  else if (pages.length > MOST) say(`${pages.length} pages, the first ${MOST} shown.`);
  else say(pages.length === 1 ? '1 page.' : `${pages.length} pages.`);
}

/** Moves the focus between the field and the results. */
function step(event: KeyboardEvent): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [field, ...(list?.querySelectorAll('a') ?? [])];
  const at = stops.indexOf(document.activeElement as HTMLAnchorElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at === -1 || !next) return;
  event.preventDefault();
  next.focus();
}

async function start(source: string): Promise<void> {
  const response = await fetch(source);
  if (!response.ok) throw new Error(String(response.status));
  const find = finderOf((await response.json()) as SearchDocument[]);
  const update = () => {
    const query = field?.value.trim() ?? '';
    show(query, find(query));
    history.replaceState(null, '', query === '' ? location.pathname : `?${new URLSearchParams({ q: query })}`);
  };
  field?.addEventListener('input', update);
  update();
}

if (form && field) {
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  field.focus();
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    list?.querySelector('a')?.click();
  });
  document.addEventListener('keydown', step);
  start(form.dataset['source'] ?? '').catch(() =>
    say('The list of pages could not be loaded. Load this page again, or use the links below.'),
  );
}
