import type { Wire } from '../catalog/read-data.ts';
import type { Folder } from '../schema/index.ts';
import type { DataDocument } from './document.ts';
import { fileOf } from './file-names.ts';
import type { Finding, Rule } from './rule.ts';

/** A finding in the file that is being looked at. */
export type Local = Omit<Finding, 'file'>;

/** A check of each file by itself. What it finds is kept with the file, which never changes once it is read. */
export function eachDocument(check: (document: DataDocument) => Local[]): Rule['check'] {
  const kept = new WeakMap<DataDocument, Finding[]>();
  return ({ documents }) =>
    documents.flatMap((document) => {
      const found = kept.get(document) ?? check(document).map((local) => ({ file: document.file, ...local }));
      kept.set(document, found);
      return found;
    });
}

/** A check of each record of a folder by itself. What it finds is kept with the record. */
export function eachRecord<F extends Folder>(folder: F, check: (record: Wire[F][number]) => Local[]): Rule['check'] {
  const kept = new WeakMap<object, Finding[]>();
  return ({ wire }) => {
    const records: readonly Wire[F][number][] = wire[folder];
    return records.flatMap((record) => {
      const found = kept.get(record) ?? check(record).map((local) => ({ file: fileOf(folder, record), ...local }));
      kept.set(record, found);
      return found;
    });
  };
}

/** The same check of each record of several folders. */
export function eachRecordOf(some: readonly Folder[], check: (record: unknown) => Local[]): Rule['check'] {
  const checks = some.map((folder) => eachRecord(folder, check));
  return (data) => checks.flatMap((each) => each(data));
}
