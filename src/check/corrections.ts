import { fileOf } from './file-names.ts';
import type { CheckedData } from './rule.ts';

/** One place that a notice of this change declares to be corrected. */
export interface Declared {
  /** Where the declaration stands. */
  notice: string;
  at: string;
  /** The file and the path in it; an empty path is the whole file. */
  file: string;
  path: string;
}

/** Everything that notices which are new in this change declare to be corrected. */
export function declaredCorrections({ wire, base }: CheckedData): Declared[] {
  return wire.notices.flatMap((notice) => {
    const name = fileOf('notices', notice);
    if (notice.kind !== 'correction' || base?.has(name) === true) return [];
    return (notice.corrects ?? []).map((each, index) => {
      const [file = '', path = ''] = each.split('#');
      return { notice: name, at: `corrects[${index}]`, file, path };
    });
  });
}

/** Whether a place is declared to be corrected: itself, or what it lies under. */
export function isDeclared(declared: readonly Declared[], file: string, path: string): boolean {
  return declared.some(
    (each) =>
      each.file === file &&
      (each.path === '' || each.path === path || path.startsWith(`${each.path}.`) || path.startsWith(`${each.path}[`)),
  );
}
