import { comparedFiles } from './compared.ts';
import { declaredCorrections, isDeclared } from './corrections.ts';
import { type Rewriting, rewritings } from './entries.ts';
import type { CheckedData } from './rule.ts';

const kept = new WeakMap<CheckedData, { file: string; rewriting: Rewriting }[]>();

/** Every entry of the record that was rewritten or is gone, and that no new notice declares to be corrected. */
export function rewritten(data: CheckedData): { file: string; rewriting: Rewriting }[] {
  const known = kept.get(data);
  if (known !== undefined) return known;
  const declared = declaredCorrections(data);
  const found = comparedFiles(data).flatMap(({ file, folder, was, now }) =>
    (folder === undefined ? [] : rewritings(folder, was, now))
      .filter((each) => !isDeclared(declared, file, each.kind === 'gone' ? each.path : each.difference.path))
      .map((rewriting) => ({ file, rewriting })),
  );
  kept.set(data, found);
  return found;
}
