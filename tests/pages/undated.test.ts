import { describe, expect, test } from 'vitest';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { addresses, pageAt, textOf } from './built.ts';

const catalog = loadCatalog(dataDirectory());
/** Days that stand in for the day of a reading that nothing proves. */
const standIns = new Set(
  catalog.sources.flatMap(({ readings }) => readings.filter(({ precision }) => precision === 'undated').map(({ on }) => on)),
);
const standInsOf = (text: string) => [...standIns].filter((day) => text.includes(day));

describe('a reading without a day', () => {
  const of = (folder: string) => addresses().filter((address) => address.startsWith(`/${folder}/`));

  test.for(['models', 'plans', 'routes'])('gives no page of the %s its date in the title', (folder) => {
    expect(standIns.size).toBeGreaterThan(0);
    expect(of(folder).length).toBeGreaterThan(20);
    const titles = of(folder).map((address) => textOf(pageAt(address).querySelector('title')));
    expect(titles.filter((title) => standInsOf(title).length > 0)).toEqual([]);
  });

  test('is in no page of a seller said to be of a day', () => {
    const said = of('plans').flatMap((address) =>
      standInsOf(textOf(pageAt(address).querySelector('main'))).map((day) => `${address} ${day}`),
    );
    expect(said).toEqual([]);
  });
});
