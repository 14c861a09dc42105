import type { ModelLimits } from '../domain/compare/market.ts';
import type { Day } from '../domain/day.ts';
import { exact } from '../domain/exact.ts';
import { type Size, sizeId } from '../domain/size.ts';
import { imageJob } from '../domain/size-finder.ts';
import { type Pace, type TierPace, throughput } from '../domain/throughput.ts';
import type { Catalog } from './catalog.ts';
import { pricedQualities } from './cost-table.ts';
import { placesOf } from './evidence.ts';
import { EvidenceBook } from './evidence-book.ts';
import { type Family, familiesOf } from './families.ts';
import { toMarketCard } from './market-card.ts';
import { lyingSizes } from './sizes-page.ts';
import { isOnSale, standingOf } from './standing.ts';
import { openStatement } from './statements.ts';
import { byVendor, vendorOf } from './vendor-order.ts';

/** Numbers of images for which a time is told. */
const COUNTS = [100, 1000, 10_000];

/** One setting with the pace of each usage tier. */
export interface PacedSetting {
  quality: string | null;
  size: Size;
  /** Output tokens of one image; undefined where they cannot be counted. */
  tokens: number | undefined;
  /** In the order of the tiers. */
  paces: Pace[];
}

/** Settings with the same pace on every tier. */
export interface PaceGroup {
  /** By quality, with all sizes or some of them. */
  settings: { quality: string | null; sizes: Size[]; every: boolean }[];
  /** The fewest and the most output tokens among them; undefined where none are counted. */
  tokens: { least: number; most: number } | undefined;
  paces: Pace[];
}

/** How long a pace takes. */
export interface PaceTime {
  /** Images a minute. */
  perMinute: number;
  /** Whole minutes for each of the counts. */
  minutes: number[];
}

/** A family with the limits its vendor states. */
export interface LimitedFamily {
  family: Family;
  /** Usage tiers on which it is served, with their limits as the vendor states them. */
  tiers: Extract<ModelLimits, { kind: 'stated' }>['tiers'];
  /** Usage tiers on which it is not served, by name. */
  notServed: string[];
  settings: PacedSetting[];
  /** The same, those of equal pace together. */
  groups: PaceGroup[];
  evidence: string;
}

/** Families without stated limits, by what was looked at. */
export interface UnlimitedGroup {
  vendor: string;
  families: Family[];
  note: string | null;
  places: string;
}

function groupsOf(settings: readonly PacedSetting[], sizes: number): PaceGroup[] {
  return [...Map.groupBy(settings, ({ paces }) => JSON.stringify(paces)).values()].map((group) => {
    const counts = group.flatMap(({ tokens }) => tokens ?? []);
    const byQuality = [...Map.groupBy(group, ({ quality }) => quality)];
    return {
      settings: byQuality.map(([quality, each]) => ({ quality, sizes: each.map(({ size }) => size), every: each.length === sizes })),
      tokens: counts.length === 0 ? undefined : { least: Math.min(...counts), most: Math.max(...counts) },
      paces: group[0]?.paces ?? [],
    };
  });
}

const isServed = ({ tokensPerMinute, imagesPerMinute }: LimitedFamily['tiers'][number]) => tokensPerMinute !== 0 && imagesPerMinute !== 0;

/** The times of one setting at each usage tier, for each of the counts. */
function runsOf({ lead }: Family, quality: string | null, size: Size, catalog: Catalog, limits: readonly ModelLimits[]): TierPace[][] {
  const stages = [{ name: '', job: imageJob(lead, quality, size), kept: exact(1) }];
  const workflow = { stages, uses: exact(1), perMonth: undefined };
  return COUNTS.map((count) => throughput(workflow, count, undefined, catalog.card, limits).tiers);
}

function toSetting(quality: string | null, size: Size, tiers: readonly TierPace[]): PacedSetting {
  const stages = tiers.flatMap((tier) => tier.stages);
  const paces = stages.map(({ pace }) => pace).filter(({ kind }) => kind !== 'not-served');
  return { quality, size, tokens: stages[0]?.tokens?.total, paces };
}

