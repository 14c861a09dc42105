import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ApiShape, apiShapes, SCHEMA_VERSION } from '../../src/schema/api/index.ts';
import { apiSchemaFile, apiSchemaOf } from '../../src/schema/json-schema.ts';
import { FROZEN_SHAPE, shapeLines } from './api-shape.ts';

/** The shape of /data/v1/ as programs read it today. */
const FROZEN = { version: '1.0', digest: 'e0bbcfe5683f284c' };

const shapes = Object.keys(apiShapes) as ApiShape[];
const lines = shapeLines();

describe('the shape of the data interface', () => {
  test.for(shapes)('the committed JSON Schema of %s is the one its Zod schema gives (npm run schemas)', (shape) => {
    expect(readFileSync(apiSchemaFile(shape), 'utf8')).toBe(apiSchemaOf(shape));
  });

  test('has no schema of a kind of file that there is not', () => {
    expect(globSync('public/schema/v1/api/*').sort()).toEqual(shapes.map(apiSchemaFile).sort());
  });

  test('has lost nothing since it was frozen', () => {
    const frozen = readFileSync(FROZEN_SHAPE, 'utf8').trimEnd().split('\n');
    const now = new Set(lines);
    const lost = frozen.filter((line) => !now.has(line));
    expect(frozen.length).toBeGreaterThan(500);
    expect(
      lost,
      'Programs read these fields. Put them back as they were: within version 1 fields and words are only ever added. ' +
        'A shape that cannot keep them gets addresses of its own, /data/v2/, beside these.',
    ).toEqual([]);
  });

  test('is the frozen one', () => {
    const digest = createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
    expect(
      { version: SCHEMA_VERSION, digest },
      'The shape of /data/v1/ is another one. If the test above passes, fields or words were added: raise the part of SCHEMA_VERSION ' +
        'after the point (src/schema/api/index.ts), run `npm run schemas` and `node tests/data/api-shape.ts`, write the version and the ' +
        'digest found into FROZEN here, and name the new fields in CHANGELOG.md. If the test above fails, begin with what it says.',
    ).toEqual(FROZEN);
  });
});
