import type { Folder } from '../schema/index.ts';
import { jsonSchemaOf } from '../schema/json-schema.ts';

/** The name of every field that stands anywhere in a JSON Schema. */
function namesIn(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(namesIn);
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : [];
  return [...own, ...Object.values(schema).flatMap(namesIn)];
}

const known = new Map<Folder, string[]>();

/** The names of the fields that the files of a folder can have. */
export function fieldsOf(folder: Folder): string[] {
  const names = known.get(folder) ?? [...new Set(namesIn(JSON.parse(jsonSchemaOf(folder))))];
  known.set(folder, names);
  return names;
}
