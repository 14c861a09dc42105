import * as z from 'zod';
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
