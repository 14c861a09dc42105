import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ownStyles } from './own-styles.ts';

const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/;
const INLINE = /<(script|style)[^>]*>([\s\S]*?)<\/\1>/g;
const STYLE = /(<style[^>]*>)([\s\S]*?)(<\/style>)/g;

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');

function wordsOf(script: string): string[] {
  return script.split(/[\s"'`\\{}<>=;,?]+/);
}

/** A built script: its words, and the names of the scripts it can load, with what those can. */
interface Script {
  words: ReadonlySet<string>;
  loads: ReadonlySet<string>;
}

/** The built scripts by their names. */
function readScripts(root: string): ReadonlyMap<string, Script> {
  const texts = new Map(globSync('_astro/**/*.js', { cwd: root }).map((file) => [basename(file), readFileSync(join(root, file), 'utf8')]));
  const named = new Map([...texts].map(([name, text]) => [name, [...text.matchAll(/[\w.-]+\.js/g)].map(([other]) => other)]));
  return new Map(
    [...texts].map(([name, text]) => {
      const loads = new Set([name]);
      // A set is walked to its end, also over what is added on the way.
      for (const each of loads) for (const other of named.get(each) ?? []) loads.add(other);
      return [name, { words: new Set(wordsOf(text)), loads }];
    }),
  );
}

/** The classes a page has, or a script of it can give: those of its elements, and every word in what it runs. */
function classesOf(html: string, scripts: ReadonlyMap<string, Script>): (name: string) => boolean {
  const own = new Set([...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = '']) => names.replaceAll('&amp;', '&').split(/\s+/)));
  const inline = [...html.matchAll(INLINE)].flatMap(([, kind, text = '']) => (kind === 'script' ? wordsOf(text) : []));
  for (const word of inline) own.add(word);
  const named = [...html.matchAll(/\/_astro\/([\w.-]+\.js)/g)].map(([, name = '']) => name);
  const loaded = [...new Set(named.flatMap((name) => [...(scripts.get(name)?.loads ?? [])]))];
  return (name) => own.has(name) || loaded.some((each) => scripts.get(each)?.words.has(name));
}

/** A page with only the styles that can match it, each under the hash that its policy then names. One that shows parts of other pages keeps all. */
function withOwnStyles(html: string, scripts: ReadonlyMap<string, Script>): string {
  if (html.includes('DOMParser')) return html;
  const has = classesOf(html, scripts);
  const renamed = new Map<string, string>();
  const page = html.replace(STYLE, (_, open: string, css: string, close: string) => {
    const own = ownStyles(css, has);
    renamed.set(hashOf(css), hashOf(own));
    return `${open}${own}${close}`;
  });
  return page.replace(POLICY, (policy) =>
    policy.replace(/'sha256-([^']+)'/g, (_, hash: string) => `'sha256-${renamed.get(hash) ?? hash}'`),
  );
}

/** A page with a policy that allows the scripts and styles that stand in it: the build gives each page the hashes of all pages. */
function withOwnPolicy(html: string): string {
  const own = new Set([...html.matchAll(INLINE)].map(([, , text = '']) => hashOf(text)));
  return html.replace(POLICY, (policy) => policy.replace(/ 'sha256-([^']+)'/g, (source, hash: string) => (own.has(hash) ? source : '')));
}

/** Leaves each built page its own styles, and the hashes of its own scripts and styles: those of others weigh, and allow what the page has not. */
export const ownPolicy = {
  name: 'own-policy',
  hooks: {
    'astro:build:done': ({ dir }: { dir: URL }) => {
      const root = fileURLToPath(dir);
      const scripts = readScripts(root);
      for (const file of globSync('**/*.html', { cwd: root })) {
        const path = join(root, file);
        writeFileSync(path, withOwnPolicy(withOwnStyles(readFileSync(path, 'utf8'), scripts)));
      }
    },
  },
};
