import { describe, expect, test } from 'vitest';
import { costRows } from '../../src/catalog/cost-table.ts';
import { EvidenceBook } from '../../src/catalog/evidence-book.ts';
import { markupOf, type RouteOffer, routeOffer } from '../../src/catalog/routes/route-offers.ts';
import { meterTables } from '../../src/catalog/routes/route-rates.ts';
import { exact } from '../../src/domain/exact.ts';
import { firstClause, formatMarkup, formatOtherMeters, formatStandingOf } from '../../src/format/route.ts';
import { catalogOf, named, wireCopy } from './given.ts';

const TODAY = '2026-11-21';
const MODEL = 'gpt-image-2';

/** The headline model on a route, after a change of the data. */
function offerAfter(
  route: string,
  change: (wire: ReturnType<typeof wireCopy>) => void = () => {},
  tier: 'standard' | 'batch' = 'standard',
) {
  const wire = wireCopy();
  change(wire);
  const catalog = catalogOf(wire);
  const book = new EvidenceBook();
  const model = named(catalog.card.models, (each) => each.id === MODEL);
  const offer = routeOffer(catalog, model, route, TODAY, book, tier);
  if (offer === undefined) throw new Error(`nothing is recorded on ${route}`);
  return { catalog, book, offer };
}

/** The last check and the marks of one image on a route, as tables of costs have them. */
function rowOn(catalog: ReturnType<typeof catalogOf>, route: string) {
  const model = named(catalog.card.models, (each) => each.id === MODEL);
  const table = { sizes: [{ width: 1024, height: 1024 }], tier: 'standard', on: TODAY, published: 'leading', route } as const;
  const [row] = costRows(catalog, model, table, new EvidenceBook());
  return row;
}

test.for(['lumenfall', 'azure-foundry', 'openrouter', 'fal'])('a cost on %s is as old and as sure in every table', (route) => {
  const { catalog, offer } = offerAfter(route);
  const row = rowOn(catalog, route);
  expect([row?.check?.on, row?.check?.freshness, row?.firstHand]).toEqual([offer.check?.on, offer.check?.freshness, offer.firstHand]);
});

const standing = ({ markup, shape }: RouteOffer) => formatStandingOf(markup, shape);

