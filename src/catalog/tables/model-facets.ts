import type { Day } from '../../domain/day.ts';
import type { Model } from '../../domain/rate-card.ts';
import { CAPABILITY_NAMES } from '../../format/model.ts';
import type { Catalog } from '../catalog.ts';
import type { Standing } from '../standing.ts';

const STATUS_NAMES: Record<Standing['kind'], string> = {
  sold: 'on sale',
  ending: 'end announced',
  ended: 'ended',
  'not-yet': 'not sold yet',
};

/** Where a model stands, as an option of a facet. */
export function statusOption({ kind }: Standing): { id: string; name: string } {
  return { id: kind, name: STATUS_NAMES[kind] };
}

/** What a model can do on a day, in general or in preview. */
export function capabilityOptions(catalog: Catalog, { id }: Model, on: Day): { id: string; name: string }[] {
  const stated = catalog.models.find((model) => model.id === id)?.capabilities ?? [];
  const current = new Map(
    stated.filter(({ from }) => (typeof from === 'string' ? from : from.latest) <= on).map((each) => [each.id, each]),
  );
  return [...current.values()]
    .filter(({ state }) => state === 'yes' || state === 'preview')
    .map((capability) => ({ id: capability.id, name: CAPABILITY_NAMES[capability.id] }));
}

/** The words a model is found by beside its name: other names, and what its API calls it. */
export function modelWords(catalog: Catalog, models: readonly Model[]): string {
  return models
    .flatMap(({ id, name, apiIds }) => [name, ...apiIds, ...(catalog.models.find((model) => model.id === id)?.alsoCalled ?? [])])
    .join(' ');
}
