import { type ChosenModel, chosenHeading, chosenVerdict } from '../../format/chosen.ts';
import { quoted } from '../../format/phrases.ts';
import { formatList } from '../../format/plan.ts';
import { type Column, link, tableOf } from './table.ts';

/** The file the page names. */
interface Choice {
  size: string;
  usual: string;
  rows: string[];
  models: (Column & ChosenModel)[];
  others: { id: string; name: string; state: string }[];
  pairs: string[];
}

/** Shows the models of an address at the head of the page, with the verdict on them; and says what the address names and is not shown. */
async function showChosen(place: HTMLElement, given: readonly string[], most: number): Promise<void> {
  const response = await fetch(place.dataset['source'] ?? '');
  if (!response.ok) throw new Error(String(response.status));
  const all = (await response.json()) as Choice;
  const known = given.flatMap((id) => all.models.find((each) => each.id === id) ?? []);
  const models = known.slice(0, most);
  place.querySelector('#chosen-words')?.replaceChildren(...wordsOn(all, given, known.slice(most)));
  const { dataset } = document.documentElement;
  if (models.length === 0) {
    delete dataset['chosen'];
    return;
  }
  const title = chosenHeading(models.map(({ name }) => name));
  document.title = `${title} · Ratecard`;
  const h1 = document.querySelector('h1');
  if (h1) h1.textContent = title;
  const [built = ''] = [dataset['built']];
  const today = [built, new Date().toISOString().slice(0, 10)].toSorted().at(-1) ?? built;
  const lead = place.querySelector('#chosen-verdict');
  const verdict = chosenVerdict(models, all.size, today);
  if (models.length === 1) verdict.push('Choose another model to compare with.');
  if (lead) lead.textContent = verdict.join(' ');
  place.querySelector('#chosen-pairs')?.replaceChildren(...pairLinks(all, models));
  place.querySelector('#chosen-table')?.replaceChildren(tableOf(all.rows, models));
  for (const each of place.querySelectorAll<HTMLElement>('[data-shown]')) each.hidden = false;
  const usual = place.querySelector('#chosen-usual');
  if (usual) usual.textContent = all.usual;
  for (const box of document.querySelectorAll<HTMLInputElement>('#choose input[name=m]'))
    box.checked = models.some(({ id }) => id === box.value);
  dataset['chosen'] = 'shown';
}

/** What the address names and is not shown, each named; models that are no longer sold lead to their pages. */
function wordsOn({ models, others }: Choice, given: readonly string[], left: readonly Column[]): (string | Node)[] {
  const missing = given.filter((id) => models.every((each) => each.id !== id));
  const words = missing.flatMap((id): (string | Node)[] => {
    const other = others.find((each) => each.id === id);
    if (other === undefined) return [`${quoted(id)} is no model on sale here. `];
    return [link(other.name, `/models/${other.id}/`), ` is not among them: ${other.state}. `];
  });
  return left.length === 0 ? words : [...words, `Six are shown at most; left out: ${formatList(left.map(({ name }) => name))}.`];
}

/** The pages of the pairs among some models, which have every cost with its evidence. */
function pairLinks({ pairs }: Choice, models: readonly Column[]): HTMLElement[] {
  return models.flatMap((a) =>
    models.flatMap((b) => {
      const slug = `${a.id}-vs-${b.id}`;
      return pairs.includes(slug) ? [link(`${a.name} vs ${b.name}`, `/compare/${slug}/`)] : [];
    }),
  );
}

declare global {
  interface Window {
    showChosen: typeof showChosen;
  }
}
window.showChosen = showChosen;
