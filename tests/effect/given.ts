import type { Catalog } from '../../src/catalog/catalog.ts';
import { checkReferences } from '../../src/catalog/check-references.ts';
import type { Wire } from '../../src/catalog/read-data.ts';
import { TOKEN_METERS } from '../../src/domain/rate-card.ts';
import { type Effect, effectOf } from '../../src/effect/effect.ts';
import { toMarkdown } from '../../src/effect/markdown.ts';
import { catalogOf, named } from '../catalog/given.ts';

/** The day both data sets are computed for. */
export const ON = '2026-11-21';

const READING = 'price-page@2026-11-01';
const SELLER_READING = 'seller-page@2026-11-01';
const evidence = [{ reading: READING, asPrinted: null, confidence: 'high' as const }];
const sellerEvidence = [{ reading: SELLER_READING, asPrinted: null, confidence: 'high' as const }];
const lookedAt = [READING];
const unstated = { kind: 'not-stated' as const, lookedAt };

type WireModel = Wire['models'][number];
type WireRoute = Wire['routes'][number];
type WireEdition = Wire['rates'][number]['editions'][number];

function model(given: Partial<WireModel> & Pick<WireModel, 'id' | 'name' | 'vendor'>): WireModel {
  return {
    alsoCalled: [],
    family: given.id,
    familyName: given.name,
    apiIds: [],
    mainRoute: 'shop',
    lifecycle: [{ kind: 'released', on: '2026-01-01', recordedOn: '2026-01-01', status: 'confirmed', successors: [], evidence }],
    qualities: [],
    qualityEvidence: evidence,
    sizes: { kind: 'list', sizes: ['1024x1024'], evidence },
    outputRule: { kind: 'per-image' },
    referenceRule: { kind: 'per-image' },
    partialImages: { kind: 'not-offered' },
    capabilities: [{ id: 'png', state: 'yes', from: '2026-01-01', recordedOn: '2026-01-01', evidence }],
    limits: [],
    rateLimits: { kind: 'unknown', note: null, lookedAt },
    excludes: [],
    watchouts: [],
    ...given,
  };
}

function route(id: string, name: string, kind: WireRoute['kind']): WireRoute {
  return {
    id,
    name,
    kind,
    summary: 'Made up.',
    url: null,
    vendor: null,
    billedBy: name,
    prices: { kind: 'rates' },
    tiers: [{ id: 'standard', name: 'Standard', condition: null }],
    account: unstated,
    defaultQualities: [],
    prepaidMinimum: unstated,
    payment: unstated,
    regions: unstated,
    limits: unstated,
    excludes: [],
    bestFor: [],
    avoidIf: [],
    boundary: [],
    watchouts: [],
  };
}

function edition(pricing: WireEdition['pricing'], from = '2026-01-01'): WireEdition {
  return { tier: 'standard', from, fromBasis: 'stated', recordedOn: '2026-11-20', pricing, sameAs: null };
}

const AMOUNTS: Partial<Record<(typeof TOKEN_METERS)[number], string>> = { 'text-input': '5', 'image-output': '30' };

/** Text input at $5, image output at $30, nothing else billed. */
const perToken = (): WireEdition['pricing'] => ({
  shape: 'per-token',
  rates: TOKEN_METERS.map((meter) => {
    const amount = AMOUNTS[meter];
    const value = amount === undefined ? { kind: 'not-billed' as const } : { kind: 'amount' as const, amount };
    return { meter, value, unit: 'USD per 1M tokens' as const, condition: null, evidence };
  }),
});

const flat = (amount: string): WireEdition['pricing'] => ({
  shape: 'flat',
  rates: [{ meter: 'image', value: { kind: 'amount', amount }, unit: 'USD per image', evidence }],
  references: { kind: 'included', evidence },
});

const source = (id: string, kind: 'vendor' | 'seller'): Wire['sources'][number] => ({
  id,
  title: 'Prices',
  publisher: kind === 'vendor' ? 'Maker' : 'Seller',
  kind,
  vendor: kind === 'vendor' ? 'maker' : null,
  url: 'https://maker.example/prices',
  citation: null,
  reviewIntervalDays: 90,
  readings: [{ on: '2026-11-01', precision: 'exact', via: 'page', result: 'recorded', confirms: [] }],
});

/**
 * Two made-up models, a seller of credits and a gateway that adds 5 %. Alpha makes 100 tokens at low and 1,000 at high, so one image
 * costs 100 × 30 ÷ 1M = $0.003 and $0.03 at the shop, and $0.00315 and $0.0315 at the resale. Beta costs $0.01.
 */
