import type { Catalog } from '../catalog/catalog.ts';
import type { Reading, Source } from '../catalog/evidence.ts';
import { type Day, isDay } from '../domain/day.ts';
import { type Meter, TIERS, type Tier } from '../domain/rate-card.ts';
import { type Change, readJson } from './data-files.ts';
import type { Json } from './json-value.ts';
import { Refusal, theOne } from './refusal.ts';
import { type MeterInEffect, metersInEffect, restsOn, type Statement, statementsOn } from './resting.ts';

type Confirmation = Reading['confirms'][number];

/** Rates to which a re-check is limited. */
export interface Limit {
  model: string;
  route: string | undefined;
  tier: string | undefined;
}

/** What an editor says of having read a source again. */
export interface Recheck {
  source: string;
  on: string;
  /** How it was read; undefined for what is usual: the page itself, on that very day. */
  via: Reading['via'] | undefined;
  precision: 'exact' | 'not-before' | undefined;
  note: string | undefined;
  limits: readonly Limit[];
  /** Whether what is stated beside prices was read again too. */
  statements: boolean;
  /** Whether the page could not be read. */
  unreadable: boolean;
}

/** A re-check as it is to be written. */
export interface Confirmed {
  changes: Change[];
  /** The reading as it is to stand in the log. */
  reading: Reading;
  /** What it confirms by this re-check. */
  confirms: Confirmation[];
  /** Whether the reading stood in the log before. */
  isExtended: boolean;
  /** Sellers' prices and statements that get the new reading as evidence. */
  statements: Statement[];
  /** Meters of which only some qualities and sizes rest on the source, so that they are not confirmed. */
  partial: { meter: MeterInEffect; resting: number }[];
}

/**
 * The reading that a re-check adds to: the one of the same day that found a change elsewhere on the page. Undefined where the re-check is a
 * new reading.
 *
 * @throws Refusal when the day can neither be the next in the log of a source nor that of such a reading
 */
function readingToExtend(source: Source, recheck: Recheck, today: Day): Reading | undefined {
  const { on, limits, unreadable } = recheck;
  if (!isDay(on)) throw new Refusal(`--on: found "${on}", expected a calendar day such as ${today}.`);
  if (on > today) throw new Refusal(`--on: found ${on}, expected a day up to today, ${today}. A reading to come has not been made.`);
  const last = source.readings.at(-1);
  if (last === undefined || last.on < on) return undefined;
  const file = `data/sources/${source.id}.json`;
  if (last.on === on && last.result === 'changed' && !unreadable) {
    if (limits.length === 0 || limits.some(({ route, tier }) => route === undefined || tier === undefined)) {
      throw new Refusal(
        `--on: ${source.id} has a reading of ${on} already, which found a change. Name what did not change: --model, --route and --tier, for each.`,
      );
    }
    checkSameWay(recheck, last);
    return last;
  }
  if (source.readings.some((reading) => reading.on === on)) {
    throw new Refusal(`--on: ${source.id} has a reading of ${on} already, and at most one a day. Edit that one in ${file}.`);
  }
  throw new Refusal(`--on: found ${on}, expected a day after the last reading, ${last.on}. The log is oldest first: ${file}.`);
}

/** @throws Refusal when a re-check says another way of reading than the reading it adds to */
function checkSameWay({ via, precision, note, source, on }: Recheck, reading: Reading): void {
  if (note === undefined && (via ?? reading.via) === reading.via && (precision ?? reading.precision) === reading.precision) return;
  throw new Refusal(
    `--via, --precision, --note: the reading of ${on} in data/sources/${source}.json says already how it was read. Leave them out, or edit them there.`,
  );
}

function isWithin(limits: readonly Limit[], { model, route, tier }: { model: string; route: string; tier: string }): boolean {
  if (limits.length === 0) return true;
  return limits.some((limit) => limit.model === model && (limit.route ?? route) === route && (limit.tier ?? tier) === tier);
}

/** @throws Refusal when a limit names nothing, or nothing that rests on the source */
function checkLimits(catalog: Catalog, { limits, source, on }: Recheck, resting: readonly MeterInEffect[]): void {
  for (const limit of limits) {
    const { model, route, tier } = limit;
    theOne(catalog.models, model, '--model', 'model', 'The ids are the names of the files in data/models/.');
    if (route !== undefined) theOne(catalog.routes, route, '--route', 'route', 'The ids are the names of the files in data/routes/.');
    if (tier !== undefined && !TIERS.includes(tier as Tier)) {
      throw new Refusal(`--tier: found "${tier}", expected one of ${TIERS.join(', ')}.`);
    }
    if (resting.some(({ edition }) => isWithin([limit], edition))) continue;
    const what = [model, route, tier].filter((part) => part !== undefined).join(', ');
    throw new Refusal(
      `--model: no rate of ${what} that holds on ${on} rests on ${source}. Cite it as evidence there first, or leave the flag out.`,
    );
  }
}

