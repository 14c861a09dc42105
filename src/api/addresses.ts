import { type ApiShape, SCHEMA_VERSION } from '../schema/api/index.ts';
import { origin } from '../site.ts';

/** Where the files of the interface lie on this site. */
export const API_ROOT = '/data/v1/';

/** A path on this site as a full address: files are read away from it. */
export function absolute(path: string): string {
  return `${origin}${path}`;
}

/** The address of a file of the interface by its name below the root, such as `models/gpt-image-2.json`. */
export function fileUrl(name: string): string {
  return absolute(`${API_ROOT}${name}`);
}

/** The address of the JSON Schema of a kind of file. */
export function schemaUrl(shape: ApiShape): string {
  return absolute(`/schema/v1/api/${shape}.schema.json`);
}

/** The licence of the data, with the text that is enough as credit. */
export const LICENCE = {
  id: 'CC-BY-4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
  attribution: `Data: Ratecard (CC BY 4.0), ${origin}`,
} as const;

/** What a file begins with. */
export function envelope(shape: ApiShape, page: string, dataDate: string) {
  return { $schema: schemaUrl(shape), schema_version: SCHEMA_VERSION, data_date: dataDate, licence: LICENCE, page: absolute(page) };
}

export { SCHEMA_VERSION };
