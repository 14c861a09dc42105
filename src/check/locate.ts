import { findNodeAtLocation } from 'jsonc-parser';
import type { DataDocument } from './document.ts';

/** A place in a text as people and editors count: both from 1. */
export interface Position {
  line: number;
  column: number;
}

/** The parts of a path such as `editions[0].from`. */
export function segmentsOf(path: string): (string | number)[] {
  return [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([text, index]) => (index === undefined ? text : Number(index)));
}

/** The position of an offset in a text. */
function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - start + 1 };
}

/** The position of a path in a file, or of the closest one above it that is there; the first line of a file that is not. */
export function locate(document: DataDocument | undefined, path: string, offset?: number): Position {
  if (document === undefined) return { line: 1, column: 1 };
  if (offset !== undefined) return positionAt(document.text, offset);
  const { tree, text } = document;
  const segments = segmentsOf(path);
  for (let length = segments.length; tree !== undefined && length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, segments.slice(0, length));
    if (node !== undefined) return positionAt(text, node.offset);
  }
  return { line: 1, column: 1 };
}