/** The meters that rest on a source as they stand in its log: one entry for each model, route and tier. */
function toConfirmations(meters: readonly MeterInEffect[]): Confirmation[] {
  const byEdition = Map.groupBy(meters, ({ edition }) => edition);
  return [...byEdition].map(([{ model, route, tier }, rates]) => ({ model, route, tier, meters: rates.map(({ meter }): Meter => meter) }));
}

/** What a reading confirms, with more: the meters of a tier it names already join those. */
function withMore(confirms: readonly Confirmation[], more: readonly Confirmation[]): Confirmation[] {
  const isSame = (a: Confirmation, b: Confirmation) => a.model === b.model && a.route === b.route && a.tier === b.tier;
  const grown = confirms.map((each) => {
    const meters = more.find((other) => isSame(each, other))?.meters ?? [];
    return { ...each, meters: [...new Set([...each.meters, ...meters])] };
  });
  return [...grown, ...more.filter((other) => !confirms.some((each) => isSame(each, other)))];
}

/** @throws Refusal when nothing would be confirmed */
function checkSomething(catalog: Catalog, recheck: Recheck, confirms: readonly unknown[], statements: readonly unknown[]): void {
  if (confirms.length > 0 || statements.length > 0) return;
  const others = statementsOn(catalog, recheck.on).filter(({ readings }) => restsOn(readings, recheck.source)).length;
  const [be, verb] = others === 1 ? ['statement', 'rests'] : ['statements', 'rest'];
  throw new Refusal(
    others > 0
      ? `Nothing to confirm: no whole price that holds on ${recheck.on} rests on ${recheck.source}; ${others} ${be} ${verb} on it. Add --statements to confirm what is stated beside prices.`
      : `Nothing to confirm: nothing that holds on ${recheck.on} rests on ${recheck.source}. A new fact needs evidence in its own file, and a reading that it names: npm run -s data:new -- reading --source ${recheck.source}.`,
  );
}

/** The same evidence of a list once more, for the new reading: it is worth what the source was worth before. */
function evidenceAgain(list: Json[], source: string, on: Day): Json {
  const before = list.findLast((each) => each.reading.startsWith(`${source}@`));
  return { reading: `${source}@${on}`, asPrinted: null, confidence: before.confidence };
}

function at(value: Json, path: readonly (string | number)[]): Json {
  return path.reduce((inner, key) => inner[key], value);
}

/**
 * A source read again, in which nothing had changed: a reading at the end of its log that confirms the rates in effect that day which
 * rest on it, and evidence for the sellers' prices that do, since a log names only rates. Where the reading of that day found a change
 * elsewhere, it confirms the rates named beside it.
 *
 * @throws Refusal when it cannot have happened, or nothing rests on the source
 */
export function confirm(catalog: Catalog, directory: string, recheck: Recheck, today: Day): Confirmed {
  const { on, via = 'page', precision = 'exact', note, limits, unreadable } = recheck;
  const source = theOne(catalog.sources, recheck.source, 'source', 'source', 'Write a new one with npm run -s data:new -- source.');
  const extended = readingToExtend(source, recheck, today);
  const touching = unreadable ? [] : metersInEffect(catalog, on).filter(({ cells }) => cells.some((cell) => restsOn(cell, source.id)));
  checkLimits(catalog, recheck, touching);
  const wanted = touching.filter(({ edition }) => isWithin(limits, edition));
  const isWhole = ({ cells }: MeterInEffect) => cells.every((cell) => restsOn(cell, source.id));
  const isSeen = ({ cells }: MeterInEffect) => cells.every((cell) => cell.some((each) => each.reading === extended));
  const confirms = toConfirmations(wanted.filter((meter) => isWhole(meter) && !isSeen(meter)));
  if (extended !== undefined && wanted.every(isSeen)) {
    throw new Refusal(`Nothing to confirm: what was named rests on the reading of ${on} already, as evidence or confirmed by it.`);
  }
  const statements =
    unreadable || limits.length > 0
      ? []
      : statementsOn(catalog, on).filter(({ kind, readings }) => (kind === 'price' || recheck.statements) && restsOn(readings, source.id));
  if (!unreadable) checkSomething(catalog, recheck, confirms, statements);
  const result = unreadable ? 'unreadable' : 'confirmed';
  const reading: Reading =
    extended === undefined
      ? { on, precision, via, result, confirms, ...(note !== undefined && { note }) }
      : { ...extended, confirms: withMore(extended.confirms, confirms) };
  const files = new Map<string, Json>();
  const file = (name: string) => {
    const value = files.get(name) ?? readJson(directory, name);
    files.set(name, value);
    return value;
  };
  const log = file(`data/sources/${source.id}.json`).readings;
  log.splice(extended === undefined ? log.length : -1, 1, reading);
  for (const statement of statements) {
    const list = at(file(statement.file), statement.path);
    list.push(evidenceAgain(list, source.id, on));
  }
  return {
    changes: [...files].map(([name, value]) => ({ file: name, value, isNew: false })),
    reading,
    confirms,
    isExtended: extended !== undefined,
    statements,
    partial: wanted
      .filter((meter) => !isWhole(meter))
      .map((meter) => ({ meter, resting: meter.cells.filter((cell) => restsOn(cell, source.id)).length })),
  };
}
