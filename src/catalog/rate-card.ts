import type { When } from '../domain/day.ts';
import type { OutputRule } from '../domain/output-tokens.ts';
import type { Edition, InsteadRate, Model, Pricing, Rate, RateCard, ReferenceFee, Route, TokenMeter, Value } from '../domain/rate-card.ts';
import type { ReferenceRule } from '../domain/reference-tokens.ts';
import { parseSize, type Size, type SizeRule } from '../domain/size.ts';
import type { Wire } from './read-data.ts';

type WireModel = Wire['models'][number];
type WireEdition = Wire['rates'][number]['editions'][number];
type WireRule = Wire['counting-rules'][number];

/** A wire date as a window; a day known exactly is a window of one day. */
export function toWhen(when: string | { earliest: string | null; latest: string }): When {
  return typeof when === 'string' ? { earliest: when, latest: when } : when;
}

/** A size the schema has checked. */
export function toSize(text: string): Size {
  const size = parseSize(text);
  if (size === undefined) throw new Error(`not a size: ${text}`);
  return size;
}

/** Which sizes a model can be asked for, as the engine reads it. */
export function toSizeRule(sizes: WireModel['sizes']): SizeRule {
  if (sizes.kind === 'list') return { kind: 'list', sizes: sizes.sizes.map(toSize) };
  if (sizes.kind === 'unknown') return { kind: 'unknown', common: sizes.common.map(toSize) };
  if (sizes.kind === 'tiers') {
    const tiers = sizes.tiers.map(({ pixels, ...tier }) => ({ ...tier, pixels: pixels === null ? null : toSize(pixels) }));
    return { kind: 'tiers', tiers };
  }
  const { multipleOf, maxEdge, maxRatio, minPixels, maxPixels, experimentalAbove, common } = sizes;
  return {
    kind: 'any',
    multipleOf,
    maxEdge,
    maxRatio,
    minPixels,
    maxPixels,
    experimentalAbove: experimentalAbove === null ? null : toSize(experimentalAbove),
    common: common.map(toSize),
  };
}

function ruleNamed(rules: readonly WireRule[], id: string): WireRule {
  const rule = rules.find((each) => each.id === id);
  if (rule === undefined) throw new Error(`no counting rule ${id}`);
  return rule;
}

function toOutputRule(ref: WireModel['outputRule'], rules: readonly WireRule[]): OutputRule {
  if (ref.kind === 'per-image') return { kind: 'per-image' };
  if (ref.kind === 'unknown') return { kind: 'unknown', reason: ref.reason };
  if (ref.kind === 'not-offered') throw new Error('a model without output cannot be priced');
  const rule = ruleNamed(rules, ref.rule);
  if (rule.algorithm === 'canvas-factor') {
    return { kind: 'canvas-factor', rule: rule.id, areaOffset: rule.areaOffset, divisor: rule.divisor };
  }
  if (rule.algorithm === 'token-table') return { kind: 'token-table', rule: rule.id, cells: rule.cells };
  if (rule.algorithm === 'tier-table') {
    return { kind: 'tier-table', rule: rule.id, cells: rule.cells.map(({ tier, tokens }) => ({ tier, tokens })) };
  }
  throw new Error(`counting rule ${rule.id} counts reference images, not output`);
}

function toReferenceRule(ref: WireModel['referenceRule'], rules: readonly WireRule[]): ReferenceRule {
  if (ref.kind === 'not-offered') return { kind: 'not-offered' };
  if (ref.kind === 'per-image') return { kind: 'per-image' };
  if (ref.kind === 'unknown') return { kind: 'unknown', reason: ref.reason };
  const rule = ruleNamed(rules, ref.rule);
  if (rule.algorithm === 'patches') {
    const { patchPx, maxPatches, enlargeBelowPx, maxEnlargement, maxRatio } = rule;
    return { kind: 'patches', rule: rule.id, patchPx, maxPatches, enlargeBelowPx, maxEnlargement, maxRatio };
  }
  if (rule.algorithm === 'tiles') {
    const { shortSidePx, tilePx, baseTokens, tokensPerTile } = rule;
    return { kind: 'tiles', rule: rule.id, shortSidePx, tilePx, baseTokens, tokensPerTile };
  }
  if (rule.algorithm === 'fixed') return { kind: 'fixed', rule: rule.id, tokensPerImage: rule.tokensPerImage };
  throw new Error(`counting rule ${rule.id} counts output, not reference images`);
}

