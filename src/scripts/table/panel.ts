import { type TableFile, UNIT_NAMES } from '../../format/table-file.ts';
import { make } from './dom.ts';
import { isAmount, pageColumns, type TableState, unitsOf } from './state.ts';

/** What a reader asks of the panel. */
export interface PanelActs {
  /** Changes the state; what is not named stays. */
  set: (change: Partial<TableState>) => void;
  copy: (format: 'markdown' | 'csv') => void;
  download: (format: 'csv' | 'json') => void;
  /** The rows that match, in their order, to choose one from. */
  matching: () => readonly number[];
}

export interface Panel {
  element: HTMLElement;
  /** Shows a state in the fields. */
  show: (state: TableState) => void;
}

type Option = readonly [value: string, name: string];

function fill(select: HTMLSelectElement, options: readonly Option[], value: string): void {
  select.replaceChildren(...options.map(([id, name]) => make('option', { value: id }, name)));
  select.value = value;
}

/** Chooses an option, unless it is chosen: a list is slow to set. */
function choose(select: HTMLSelectElement, value: string): void {
  if (select.value !== value) select.value = value;
}

function field(name: string, control: HTMLElement, ...beside: HTMLElement[]): HTMLElement {
  return make('div', { className: 'field' }, make('label', { htmlFor: control.id }, name), control, ...beside);
}

/** A list of boxes that unfolds, with how many are ticked beside its name. */
function boxes(name: string, options: readonly { id: string; name: string }[], changed: (ticked: string[]) => void) {
  const inputs = options.map(({ id }) => make('input', { type: 'checkbox', value: id }));
  const count = make('span', { className: 'word' });
  const list = make(
    'div',
    { className: 'boxes' },
    ...inputs.map((input, index) => make('label', {}, input, ` ${options[index]?.name ?? ''}`)),
  );
  list.addEventListener('change', () => changed(inputs.filter(({ checked }) => checked).map(({ value }) => value)));
  list.role = 'group';
  list.ariaLabel = name;
  return {
    element: make('details', { name: 'table-facet' }, make('summary', {}, name, count), list),
    show(ticked: readonly string[], words: string) {
      for (const input of inputs) {
        const isTicked = ticked.includes(input.value);
        if (input.checked !== isTicked) input.checked = isTicked;
      }
      if (count.textContent !== words) count.textContent = words;
    },
  };
}

