import { checkComparisons } from './check-comparisons.ts';
import { checkPresets } from './check-preset-names.ts';
import { checkRoutes, checkSellers } from './check-shop-names.ts';
import { type Expect, idsOf, ladderOf } from './known-names.ts';
import { toWhen } from './rate-card.ts';
import type { Wire } from './read-data.ts';
import type { Report } from './reference-problem.ts';

/** Which algorithms count output, and which reference images. */
const ALGORITHMS = { outputRule: ['canvas-factor', 'token-table', 'tier-table'], referenceRule: ['patches', 'tiles', 'fixed'] };

function checkLifecycle({ lifecycle }: Wire['models'][number], file: string, models: ReadonlySet<string>, expect: Expect, report: Report) {
  const days = (kind: string) => lifecycle.filter((event) => event.kind === kind).map((event) => toWhen(event.on).latest);
  const [released] = [...days('previewed'), ...days('released')].sort();
  if (released === undefined) report({ fault: 'lifecycle', file, path: 'lifecycle', found: 'no release', expected: 'one' });
  for (const day of days('shutdown')) {
    if (released !== undefined && day <= released) {
      const expected = `one after the release on ${released}`;
      report({ fault: 'lifecycle', file, path: 'lifecycle', found: `a shutdown on ${day}`, expected });
    }
  }
  lifecycle.forEach(({ successors }, index) => {
    successors.forEach((successor, at) => {
      expect(models, successor, file, `lifecycle[${index}].successors[${at}]`, 'model');
    });
  });
}

function checkModels(wire: Wire, expect: Expect, report: Report) {
  for (const model of wire.models) {
    const file = `data/models/${model.id}.json`;
    expect(idsOf(wire.vendors), model.vendor, file, 'vendor', 'vendor');
    expect(idsOf(wire.routes), model.mainRoute, file, 'mainRoute', 'route');
    for (const [field, algorithms] of Object.entries(ALGORITHMS)) {
      const rule = model[field as keyof typeof ALGORITHMS];
      const fitting = wire['counting-rules'].filter(({ algorithm }) => algorithms.includes(algorithm));
      if (rule.kind === 'rule') expect(idsOf(fitting), rule.rule, file, `${field}.rule`, 'counting rule of this use');
    }
    checkLifecycle(model, file, idsOf(wire.models), expect, report);
  }
}

/** Rates are passed on once: from a route that sets them for the model and the tier. */
function checkPassedOn(wire: Wire, report: Report) {
  const setOn = new Map(wire.rates.map(({ model, route, editions }) => [`${route}/${model}`, Map.groupBy(editions, ({ tier }) => tier)]));
  for (const { model, route, editions } of wire.rates) {
    editions.forEach(({ tier, pricing }, index) => {
      if (pricing.shape !== 'pass-through') return;
      const base = setOn.get(`${pricing.of}/${model}`)?.get(tier) ?? [];
      if (base.length > 0 && base.every((edition) => edition.pricing.shape !== 'pass-through')) return;
      const found = `"${pricing.of}", which ${base.length === 0 ? 'states none' : 'passes them on itself'}`;
      const expected = `a route that sets the rates of ${model} on the tier ${tier}`;
      report({ fault: 'pass-through', file: `data/rates/${route}/${model}.json`, path: `editions[${index}].pricing.of`, found, expected });
    });
  }
}

function checkRates(wire: Wire, expect: Expect) {
  for (const { model, route, editions } of wire.rates) {
    const file = `data/rates/${route}/${model}.json`;
    expect(idsOf(wire.models), model, file, 'model', 'model');
    expect(idsOf(wire.routes), route, file, 'route', 'route');
    const sold = wire.routes.find((each) => each.id === route)?.tiers;
    editions.forEach(({ tier, sameAs, pricing }, index) => {
      const at = `editions[${index}].pricing`;
      if (pricing.shape === 'pass-through') expect(idsOf(wire.routes), pricing.of, file, `${at}.of`, 'route');
      if (pricing.shape === 'subscription') expect(idsOf(wire.sellers), pricing.seller, file, `${at}.seller`, 'seller');
      if (sold !== undefined) expect(idsOf(sold), tier, file, `editions[${index}].tier`, 'tier of its route');
      if (sameAs !== null) expect(idsOf(wire.models), sameAs.model, file, `editions[${index}].sameAs.model`, 'model');
    });
  }
}

function checkObservations(wire: Wire, expect: Expect) {
  const families = new Set(wire.models.map((model) => model.family));
  for (const { family, priceTables, tokenCounts } of wire.observations) {
    const file = `data/observations/${family}.json`;
    expect(families, family, file, 'family', 'family');
    const members = wire.models.filter((model) => model.family === family);
    const rungs = new Set(members.flatMap((model) => model.qualities.map(({ id }) => id)));
    const expectRung = (quality: string | null, path: string) => {
      if (quality !== null && members.length > 0) expect(rungs, quality, file, path, 'rung of its family');
    };
    priceTables.forEach(({ cells }, table) => {
      cells.forEach(({ quality }, cell) => {
        expectRung(quality, `priceTables[${table}].cells[${cell}].quality`);
      });
    });
    tokenCounts.forEach(({ quality }, index) => {
      expectRung(quality, `tokenCounts[${index}].quality`);
    });
  }
}

