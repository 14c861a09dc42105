import type { Folder } from '../schema/index.ts';
import { comparedFiles } from './compared.ts';
import { declaredCorrections, isDeclared } from './corrections.ts';
import type { CheckedData } from './rule.ts';
import { type Unproven, unprovenIn } from './statements.ts';

/** Folders whose records are statements with evidence, beside their histories. */
const FOLDERS = new Set<Folder | undefined>(['models', 'routes', 'sellers', 'counting-rules']);

/** Every statement that changed without another reading or is gone, and that no new notice declares to be corrected. */
export function unproven(data: CheckedData): { file: string; statement: Unproven }[] {
  const declared = declaredCorrections(data);
  return comparedFiles(data).flatMap(({ file, folder, was, now }) =>
    (folder === undefined || !FOLDERS.has(folder) ? [] : unprovenIn(folder, was, now))
      .filter((each) => !isDeclared(declared, file, each.kind === 'gone' ? each.path : each.difference.path))
      .map((statement) => ({ file, statement })),
  );
}
