import type { Day, When } from '../domain/day.ts';
import { editionsOf } from '../domain/editions.ts';
import { type Freshness, freshnessOn } from '../domain/freshness.ts';
import type { Edition, Meter } from '../domain/rate-card.ts';
import type { Catalog } from './catalog.ts';
import type { Wire } from './read-data.ts';

export type Source = Wire['sources'][number];
export type Reading = Source['readings'][number];
type WireEvidence = Wire['models'][number]['qualityEvidence'][number];

/** Whose word a reading is, and how it reached us. */
export type EvidenceKind = 'official' | 'official-transcription' | 'gateway' | 'third-party';

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
  /** `not-before`: the copy is undated; the day is the earliest that can be proven. */
  precision: Reading['precision'];
  source: Source;
  freshness: Freshness;
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
  const isSibling = (each: Edition) => each.model === edition.model && each.route === edition.route;
  const file = catalog.rates.find((rates) => rates.model === edition.model && rates.route === edition.route);
  return file?.editions[catalog.card.editions.filter(isSibling).indexOf(edition)];
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

/** The latest of some readings, judged by the review interval of its source on a day. */
export function latestCheck(readings: readonly { source: Source; reading: Reading }[], on: Day): Check | undefined {
  const latest = readings
    .filter((each) => each.reading.on <= on)
    .sort((a, b) => a.reading.on.localeCompare(b.reading.on))
    .at(-1);
  if (latest === undefined) return undefined;
  const { source, reading } = latest;
  const freshness = freshnessOn(reading.on, source.reviewIntervalDays, on);
  return { on: reading.on, precision: reading.precision, source, freshness };
}

/** When a rate was last seen: in the readings it cites, or in a later one that found it unchanged. */
export function lastCheckOf(catalog: Catalog, edition: Edition, meter: Meter, cited: readonly string[], on: Day): Check | undefined {
  const readings = [...cited.map((ref) => readingOf(catalog, ref)), ...confirmationsOf(catalog, edition, meter)];
  return latestCheck(readings, on);
}
