import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { americanIn } from './american.ts';
import { scriptOf, textsOf } from './texts.ts';

const catalog = loadCatalog(dataDirectory());

/** Names that may stand only in `data/`: of models, families and what the API calls them. Single common words are no names. */
const names = catalog.models
  .flatMap((model) => [model.id, model.name, model.familyName, ...model.alsoCalled, ...model.apiIds.map((each) => each.id)])
  .filter((name) => /[\d·-]/.test(name) || name.includes(' '));

/** A sum of money with digits. */
const MONEY = /\$\s?\d|\bUSD\s?\d|\d\s?(?:USD|dollars?|cents?)\b/i;

function offences(text: string): string[] {
  const lower = text.toLowerCase();
  return [...names.filter((name) => lower.includes(name.toLowerCase())), ...(MONEY.test(text) ? ['an amount of money'] : [])];
}

describe('literals', () => {
  const files = globSync('src/**/*.{ts,tsx,astro}').map((file) => ({ file, texts: textsOf(scriptOf(file)) }));

  test('the check sees names and amounts in each kind of text', () => {
    const source = [
      "const a = 'GPT Image 2';",
      'const b = `gpt-image-2 $',
      '{a} $30`;',
      'const c = <p title="DALL·E 3">costs $0.211</p>; // GPT Image 1',
    ];
    const seen = textsOf(source.join(''));
    expect(seen.filter((text) => offences(text).length > 0)).toHaveLength(5);
  });

  test('no price, rate or model name stands in code or markup', () => {
    expect(files.length).toBeGreaterThan(80);
    const found = files.flatMap(({ file, texts }) =>
      texts.flatMap((text) => offences(text).map((offence) => `${file}: ${offence} in “${text.trim().slice(0, 60)}”`)),
    );
    expect(found).toEqual([]);
  });

  test('what pages and programs say is spelled as in British English', () => {
    const found = files.flatMap(({ file, texts }) => texts.flatMap((text) => americanIn(text).map((each) => `${file}: ${each}`)));
    expect(found).toEqual([]);
  });
});
