import type { Day } from '../domain/day.ts';
import type { Catalog } from './catalog.ts';

/** The first day on which anything was recorded here; whatever took effect before was entered later. */
export function archiveStart(catalog: Catalog): Day {
  const days = catalog.rates.flatMap((rates) => rates.editions.map((edition) => edition.recordedOn));
  return days.sort()[0] ?? '';
}
