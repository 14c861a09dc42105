/**
 * A page may be read long after it was built, so ages are judged again by the reader's clock: words, classes and rankings.
 * It stands alone, so that it is small enough to travel inside the page: the days it compares were computed at build.
 */
const { built = '', fresh = '' } = document.documentElement.dataset;
const clock = new Date().toISOString().slice(0, 10);
const today = [built, clock].toSorted().at(-1) ?? built;
const words = fresh.split('|');

const all = (selector: string) => document.querySelectorAll<HTMLElement>(selector);

if (today > built) {
  for (const mark of all('[data-ages]')) {
    const [due = '', unconfirmed = ''] = mark.dataset['ages']?.split(' ') ?? [];
    const age = Number(today >= due) + Number(today >= unconfirmed);
    const name = ['checked', 'due', 'unconfirmed'][age] ?? '';
    mark.textContent = 'long' in mark.dataset ? (words[age] ?? '') : age === 0 ? '' : name;
    mark.classList.toggle('mark', age > 0);
    mark.closest('[data-freshness]')?.setAttribute('data-freshness', name);
    if (age === 2) mark.closest('[data-ranked] > tr')?.setAttribute('data-rank', 'none');
  }
  for (const row of all('[data-rank=none]')) row.parentElement?.append(row);
  for (const time of all('time[data-age]')) {
    const days = (Date.parse(today) - Date.parse(time.getAttribute('datetime') ?? today)) / 86_400_000;
    time.textContent = `${days} day${days === 1 ? '' : 's'} ago`;
  }
  for (const claim of all('[data-until]')) claim.hidden = today >= (claim.dataset['until'] ?? '');
  for (const lapsed of all('[data-since]')) lapsed.hidden = today < (lapsed.dataset['since'] ?? '');
}

export {};
