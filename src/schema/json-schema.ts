import * as z from 'zod';
import { type ApiShape, apiShapes } from './api/index.ts';
import { type Folder, folders } from './index.ts';

/** The JSON Schema of a folder's files, as editors of `data/` use it for completion. */
export function jsonSchemaOf(folder: Folder): string {
  const schema = z.toJSONSchema(folders[folder], { io: 'input', target: 'draft-07' });
  return `${JSON.stringify({ ...schema, title: `Ratecard data: ${folder}` }, null, 2)}\n`;
}

/** Where the schema is committed, and served from once the site is built. */
export function jsonSchemaFile(folder: Folder): string {
  return `public/schema/v1/${folder}.schema.json`;
}

/** The JSON Schema of a kind of file of the data interface. It allows fields it does not name: some may be added within a version. */
export function apiSchemaOf(shape: ApiShape): string {
  const schema = z.toJSONSchema(apiShapes[shape], { io: 'input', target: 'draft-07' });
  return `${JSON.stringify({ ...schema, title: `Ratecard data interface: ${shape}` }, null, 2)}\n`;
}

/** Where that schema is committed, and served from once the site is built. */
export function apiSchemaFile(shape: ApiShape): string {
  return `public/schema/v1/api/${shape}.schema.json`;
}
