import type { Day } from '../../domain/day.ts';
import type { Catalog } from '../catalog.ts';
import { toRateCard } from '../rate-card.ts';
import type { Wire } from '../read-data.ts';

/** Rates in effect on a day that this archive recorded only later. */
export interface RecordedLater {
  model: string;
  route: string;
  /** Days on which they were recorded. */
  days: Day[];
}

/** What this archive held on a day, and what of that day it recorded later. */
export interface Known {
  catalog: Catalog;
  later: RecordedLater[];
  /** Corrections made after that day: the archive held the older figure, which their title tells. */
  corrections: Wire['notices'];
}

/** The data as it was on a day: without what was recorded after it. A figure corrected later stands as corrected, which `corrections` tell. */
function wireOn(catalog: Catalog, day: Day): Wire {
  const isHeld = ({ recordedOn }: { recordedOn: Day }) => recordedOn <= day;
  const { card: _, ...wire } = catalog;
  const rates = wire.rates.flatMap((file) => {
    const editions = file.editions.filter(isHeld);
    return editions.length === 0 ? [] : [{ ...file, editions }];
  });
  const priced = new Set(rates.map(({ model }) => model));
  const models = wire.models
    .filter(({ id }) => priced.has(id))
    .map((model) => ({ ...model, lifecycle: model.lifecycle.filter(isHeld), capabilities: model.capabilities.filter(isHeld) }))
    .filter(({ lifecycle }) => lifecycle.some(({ kind }) => kind === 'released' || kind === 'previewed'));
  return { ...wire, rates, models, notices: wire.notices.filter(isHeld) };
}

/** What this archive held on a day of its own. */
export function knownOn(catalog: Catalog, day: Day): Known {
  const wire = wireOn(catalog, day);
  const later = catalog.rates.flatMap(({ model, route, editions }) => {
    const days = editions.map(({ recordedOn }) => recordedOn).filter((each) => each > day);
    return days.length === 0 ? [] : [{ model, route, days: [...new Set(days)] }];
  });
  const corrections = catalog.notices.filter(({ kind, recordedOn }) => kind === 'correction' && recordedOn > day);
  return { catalog: { ...wire, card: toRateCard(wire) }, later, corrections };
}
