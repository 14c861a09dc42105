import { mkdirSync, writeFileSync } from 'node:fs';
import { type Folder, folders } from '../schema/index.ts';
import { jsonSchemaFile, jsonSchemaOf } from '../schema/json-schema.ts';

mkdirSync('public/schema/v1', { recursive: true });
for (const folder of Object.keys(folders) as Folder[]) writeFileSync(jsonSchemaFile(folder), jsonSchemaOf(folder));
