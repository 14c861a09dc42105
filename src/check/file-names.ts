import { placeOf, type Wire } from '../catalog/read-data.ts';
import type { Folder } from '../schema/index.ts';

/** The name of the file in which a record stands. */
export function fileOf<F extends Folder>(folder: F, record: Wire[F][number]): string {
  return `data/${folder}/${placeOf(record)}.json`;
}
