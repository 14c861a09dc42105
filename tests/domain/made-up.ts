import { costOf } from '../../src/domain/cost.ts';
import { type Cost, type Costing, isFee, type Reason } from '../../src/domain/costing.ts';
import type { Day } from '../../src/domain/day.ts';
import type { Job } from '../../src/domain/job.ts';
import {
  type Edition,
  type Model,
  type Pricing,
  type Rate,
  type RateCard,
  type ReferenceFee,
  TIERS,
  TOKEN_METERS,
  type TokenMeter,
  type Value,
} from '../../src/domain/rate-card.ts';
import { parseAskedSize, type SizeRule, type SizeTier } from '../../src/domain/size.ts';
import { asCost, decimal } from './given.ts';

/** The day made-up jobs are priced on. */
export const DAY = '2026-06-15';

export const usd = (amount: string): Value => ({ kind: 'amount', amount });
export const UNKNOWN: Value = { kind: 'unknown', lookedAt: ['page@2026-01-01'] };
export const rate = (value: Value): Rate => ({ value, condition: null, readings: ['page@2026-01-01'] });

/** Every token meter not billed, but for the ones given. */
export function perToken(given: Partial<Record<TokenMeter, Value>>): Pricing {
  const rates = Object.fromEntries(TOKEN_METERS.map((meter) => [meter, rate(given[meter] ?? { kind: 'not-billed' })]));
  return { shape: 'per-token', rates: rates as Record<TokenMeter, Rate> };
}

export const INCLUDED: ReferenceFee = { kind: 'included' };

export const flat = (amount: string, references: ReferenceFee = INCLUDED): Pricing => ({
  shape: 'flat',
  price: rate(usd(amount)),
  references,
});

/** A size tier; its pixels and megapixels as the vendor states them. */
export const tier = (id: string, given: Partial<SizeTier> = {}): SizeTier => ({ id, name: id, pixels: null, megapixels: null, ...given });

export const tiers = (...ids: string[]): SizeRule => ({ kind: 'tiers', tiers: ids.map((id) => tier(id)) });

/** A model without quality that takes one size, whatever that means; everything else as given. */
export function modelWith(given: Partial<Model> = {}): Model {
  return {
    id: 'm',
    name: 'Made-up Model',
    family: 'm',
    vendor: 'Made-up Maker',
    apiIds: ['m'],
    mainRoute: 'shop',
    released: { earliest: '2026-01-01', latest: '2026-01-01' },
    shutdown: null,
    qualities: [],
    sizes: tiers('any'),
    outputRule: { kind: 'per-image' },
    referenceRule: { kind: 'per-image' },
    partialImages: { kind: 'not-offered' },
    maxReferences: null,
    maxPartialImages: null,
    publishedDiffers: false,
    excludes: [],
    ...given,
  };
}

/** An edition of the made-up model on its own route, standard tier, since its release; everything else as given. */
export function editionWith(pricing: Pricing, given: Partial<Edition> = {}): Edition {
  return { model: 'm', route: 'shop', tier: 'standard', from: { earliest: '2026-01-01', latest: '2026-01-01' }, pricing, ...given };
}

/** The made-up model on two routes, with these editions. */
export function cardWith(model: Model, editions: readonly Edition[]): RateCard {
  const route = (id: string, name: string) => ({ id, name, tiers: [...TIERS], excludes: [] });
  return { dataDate: DAY, models: [model], routes: [route('shop', 'The Shop'), route('resale', 'The Resale')], editions: [...editions] };
}

/** One image by the made-up model; the size as text. */
export function jobWith({ size = 'any', ...given }: Partial<Omit<Job, 'size'>> & { size?: string } = {}): Job {
  const asked = parseAskedSize(size);
  if (asked === undefined) throw new Error(`not a size: ${size}`);
  return {
    model: 'm',
    route: 'shop',
    tier: 'standard',
    size: asked,
    quality: null,
    images: 1,
    promptTokens: 0,
    cachedPromptTokens: 0,
    references: [],
    partialImages: 0,
    ...given,
  };
}

type GivenJob = Parameters<typeof jobWith>[0];

/** What a job costs where the model has this price, or why there is no cost. */
export function costingWith(pricing: Pricing, job: GivenJob = {}, model: Partial<Model> = {}, on: Day = DAY): Costing {
  return costOf(jobWith(job), cardWith(modelWith(model), [editionWith(pricing)]), on);
}

export function costWith(pricing: Pricing, job: GivenJob = {}, model: Partial<Model> = {}): Cost {
  return asCost(costingWith(pricing, job, model));
}

/** The exact total, as text. */
export function totalWith(pricing: Pricing, job: GivenJob = {}, model: Partial<Model> = {}): string {
  return decimal(costWith(pricing, job, model).total);
}

/** Each line as what it pays for, how much of it, and its exact amount. */
export function linesOf(cost: Cost): (readonly [item: string, quantity: string, usd: string])[] {
  return cost.lines.map((line) => {
    const quantity = isFee(line) ? `${line.percent} % of ${decimal(line.base)}` : `${line.quantity} ${line.unit}`;
    return [line.item, quantity, decimal(line.usd)];
  });
}

/** Why there is no cost; empty where there is one, or the job cannot be asked for. */
export function reasonsOf(costing: Costing): Reason[] {
  return costing.kind === 'not-computable' ? costing.reasons : [];
}
