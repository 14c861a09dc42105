import type { Day, When } from '../domain/day.ts';
import { editionsOf } from '../domain/editions.ts';
import { confirming, type EvidenceKind, type FigureOwner, speaksFirstHand } from '../domain/evidence-kind.ts';
import { type Ages, ageOf, agesOf, type Freshness } from '../domain/freshness.ts';
import type { Edition, Meter } from '../domain/rate-card.ts';
import type { Catalog } from './catalog.ts';
import type { Wire } from './read-data.ts';

export type Source = Wire['sources'][number];
export type Reading = Source['readings'][number];
type WireEvidence = Wire['models'][number]['qualityEvidence'][number];

export type { EvidenceKind };

/** One piece of evidence as a reader can judge it. */
export interface Proof {
  source: Source;
  reading: Reading;
  kind: EvidenceKind;
  asPrinted: string | null;
  confidence: WireEvidence['confidence'];
  note: string | undefined;
}

/** When a number was last seen to be right. */
export interface Check {
  on: Day;
  /** `not-before`: the copy is undated; the day is the earliest that can be proven. `undated`: nothing proves a day. */
  precision: Reading['precision'];
  source: Source;
  freshness: Freshness;
  /** The first days on which it is due, and unconfirmed; null where nothing proves a day, so that it never was confirmed. */
  ages: Ages | null;
}

function splitRef(ref: string): [source: string, on: Day] {
  const at = ref.lastIndexOf('@');
  return [ref.slice(0, at), ref.slice(at + 1)];
}

/** @throws when the reading is not in the data; the reference check has already refused such data */
export function readingOf(catalog: Catalog, ref: string): { source: Source; reading: Reading } {
  const [id, on] = splitRef(ref);
  const source = catalog.sources.find((each) => each.id === id);
  const reading = source?.readings.find((each) => each.on === on);
  if (source === undefined || reading === undefined) throw new Error(`no reading ${ref}`);
  return { source, reading };
}

export function kindOf(source: Source, reading: Reading): EvidenceKind {
  if (source.kind !== 'vendor') return source.kind;
  return reading.via === 'transcription' ? 'official-transcription' : 'official';
}

/** The evidence with its sources looked up. */
export function proofsOf(catalog: Catalog, evidence: readonly WireEvidence[]): Proof[] {
  return evidence.map(({ reading: ref, asPrinted, confidence, note }) => {
    const { source, reading } = readingOf(catalog, ref);
    return { source, reading, kind: kindOf(source, reading), asPrinted, confidence, note };
  });
}

/** The edition as it stands in its file, with the evidence the engine does not carry. */
export function editionFile(catalog: Catalog, edition: Edition): Wire['rates'][number]['editions'][number] | undefined {
  const file = catalog.rates.find((rates) => rates.model === edition.model && rates.route === edition.route);
  return file?.editions[indexOf(catalog, edition)];
}

function indexOf(catalog: Catalog, edition: Edition): number {
  const isSibling = (each: Edition) => each.model === edition.model && each.route === edition.route;
  return catalog.card.editions.filter(isSibling).indexOf(edition);
}

/** The file an edition is written in, and where in it. */
export function editionPlace(catalog: Catalog, edition: Edition): { file: string; at: string } {
  return { file: `data/rates/${edition.route}/${edition.model}.json`, at: `editions[${indexOf(catalog, edition)}]` };
}

/** The first day of the edition that ends this one; undefined while it is the newest. */
export function endOf(catalog: Catalog, edition: Edition): When | undefined {
  const all = editionsOf(catalog.card, edition.model, edition.route, edition.tier);
  return all[all.indexOf(edition) + 1]?.from;
}

/** Whether a reading happened while an edition was in effect, as far as its dates tell. */
function falls(on: Day, edition: Edition, end: When | undefined): boolean {
  return on >= (edition.from.earliest ?? '') && (end === undefined || on < end.latest);
}

