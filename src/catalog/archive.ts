import type { Day, When } from '../domain/day.ts';
import { editionsOf } from '../domain/editions.ts';
import type { Edition, Meter, Model } from '../domain/rate-card.ts';
import { rateChanges } from '../domain/rate-changes.ts';
import type { Catalog } from './catalog.ts';
import { statedRates, statementEvidence } from './edition-rates.ts';
import {
  type Check,
  confirmationsOf,
  editionFile,
  editionPlace,
  lastCheckOf,
  latestCheck,
  ownerOf,
  proofsOf,
  type Reading,
  readingOf,
  type Source,
} from './evidence.ts';

/** One reading that bears on a model's standard rates. */
export interface LoggedReading {
  source: Source;
  reading: Reading;
  /** Empty where it bears on a statement instead of rates: that the model is sold by plan, say. */
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
  const editions = editionsOf(catalog.card, model.id, model.mainRoute, 'standard').filter((each) => each.from.latest <= on);
  const current = editions.findLast((each) => statedIn(catalog, each).length > 0) ?? editions.at(-1);
  const meters = current === undefined ? [] : metersOf(catalog, current);
  const log = new Map<string, LoggedReading>();
  const note = (source: Source, reading: Reading, meter?: Meter) => {
    const key = `${reading.on} ${source.id}`;
    const entry = log.get(key) ?? { source, reading, meters: [] };
    if (meter !== undefined && !entry.meters.includes(meter)) entry.meters.push(meter);
    log.set(key, entry);
  };
  const checks = new Map<Meter, Check>();
  for (const edition of editions) {
    for (const { source, reading } of statementReadings(catalog, edition)) note(source, reading);
    for (const meter of meters) {
      const cited = citedFor(catalog, edition, meter);
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
    headline: checks.get('image-output') ?? checks.get('image') ?? checks.get('first-megapixel') ?? statementCheck(catalog, current, on),
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

/** The last check of a statement that stands in place of rates: that it is sold by plan, say. */
function statementCheck(catalog: Catalog, edition: Edition | undefined, on: Day): Check | undefined {
  if (edition === undefined) return undefined;
  return latestCheck(statementReadings(catalog, edition), on, ownerOf(catalog, editionPlace(catalog, edition).file));
}

function statementReadings(catalog: Catalog, edition: Edition): { source: Source; reading: Reading }[] {
  const file = editionFile(catalog, edition);
  return file === undefined ? [] : proofsOf(catalog, statementEvidence(file.pricing));
}

function statedIn(catalog: Catalog, edition: Edition) {
  const file = editionFile(catalog, edition);
  return file === undefined ? [] : statedRates(file.pricing);
}

function metersOf(catalog: Catalog, edition: Edition): Meter[] {
  return [...new Set(statedIn(catalog, edition).map((rate) => rate.meter))];
}

function citedFor(catalog: Catalog, edition: Edition, meter: Meter): string[] {
  const rates = statedIn(catalog, edition).filter((rate) => rate.meter === meter);
  return [...new Set(rates.flatMap((rate) => rate.evidence).map((each) => each.reading))];
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
