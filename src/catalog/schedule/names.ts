import type { SubjectNames } from '../../format/schedule.ts';
import { type Catalog, modelName, routeName } from '../catalog.ts';
import type { ScheduledEvent } from './scheduled.ts';

/** The names behind the ids of a scheduled event. */
export function subjectNames(catalog: Catalog): SubjectNames {
  return {
    model: (id) => modelName(catalog, id),
    route: (id) => routeName(catalog, id),
    offer: (id, offerId) => {
      const seller = catalog.sellers.find((each) => each.id === id);
      const offer = seller?.offers.find((each) => each.id === offerId);
      return `${seller?.name ?? id}, ${offer?.name ?? offerId}`;
    },
  };
}

/** The page that shows the price or the model an event is about; undefined for a price change that names no model. */
export function subjectAddress({ subject }: Pick<ScheduledEvent, 'subject'>): string | undefined {
  switch (subject.kind) {
    case 'price':
      return subject.models[0] === undefined ? undefined : `/models/${subject.models[0]}/`;
    case 'introductory':
      return `/routes/${subject.route}/`;
    case 'promotion':
      return `/plans/${subject.seller}/`;
    default:
      return `/models/${subject.model}/`;
  }
}
