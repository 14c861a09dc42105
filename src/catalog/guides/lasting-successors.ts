import type { Day } from '../../domain/day.ts';
import type { Model } from '../../domain/rate-card.ts';
import type { Catalog } from '../catalog.ts';
import type { EvidenceBook } from '../evidence-book.ts';
import { familyOf } from '../families.ts';
import { standingOf } from '../standing.ts';
import { generationOf, type Succession, successionOf, successorsOf } from '../successions.ts';

/** A model beside the first one after it that is on sale without an announced end. */
export interface LastingSuccession {
  succession: Succession;
  /** The models between the two, oldest first: each has ended, or ends. */
  between: Model[];
  /** Whether the vendor names every step as the replacement. */
  named: boolean;
}

function isNamed(catalog: Catalog, from: Model, to: Model): boolean {
  const kin = familyOf(catalog, to.id).models.map(({ id }) => id);
  const events = catalog.models.find(({ id }) => id === from.id)?.lifecycle ?? [];
  return events.some(({ successors }) => successors.some((id) => kin.includes(id)));
}

/** Every way from the last model of a path to one that is on sale without an announced end. */
function pathsFrom(catalog: Catalog, path: readonly Model[], last: Model, on: Day): Model[][] {
  return successorsOf(catalog, last.id)
    .filter((next) => !path.includes(next))
    .flatMap((next) => {
      const longer = [...path, next];
      return standingOf(next, on).kind === 'sold' ? [longer] : pathsFrom(catalog, longer, next, on);
    });
}

/** What to move to from a model, past every successor that has ended or ends: the shortest way to each; none where no way ends on sale. */
export function lastingSuccessions(catalog: Catalog, model: Model, on: Day, book: EvidenceBook): LastingSuccession[] {
  const paths = pathsFrom(catalog, [model], model, on).toSorted((a, b) => b.length - a.length);
  const shortest = [...new Map(paths.map((path) => [path.at(-1), path])).values()].toReversed();
  const from = generationOf(catalog, model, on, book);
  return shortest.flatMap((path) => {
    const to = path.at(-1);
    if (to === undefined) return [];
    const steps = path.slice(1);
    return {
      succession: successionOf(catalog, from, generationOf(catalog, to, on, book)),
      between: steps.slice(0, -1),
      named: steps.every((step, index) => isNamed(catalog, path[index] ?? model, step)),
    };
  });
}