/** The panel of a table: everything that can be set, with a field for each. */
export function tablePanel(file: TableFile, acts: PanelActs): Panel {
  const find = make('input', { type: 'search', className: 'input', id: 'table-find', maxLength: 100, autocomplete: 'off' });
  find.addEventListener('input', () => acts.set({ find: find.value }));

  const sort = make('select', { className: 'input', id: 'table-sort' });
  fill(
    sort,
    [
      ['', 'as the page'],
      ...file.columns.flatMap(({ id, name, kind }): Option[] => {
        if (kind === 'link') return [];
        const [up, down] =
          kind === 'text'
            ? ['A to Z', 'Z to A']
            : kind === 'order'
              ? ['first to last', 'last to first']
              : ['lowest first', 'highest first'];
        return [
          [id, `${name}, ${up}`],
          [`-${id}`, `${name}, ${down}`],
        ];
      }),
    ],
    '',
  );
  sort.addEventListener('change', () => {
    const { value } = sort;
    acts.set({ sort: value === '' ? undefined : { column: value.replace(/^-/, ''), down: value.startsWith('-') } });
  });

  const units = unitsOf(file);
  const unit = make('select', { className: 'input', id: 'table-unit' });
  fill(
    unit,
    units.map((id) => [id, UNIT_NAMES[id]]),
    units[0] ?? '',
  );
  unit.addEventListener('change', () => acts.set({ unit: units.find((id) => id === unit.value), min: '', max: '' }));

  const price = file.columns.find(({ id }) => id === file.price);
  const ends = (['min', 'max'] as const).map((end) => {
    const input = make('input', { className: 'input', id: `table-${end}`, inputMode: 'decimal', autocomplete: 'off' });
    const error = make('p', { className: 'error', id: `table-${end}-error` });
    input.setAttribute('aria-describedby', error.id);
    input.addEventListener('input', () => {
      const text = input.value.trim().replace(/^\$/, '');
      const isWrong = text !== '' && !isAmount(text);
      input.ariaInvalid = String(isWrong);
      error.textContent = isWrong ? `Found “${text.slice(0, 20)}”, expected an amount such as 0.05.` : '';
      if (!isWrong) acts.set({ [end]: text });
    });
    const name = `${price?.name ?? 'Price'}, USD, ${end === 'min' ? 'at least' : 'at most'}`;
    return { end, input, error, element: field(name, input, error) };
  });

  const base = make('select', { className: 'input', id: 'table-base' });
  const nameOf = new Map(file.rows.map(({ key, name }) => [key, name]));
  const offer = () => {
    const rows = acts.matching().flatMap((place): Option[] => {
      const row = file.rows[place];
      return row === undefined || row.key === base.value ? [] : [[row.key, row.name]];
    });
    const chosen: Option[] = base.value === '' ? [] : [[base.value, nameOf.get(base.value) ?? '']];
    fill(base, [['', 'no row'], ...chosen, ...rows], base.value);
  };
  for (const event of ['pointerdown', 'focus'] as const) base.addEventListener(event, offer);
  base.addEventListener('change', () => acts.set({ base: base.value || undefined }));

  let chosen: TableState['chosen'] | undefined;
  const facets = file.facets.map((facet) => ({
    facet,
    list: boxes(facet.every ? `${facet.name} (all of)` : facet.name, facet.options, (ticked) => {
      const others = [...(chosen ?? [])].filter(([id]) => id !== facet.id);
      acts.set({ chosen: new Map(ticked.length === 0 ? others : [...others, [facet.id, ticked]]) });
    }),
  }));

  const own = pageColumns(file);
  const columns = boxes('Columns', file.columns.slice(1), (ticked) =>
    acts.set({ columns: ticked.join() === own.join() ? undefined : ticked }),
  );

  const act = (name: string, run: () => void) => {
    const button = make('button', { type: 'button', className: 'button' }, name);
    button.addEventListener('click', run);
    return button;
  };

  const element = make(
    'div',
    { className: 'panel no-print', id: 'table-panel', hidden: true },
    make(
      'div',
      { className: 'fields' },
      field('Search in this table', find),
      field('Sort by', sort),
      ...(units.length > 1 ? [field('Figures', unit)] : []),
      ...ends.map((end) => end.element),
      field('As multiples of', base),
    ),
    make('div', { className: 'facets' }, ...facets.map(({ list }) => list.element), columns.element),
    make(
      'div',
      { className: 'acts' },
      act('Copy as Markdown', () => acts.copy('markdown')),
      act('Copy as CSV', () => acts.copy('csv')),
      act('Download CSV', () => acts.download('csv')),
      act('Download JSON', () => acts.download('json')),
    ),
  );
  element.role = 'group';
  // One list is unfolded at a time, over what follows it; it folds when the reader goes on elsewhere.
  const fold = (but: EventTarget | null) => {
    for (const details of element.querySelectorAll('details')) if (!details.contains(but as Node | null)) details.open = false;
  };
  document.addEventListener('pointerdown', ({ target }) => fold(target));
  element.addEventListener('focusin', ({ target }) => fold(target));
  element.addEventListener('keydown', ({ key }) => {
    const open = key === 'Escape' ? element.querySelector<HTMLDetailsElement>('details[open]') : null;
    open?.querySelector('summary')?.focus();
    if (open) open.open = false;
  });
  element.ariaLabel = 'Filter, sort and export';

  return {
    element,
    show(state) {
      if (find.value !== state.find) find.value = state.find;
      choose(sort, state.sort ? `${state.sort.down ? '-' : ''}${state.sort.column}` : '');
      choose(unit, state.unit ?? units[0] ?? '');
      for (const { end, input, error } of ends) {
        const isTyped = input === document.activeElement;
        if (isTyped || (input.value === state[end] && input.ariaInvalid !== 'true')) continue;
        input.value = state[end];
        input.ariaInvalid = 'false';
        error.textContent = '';
      }
      if (base.value !== (state.base ?? '') || base.options.length === 0) {
        const key = state.base ?? '';
        fill(base, [['', 'no row'], ...(key === '' ? [] : [[key, nameOf.get(key) ?? ''] as const])], key);
      }
      for (const { facet, list } of state.chosen === chosen ? [] : facets) {
        const ticked = state.chosen.get(facet.id) ?? [];
        list.show(ticked, ticked.length === 0 ? '' : `${ticked.length} of ${facet.options.length}`);
      }
      chosen = state.chosen;
      const shown = state.columns ?? own;
      columns.show(shown, `${shown.length + 1} of ${file.columns.length}`);
    },
  };
}
