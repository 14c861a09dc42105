import { expect, test } from 'vitest';
import { LONG_TABLE, stopsIn } from '../../src/format/tab-stops.ts';
import { addresses, pageAt } from './built.ts';

const boxes = addresses().flatMap((address) => {
  const page = pageAt(address);
  return page
    .querySelectorAll('.scroller')
    .filter((box) => box.querySelector('table') !== null)
    .map((box) => ({ address, page, box, stops: stopsIn(box.querySelector('table')?.innerHTML ?? '') }));
});

test('a box that scrolls can be focused, with a name, where nothing in it can, and is no landmark', () => {
  expect(boxes.length).toBeGreaterThan(500);
  expect(boxes.filter(({ box }) => box.tagName !== 'DIV')).toEqual([]);
  const still = boxes.filter(({ stops }) => stops === 0);
  expect(still.length).toBeGreaterThan(5);
  expect(
    still.filter(({ box }) => box.getAttribute('role') !== 'group' || !box.getAttribute('aria-label') || !box.hasAttribute('tabindex')),
  ).toEqual([]);
  expect(boxes.filter(({ stops, box }) => stops > 0 && (box.hasAttribute('tabindex') || box.hasAttribute('role')))).toEqual([]);
});

test('a long table begins with a link to what follows it', () => {
  const long = boxes.filter(({ stops }) => stops > LONG_TABLE);
  expect(long.length).toBeGreaterThan(50);
  for (const { address, page, box } of long) {
    const [first, last] = [box.firstElementChild, box.lastElementChild];
    expect(first?.classList.contains('skip'), address).toBe(true);
    expect(first?.getAttribute('href'), address).toBe(`#${last?.id}`);
    expect(page.querySelectorAll(`[id="${last?.id}"]`), `${address} #${last?.id}`).toHaveLength(1);
  }
  expect(boxes.filter(({ stops, box }) => stops <= LONG_TABLE && box.querySelector('.skip') !== null)).toEqual([]);
});

test('stops are links, buttons and fields that the keyboard does not pass over', () => {
  expect(stopsIn('<td><a href="/">a</a> <button type="button">b</button> <button tabindex="-1">c</button></td><abbr>d</abbr>')).toBe(2);
});
