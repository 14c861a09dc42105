import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { lineOf } from '../../src/catalog/line-of.ts';
import { pathOf } from '../../src/edit/data-files.ts';
import { dataCopy, write } from './given.ts';

test('a path is found on the line it stands on, or the closest one above it', () => {
  const directory = dataCopy();
  write(
    directory,
    'data/vendors/x.json',
    '{\n  "id": "x",\n  "list": [\n    1,\n    { "a.b": 2 },\n    {\n      "c": [3]\n    }\n  ]\n}\n',
  );
  const line = (path: string) => lineOf('data/vendors/x.json', path, directory);
  expect(line('id')).toBe(2);
  expect(line('list')).toBe(3);
  expect(line('list[0]')).toBe(4);
  expect(line('list[1]')).toBe(5);
  expect(line('list[2]')).toBe(6);
  expect(line('list[2].c')).toBe(7);
  expect(line('list[2].c[0]')).toBe(7);
  expect(line('list[2].c[9].d')).toBe(7);
  expect(line('list[7].value')).toBe(3);
  expect(line('nothing.here')).toBe(1);
  expect(line('')).toBe(1);
  expect(lineOf('data/vendors/none.json', 'id', directory)).toBeUndefined();
});

test('every rate of the data can be found, in a moment', () => {
  const { rates } = loadCatalog(dataDirectory());
  const places = rates.flatMap(({ route, model, editions }) =>
    editions.flatMap(({ pricing }, edition) =>
      ('rates' in pricing ? pricing.rates : []).map(({ meter }, row) => {
        return { file: `data/rates/${route}/${model}.json`, path: `editions[${edition}].pricing.rates[${row}].meter`, meter };
      }),
    ),
  );
  const started = performance.now();
  const lines = places.map(({ file, path }) => lineOf(file, path));
  expect(performance.now() - started).toBeLessThan(2000);
  expect(places.length).toBeGreaterThan(300);
  for (const [index, { file, meter }] of places.entries()) {
    const text = readFileSync(pathOf(dataDirectory(), file), 'utf8').split('\n')[(lines[index] ?? 0) - 1];
    expect(text, file).toContain(`"meter": "${meter}"`);
  }
});
