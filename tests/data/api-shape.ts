import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { type ApiShape, apiShapes } from '../../src/schema/api/index.ts';

/** Where the shape of version 1 is kept, one line for each field, type and word. Written by `node tests/data/api-shape.ts`. */
export const FROZEN_SHAPE = 'tests/data/api-v1-shape.txt';

/** What is read of a JSON Schema. */
interface Schema {
  $ref?: string;
  type?: string;
  const?: unknown;
  enum?: unknown[];
  pattern?: string;
  format?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  definitions?: Record<string, Schema>;
}

/** A variant of a union by the words that tell it from the others, so that its place in the list does not matter. */
function variantName({ properties = {} }: Schema): string {
  const words = Object.values(properties).flatMap((property) => (property.const === undefined ? [] : [String(property.const)]));
  return words.length === 0 ? '' : `<${words.join(' ')}>`;
}

function linesOf(schema: Schema, path: string, definitions: Record<string, Schema>): string[] {
  const resolved = schema.$ref === undefined ? schema : (definitions[schema.$ref.replace('#/definitions/', '')] ?? {});
  const { type, enum: words, anyOf, oneOf, properties = {}, required = [], items } = resolved;
  const variants = anyOf ?? oneOf;
  if (variants !== undefined)
    return variants.flatMap((each) => linesOf(each, `${path}${variantName(deref(each, definitions))}`, definitions));
  const own = [
    `${path}: ${type ?? 'any'}`,
    ...(words ?? []).map((word) => `${path} = ${JSON.stringify(word)}`),
    ...(resolved.const === undefined ? [] : [`${path} is ${JSON.stringify(resolved.const)}`]),
    ...(resolved.format === undefined ? [] : [`${path} format ${resolved.format}`]),
    // A format has its pattern with it, and that is the library’s.
    ...(resolved.pattern === undefined || resolved.format !== undefined ? [] : [`${path} pattern ${resolved.pattern}`]),
  ];
  return [
    ...own,
    ...Object.entries(properties).flatMap(([name, property]) => [
      ...(required.includes(name) ? [`${path}.${name} always there`] : []),
      ...linesOf(property, `${path}.${name}`, definitions),
    ]),
    ...(items === undefined ? [] : linesOf(items, `${path}[]`, definitions)),
  ];
}

function deref(schema: Schema, definitions: Record<string, Schema>): Schema {
  return schema.$ref === undefined ? schema : (definitions[schema.$ref.replace('#/definitions/', '')] ?? {});
}

/** The shape of every kind of file: each field with its type, and each word it can be. */
export function shapeLines(): string[] {
  return (Object.keys(apiShapes) as ApiShape[]).flatMap((shape) => {
    const schema = z.toJSONSchema(apiShapes[shape], { io: 'input', target: 'draft-07' }) as Schema;
    return [...new Set(linesOf(schema, shape, schema.definitions ?? {}))].sort();
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(FROZEN_SHAPE, `${shapeLines().join('\n')}\n`);
