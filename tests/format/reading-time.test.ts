import { expect, test } from 'vitest';
import { readingMinutes } from '../../src/format/reading-time.ts';

test.each([
  { words: 1, minutes: 1 },
  { words: 238, minutes: 1 },
  { words: 830, minutes: 4 },
  { words: 1200, minutes: 6 },
])('$words words take $minutes min', ({ words, minutes }) => {
  expect(readingMinutes(`<p class="a b c">${'word '.repeat(words)}</p>`)).toBe(minutes);
});
