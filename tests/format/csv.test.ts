import { csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatCsv } from '../../src/format/csv.ts';

test('what is written is read back by another reader, but for the apostrophe before what looks like a formula', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '=', "'", ' ', 'é'), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constant('id'), text, text), { minLength: 1 }), (rows) => {
      const expected = rows.map((row) => row.map((each) => (/^[=+\-@\t\r]/.test(each) ? `'${each}` : each)));
      expect(csvParseRows(formatCsv(rows))).toEqual(expected);
    }),
  );
});
