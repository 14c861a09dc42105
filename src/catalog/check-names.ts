import { toWhen } from './rate-card.ts';
import type { Wire } from './read-data.ts';

/** Takes one problem: the file, the path in it, and what was found and expected. */
export type Report = (file: string, path: string, message: string) => void;

/** Reports a name unless it is known. */
type Expect = (known: ReadonlySet<string>, found: string, file: string, path: string, what: string) => void;

/** Which algorithms count output, and which reference images. */
const ALGORITHMS = { outputRule: ['canvas-factor', 'token-table'], referenceRule: ['patches', 'tiles'] };

function idsOf(list: readonly { id: string }[]): Set<string> {
  return new Set(list.map((each) => each.id));
}

function checkLifecycle({ lifecycle }: Wire['models'][number], file: string, models: ReadonlySet<string>, expect: Expect, report: Report) {
  const days = (kind: string) => lifecycle.filter((event) => event.kind === kind).map((event) => toWhen(event.on).latest);
  const [released] = days('released');
  if (released === undefined) report(file, 'lifecycle', 'found no release, expected one');
  for (const day of days('shutdown')) {
    if (released !== undefined && day <= released) {
      report(file, 'lifecycle', `found a shutdown on ${day}, expected one after the release on ${released}`);
    }
  }
  lifecycle.forEach(({ successors }, index) => {
    for (const successor of successors) expect(models, successor, file, `lifecycle[${index}].successors`, 'model');
  });
}

function checkModels(wire: Wire, expect: Expect, report: Report) {
  for (const model of wire.models) {
    const file = `data/models/${model.id}.json`;
    expect(idsOf(wire.vendors), model.vendor, file, 'vendor', 'vendor');
    for (const [field, algorithms] of Object.entries(ALGORITHMS)) {
      const rule = model[field as keyof typeof ALGORITHMS];
      const fitting = wire['counting-rules'].filter(({ algorithm }) => algorithms.includes(algorithm));
      if (rule.kind === 'rule') expect(idsOf(fitting), rule.rule, file, `${field}.rule`, 'counting rule of this use');
    }
    checkLifecycle(model, file, idsOf(wire.models), expect, report);
  }
}

function checkRates(wire: Wire, expect: Expect) {
  for (const { model, route, editions } of wire.rates) {
    const file = `data/rates/${route}/${model}.json`;
    expect(idsOf(wire.models), model, file, 'model', 'model');
    expect(idsOf(wire.routes), route, file, 'route', 'route');
    const tiers = new Set<string>(wire.routes.find((each) => each.id === route)?.tiers.map((tier) => tier.id));
    editions.forEach(({ tier, sameAs }, index) => {
      expect(tiers, tier, file, `editions[${index}].tier`, 'tier of its route');
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
    for (const { quality } of [...priceTables.flatMap((table) => table.cells), ...tokenCounts]) {
      expect(rungs, quality, file, 'quality', 'rung of its family');
    }
  }
}

function checkSources(wire: Wire, expect: Expect) {
  for (const { id, vendor, readings } of wire.sources) {
    const file = `data/sources/${id}.json`;
    if (vendor !== null) expect(idsOf(wire.vendors), vendor, file, 'vendor', 'vendor');
    readings.forEach(({ confirms }, index) => {
      for (const { model, route } of confirms) {
        expect(idsOf(wire.models), model, file, `readings[${index}].confirms.model`, 'model');
        expect(idsOf(wire.routes), route, file, `readings[${index}].confirms.route`, 'route');
      }
    });
  }
}

function checkEditorial(wire: Wire, expect: Expect) {
  const file = 'data/editorial/defaults.json';
  for (const { headlineModel, job } of wire.editorial) {
    const ladder = new Set(wire.models.find((model) => model.id === job.model)?.qualities.map(({ id }) => id));
    expect(idsOf(wire.models), headlineModel, file, 'headlineModel', 'model');
    expect(idsOf(wire.models), job.model, file, 'job.model', 'model');
    expect(ladder, job.quality, file, 'job.quality', 'rung of its model');
    expect(idsOf(wire.routes), job.route, file, 'job.route', 'route');
  }
}

function checkNotes(wire: Wire, expect: Expect) {
  for (const folder of ['notices', 'conflicts'] as const) {
    for (const { id, models } of wire[folder]) {
      for (const model of models) expect(idsOf(wire.models), model, `data/${folder}/${id}.json`, 'models', 'model');
    }
  }
  for (const { id, claims, chosen } of wire.conflicts) {
    if (chosen !== null) expect(idsOf(claims), chosen, `data/conflicts/${id}.json`, 'chosen', 'claim');
  }
}

/** Reports every name in the data that names nothing. */
export function checkNames(wire: Wire, report: Report) {
  const expect: Expect = (known, found, file, path, what) => {
    if (!known.has(found)) report(file, path, `found "${found}", expected the id of a ${what}`);
  };
  checkModels(wire, expect, report);
  checkRates(wire, expect);
  checkObservations(wire, expect);
  checkSources(wire, expect);
  checkEditorial(wire, expect);
  checkNotes(wire, expect);
}
