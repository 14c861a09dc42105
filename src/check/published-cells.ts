import type { Catalog } from '../catalog/catalog.ts';
import { cellJob } from '../catalog/cost-table.ts';
import { toRateCard } from '../catalog/rate-card.ts';
import type { Wire } from '../catalog/read-data.ts';
import { pricingDay } from '../catalog/standing.ts';
import { costOf } from '../domain/cost.ts';
import type { Day } from '../domain/day.ts';
import { type Exact, exact } from '../domain/exact.ts';
import type { Model } from '../domain/rate-card.ts';
import { parseAskedSize } from '../domain/size.ts';
import { fileOf } from './file-names.ts';

type Table = Wire['observations'][number]['priceTables'][number];

/** One cell of a published table with what is computed for it. */
export interface PublishedCell {
  file: string;
  path: string;
  amount: string;
  exception: string | null;
  model: string;
  /** The computed price as the table would print it; null where none can be computed. */
  computed: Exact | null;
}

/** A table prints all its cells alike, but for zeros at the end: to as many places as its longest cell. */
function placesOf({ cells }: Table): number {
  return Math.max(...cells.map(({ amount }) => amount.split('.')[1]?.length ?? 0));
}

/** Rounded half up, as a table is printed. */
function rounded(value: Exact, places: number): Exact {
  const scale = exact(10n ** BigInt(places));
  return value.mul(scale).add(exact('0.5')).floor().div(scale);
}

/** The day a table is held against: the last on which it was read, while the model was sold. */
function dayOf({ evidence }: Table, model: Model, today: Day): Day[] {
  const read =
    evidence
      .map(({ reading }) => reading.slice(reading.lastIndexOf('@') + 1))
      .sort()
      .at(-1) ?? today;
  const last = pricingDay(model, today);
  return read < last ? [read, last] : [last];
}

function cellsOf(wire: Wire, card: Catalog['card'], today: Day): PublishedCell[] {
  return wire.observations.flatMap((observations) => {
    const models = card.models.filter(({ family }) => family === observations.family);
    return observations.priceTables.flatMap((table, at) => {
      const places = placesOf(table);
      return models.flatMap((model) =>
        table.cells.map(({ quality, size, amount, exception }, index) => {
          const asked = parseAskedSize(size);
          const job = asked && cellJob(model, quality, asked, table.tier);
          const costs = job === undefined ? [] : dayOf(table, model, today).map((day) => costOf(job, card, day));
          const cost = costs.find(({ kind }) => kind === 'cost');
          return {
            file: fileOf('observations', observations),
            path: `priceTables[${at}].cells[${index}]`,
            amount,
            exception,
            model: model.id,
            computed: cost?.kind === 'cost' ? rounded(cost.total, places) : null,
          };
        }),
      );
    });
  });
}

const kept = new WeakMap<Wire, Map<Day, PublishedCell[]>>();

/** Every cell of every published table, for each model of its family. */
export function publishedCells(wire: Wire, today: Day): PublishedCell[] {
  const byDay = kept.get(wire) ?? new Map<Day, PublishedCell[]>();
  const cells = byDay.get(today) ?? cellsOf(wire, toRateCard(wire), today);
  kept.set(wire, byDay.set(today, cells));
  return cells;
}
