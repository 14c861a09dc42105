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

/** The words of each built script by its name, and of every script that one names. */
function readScripts(root: string): ReadonlyMap<string, ReadonlySet<string>> {
  const texts = new Map(globSync('_astro/**/*.js', { cwd: root }).map((file) => [basename(file), readFileSync(join(root, file), 'utf8')]));
  const namedIn = (text: string) => [...text.matchAll(/[\w.-]+\.js/g)].map(([name]) => name).filter((name) => texts.has(name));
  const scripts = new Map<string, Set<string>>();
  for (const name of texts.keys()) {
    const names = new Set([name]);
    // A set is walked to its end, also over what is added on the way.
    for (const each of names) for (const other of namedIn(texts.get(each) ?? '')) names.add(other);
    scripts.set(name, new Set([...names].flatMap((each) => wordsOf(texts.get(each) ?? ''))));
  }
  return scripts;
}

/** The classes a page has, or a script of it can give: those of its elements, and every word in what it runs. */
function classesOf(html: string, scripts: ReadonlyMap<string, ReadonlySet<string>>): (name: string) => boolean {
  const own = new Set([...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = '']) => names.replaceAll('&amp;', '&').split(/\s+/)));
  const inline = [...html.matchAll(INLINE)].flatMap(([, kind, text = '']) => (kind === 'script' ? wordsOf(text) : []));
  for (const word of inline) own.add(word);
  const loaded = [...html.matchAll(/\/_astro\/([\w.-]+\.js)/g)].map(([, name = '']) => scripts.get(name));
  return (name) => own.has(name) || loaded.some((words) => words?.has(name));
}

/** A page with only the styles that can match it, each under the hash that its policy then names. One that shows parts of other pages keeps all. */
function withOwnStyles(html: string, scripts: ReadonlyMap<string, ReadonlySet<string>>): string {
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