/** Readings that found a rate of an edition unchanged: every re-check in the sources' own logs. */
export function confirmationsOf(catalog: Catalog, edition: Edition, meter: Meter): { source: Source; reading: Reading }[] {
  const end = endOf(catalog, edition);
  return catalog.sources.flatMap((source) =>
    source.readings
      .filter(
        (reading) =>
          falls(reading.on, edition, end) &&
          reading.confirms.some(
            (each) =>
              each.model === edition.model && each.route === edition.route && each.tier === edition.tier && each.meters.includes(meter),
          ),
      )
      .map((reading) => ({ source, reading })),
  );
}

/** Whose figures a file of the data states: those of a route that no vendor runs, and of a seller of plans, are the reseller's own. */
export function ownerOf(catalog: Catalog, file: string): FigureOwner {
  if (file.startsWith('data/sellers/')) return 'reseller';
  const id = /^data\/(?:routes|rates)\/([^/]+?)(?:\.json)?(?:\/|$)/.exec(file)?.[1];
  return catalog.routes.find((route) => route.id === id)?.vendor === null ? 'reseller' : 'vendor';
}

/** When a figure was last seen to be right: the latest reading that may confirm it, judged by the review interval of its source on a day. */
export function latestCheck(
  readings: readonly { source: Source; reading: Reading }[],
  on: Day,
  owner: FigureOwner = 'vendor',
): Check | undefined {
  const known = readings.filter((each) => each.reading.on <= on);
  return lastRead(
    confirming(known, ({ source, reading }) => kindOf(source, reading), owner),
    on,
  );
}

/** The latest of some readings, whoever's word they are: when anything about a subject was read, which confirms no figure. */
export function lastRead(readings: readonly { source: Source; reading: Reading }[], on: Day): Check | undefined {
  const known = readings.filter((each) => each.reading.on <= on).sort((a, b) => a.reading.on.localeCompare(b.reading.on));
  const latest = known.findLast((each) => each.reading.precision !== 'undated') ?? known.at(-1);
  if (latest === undefined) return undefined;
  const { source, reading } = latest;
  const { on: day, precision } = reading;
  if (precision === 'undated') return { on: day, precision, source, freshness: 'unconfirmed', ages: null };
  const ages = agesOf(day, source.reviewIntervalDays);
  return { on: day, precision, source, freshness: ageOf(ages, on), ages };
}

/** When a rate was last seen: in the readings it cites, or in a later one that found it unchanged. */
export function lastCheckOf(catalog: Catalog, edition: Edition, meter: Meter, cited: readonly string[], on: Day): Check | undefined {
  const readings = [...cited.map((ref) => readingOf(catalog, ref)), ...confirmationsOf(catalog, edition, meter)];
  return latestCheck(readings, on, ownerOf(catalog, editionPlace(catalog, edition).file));
}

/** Of several last checks, the one that lies longest back: a figure is as old as its oldest part. */
export function oldestCheck(checks: readonly (Check | undefined)[]): Check | undefined {
  const undated = checks.find((check) => check?.ages === null);
  return undated ?? checks.flatMap((check) => check ?? []).toSorted((a, b) => a.on.localeCompare(b.on))[0];
}

/** Whether the word of whose figure it is stands behind it, with some confidence: the vendor's own, or of a reseller's figure a reseller's. */
export function isFirstHand(proofs: readonly Proof[], owner: FigureOwner): boolean {
  return proofs.some((proof) => speaksFirstHand(proof.kind, owner) && proof.confidence !== 'low');
}

/** Whether a figure may be ranked or named as the lowest: confirmed within twice its review interval, and not only by others’ word. */
export function mayRank(firstHand: boolean, check: Check | undefined): boolean {
  return firstHand && check !== undefined && check.freshness !== 'unconfirmed';
}

/** The pages in which something was looked for, as text. */
export function placesOf(catalog: Catalog, lookedAt: readonly string[]): string {
  const places = lookedAt.map((ref) => readingOf(catalog, ref).source).map(({ publisher, title }) => `${publisher}, ${title}`);
  return [...new Set(places)].join('; ');
}
