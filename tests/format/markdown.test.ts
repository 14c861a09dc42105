import { describe, expect, test } from 'vitest';
import { markdownDocument, markdownLink, markdownList, markdownTable } from '../../src/format/markdown.ts';

describe('Markdown', () => {
  test('keeps a cell in its column, whatever is in it', () => {
    expect(markdownTable(['Name', 'USD'], [['a|b\n c', '$1.00']], 1)).toBe('| Name | USD |\n|---|--:|\n| a\\|b c | $1.00 |');
  });

  test('keeps the text and the address of a link apart', () => {
    expect(markdownLink('FLUX.2 [max]', 'https://x.example/a_(b)')).toBe('[FLUX.2 \\[max\\]](<https://x.example/a_(b)>)');
  });

  test('makes no list of nothing, so that its heading can be left out', () => {
    expect(markdownList([])).toBeUndefined();
    expect(markdownList(['one', 'two\nlines'])).toBe('- one\n- two lines');
  });

  test('sets parts apart and leaves out what is not there', () => {
    expect(markdownDocument(['# A', undefined, '', 'b'])).toBe('# A\n\nb\n');
  });
});
