import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { type Ended, endOf } from '../../src/cli/command.ts';
import { confirmAnswer } from '../../src/cli/confirm-answer.ts';
import { dueAnswer } from '../../src/cli/due-answer.ts';
import { fixAnswer } from '../../src/cli/fix-answer.ts';
import { newAnswer } from '../../src/cli/new-answer.ts';
import { statsAnswer } from '../../src/cli/stats-answer.ts';
import { dataFiles, pathOf } from '../../src/edit/data-files.ts';
import { copyAsRecorded } from './as-recorded.ts';

export const TODAY = '2026-11-21';

/** The copy of `data/` that all tests of a worker share, and the text of each of its files. */
let copy: { directory: string; recorded: ReadonlyMap<string, string> } | undefined;

function theCopy() {
  if (copy !== undefined) return copy;
  const directory = mkdtempSync(join(tmpdir(), 'ratecard-data-'));
  copyAsRecorded(dataDirectory(), directory, TODAY);
  copy = { directory, recorded: texts(directory) };
  return copy;
}

/** A copy of everything in `data/` that was recorded by `TODAY`, for one test to change; after the test it is as recorded again. */
export function dataCopy(): string {
  const { directory, recorded } = theCopy();
  onTestFinished(() => {
    const now = texts(directory);
    for (const file of now.keys()) if (!recorded.has(file)) rmSync(pathOf(directory, file));
    for (const [file, text] of recorded) if (now.get(file) !== text) writeFileSync(pathOf(directory, file), text);
  });
  return directory;
}

/** A copy for all tests of a group, which leave it as it is. */
export function sharedCopy(): string {
  return theCopy().directory;
}

const ANSWERS = { confirm: confirmAnswer, due: dueAnswer, fix: fixAnswer, new: newAnswer, stats: statsAnswer };
type Command = keyof typeof ANSWERS;

/** How a command of the editor's ends on a folder of data, without a process of its own. */
export function run(command: Command, directory: string, ...args: string[]): Ended {
  return endOf(ANSWERS[command], args, { directory, today: () => TODAY, load: () => loadCatalog(directory) });
}

/** How commands end on a folder that they leave as it is, read only once. */
export function runsOn(directory: string) {
  const catalog = loadCatalog(directory);
  return (command: Command, ...args: readonly string[]): Ended =>
    endOf(ANSWERS[command], [...args], { directory, today: () => TODAY, load: () => catalog });
}

/** The same in a process of its own, as `npm run -s data:…` starts it. */
export function spawned(command: Command, directory: string, ...args: string[]): Omit<Ended, 'status'> & { status: number | null } {
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
