import type { Folder } from '../schema/index.ts';
import { jsonSchemaOf } from '../schema/json-schema.ts';
import { type Json, withEntries } from './json-value.ts';

/** What is read of a JSON Schema. */
interface Shape {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  properties?: Record<string, Shape>;
  items?: Shape;
  anyOf?: Shape[];
  oneOf?: Shape[];
}

const shapes = new Map<Folder, Shape>();

function shapeOf(folder: Folder): Shape {
  const shape = shapes.get(folder) ?? (JSON.parse(jsonSchemaOf(folder)) as Shape);
  shapes.set(folder, shape);
  return shape;
}

/** Whether an object can be of a variant: the fields that tell variants apart say so. */
function fits(shape: Shape, value: Record<string, unknown>): boolean {
  return Object.entries(shape.properties ?? {}).every(([key, field]) => field.const === undefined || field.const === value[key]);
}

/** The variant that an object is of; one without fields where the schema has none for it. */
function variantOf(shape: Shape, value: Record<string, unknown>): Shape {
  const variants = shape.anyOf ?? shape.oneOf;
  if (variants === undefined) return shape;
  return variants.find((each) => each.properties !== undefined && fits(each, value)) ?? {};
}

function inOrder(value: Json, shape: Shape): Json {
  if (Array.isArray(value)) return value.map((item) => inOrder(item, shape.items ?? {}));
  if (typeof value !== 'object' || value === null) return value;
  const { properties = {} } = variantOf(shape, value);
  const named = Object.keys(properties).filter((key) => Object.hasOwn(value, key));
  const others = Object.keys(value).filter((key) => !Object.hasOwn(properties, key));
  const entries = [...named, ...others].map((key) => [key, inOrder(value[key], properties[key] ?? {})] as const);
  return withEntries(value, entries);
}

/** What a file of a folder says with its keys in the order of the schema; keys that the schema does not name stay behind them. */
export function withKeysInOrder(folder: Folder, value: Json): Json {
  return inOrder(value, shapeOf(folder));
}