describe('how a route’s price stands to the one it is set against', () => {
  test('a fee on another route’s rates shows in full', () => {
    expect(standing(offerAfter('openrouter').offer)).toBe('1.055×');
    const { offer, book } = offerAfter('openrouter', (wire) => {
      const rates = named(wire.rates, (each) => each.route === 'openrouter' && each.model === MODEL);
      for (const { pricing } of rates.editions) if (pricing.shape === 'pass-through') pricing.feePercent = '5';
    });
    expect(standing(offer)).toBe('1.05×');
    // 1,756 tokens × $30 ÷ 1M = $0.05268; with 5 % on it $0.055314
    const lines = book.records.find((record) => record.id === offer.evidence)?.computation?.lines ?? [];
    expect(lines.find(({ label }) => label.startsWith('medium'))?.expression).toBe(
      '1,756 tokens × $30 ÷ 1M + 5 % of $0.05268 = $0.055314; ÷ $0.05268 (OpenAI API) = 1.05×',
    );
    expect(lines.at(-1)).toEqual({ label: 'fee', expression: '5 % on the rates of OpenAI API = 1.05×' });
  });

  test.for(['fal', 'apiyi', 'lumenfall', 'azure-foundry'])('equal rates on %s are said to be the same', (route) => {
    const { offer } = offerAfter(route);
    expect(standing(offer)).toBe('same rates');
    expect(offer.cells.map((cell) => cell.multiple?.equals(1))).toEqual([true, true, true]);
  });

  test('a meter with a factor of its own is named beside that of the images', () => {
    // Output 36 ÷ 30, image input 9.6 ÷ 8, text input 9.6 ÷ 5
    const { offer, book } = offerAfter('comfy');
    expect(standing(offer)).toBe('1.2×');
    expect(formatOtherMeters(offer.markup)).toBe('text input 1.92×');
    const lines = book.records.find((record) => record.id === offer.evidence)?.computation?.lines;
    expect(lines?.at(-1)).toEqual({ label: 'text input', expression: '$9.6 ÷ $5 (OpenAI API) = 1.92×' });
  });

  test('a route with sizes of its own is not comparable', () => {
    for (const route of ['muapi', 'venice']) {
      const { offer } = offerAfter(route);
      expect(offer.markup, route).toEqual({ kind: 'none', why: 'own-sizes' });
      expect(standing(offer), route).toBe('not comparable');
      expect(
        offer.own.filter((each) => each.size !== null),
        route,
      ).toHaveLength(9);
      expect(markupOf(offer), route).toBeUndefined();
    }
  });

  test('one price for every setting gives a range, from the dearest setting elsewhere to the cheapest', () => {
    const { offer } = offerAfter('fal', (wire) => {
      const rates = named(wire.rates, (each) => each.route === 'fal' && each.model === MODEL);
      for (const edition of rates.editions) {
        const [evidence] = edition.pricing.shape === 'per-token' ? edition.pricing.rates : [];
        if (evidence === undefined) continue;
        const rate = {
          meter: 'image' as const,
          value: { kind: 'amount' as const, amount: '0.05268' },
          unit: 'USD per image' as const,
          evidence: evidence.evidence,
        };
        edition.pricing = { shape: 'flat', rates: [rate], references: { kind: 'not-offered' } };
      }
    });
    const totals = offer.cells.flatMap((cell) => cell.base?.total ?? []);
    const markup = markupOf(offer);
    expect(totals).toHaveLength(3);
    for (const total of totals) {
      const multiple = exact('0.05268').div(total);
      expect(markup?.least.compare(multiple)).toBeLessThanOrEqual(0);
      expect(markup?.most.compare(multiple)).toBeGreaterThanOrEqual(0);
    }
  });

  test('where nothing was found, the day is that of the search', () => {
    const { offer } = offerAfter('replicate');
    expect(offer.markup).toEqual({ kind: 'none', why: 'unknown' });
    expect(offer.evidence).toBeUndefined();
    expect(offer.check?.on).toMatch(/^2026-/);
  });

  test('another tier is set against the standard one of its own route', () => {
    const { offer } = offerAfter('openai-api', undefined, 'batch');
    expect(standing(offer)).toBe('0.5×');
    // 1,756 tokens × $15 ÷ 1M
    expect(offer.cells.find((cell) => cell.quality === 'medium')?.cost.total.equals(exact('0.02634'))).toBe(true);
  });

  test('the model’s main route is what others are set against', () => {
    expect(offerAfter('openai-api').offer.markup).toEqual({ kind: 'main' });
  });
});

describe('rates side by side', () => {
  test('are shown where a meter differs, and where one side does not know it', () => {
    const tables = (route: string) => {
      const { catalog, offer, book } = offerAfter(route);
      return meterTables(catalog, [offer], TODAY, book);
    };
    expect(tables('comfy')[0]?.rows.map(({ ratio }) => ratio && formatMarkup(ratio))).toEqual([
      '1.92×',
      undefined,
      '1.2×',
      undefined,
      '1.2×',
      undefined,
    ]);
    expect(tables('azure-foundry')).toHaveLength(1);
    expect(tables('openai-api')).toEqual([]);
    expect(tables('lumenfall')).toEqual([]);
  });
});

describe('formats', () => {
  test.for([
    ['1.05', '1.05×'],
    ['1.055', '1.055×'],
    ['1.25', '1.25×'],
    ['0.5', '0.5×'],
    ['1', '1×'],
    ['1.0773333333', '1.08×'],
    ['11.9047', '12×'],
  ])('%s is written as %s', ([value, text]) => {
    expect(formatMarkup(exact(value ?? ''))).toBe(text);
  });

  test('the first clause of a statement ends at a colon, a semicolon or a full stop', () => {
    expect(firstClause('None: no sign-in is asked for.')).toBe('None');
    expect(firstClause('An API key; none of the maker’s is needed.')).toBe('An API key');
    expect(firstClause('Images of GPT 2.5 and 3.')).toBe('Images of GPT 2.5 and 3');
  });
});
