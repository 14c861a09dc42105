/**
 * Shows the entries of one kind, of one model, or of both, as the address says: `?kind=price&m=…`. Without it the page lists them all.
 * It stands alone, so that it is small enough to travel inside the page.
 */
const form = document.querySelector<HTMLFormElement>('#narrow');
const say = document.querySelector<HTMLElement>('#narrowed');
const entries = [...document.querySelectorAll<HTMLElement>('.entry[data-kind]')];
const fields = [...(form?.querySelectorAll('select') ?? [])];

function narrow() {
  const given = new URLSearchParams(location.search);
  const wanted = fields.map((field) => ({ field, value: given.get(field.name) ?? '' }));
  const known = wanted.filter(({ field, value }) => [...field.options].some((option) => option.value === value));
  for (const { field, value } of known) field.value = value;
  const chosen = new Map(known.map(({ field, value }) => [field.name, value]));
  const [kind = '', model = ''] = [chosen.get('kind'), chosen.get('m')];
  for (const entry of entries) {
    const { kind: own, models = '' } = entry.dataset;
    entry.hidden = (kind !== '' && own !== kind) || (model !== '' && !models.split(' ').includes(model));
  }
  for (const list of document.querySelectorAll<HTMLElement>('[data-entries]')) {
    list.hidden = [...list.querySelectorAll<HTMLElement>('.entry')].every((entry) => entry.hidden);
  }
  const shown = entries.filter((entry) => !entry.hidden).length;
  const unknown = wanted.filter((each) => !known.includes(each)).map(({ value }) => `“${value.slice(0, 60)}”`);
  const missing = unknown.length === 0 ? '' : ` Nothing here is called ${unknown.join(' or ')}.`;
  const elsewhere = shown === 0 ? ' Older ones stand by year, below.' : '';
  const isAll = kind === '' && model === '' && missing === '';
  if (say) say.textContent = isAll ? '' : `${shown} of ${entries.length} entries.${elsewhere}${missing}`;
}

form?.addEventListener('change', () => {
  const query = new URLSearchParams();
  for (const { name, value } of fields) if (value !== '') query.set(name, value);
  history.replaceState(null, '', query.size === 0 ? location.pathname : `?${query}`);
  narrow();
});
addEventListener('pageshow', narrow);
document.documentElement.dataset['scripted'] = '';
narrow();