function checkSources(wire: Wire, expect: Expect) {
  const [models, routes] = [idsOf(wire.models), idsOf(wire.routes)];
  for (const { id, vendor, readings } of wire.sources) {
    const file = `data/sources/${id}.json`;
    if (vendor !== null) expect(idsOf(wire.vendors), vendor, file, 'vendor', 'vendor');
    readings.forEach(({ confirms }, index) => {
      confirms.forEach(({ model, route }, at) => {
        expect(models, model, file, `readings[${index}].confirms[${at}].model`, 'model');
        expect(routes, route, file, `readings[${index}].confirms[${at}].route`, 'route');
      });
    });
  }
}

function checkEditorial(wire: Wire, expect: Expect) {
  const file = 'data/editorial/defaults.json';
  const families = new Set(wire.models.map((model) => model.family));
  for (const { headlineModel, keyFamilies, leadVendors, chatPlan, job } of wire.editorial) {
    leadVendors.forEach((vendor, index) => {
      expect(idsOf(wire.vendors), vendor, file, `leadVendors[${index}]`, 'vendor');
    });
    const offers = wire.sellers.find((seller) => seller.id === chatPlan.seller)?.offers ?? [];
    expect(idsOf(wire.sellers), chatPlan.seller, file, 'chatPlan.seller', 'seller');
    expect(idsOf(offers), chatPlan.offer, file, 'chatPlan.offer', 'offer of its seller');
    keyFamilies.forEach((family, index) => {
      expect(families, family, file, `keyFamilies[${index}]`, 'family');
    });
    const ladder = ladderOf(wire, job.model);
    expect(idsOf(wire.models), headlineModel, file, 'headlineModel', 'model');
    expect(idsOf(wire.models), job.model, file, 'job.model', 'model');
    if (ladder !== undefined) expect(ladder, job.quality, file, 'job.quality', 'rung of its model');
  }
}

function checkNotes(wire: Wire, expect: Expect) {
  for (const folder of ['notices', 'conflicts'] as const) {
    for (const { id, models, sellers = [] } of wire[folder]) {
      models.forEach((model, index) => {
        expect(idsOf(wire.models), model, `data/${folder}/${id}.json`, `models[${index}]`, 'model');
      });
      sellers.forEach((seller, index) => {
        expect(idsOf(wire.sellers), seller, `data/${folder}/${id}.json`, `sellers[${index}]`, 'seller');
      });
    }
  }
  for (const { id, models, outputSizes = [] } of wire.conflicts) {
    const rules = wire.models.filter((model) => models.includes(model.id)).map(({ sizes }) => sizes);
    const sizes = new Set(rules.flatMap((rule) => (rule.kind === 'tiers' ? rule.tiers.map((tier) => tier.id) : [])));
    outputSizes.forEach((size, index) => {
      expect(sizes, size, `data/conflicts/${id}.json`, `outputSizes[${index}]`, 'size of its models');
    });
  }
  for (const { id, claims, chosen } of wire.conflicts) {
    if (chosen !== null) expect(idsOf(claims), chosen, `data/conflicts/${id}.json`, 'chosen', 'claim');
  }
}

/** An announcement is moved or called off once: what follows names the last that was said. */
function checkFollowed(wire: Wire, expect: Expect, report: Report) {
  const announced = idsOf(wire.notices.filter(({ kind }) => kind === 'announced'));
  const followed = new Set<string>();
  for (const { id, follows } of wire.notices) {
    if (follows === undefined) continue;
    const file = `data/notices/${id}.json`;
    expect(announced, follows, file, 'follows', 'announced notice');
    const isTaken = follows === id || followed.has(follows);
    const expected = 'an announcement that no other notice follows';
    if (isTaken) report({ fault: 'duplicate', file, path: 'follows', found: `"${follows}"`, expected });
    followed.add(follows);
  }
}

function checkSignals(wire: Wire, expect: Expect) {
  for (const { id, results } of wire.signals) {
    results.forEach(({ model }, index) => {
      expect(idsOf(wire.models), model, `data/signals/${id}.json`, `results[${index}].model`, 'model');
    });
  }
}

/** Reports every name in the data that names nothing. */
export function checkNames(wire: Wire, report: Report) {
  const expect: Expect = (known, found, file, path, what) => {
    if (!known.has(found)) report({ fault: 'name', file, path, found: `"${found}"`, expected: `the id of a ${what}`, known });
  };
  checkModels(wire, expect, report);
  checkRates(wire, expect);
  checkPassedOn(wire, report);
  checkRoutes(wire, expect);
  checkSellers(wire, expect);
  checkObservations(wire, expect);
  checkSignals(wire, expect);
  checkSources(wire, expect);
  checkEditorial(wire, expect);
  checkPresets(wire, expect, report);
  checkComparisons(wire, expect, report);
  checkNotes(wire, expect);
  checkFollowed(wire, expect, report);
}
