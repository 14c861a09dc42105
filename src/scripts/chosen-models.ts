/**
 * What the page of comparisons does with its address and its form. It travels inside the page, which asks for nothing else unless the
 * address names models: what shows them is a file of its own, and leaves what starts it in the window.
 */
import address from './chosen/show.ts?worker&url';

const MOST = 6;
const query = new URLSearchParams(location.search);
// Ids hold no comma, so that a list in one value is read too.
const given = [
  ...new Set(
    query
      .getAll('m')
      .flatMap((value) => value.split(','))
      .map((id) => id.trim())
      .filter((id) => id !== ''),
  ),
];
const place = document.querySelector<HTMLElement>('#chosen');
const form = document.querySelector<HTMLFormElement>('#choose');

if (place && given.length > 0) {
  place.hidden = false;
  import(/* @vite-ignore */ address)
    .then(() => window.showChosen(place, given, MOST))
    .catch(() => {
      delete document.documentElement.dataset['chosen'];
      const words = place.querySelector('[role=status]');
      if (words) words.textContent = 'The figures of the chosen models could not be loaded. Load the page again, or use the table below.';
    });
} else delete document.documentElement.dataset['chosen'];

if (query.get('by') === 'dimension') document.querySelector('#by-dimension')?.scrollIntoView();

form?.addEventListener('submit', (event) => {
  const words = form.querySelector('[role=status]');
  const { length } = form.querySelectorAll('input[name=m]:checked');
  if (length > 1 && length <= MOST) return;
  event.preventDefault();
  if (words) words.textContent = `Found ${length} chosen, expected two to six.`;
});
