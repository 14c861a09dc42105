import { knownOn } from '../../src/catalog/as-of/known.ts';
import { type Catalog, dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { checkReferences } from '../../src/catalog/check-references.ts';
import { toRateCard } from '../../src/catalog/rate-card.ts';
import type { Wire } from '../../src/catalog/read-data.ts';

/** The day these tests are for. What is recorded later changes no result that a test expects. */
const DAY = '2026-11-21';

const { card, ...recorded } = knownOn(loadCatalog(dataDirectory()), DAY).catalog;

/** A copy of everything in `data/` that was recorded by the day of the tests, to be changed at will. */
export function wireCopy(): Wire {
  return structuredClone(recorded);
}

export function catalogOf(wire: Wire): Catalog {
  return { ...wire, card: toRateCard(wire) };
}

/** The one with this id; a test that names another one is wrong. */
export function named<T>(list: readonly T[], isIt: (each: T) => boolean): T {
  const found = list.filter(isIt);
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`expected one, found ${found.length}`);
  return only;
}

/** The rates of a model on the vendor's own route. */
export function ratesOf(wire: Wire, model: string) {
  return named(wire.rates, (each) => each.model === model && each.route === 'openai-api');
}

/** The problems of the data after a change, one line each. */
export function problemsAfter(change: (wire: Wire) => void): string[] {
  const wire = wireCopy();
  change(wire);
  return checkReferences(wire).map(({ file, path, message }) => `${file} ${path}: ${message}`);
}
