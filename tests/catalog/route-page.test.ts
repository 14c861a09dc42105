import { describe, expect, test } from 'vitest';
import { cellJob } from '../../src/catalog/cost-table.ts';
import { routePage } from '../../src/catalog/routes/route-page.ts';
import { routesPage } from '../../src/catalog/routes/routes-page.ts';
import { costOf } from '../../src/domain/cost.ts';
import { ROUTE_KIND_ORDER } from '../../src/format/route.ts';
import { catalogOf, named, wireCopy } from './given.ts';

const TODAY = '2026-11-21';
const catalog = catalogOf(wireCopy());

describe('the page of a route', () => {
  test('says what a request without a quality costs, by the engine, beside the headline’s quality', () => {
    const [fallback] = routePage(catalog, 'fal', TODAY).defaults;
    const model = named(catalog.card.models, (each) => each.id === 'gpt-image-2');
    const cost = costOf(cellJob(model, 'high', { width: 1024, height: 1024 }, 'standard', 'fal'), catalog.card, TODAY);
    expect(fallback?.quality).toBe('high');
    expect(cost.kind === 'cost' && fallback?.cell?.cost.total.equals(cost.total)).toBe(true);
    expect(fallback?.beside?.quality).toBe('medium');
  });

  test('a default at a size of the route’s own is the price the route states', () => {
    const [fallback] = routePage(catalog, 'venice', TODAY).defaults;
    expect(fallback?.cell).toBeUndefined();
    expect(fallback?.own).toMatchObject({ quality: 'high', amount: '0.26' });
  });

  test('a default that is decided by the image has no cost, and models that share it stand together', () => {
    const { defaults } = routePage(catalog, 'openai-api', TODAY);
    expect(defaults.map(({ quality, cell, models }) => [quality, cell, models.length])).toEqual([['auto', undefined, 3]]);
  });

  test('names what is not stated once, with where it was looked for', () => {
    for (const route of catalog.routes) {
      const { facts } = routePage(catalog, route.id, TODAY);
      const stated = facts.stated.length + (facts.prepaid === undefined ? 0 : 1);
      const missing = facts.missing.flatMap(({ ids }) => ids);
      expect(stated + missing.length, route.id).toBe(5);
      expect(
        facts.missing.filter(({ places }) => places === ''),
        route.id,
      ).toEqual([]);
    }
  });

  test('a route that is another’s tier, or adds to it, shows that one’s models', () => {
    const ids = (route: string) => routePage(catalog, route, TODAY).offers.map((offer) => `${offer.route} ${offer.tier} ${offer.model.id}`);
    expect(ids('openai-batch')).toContain('openai-api batch gpt-image-2');
    expect(ids('openai-responses')).toEqual(ids('openai-api'));
  });

  test('a chat plan’s price is set beside whole images at the API', () => {
    const { plans } = routePage(catalog, 'chatgpt', TODAY);
    const plus = plans?.plans.find(({ item }) => item.offer.id === 'plus');
    // 20 ÷ 0.00588, 20 ÷ 0.05268 and 20 ÷ 0.21072, whole
    expect(plus?.images).toEqual([3401, 379, 94]);
    expect(routePage(catalog, 'midjourney-plans', TODAY).plans?.api).toBeUndefined();
  });

  test('shows disagreements that name it, and on a main route those that name no other', () => {
    const ids = (route: string) => routePage(catalog, route, TODAY).conflicts.map((conflict) => conflict.id);
    expect(ids('fal')).toContain('fal-gpt-image-2-prices');
    expect(ids('openai-api')).not.toContain('fal-gpt-image-2-prices');
    expect(ids('chatgpt')).toEqual(['chatgpt-pro-tiers']);
    expect(ids('lumenfall')).toEqual([]);
  });
});

describe('the page of all routes', () => {
  const { groups, ranked, dimensions, records } = routesPage(catalog, TODAY);

  test('holds every route once, by kind from the maker outwards', () => {
    expect(groups.map(({ kind }) => kind)).toEqual(ROUTE_KIND_ORDER);
    expect(groups.flatMap(({ rows }) => rows.map(({ route }) => route.id)).sort()).toEqual(catalog.routes.map(({ id }) => id).sort());
  });

  test('claims rest on confirmed prices only', () => {
    expect(ranked.length).toBeGreaterThan(3);
    expect(ranked.filter(({ check }) => check === undefined || check.freshness === 'unconfirmed')).toEqual([]);
  });

  test('when every price is old, nothing is claimed and every route stays', () => {
    const later = routesPage(catalog, '2029-01-01');
    expect(later.ranked).toEqual([]);
    expect(later.groups.flatMap(({ rows }) => rows)).toHaveLength(catalog.routes.length);
  });

  test('the routes side by side sell the headline’s model and say what account they need', () => {
    expect(dimensions.map(({ route }) => route.id)).toEqual(
      expect.arrayContaining(['openai-api', 'openai-batch', 'chatgpt', 'credit-plans', 'free-test']),
    );
    expect(dimensions.filter(({ route }) => route.account.kind !== 'stated')).toEqual([]);
    expect(records.length).toBeGreaterThan(20);
  });
});
