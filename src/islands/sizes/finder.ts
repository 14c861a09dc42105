import { FINDER_FIELDS, type FinderForm, formOf, queryOf } from '../../domain/size-finder-form.ts';
import type { FinderAnswer, FinderRow } from '../../format/size-finder.ts';
import type { FinderRequest, FinderResponse } from './finder-worker.ts';

/**
 * The size finder of a page: reads its fields, keeps them in the address and shows what a worker answers. The page already holds the
 * answer to the form it opens with, so nothing is loaded before a field changes or an address asks for something else.
 */

/** How long a reader has stopped typing when the search begins. */
const PAUSE_MS = 150;

const finder = document.querySelector<HTMLElement>('[data-finder]');
if (finder === null) throw new Error('no size finder on this page');
const form = finder.querySelector('form') as HTMLFormElement;
const body = finder.querySelector('tbody') as HTMLTableSectionElement;
const { cardUrl = '', on = '' } = finder.dataset;

const control = (field: string) => form.elements.namedItem(field) as HTMLInputElement | HTMLSelectElement;
const part = (name: string) => finder.querySelector(`[data-part="${name}"]`) as HTMLElement;
const models = [...(control('m') as HTMLSelectElement).options];

const typed = () => Object.fromEntries(FINDER_FIELDS.map((field) => [field, control(field).value])) as unknown as FinderForm;

const base = Object.fromEntries(FINDER_FIELDS.map((field) => [field, control(field).dataset['base'] ?? ''])) as unknown as FinderForm;

let worker: Worker | undefined;
let turn = 0;

/** A text in a select that it does not offer is added, so that the reader sees what the address asked for. */
function write(field: string, value: string): void {
  const element = control(field);
  if (element instanceof HTMLSelectElement && ![...element.options].some((option) => option.value === value)) {
    element.add(new Option(value, value));
  }
  element.value = value;
}

/** Offers the qualities of the chosen model; the chosen one stays where the model has it, else the middle one takes its place. */
function offerQualities(): void {
  const select = control('q') as HTMLSelectElement;
  const own = models.find(({ value }) => value === control('m').value)?.dataset['qualities']?.split(' ') ?? [];
  const chosen = select.value;
  select.replaceChildren(...own.map((quality) => new Option(quality, quality)));
  select.value = own.includes(chosen) ? chosen : (own[Math.floor((own.length - 1) / 2)] ?? '');
}

function cell(tag: 'th' | 'td', content: Node | string, className?: string): HTMLElement {
  const element = document.createElement(tag);
  if (className !== undefined) element.className = className;
  element.append(content);
  return element;
}

function rowOf({ size, href, pixels, tokens, cost, thousand }: FinderRow): HTMLTableRowElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = size;
  const name = cell('th', link, 'whitespace-nowrap');
  name.setAttribute('scope', 'row');
  const evidence = models.find(({ value }) => value === control('m').value)?.dataset['evidence'] ?? '';
  const figure = (text: string) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'figure';
    button.setAttribute('popovertarget', evidence);
    button.textContent = text;
    return button;
  };
  const row = document.createElement('tr');
  row.append(
    name,
    cell('td', pixels, 'number'),
    cell('td', tokens, 'number'),
    cell('td', figure(cost), 'cost'),
    cell('td', figure(thousand), 'number'),
  );
  return row;
}

function show({ problems, summary, bargain, rows }: FinderAnswer): void {
  for (const field of FINDER_FIELDS) {
    const problem = problems.find((each) => each.field === field);
    const error = part(`error-${field}`);
    error.textContent = problem?.text ?? '';
    if (problem === undefined) control(field).removeAttribute('aria-invalid');
    else control(field).setAttribute('aria-invalid', 'true');
  }
  part('summary').textContent = summary;
  part('bargain').textContent = bargain;
  body.replaceChildren(...rows.map(rowOf));
  part('table').hidden = rows.length === 0;
  document.documentElement.dataset['finder'] = 'shown';
}

function fail(reason: string): void {
  part('summary').textContent = `The rates did not load (${reason}). Change a field to try again; the tables below need no script.`;
  part('bargain').textContent = '';
  part('table').hidden = true;
  document.documentElement.dataset['finder'] = 'shown';
}

function search(): void {
  if (worker === undefined) {
    worker = new Worker(new URL('./finder-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<FinderResponse>) => {
      if (data.turn !== turn) return;
      if ('failure' in data) fail(data.failure);
      else show(data.answer);
    });
    worker.addEventListener('error', () => fail('the search did not start'));
  }
  turn += 1;
  worker.postMessage({
    turn,
    form: typed(),
    models: models.map(({ value }) => value),
    on,
    cardUrl: new URL(cardUrl, location.href).href,
  } satisfies FinderRequest);
}

let waiting: ReturnType<typeof setTimeout> | undefined;

form.addEventListener('input', ({ target }) => {
  if (target === control('m')) offerQualities();
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    history.replaceState(null, '', `?${queryOf(typed(), base)}`);
    search();
  }, PAUSE_MS);
});
form.addEventListener('submit', (event) => event.preventDefault());

/** Fills the form from the address. */
function open(): void {
  const asked = formOf(location.search, base);
  write('m', asked.m);
  offerQualities();
  for (const field of FINDER_FIELDS) write(field, asked[field]);
  search();
}

addEventListener('popstate', open);
const isTyped = FINDER_FIELDS.some((field) => control(field).value !== base[field]);
if (location.search.length > 1) open();
else if (isTyped) search();
