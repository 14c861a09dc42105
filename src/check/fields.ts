import { findNodeAtLocation, getNodeValue, type Node } from 'jsonc-parser';
import type { Folder } from '../schema/index.ts';
import { jsonSchemaOf } from '../schema/json-schema.ts';

/** A part of a JSON Schema, as far as fields are found by it. */
interface Part {
  anyOf?: Part[];
  oneOf?: Part[];
  items?: Part;
  const?: unknown;
  properties?: Record<string, Part>;
}

/** Every alternative that a part can stand for. */
function alternativesOf(part: Part): Part[] {
  const choices = part.anyOf ?? part.oneOf;
  return choices === undefined ? [part] : choices.flatMap(alternativesOf);
}

/** Whether an object can be meant by an alternative: it says what the alternative fixes, such as its kind. */
function isMeant({ properties = {} }: Part, object: Node | undefined): boolean {
  return Object.entries(properties).every(([key, each]) => {
    const stated = object && findNodeAtLocation(object, [key]);
    return each.const === undefined || stated === undefined || getNodeValue(stated) === each.const;
  });
}

/** The names of the fields that the object at a path of a file can have. */
export function fieldsAt(folder: Folder, tree: Node, path: readonly PropertyKey[]): string[] {
  const meantAt = (parts: readonly Part[], at: readonly PropertyKey[]) => {
    const node = findNodeAtLocation(tree, at as (string | number)[]);
    return parts.flatMap(alternativesOf).filter((part) => isMeant(part, node));
  };
  const found = path.reduce<Part[]>(
    (parts, key, index) => {
      const inner = parts.flatMap((part) => (typeof key === 'number' ? part.items : part.properties?.[String(key)]) ?? []);
      return meantAt(inner, path.slice(0, index + 1));
    },
    meantAt([JSON.parse(jsonSchemaOf(folder))], []),
  );
  return [...new Set(found.flatMap(({ properties }) => Object.keys(properties ?? {})))];
}
