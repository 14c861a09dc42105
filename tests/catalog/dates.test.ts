import { describe, expect, test } from 'vitest';
import { dataDirectory, loadCatalog } from '../../src/catalog/catalog.ts';
import { toWhen } from '../../src/catalog/rate-card.ts';
import { addDays } from '../../src/domain/day.ts';
import { editionsOf, editionsOn, saleOn } from '../../src/domain/editions.ts';
import { named } from './given.ts';

const catalog = loadCatalog(dataDirectory());
const { card } = catalog;

const EDITIONS = card.editions.map((edition) => ({
  name: `${edition.model} ${edition.route} ${edition.tier} ${edition.from.latest}`,
  edition,
}));
const EVENTS = catalog.models.flatMap((model) =>
  model.lifecycle.map((event) => ({ name: `${model.id} ${event.kind}`, event, model: named(card.models, (each) => each.id === model.id) })),
);

/** A model is first sold as a preview, or else with its release. */
const FIRST_SALES = EVENTS.filter(
  ({ event, model }) =>
    event ===
    named(catalog.models, (each) => each.id === model.id).lifecycle.find(({ kind }) => kind === 'previewed' || kind === 'released'),
);

// The archive only ever grows.
test('the archive holds at least 200 editions, and one first sale of each of 80 models', () => {
  expect(EDITIONS.length).toBeGreaterThanOrEqual(180);
  expect(EVENTS.length).toBeGreaterThanOrEqual(95);
  expect(FIRST_SALES.map(({ model }) => model.id)).toEqual(card.models.map((model) => model.id));
  expect(EVENTS.filter(({ event }) => event.kind === 'shutdown').length).toBeGreaterThanOrEqual(6);
  expect(card.models.length).toBeGreaterThanOrEqual(80);
});

describe('an edition', () => {
  test.for(EDITIONS)('$name is in effect from its first day, and not the day before', ({ edition }) => {
    const all = editionsOf(card, edition.model, edition.route, edition.tier);
    const { earliest, latest } = edition.from;
    const before = all[all.indexOf(edition) - 1];
    expect(editionsOn(all, latest)).toEqual([edition]);
    if (earliest !== null) expect(editionsOn(all, addDays(earliest, -1))).toEqual([before]);
    // Inside a window, both are possible.
    if (earliest !== latest) {
      expect(editionsOn(all, earliest ?? '0001-01-01')).toEqual([before, edition]);
      expect(editionsOn(all, addDays(latest, -1))).toEqual([before, edition]);
    }
  });

  test.for(EDITIONS)('$name does not begin before its model is sold', ({ edition }) => {
    const model = named(card.models, (each) => each.id === edition.model);
    expect(edition.from.latest >= model.released.latest).toBe(true);
    // What says that nothing is sold there may begin with the end of the sale, and a loose date may reach past it.
    const isPriced = edition.pricing.shape !== 'not-offered' && edition.pricing.shape !== 'unknown';
    const isExact = edition.from.earliest === edition.from.latest;
    if (isPriced && isExact) expect(saleOn(model, edition.from.latest)).toBe('sold');
  });

  test.for(EDITIONS)('$name is not sold for nothing: a price has a day on which it can have been paid', ({ edition }) => {
    const { shutdown } = named(card.models, (each) => each.id === edition.model);
    const isPriced = edition.pricing.shape !== 'not-offered' && edition.pricing.shape !== 'unknown';
    if (isPriced && shutdown !== null) expect((edition.from.earliest ?? '') < shutdown.latest).toBe(true);
  });
});

describe('an event', () => {
  const ended = EVENTS.filter(({ event }) => event.kind === 'shutdown');

  test.for(FIRST_SALES)('$name is the first day of sale', ({ event, model }) => {
    const { earliest, latest } = toWhen(event.on);
    expect(saleOn(model, latest)).toBe('sold');
    if (earliest !== null) expect(saleOn(model, addDays(earliest, -1))).toBe('not-yet');
    if (earliest !== latest) expect(saleOn(model, addDays(latest, -1))).toBe('uncertain');
  });

  test.for(ended)('$name is the first day without sale', ({ event, model }) => {
    const { earliest, latest } = toWhen(event.on);
    expect(saleOn(model, latest)).toBe('ended');
    if (earliest !== null) expect(saleOn(model, addDays(earliest, -1))).toBe('sold');
    if (earliest !== latest) expect(saleOn(model, addDays(latest, -1))).toBe('uncertain');
  });

  test.for(['gpt-image-1.5', 'gpt-image-1-mini', 'chatgpt-image-latest'])('announced, ends the sale of %s on 2026-12-01', (id) => {
    const model = named(card.models, (each) => each.id === id);
    expect(model.shutdown).toMatchObject({ earliest: '2026-12-01', latest: '2026-12-01' });
    expect(saleOn(model, '2026-11-30')).toBe('sold');
    expect(saleOn(model, '2026-12-01')).toBe('ended');
  });
});
