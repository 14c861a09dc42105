import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readBuildDate } from '../catalog/build-date.ts';
import { type Catalog, dataDirectory, loadCatalog } from '../catalog/catalog.ts';
import { DataError } from '../catalog/read-data.ts';
import { NoBase, withDataOf } from '../effect/base-data.ts';
import { effectOf } from '../effect/effect.ts';
import { toJson } from '../effect/json.ts';
import { notComparable, toMarkdown } from '../effect/markdown.ts';
import { folders } from '../schema/index.ts';

const USAGE = `Usage: npm run -s data:diff -- BASE [--json]

Prints what a change of the data does to what readers see, as Markdown: the data of BASE against the data of the working tree.

  BASE            a git ref, such as origin/main; its data/ is read
  --base-dir DIR  a directory with data files in place of a git ref
  --json          print the effect as JSON, numbers as exact text
  --help

BUILD_DATE sets the day both are computed for (default today in UTC); RATECARD_DATA names another folder than data/ to compare.`;

/** A request that cannot be answered, with the line to print. */
class Refusal extends Error {}

interface Request {
  ref: string | undefined;
  directory: string | undefined;
  json: boolean;
  help: boolean;
}

function readFlags(args: string[]): Request {
  const options = { 'base-dir': { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } as const;
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Refusal(`${message.split(/\. |\.?\n/)[0]}. Run with --help for the flags.`);
  }
  const { values, positionals } = parsed;
  const [ref, ...others] = positionals;
  const directory = values['base-dir'];
  const help = values.help ?? false;
  if (!help && ((ref === undefined) === (directory === undefined) || others.length > 0)) {
    throw new Refusal('Name one base: a git ref, such as origin/main, or --base-dir with a directory. Run with --help for the flags.');
  }
  return { ref, directory, json: values.json ?? false, help };
}

function buildDay(): string {
  try {
    return readBuildDate();
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}

/** The base, or why its data cannot be used. */
function loadBase(directory: string): Catalog | DataError {
  try {
    return loadCatalog(directory);
  } catch (error) {
    if (error instanceof DataError) return error;
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new NoBase(`“${directory}” holds no data: ${error.message}.`);
    throw error;
  }
}

function withBase<T>({ ref, directory }: Request, use: (directory: string) => T): T {
  if (directory === undefined) return withDataOf(ref ?? '', Object.keys(folders), use);
  if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) throw new Refusal(`“${directory}” is no directory.`);
  return use(directory);
}

function answer(args: string[]): string {
  const request = readFlags(args);
  if (request.help) return `${USAGE}\n`;
  const on = buildDay();
  const base = withBase(request, loadBase);
  const head = loadCatalog(dataDirectory());
  if (base instanceof DataError) {
    return request.json ? `${JSON.stringify({ on, notComparable: base.problems }, null, 2)}\n` : notComparable(base.message);
  }
  const effect = effectOf(base, head, on);
  return request.json ? `${toJson(effect)}\n` : toMarkdown(effect);
}

try {
  process.stdout.write(answer(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof Refusal || error instanceof NoBase || error instanceof DataError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
