import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { assemble } from '../../src/check/assemble.ts';
import { type Checked, checkData } from '../../src/check/check-data.ts';
import { readDocuments } from '../../src/check/read-documents.ts';

/** Data of a made-up vendor, small enough that a line number in a test can be found by eye. */
const CORPUS = 'tests/check/corpus';
export const TODAY = '2026-11-21';

/** Changes the files of a copy of the corpus. */
export type Edit = (directory: string) => void;

const pathOf = (directory: string, file: string) => join(directory, file.replace(/^data\//, ''));

/** Replaces a text in a file: the only one, or the nth. */
export function replace(file: string, from: string, to: string, nth?: number): Edit {
  return (directory) => {
    const parts = readFileSync(pathOf(directory, file), 'utf8').split(from);
    if (nth === undefined ? parts.length !== 2 : parts.length <= nth) throw new Error(`${file} has “${from}” ${parts.length - 1} times`);
    const at = nth ?? 1;
    writeFileSync(pathOf(directory, file), `${parts.slice(0, at).join(from)}${to}${parts.slice(at).join(from)}`);
  };
}

/** Changes what a file says. The corpus is written so that lines stay where they were but for what is added. */
// biome-ignore lint/suspicious/noExplicitAny: a test breaks data in ways that no type allows.
export function rewrite(file: string, change: (json: any) => void): Edit {
  return (directory) => {
    const json: unknown = JSON.parse(readFileSync(pathOf(directory, file), 'utf8'));
    change(json);
    writeFileSync(pathOf(directory, file), `${JSON.stringify(json, null, 2)}\n`);
  };
}

/** Writes a file. */
export function write(file: string, content: string | Uint8Array): Edit {
  return (directory) => {
    mkdirSync(dirname(pathOf(directory, file)), { recursive: true });
    writeFileSync(pathOf(directory, file), content);
  };
}

/** Passes the text of a file through a function. */
export function convert(file: string, change: (text: string) => string | Uint8Array): Edit {
  return (directory) => write(file, change(readFileSync(pathOf(directory, file), 'utf8')))(directory);
}

/** Deletes a file. */
export function remove(file: string): Edit {
  return (directory) => rmSync(pathOf(directory, file));
}

/** Moves a file. */
export function move(from: string, to: string): Edit {
  return (directory) => {
    write(to, readFileSync(pathOf(directory, from)))(directory);
    remove(from)(directory);
  };
}

/** A copy of the corpus in a folder that is deleted after the test, with some edits. */
export function edited(...edits: readonly Edit[]): string {
  const directory = mkdtempSync(join(tmpdir(), 'ratecard-check-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  cpSync(CORPUS, directory, { recursive: true });
  for (const edit of edits) edit(directory);
  return directory;
}

const base = new Map(readDocuments(CORPUS).map(({ file, text }) => [file, text]));

/** Everything that is found after some edits, compared with the corpus as it is. */
export function checkedAfter(...edits: readonly Edit[]): Checked {
  return checkData(assemble(readDocuments(edited(...edits)), base, TODAY));
}

/** A new edition of the standard tier, with some of its rates changed: what an editor adds when a price changes. */
// biome-ignore lint/suspicious/noExplicitAny: the text of a file, not yet checked.
export function nextEdition(json: any, from: string, amounts: Record<string, string>, reading: string) {
  const edition = structuredClone(json.editions[1]);
  Object.assign(edition, { from, recordedOn: from });
  for (const rate of edition.pricing.rates) {
    const amount = amounts[rate.meter] ?? rate.value.amount;
    if (rate.value.kind === 'amount') rate.value.amount = amount;
    rate.evidence = [{ reading, asPrinted: amount === undefined ? null : `$${amount} / 1M tokens`, confidence: 'high' }];
  }
  json.editions.splice(2, 0, edition);
  return edition;
}

/** The same edition from a later day on, in which an image costs three quarters. */
// biome-ignore lint/suspicious/noExplicitAny: the text of a file, not yet checked.
export function cheaper(edition: any) {
  const later = structuredClone(edition);
  Object.assign(later, { from: '2026-11-18', recordedOn: '2026-11-20' });
  const rate = later.pricing.rates.find((each: { meter: string }) => each.meter === 'image-output');
  rate.value.amount = String((Number(rate.value.amount) * 3) / 4);
  rate.evidence = [{ reading: 'acme-pricing@2026-11-20', asPrinted: `$${rate.value.amount} / 1M tokens`, confidence: 'high' }];
  return later;
}
