import { join } from 'node:path';
import type { RateCard } from '../domain/rate-card.ts';
import { checkReferences } from './check-references.ts';
import { toRateCard } from './rate-card.ts';
import { DataError, readData, type Wire } from './read-data.ts';

/** Everything in `data/`, checked, with the rate card the engine reads. */
export interface Catalog extends Wire {
  card: RateCard;
}

/** The name of a model. */
export function modelName(catalog: Catalog, id: string): string {
  return catalog.models.find((model) => model.id === id)?.name ?? id;
}

/** The name of a route. */
export function routeName(catalog: Catalog, id: string): string {
  return catalog.routes.find((route) => route.id === id)?.name ?? id;
}

/** Where the data lies: `RATECARD_DATA`, or `data/` of the working directory. */
export function dataDirectory(): string {
  return process.env['RATECARD_DATA'] ?? join(process.cwd(), 'data');
}

/** @throws DataError with every problem when the data cannot be used */
export function loadCatalog(directory: string): Catalog {
  const wire = readData(directory);
  const problems = checkReferences(wire);
  if (problems.length > 0) throw new DataError(problems);
  return { ...wire, card: toRateCard(wire) };
}
