/**
 * Shows the rate card of the day that the address names, `?on=`: that of the last day with a page up to it, since nothing changed between.
 * It stands alone, so that it is small enough to travel inside the page; the days stand in the page, the card in a page of its own.
 */
const place = document.querySelector<HTMLElement>('#asked');
const say = document.querySelector<HTMLElement>('#asked-words');
const field = document.querySelector<HTMLInputElement>('#on');
const asked = new URLSearchParams(location.search).getAll('on').filter((text) => text !== '');
const today = document.documentElement.dataset['built'] ?? '';
const days = [...document.querySelectorAll('#days a time')].flatMap((time) => time.getAttribute('datetime') ?? []).sort();

/** A field of days, never shown: it keeps only real ones, and counts with them. */
const calendar = document.createElement('input');
calendar.type = 'date';

function isDay(text: string): boolean {
  calendar.value = text;
  return text.length === 10 && calendar.value === text;
}

function dayBefore(day: string): string {
  calendar.value = day;
  calendar.stepDown();
  return calendar.value;
}

function tell(...parts: (string | Node)[]): void {
  say?.replaceChildren(...parts);
}

function link(day: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = `/as-of/${day}/`;
  made.textContent = day;
  return made;
}

async function show(day: string): Promise<void> {
  const response = await fetch(`/as-of/${day}/`);
  if (!response.ok) throw new Error(String(response.status));
  // The rest of the page has styles of its own, which this one allows as little as any others.
  const [main] = /<main[\s\S]*<\/main>/.exec(await response.text()) ?? [];
  if (main === undefined) throw new Error('no card');
  const card = new DOMParser().parseFromString(main, 'text/html');
  const parts = card.querySelectorAll('main > .text-lead, main > .section, main > dialog');
  place?.append(...[...parts].map((part) => document.importNode(part, true)));
}

/** What is announced up to a day to come, from the page's own list. */
function showAhead(on: string): void {
  const items = [...document.querySelectorAll('#ahead li')];
  const due = items.filter((item) => (item.querySelector('time')?.getAttribute('datetime') ?? '') <= on);
  const words = due.length === 0 ? ' Nothing is announced up to then.' : ' Announced up to then, and not yet a fact:';
  tell(`${on} lies after ${today}, the day of this page, and no price of it is known.${words}`);
  const list = document.createElement('ul');
  list.className = 'plain-list mt-3';
  list.append(...due.map((item) => item.cloneNode(true)));
  if (due.length > 0) place?.append(list);
}

function answer(on: string): void {
  const [first = ''] = days;
  if (asked.length > 1) tell(`Found ${asked.length} days in the address, expected one.`);
  else if (!isDay(on)) tell(`“${on.slice(0, 40)}” is no calendar day; expected one such as ${today}.`);
  else if (on < first) tell('This archive begins on ', link(first), '; nothing before that day is on record.');
  else if (on > today) showAhead(on);
  else showHeld(on);
  if (field && isDay(on)) field.value = on;
}

/** The card that holds on a day between two changes. */
function showHeld(on: string): void {
  const [first = ''] = days;
  const day = days.findLast((each) => each <= on) ?? first;
  const next = days.find((each) => each > on);
  const until = next === undefined ? today : dayBefore(next);
  if (day === on) tell('The card of ', link(day), ':');
  else tell(`Nothing changed between ${day} and ${until}, so the card of `, link(day), ` holds on ${on}:`);
  show(day).catch(() => tell('The card could not be loaded. It stands on the page of ', link(day), '.'));
}

const [on] = asked;
if (place && on !== undefined) {
  place.hidden = false;
  answer(on);
}

export {};
