import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Catalog, loadCatalog } from '../catalog/catalog.ts';
import { DataError, NoData } from '../catalog/read-data.ts';
import { Refusal } from '../edit/refusal.ts';
import { NoBase, withDataOf } from '../effect/base-data.ts';
import { effectOf } from '../effect/effect.ts';
import { toJson } from '../effect/json.ts';
import { notComparable, toMarkdown } from '../effect/markdown.ts';
import type { Environment } from './command.ts';

const USAGE = `Usage: npm run -s data:diff -- BASE [--json]

Prints what a change of the data does to what readers see, as Markdown: the data of BASE against the data of the working tree.

  BASE            a git ref, such as origin/main; its data/ is read
  --base-dir DIR  a directory with data files in place of a git ref
  --json          print the effect as JSON, numbers as exact text
  --help

BUILD_DATE sets the day both are computed for (default today in UTC); RATECARD_DATA names another folder than data/ to compare.`;

interface Request {
  ref: string | undefined;
  directory: string | undefined;
  json: boolean;
  help: boolean;
}

function readFlags(args: string[]): Request {
  const options = { 'base-dir': { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } as const;
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [ref, ...others] = positionals;
  const directory = values['base-dir'];
  const help = values.help ?? false;
  if (!help && ((ref === undefined) === (directory === undefined) || others.length > 0)) {
    throw new Refusal('Name one base: a git ref, such as origin/main, or --base-dir with a directory. Run with --help for the flags.');
  }
  return { ref, directory, json: values.json ?? false, help };
}

/** The base, or why its data cannot be used. */
function loadBase(directory: string): Catalog | DataError {
  try {
    return loadCatalog(directory);
  } catch (error) {
    if (error instanceof DataError) return error;
    throw error instanceof NoData ? new NoBase(error.message) : error;
  }
}

/** @throws Refusal where there is no such base */
function baseOf({ ref, directory }: Request): Catalog | DataError {
  if (directory !== undefined && !statSync(directory, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Refusal(`“${directory}” is no directory.`);
  }
  try {
    return directory === undefined ? withDataOf(ref ?? '', loadBase) : loadBase(directory);
  } catch (error) {
    throw error instanceof NoBase ? new Refusal(error.message) : error;
  }
}

/**
 * What `data:diff` prints.
 *
 * @throws Refusal where no base is named, or there is no such base
 */
export function diffAnswer(args: string[], { today, load }: Environment): string {
  const request = readFlags(args);
  if (request.help) return USAGE;
  const on = today();
  const base = baseOf(request);
  const head = load();
  if (base instanceof DataError) {
    return request.json ? JSON.stringify({ on, notComparable: base.problems }, null, 2) : notComparable(base.message);
  }
  const effect = effectOf(base, head, on);
  return request.json ? toJson(effect) : toMarkdown(effect);
}
