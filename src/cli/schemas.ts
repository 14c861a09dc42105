import { mkdirSync, writeFileSync } from 'node:fs';
import { type ApiShape, apiShapes } from '../schema/api/index.ts';
import { type Folder, folders } from '../schema/index.ts';
import { apiSchemaFile, apiSchemaOf, jsonSchemaFile, jsonSchemaOf } from '../schema/json-schema.ts';

mkdirSync('public/schema/v1/api', { recursive: true });
for (const folder of Object.keys(folders) as Folder[]) writeFileSync(jsonSchemaFile(folder), jsonSchemaOf(folder));
for (const shape of Object.keys(apiShapes) as ApiShape[]) writeFileSync(apiSchemaFile(shape), apiSchemaOf(shape));
