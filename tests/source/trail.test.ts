import { describe, expect, test } from 'vitest';
import { pagesBeside, trailOf } from '../../src/trail.ts';

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

describe('the pages beside a page', () => {
  const beside = (address: string) => pagesBeside(address).map(({ href }) => href);

  test('are the one it is filed under and the others filed there', () => {
    expect(beside('/limits/')).toEqual(['/models/', '/rates/', '/signals/']);
    expect(beside('/changes/')).toEqual(['/as-of/', '/lineage/', '/calendar/']);
  });

  test('go on to those beside the page above where they are few, and are never the page itself or the search', () => {
    expect(beside('/as-of/2026-06-05/')).toEqual(['/as-of/', '/changes/', '/lineage/', '/calendar/']);
    expect(beside('/about/')).toEqual(['/contribute/', '/data/', '/faq/', '/methodology/']);
  });
});
