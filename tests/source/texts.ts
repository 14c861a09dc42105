import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** The script of a file as the TypeScript parser can read it: an Astro page is its frontmatter, then its markup as a JSX fragment. */
export function scriptOf(file: string): string {
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
export function textsOf(script: string): string[] {
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
