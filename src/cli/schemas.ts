import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type ApiShape, apiShapes } from '../schema/api/index.ts';
import { type Folder, folders } from '../schema/index.ts';
import { apiSchemaFile, apiSchemaOf, jsonSchemaFile, jsonSchemaOf } from '../schema/json-schema.ts';
import { runCommand } from './command.ts';

const USAGE = `Usage: npm run -s schemas

Writes the JSON Schemas of the data and of the files for programs to public/schema/v1/, from src/schema/.

  --help`;

/** What `schemas` prints, once every schema is written. */
function answer(args: string[]): string {
  const { values } = parseArgs({ args, options: { help: { type: 'boolean' } } });
  if (values.help) return USAGE;
  mkdirSync('public/schema/v1/api', { recursive: true });
  for (const folder of Object.keys(folders) as Folder[]) writeFileSync(jsonSchemaFile(folder), jsonSchemaOf(folder));
  for (const shape of Object.keys(apiShapes) as ApiShape[]) writeFileSync(apiSchemaFile(shape), apiSchemaOf(shape));
  return `${Object.keys(folders).length + Object.keys(apiShapes).length} schemas written to public/schema/v1/.`;
}

runCommand(answer);
