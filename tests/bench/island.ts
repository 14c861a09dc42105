import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { BARS } from './bars.ts';
import { textTable } from './text-table.ts';

/** Weighs everything the calculator page loads by itself: its scripts, what they import, and the rate card. */

const PAGE = '/calculator/index.html';
const ADDRESS = /["'`;](\.{0,2}\/[\w./~-]+\.(?:js|json))(?=["'`&])/g;
/** Names that Zod keeps at run time; minifiers do not shorten text. */
const ZOD_MARKERS = ['ZodError', '$ZodType', '_zod', 'invalid_type'];

const { dir } = parseArgs({ options: { dir: { type: 'string', default: 'dist' } } }).values;

function addressesIn(path: string): string[] {
  const text = readFileSync(join(dir, path), 'utf8');
  const found = [...text.matchAll(ADDRESS)].map(([, address]) => posix.resolve(posix.dirname(path), address ?? ''));
  return found.filter((address) => existsSync(join(dir, address)));
}

/** Breadth first from the page; a file named twice is loaded once. */
function filesLoadedBy(page: string): string[] {
  const files: string[] = [];
  const waiting = addressesIn(page);
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (files.includes(next)) continue;
    files.push(next);
    if (next.endsWith('.js')) waiting.push(...addressesIn(next));
  }
  return files;
}

const files = filesLoadedBy(PAGE).map((path) => {
  const bytes = readFileSync(join(dir, path));
  return { path, raw: bytes.length, gzip: gzipSync(bytes).length, markers: ZOD_MARKERS.filter((marker) => bytes.includes(marker)) };
});
const problems: string[] = [];
if (!files.some(({ path }) => path.endsWith('.js'))) problems.push(`${PAGE}: found no script, expected the calculator's`);
if (!files.some(({ path }) => path.endsWith('.json'))) problems.push(`${PAGE}: found no rate card, expected one`);

const total = files.reduce((sum, { gzip }) => sum + gzip, 0);
if (total > BARS.calculatorGzipBytes) problems.push(`The calculator loads ${total} B gzip, expected at most ${BARS.calculatorGzipBytes}.`);
for (const { path, markers } of files) {
  if (markers.length > 0)
    problems.push(`${path}: found ${markers.join(', ')}; Zod belongs to the build, import only its types in the browser.`);
}

const rows = files.map(({ path, raw, gzip }) => [path, String(raw), String(gzip)]);
const rawTotal = files.reduce((sum, { raw }) => sum + raw, 0);
process.stdout.write(`${textTable([['file', 'raw B', 'gzip B'], ...rows, ['sum', String(rawTotal), String(total)]])}\n`);
process.stdout.write(problems.length > 0 ? `\n${problems.join('\n')}\n` : `\nWithin ${BARS.calculatorGzipBytes} B; no Zod.\n`);
if (problems.length > 0) process.exitCode = 1;
