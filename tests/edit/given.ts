import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { dataDirectory } from '../../src/catalog/catalog.ts';
import { dataFiles, pathOf } from '../../src/edit/data-files.ts';

export const TODAY = '2026-11-21';

function copyUntil(end: (remove: () => void) => void): string {
  const directory = mkdtempSync(join(tmpdir(), 'ratecard-data-'));
  cpSync(dataDirectory(), directory, { recursive: true });
  end(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** A copy of everything in `data/` for one test to change. */
export function dataCopy(): string {
  return copyUntil(onTestFinished);
}

/** A copy for all tests of a group, which leave it as it is. */
export function sharedCopy(): string {
  return copyUntil(afterAll);
}

/** Runs a command of the editor's on a folder of data. */
export function run(command: string, directory: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node', [`src/cli/${command}.ts`, ...args], {
    encoding: 'utf8',
    env: { ...process.env, BUILD_DATE: TODAY, RATECARD_DATA: directory },
  });
  return { status, stdout, stderr };
}

/** What a file of a copy says. */
export function read(directory: string, file: string) {
  return JSON.parse(readFileSync(pathOf(directory, file), 'utf8'));
}

export function write(directory: string, file: string, text: string) {
  writeFileSync(pathOf(directory, file), text);
}

/** The text of every file of a copy. */
export function texts(directory: string): Map<string, string> {
  return new Map(dataFiles(directory).map((file) => [file, readFileSync(pathOf(directory, file), 'utf8')]));
}

/** The files that are not as they were. */
export function changedSince(before: ReadonlyMap<string, string>, directory: string): string[] {
  return [...texts(directory)].filter(([file, text]) => before.get(file) !== text).map(([file]) => file);
}