/** The time of each pace that some settings have. */
function timesOf(settings: readonly TierPace[][][]): PaceTime[] {
  const times = new Map<number, number[]>();
  for (const runs of settings) {
    for (const [index, { stages }] of (runs[0] ?? []).entries()) {
      const pace = stages[0]?.pace;
      if (pace?.kind === 'pace')
        times.set(
          pace.perMinute,
          runs.flatMap((tiers) => tiers[index]?.minutes ?? []),
        );
    }
  }
  return [...times].map(([perMinute, minutes]) => ({ perMinute, minutes })).sort((a, b) => a.perMinute - b.perMinute);
}

/** Families without stated limits, by vendor and what it says instead. */
function unlimitedOf(catalog: Catalog, families: readonly Family[]): UnlimitedGroup[] {
  const unknown = families.flatMap((family) => {
    const rateLimits = catalog.models.find(({ id }) => id === family.lead.id)?.rateLimits;
    if (rateLimits?.kind !== 'unknown') return [];
    return [{ family, note: rateLimits.note, lookedAt: rateLimits.lookedAt, vendor: vendorOf(catalog, family.lead.id).name }];
  });
  const order = byVendor(catalog);
  const sorted = unknown.sort((a, b) => order(a.family.lead.id, b.family.lead.id));
  return [...Map.groupBy(sorted, ({ vendor, note }) => `${vendor} ${note ?? ''}`).values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const places = placesOf(
      catalog,
      group.flatMap(({ lookedAt }) => lookedAt),
    );
    return [{ vendor: first.vendor, note: first.note, places, families: group.map(({ family }) => family) }];
  });
}

/** Which usage tier allows how many images a minute, and how long that takes; from the limits that vendors state. */
export function limitsPage(catalog: Catalog, on: Day) {
  const book = new EvidenceBook();
  const { limits } = toMarketCard(catalog, on);
  const families = familiesOf(catalog).filter(({ lead }) => isOnSale(standingOf(lead, on)));
  const allRuns: TierPace[][][] = [];
  const limited = families.flatMap((family): LimitedFamily[] => {
    const { lead } = family;
    const facts = catalog.models.find(({ id }) => id === lead.id);
    const stated = limits.find(({ model }) => model === lead.id);
    const sizes = lyingSizes(lead);
    if (facts?.rateLimits.kind !== 'stated' || stated?.kind !== 'stated' || sizes.length === 0) return [];
    const place = { file: `data/models/${lead.id}.json`, at: 'rateLimits.tiers' };
    const statement = { title: lead.name, subject: 'rate limits', evidence: facts.rateLimits.evidence, ...place };
    const settings = pricedQualities(lead).flatMap((quality) =>
      sizes.map((size) => {
        const runs = runsOf(family, quality, size, catalog, limits);
        allRuns.push(runs);
        return toSetting(quality, size, runs[0] ?? []);
      }),
    );
    return [
      {
        family,
        tiers: stated.tiers.filter(isServed),
        notServed: stated.tiers.filter((tier) => !isServed(tier)).map(({ name }) => name),
        settings,
        groups: groupsOf(settings, sizes.length),
        evidence: openStatement(catalog, statement, on, book),
      },
    ];
  });
  const [defaults] = catalog.editorial;
  const headline = limited.find(({ family }) => family.models.some(({ id }) => id === defaults?.headlineModel));
  return {
    book,
    counts: COUNTS,
    limited: headline === undefined ? limited : [headline, ...limited.filter((each) => each !== headline)],
    headline,
    /** The site's usual setting of the headline model. */
    setting: headline?.settings.find(({ quality, size }) => quality === defaults?.job.quality && sizeId(size) === defaults?.headlineSize),
    times: timesOf(allRuns),
    unknown: unlimitedOf(catalog, families),
  };
}