export function madeUp(): Wire {
  const cells = [
    { quality: 'low', size: '1024x1024', tokens: 100 },
    { quality: 'high', size: '1024x1024', tokens: 1000 },
  ];
  return {
    vendors: [
      { id: 'maker', name: 'Maker', url: 'https://maker.example' },
      { id: 'other', name: 'Other Maker', url: 'https://other.example' },
    ],
    routes: [route('shop', 'The Shop', 'vendor-api'), route('resale', 'The Resale', 'gateway')],
    sellers: [
      {
        id: 'credit-seller',
        name: 'Credit Seller',
        url: null,
        kind: 'credits',
        summary: 'Made up.',
        ended: null,
        offers: [
          {
            id: 'pack',
            name: 'Pack',
            kind: 'one-time',
            monthlyOffer: null,
            editions: [
              {
                from: '2026-02-01',
                fromBasis: 'stated',
                recordedOn: '2026-11-20',
                price: { kind: 'price', price: { amount: '10', currency: 'USD' }, per: 'once' },
                grant: { kind: 'credits', amount: '1000', per: 'once' },
                promotion: null,
                evidence: sellerEvidence,
              },
            ],
            expiry: unstated,
            rollover: unstated,
          },
        ],
        rates: [
          {
            id: 'alpha-low',
            model: 'alpha',
            modelAs: 'Alpha',
            operation: 'generate',
            resolution: null,
            pixels: '1024x1024',
            quality: 'low',
            rung: 'low',
            cost: { kind: 'credits', amount: '1' },
            evidence: sellerEvidence,
          },
        ],
        failureRule: unstated,
        qualitySent: unstated,
        terms: [],
        claims: [],
        gaps: [],
      },
    ],
    sources: [source('price-page', 'vendor'), source('seller-page', 'seller')],
    'counting-rules': [
      { id: 'alpha-table', name: 'Table', summary: 'Made up.', standing: 'published', evidence, algorithm: 'token-table', cells },
    ],
    models: [
      model({
        id: 'alpha',
        name: 'Alpha',
        vendor: 'maker',
        qualities: [
          { id: 'low', factor: null },
          { id: 'high', factor: null },
        ],
        outputRule: { kind: 'rule', rule: 'alpha-table', evidence },
        referenceRule: { kind: 'unknown', reason: 'Made up.', lookedAt },
      }),
      model({ id: 'beta', name: 'Beta', vendor: 'other' }),
    ],
    rates: [
      {
        model: 'alpha',
        route: 'resale',
        editions: [edition({ shape: 'pass-through', of: 'shop', feePercent: '5', fee: 'Made up.', evidence })],
      },
      { model: 'alpha', route: 'shop', editions: [edition(perToken())] },
      { model: 'beta', route: 'shop', editions: [edition(flat('0.01'))] },
    ],
    observations: [],
    signals: [],
    notices: [],
    conflicts: [],
    editorial: [
      {
        id: 'defaults',
        headlineModel: 'alpha',
        headlineSize: '1024x1024',
        keyFamilies: ['alpha', 'beta'],
        chatPlan: { seller: 'credit-seller', offer: 'pack' },
        leadVendors: ['maker', 'other'],
        sizeNames: [{ name: '1K', sizes: ['1024x1024'] }],
        job: { model: 'alpha', tier: 'standard', size: '1024x1024', quality: 'low', images: 100, promptTokens: 0 },
        presets: [],
        comparisons: { subjects: ['alpha'], rivals: ['beta'], lines: [], pairs: [] },
        asOfDays: [],
      },
    ],
  };
}

/** The editions of a model at the shop. */
export function editionsOf(wire: Wire, id: string): WireEdition[] {
  return named(wire.rates, (each) => each.model === id && each.route === 'shop').editions;
}

/** Sets what one meter of an edition costs. */
export function setAmount({ pricing }: WireEdition, meter: string, amount: string): void {
  if (!('rates' in pricing)) throw new Error('states no rates');
  const rate = named<{ meter: string; value: unknown }>(pricing.rates, (each) => each.meter === meter);
  rate.value = { kind: 'amount', amount };
}

/** A copy of the newest edition on top, from a day on. */
export function addEdition(wire: Wire, id: string, from: string): WireEdition {
  const editions = editionsOf(wire, id);
  const added = structuredClone(editions.at(-1));
  if (added === undefined) throw new Error(`no edition of ${id}`);
  added.from = from;
  editions.push(added);
  return added;
}

/** The catalog of data whose references hold. */
function checked(wire: Wire): Catalog {
  const problems = checkReferences(wire);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return catalogOf(wire);
}

/** The effect of a change of the made-up data. */
export function effectAfter(change: (wire: Wire) => void): Effect {
  const wire = madeUp();
  change(wire);
  return effectOf(checked(madeUp()), checked(wire), ON);
}

/** The same as Markdown. */
export function markdownAfter(change: (wire: Wire) => void): string {
  return toMarkdown(effectAfter(change));
}

/** The kinds of alarms. */
export function alarmKinds({ alarms }: Effect): string[] {
  return alarms.map(({ kind }) => kind);
}
