import { describe, expect, test } from 'vitest';
import { trailOf } from '../../src/trail.ts';

const namesOf = (address: string) => trailOf(address).map(({ text }) => text);

describe('the trail of a page', () => {
  test('leads from the home page down by the address', () => {
    expect(trailOf('/')).toEqual([]);
    expect(namesOf('/compare/')).toEqual(['Home']);
    expect(trailOf('/compare/one-vs-two/')).toEqual([
      { href: '/', text: 'Home' },
      { href: '/compare/', text: 'Compare' },
    ]);
    expect(namesOf('/contribute/rules/')).toEqual(['Home', 'Contribute']);
  });

  test('leads through the page that one is filed under where its address does not', () => {
    expect(namesOf('/sizes/')).toEqual(['Home', 'Cost per image']);
    expect(namesOf('/conflicts/')).toEqual(['Home', 'Sources']);
    expect(namesOf('/as-of/2026-06-05/models/')).toEqual(['Home', 'Changes', 'As of a day']);
  });

  test('leaves out what has no page of its own', () => {
    expect(namesOf('/nothing/of/that/')).toEqual(['Home']);
  });
});
