import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { BARS } from './bars.ts';
import { textTable } from './text-table.ts';

/**
 * Weighs what the calculator page loads by itself: first what its first result needs (the island, what that imports, and the rate card),
 * then the chunks that follow on demand.
 */

const PAGE = '/calculator/index.html';
/** Addresses in the page itself: of the island, of what draws it, and of the rate card. */
const ISLAND = /(?:component|renderer)-url="([^"]+)"/g;
const CARD = /&quot;cardUrl&quot;:\[0,&quot;([^&]+)&quot;\]/g;
const STATIC_IMPORT = /(?:^|[;}\s])(?:import|export)(?:[\w\s{},*$]+from)?\s*["'`](\.{0,2}\/[\w./~-]+\.js)["'`]/g;
const DYNAMIC_IMPORT = /import\(\s*["'`](\.{0,2}\/[\w./~-]+\.js)["'`]\s*\)/g;
/** Names that Zod keeps at run time; minifiers do not shorten text. */
const ZOD_MARKERS = ['ZodError', '$ZodType', '_zod', 'invalid_type'];

const { dir } = parseArgs({ options: { dir: { type: 'string', default: 'dist' } } }).values;

function addressesIn(path: string, patterns: readonly RegExp[]): string[] {
  const text = readFileSync(join(dir, path), 'utf8');
  const found = patterns.flatMap((pattern) => [...text.matchAll(pattern)]);
  return found.map(([, address]) => posix.resolve(posix.dirname(path), address ?? '')).filter((address) => existsSync(join(dir, address)));
}

/** What some files load, and what that loads, breadth first; a file named twice is loaded once. */
function loadedFrom(start: readonly string[], patterns: readonly RegExp[]): string[] {
  const files: string[] = [];
  const waiting = [...start];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (files.includes(next)) continue;
    files.push(next);
    if (next.endsWith('.js')) waiting.push(...addressesIn(next, patterns));
  }
  return files;
}

function weigh(path: string) {
  const bytes = readFileSync(join(dir, path));
  return { path, raw: bytes.length, gzip: gzipSync(bytes).length, markers: ZOD_MARKERS.filter((marker) => bytes.includes(marker)) };
}

type Weighed = ReturnType<typeof weigh>;

const sumOf = (files: readonly Weighed[], read: (file: Weighed) => number) => files.reduce((sum, file) => sum + read(file), 0);

function rowsOf(title: string, files: readonly Weighed[]): string[][] {
  const sum = [title, String(sumOf(files, ({ raw }) => raw)), String(sumOf(files, ({ gzip }) => gzip))];
  return [...files.map(({ path, raw, gzip }) => [path, String(raw), String(gzip)]), sum];
}

const named = addressesIn(PAGE, [ISLAND, CARD]);
const firstPaths = loadedFrom(named, [STATIC_IMPORT]);
const laterPaths = loadedFrom(firstPaths, [STATIC_IMPORT, DYNAMIC_IMPORT]).filter((path) => !firstPaths.includes(path));
const first = firstPaths.map(weigh);
const later = laterPaths.map(weigh);

const problems: string[] = [];
if (!first.some(({ path }) => path.endsWith('.js'))) problems.push(`${PAGE}: found no script, expected the calculator's`);
if (!first.some(({ path }) => path.endsWith('.json'))) problems.push(`${PAGE}: found no rate card, expected one`);
const total = sumOf(first, ({ gzip }) => gzip);
if (total > BARS.calculatorGzipBytes) {
  problems.push(`The first result takes ${total} B gzip, expected at most ${BARS.calculatorGzipBytes}.`);
}
for (const { path, markers } of [...first, ...later]) {
  if (markers.length > 0)
    problems.push(`${path}: found ${markers.join(', ')}; Zod belongs to the build, import only its types in the browser.`);
}

const rows = [['file', 'raw B', 'gzip B'], ...rowsOf('sum for the first result', first), ...rowsOf('sum on demand', later)];
process.stdout.write(`${textTable(rows)}\n`);
process.stdout.write(problems.length > 0 ? `\n${problems.join('\n')}\n` : `\nWithin ${BARS.calculatorGzipBytes} B; no Zod.\n`);
if (problems.length > 0) process.exitCode = 1;