function toModel(model: WireModel, { 'counting-rules': rules, observations, vendors }: Wire): Model {
  const released = model.lifecycle.find((event) => event.kind === 'previewed' || event.kind === 'released');
  if (released === undefined) throw new Error(`${model.id} has no release`);
  const last = model.lifecycle.findLast((event) => event.kind === 'shutdown');
  const shutdown = last?.status === 'withdrawn' ? undefined : last;
  const most = (id: string) => model.limits.find((limit) => limit.id === id)?.max ?? null;
  return {
    id: model.id,
    name: model.name,
    family: model.family,
    vendor: vendors.find(({ id }) => id === model.vendor)?.name ?? model.vendor,
    apiIds: model.apiIds.map(({ id }) => id),
    mainRoute: model.mainRoute,
    released: toWhen(released.on),
    shutdown: shutdown === undefined ? null : { ...toWhen(shutdown.on), confirmed: shutdown.status === 'confirmed' },
    qualities: model.qualities,
    sizes: toSizeRule(model.sizes),
    outputRule: toOutputRule(model.outputRule, rules),
    referenceRule: toReferenceRule(model.referenceRule, rules),
    partialImages:
      model.partialImages.kind === 'tokens' ? { kind: 'tokens', tokens: model.partialImages.tokens } : { kind: model.partialImages.kind },
    maxReferences: most('reference-images'),
    maxPartialImages: most('partial-images'),
    publishedDiffers: observations.some(
      ({ family, priceTables }) => family === model.family && priceTables.some((table) => table.headline === 'published'),
    ),
    excludes: model.excludes.map(({ text, inUsage = false }) => ({ text, inUsage })),
  };
}

function toRate(rate: { value: Value; condition?: { text: string } | null; evidence: { reading: string }[] }): Rate {
  return { value: rate.value, condition: rate.condition?.text ?? null, readings: rate.evidence.map((each) => each.reading) };
}

function toReferences(references: Extract<WireEdition['pricing'], { shape: 'flat' }>['references']): ReferenceFee {
  if (references.kind === 'fee') return { kind: 'fee', rate: toRate(references), freeImages: references.freeImages };
  return { kind: references.kind };
}

/** The only rate of a list whose length the schema has checked. */
function theRate<T>(rates: readonly T[], fits: (rate: T) => boolean = () => true): T {
  const rate = rates.find(fits);
  if (rate === undefined) throw new Error('a rate is missing');
  return rate;
}

/** The prices beside the rates that replace one for some requests. */
function toInstead(alsoPriced: NonNullable<WireEdition['alsoPriced']>): InsteadRate[] {
  return alsoPriced.flatMap(({ insteadOf, amount, evidence }) => {
    if (insteadOf === undefined) return [];
    const readings = evidence.map((each) => each.reading);
    return { ...insteadOf, rate: { value: { kind: 'amount', amount }, condition: null, readings } };
  });
}

function toPricing({ pricing, alsoPriced = [] }: WireEdition): Pricing {
  switch (pricing.shape) {
    case 'contract':
    case 'not-offered':
    case 'unknown':
      return { shape: pricing.shape };
    case 'subscription':
      return { shape: 'subscription', seller: pricing.seller };
    case 'pass-through': {
      const { of, feePercent, fee, evidence } = pricing;
      return { shape: 'pass-through', of, feePercent, fee, readings: evidence.map((each) => each.reading) };
    }
    case 'flat':
      return { shape: 'flat', price: toRate(theRate(pricing.rates)), references: toReferences(pricing.references) };
    case 'per-quality':
      return {
        shape: 'per-quality',
        prices: pricing.rates.map((rate) => ({ ...toRate(rate), quality: rate.quality })),
        references: toReferences(pricing.references),
      };
    case 'per-megapixel':
      return {
        shape: 'per-megapixel',
        first: toRate(theRate(pricing.rates, (rate) => rate.meter === 'first-megapixel')),
        additional: toRate(theRate(pricing.rates, (rate) => rate.meter === 'additional-megapixel')),
        references: toReferences(pricing.references),
      };
    case 'per-token': {
      const instead = toInstead(alsoPriced);
      return {
        shape: 'per-token',
        rates: Object.fromEntries(pricing.rates.map((rate) => [rate.meter, toRate(rate)])) as Record<TokenMeter, Rate>,
        ...(instead.length === 0 ? {} : { instead }),
      };
    }
    case 'per-image':
      return {
        shape: 'per-image',
        prices: pricing.rates.map((rate) => ({ ...toRate(rate), quality: rate.quality, size: rate.size })),
        references: toReferences(pricing.references),
      };
    default:
      return pricing satisfies never;
  }
}

/** The newest day on which anything was recorded or read. */
function newestDay(wire: Wire): string {
  const days = [
    ...wire.sources.flatMap((source) => source.readings.map((reading) => reading.on)),
    ...wire.rates.flatMap((rates) => rates.editions.map((edition) => edition.recordedOn)),
    ...wire.notices.map((notice) => notice.recordedOn),
  ];
  return days.sort().at(-1) ?? '';
}

/** Everything the engine needs, in a form that travels as JSON. */
export function toRateCard(wire: Wire): RateCard {
  const editions: Edition[] = wire.rates.flatMap(({ model, route, editions }) =>
    editions.map((edition) => ({ model, route, tier: edition.tier, from: toWhen(edition.from), pricing: toPricing(edition) })),
  );
  const routes: Route[] = wire.routes.map(({ id, name, tiers, excludes }) => ({
    id,
    name,
    tiers: tiers.map((tier) => tier.id),
    excludes: excludes.map((exclude) => exclude.text),
  }));
  return {
    dataDate: newestDay(wire),
    models: wire.models.map((model) => toModel(model, wire)),
    routes,
    editions,
    sizeNames: wire.editorial.flatMap(({ sizeNames }) => sizeNames),
  };
}
