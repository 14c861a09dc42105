import { globSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';

const catalog = loadCatalog(dataDirectory());

/** Names that may stand only in `data/`: of models, families and what the API calls them. Single common words are no names. */
const names = catalog.models
  .flatMap((model) => [model.id, model.name, model.familyName, ...model.alsoCalled, ...model.apiIds.map((each) => each.id)])
  .filter((name) => /[\d·-]/.test(name) || name.includes(' '));

/** A sum of money with digits. */
const MONEY = /\$\s?\d|\bUSD\s?\d|\d\s?(?:USD|dollars?|cents?)\b/i;

/** The script of a file as the TypeScript parser can read it: an Astro page is its frontmatter, then its markup as a JSX fragment. */
function scriptOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.astro')) return text;
  const [, frontmatter = '', markup = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  return `${frontmatter}\nconst markup = <>${markup.replace('<!doctype html>', '')}</>;`;
}

/** The second argument of `replace`, in which `$1` is a part of what was found and no money. */
function isReplacement(node: ts.Node): boolean {
  const { parent } = node;
  if (parent === undefined || !ts.isCallExpression(parent) || !ts.isPropertyAccessExpression(parent.expression)) return false;
  return parent.expression.name.text === 'replace' && parent.arguments[1] === node;
}

/** Every text a reader or a program could see: string literals, template pieces, markup text and attribute values. Comments are not among them. */
function textsOf(script: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node) => {
    if (isReplacement(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isJsxText(node)) {
      texts.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.tsx', script, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return texts;
}

function offences(text: string): string[] {
  const lower = text.toLowerCase();
  return [...names.filter((name) => lower.includes(name.toLowerCase())), ...(MONEY.test(text) ? ['an amount of money'] : [])];
}

describe('literals', () => {
  const files = globSync('src/**/*.{ts,tsx,astro}');

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
    const found = files.flatMap((file) =>
      textsOf(scriptOf(file)).flatMap((text) => offences(text).map((offence) => `${file}: ${offence} in “${text.trim().slice(0, 60)}”`)),
    );
    expect(found).toEqual([]);
  });
});
