import type { Day, When } from '../domain/day.ts';
import { editionsOf } from '../domain/editions.ts';
import { DEFAULT_ROUTE } from '../domain/job-form.ts';
import { type Edition, type Meter, type Model, TOKEN_METERS } from '../domain/rate-card.ts';
import { rateChanges } from '../domain/rate-changes.ts';
import type { Catalog } from './catalog.ts';
import { type Check, confirmationsOf, lastCheckOf, type Reading, readingOf, type Source } from './evidence.ts';

/** One reading that bears on a model's standard rates. */
export interface LoggedReading {
  source: Source;
  reading: Reading;
  meters: Meter[];
}

/** What the archive can say about how long a model's standard rates have stood. */
export interface Archive {
  /** The earliest reading of its rates. */
  first: LoggedReading | undefined;
  /** The last check of what every image is billed for: output tokens, or the image itself. It dates the headline. */
  headline: Check | undefined;
  /** Meters grouped by the day of their own last check, the newest first. */
  checks: { check: Check; meters: Meter[] }[];
  /** Groups of meters by the day since which their rate is the same. */
  unchanged: { since: When; meters: Meter[] }[];
  /** All readings, oldest first. */
  readings: LoggedReading[];
}

/** The archive of a model's standard rates up to a day. */
export function archiveOf(catalog: Catalog, model: Model, on: Day): Archive {
  const editions = editionsOf(catalog.card, model.id, DEFAULT_ROUTE, 'standard').filter((each) => each.from.latest <= on);
  const current = editions.at(-1);
  const meters: Meter[] = current?.pricing.shape === 'per-image' ? ['image'] : [...TOKEN_METERS];
  const log = new Map<string, LoggedReading>();
  const note = (source: Source, reading: Reading, meter: Meter) => {
    const key = `${reading.on} ${source.id}`;
    const entry = log.get(key) ?? { source, reading, meters: [] };
    if (!entry.meters.includes(meter)) entry.meters.push(meter);
    log.set(key, entry);
  };
  const checks = new Map<Meter, Check>();
  for (const edition of editions) {
    for (const meter of meters) {
      const cited = citedFor(edition.pricing, meter);
      for (const ref of cited) {
        const { source, reading } = readingOf(catalog, ref);
        note(source, reading, meter);
      }
      for (const { source, reading } of confirmationsOf(catalog, edition, meter)) note(source, reading, meter);
      const check = edition === current ? lastCheckOf(catalog, edition, meter, cited, on) : undefined;
      if (check !== undefined) checks.set(meter, check);
    }
  }
  const readings = [...log.values()]
    .filter(({ reading }) => reading.on <= on)
    .sort((a, b) => a.reading.on.localeCompare(b.reading.on) || a.source.id.localeCompare(b.source.id));
  return {
    first: readings[0],
    headline: checks.get('image-output') ?? checks.get('image'),
    checks: groupedByDay(checks),
    unchanged: unchangedSince(editions, meters),
    readings,
  };
}

function groupedByDay(checks: ReadonlyMap<Meter, Check>): Archive['checks'] {
  const groups = Map.groupBy(checks, ([, check]) => check.on);
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      return first === undefined ? [] : [{ check: first[1], meters: group.map(([meter]) => meter) }];
    })
    .sort((a, b) => b.check.on.localeCompare(a.check.on));
}

function citedFor(pricing: Edition['pricing'], meter: Meter): string[] {
  if (pricing.shape === 'per-token' && meter !== 'image') return pricing.rates[meter].readings;
  if (pricing.shape === 'per-image') return [...new Set(pricing.prices.flatMap((price) => price.readings))];
  return [];
}

function unchangedSince(editions: readonly Edition[], meters: readonly Meter[]): Archive['unchanged'] {
  const groups = new Map<string, { since: When; meters: Meter[] }>();
  for (const meter of meters) {
    const changedAt = editions.findLastIndex((edition, index) => {
      const before = editions[index - 1];
      return before === undefined || rateChanges(before.pricing, edition.pricing).some((change) => change.meter === meter);
    });
    const since = editions[changedAt]?.from;
    if (since === undefined) continue;
    const group = groups.get(since.latest) ?? { since, meters: [] };
    group.meters.push(meter);
    groups.set(since.latest, group);
  }
  return [...groups.values()];
}
