import { toWhen } from './rate-card.ts';
import type { DataProblem, Wire } from './read-data.ts';

/** Which algorithms count output, and which reference images. */
const ALGORITHMS = { outputRule: ['canvas-factor', 'token-table'], referenceRule: ['patches', 'tiles'] };

type Report = (file: string, path: string, message: string) => void;

/** Every `reading` and `lookedAt` entry anywhere in a file, with the path it stands at. */
function readingRefs(value: unknown, path = ''): { path: string; ref: string }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => readingRefs(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const at = path === '' ? key : `${path}.${key}`;
    if (key === 'reading' && typeof item === 'string') return [{ path: at, ref: item }];
    if (key === 'lookedAt' && Array.isArray(item)) {
      return item.map((ref, index) => ({ path: `${at}[${index}]`, ref: String(ref) }));
    }
    return readingRefs(item, at);
  });
}

function fileOf(folder: string, file: Wire[keyof Wire][number]): string {
  const name = 'id' in file ? file.id : 'model' in file ? `${file.route}/${file.model}` : file.family;
  return `data/${folder}/${name}.json`;
}

function checkReadings(wire: Wire, report: Report) {
  const readable = wire.sources.flatMap(({ id, readings }) =>
    readings.filter(({ result }) => result !== 'unreadable').map(({ on }) => `${id}@${on}`),
  );
  const known = new Set(readable);
  for (const [folder, files] of Object.entries(wire)) {
    for (const file of files) {
      for (const { path, ref } of readingRefs(file)) {
        if (!known.has(ref)) report(fileOf(folder, file), path, `found "${ref}", expected a reading in data/sources/ that could be read`);
      }
    }
  }
  for (const source of wire.sources) {
    const days = source.readings.map((reading) => reading.on);
    const ascending = days.every((day, index) => index === 0 || (days[index - 1] ?? '') < day);
    if (!ascending) report(`data/sources/${source.id}.json`, 'readings', 'expected one reading a day, oldest first');
  }
}

function checkNames(wire: Wire, report: Report) {
  const ids = (list: readonly { id: string }[]) => new Set(list.map((each) => each.id));
  const models = ids(wire.models);
  const families = new Set(wire.models.map((model) => model.family));
  const expectIn = (known: ReadonlySet<string>, found: string, file: string, path: string, what: string) => {
    if (!known.has(found)) report(file, path, `found "${found}", expected the id of a ${what}`);
  };
  for (const model of wire.models) {
    const file = `data/models/${model.id}.json`;
    expectIn(ids(wire.vendors), model.vendor, file, 'vendor', 'vendor');
    for (const [field, algorithms] of Object.entries(ALGORITHMS)) {
      const rule = model[field as keyof typeof ALGORITHMS];
      const fitting = wire['counting-rules'].filter(({ algorithm }) => algorithms.includes(algorithm));
      if (rule.kind === 'rule') expectIn(ids(fitting), rule.rule, file, `${field}.rule`, 'counting rule of this use');
    }
    if (!model.lifecycle.some((event) => event.kind === 'released')) report(file, 'lifecycle', 'found no release, expected one');
    const days = (kind: string) => model.lifecycle.filter((event) => event.kind === kind).map((event) => toWhen(event.on).latest);
    const [released = ''] = days('released');
    for (const day of days('shutdown')) {
      if (day <= released) report(file, 'lifecycle', `found a shutdown on ${day}, expected one after the release on ${released}`);
    }
    model.lifecycle.forEach((event, index) => {
      for (const successor of event.successors) {
        expectIn(models, successor, file, `lifecycle[${index}].successors`, 'model');
      }
    });
  }
  for (const rates of wire.rates) {
    const file = `data/rates/${rates.route}/${rates.model}.json`;
    expectIn(models, rates.model, file, 'model', 'model');
    expectIn(ids(wire.routes), rates.route, file, 'route', 'route');
    const tiers = new Set<string>(wire.routes.find((route) => route.id === rates.route)?.tiers.map((tier) => tier.id));
    rates.editions.forEach(({ tier, sameAs }, index) => {
      expectIn(tiers, tier, file, `editions[${index}].tier`, 'tier of its route');
      if (sameAs !== null) expectIn(models, sameAs.model, file, `editions[${index}].sameAs.model`, 'model');
    });
  }
  for (const { family, priceTables, tokenCounts } of wire.observations) {
    const file = `data/observations/${family}.json`;
    expectIn(families, family, file, 'family', 'family');
    const rungs = new Set(wire.models.filter((model) => model.family === family).flatMap((model) => model.qualities.map(({ id }) => id)));
    for (const { quality } of [...priceTables.flatMap((table) => table.cells), ...tokenCounts]) {
      expectIn(rungs, quality, file, 'quality', 'rung of its family');
    }
  }
  for (const source of wire.sources) {
    const file = `data/sources/${source.id}.json`;
    if (source.vendor !== null) expectIn(ids(wire.vendors), source.vendor, file, 'vendor', 'vendor');
    source.readings.forEach(({ confirms }, index) => {
      for (const { model, route } of confirms) {
        expectIn(models, model, file, `readings[${index}].confirms.model`, 'model');
        expectIn(ids(wire.routes), route, file, `readings[${index}].confirms.route`, 'route');
      }
    });
  }
  for (const { id, claims, chosen } of wire.conflicts) {
    if (chosen !== null) expectIn(ids(claims), chosen, `data/conflicts/${id}.json`, 'chosen', 'claim');
  }
  for (const { headlineModel, job } of wire.editorial) {
    expectIn(models, headlineModel, 'data/editorial/defaults.json', 'headlineModel', 'model');
    expectIn(models, job.model, 'data/editorial/defaults.json', 'job.model', 'model');
    const ladder = new Set(wire.models.find((model) => model.id === job.model)?.qualities.map(({ id }) => id));
    expectIn(ladder, job.quality, 'data/editorial/defaults.json', 'job.quality', 'rung of its model');
    expectIn(ids(wire.routes), job.route, 'data/editorial/defaults.json', 'job.route', 'route');
  }
  for (const folder of ['notices', 'conflicts'] as const) {
    for (const each of wire[folder]) {
      for (const model of each.models) expectIn(models, model, `data/${folder}/${each.id}.json`, 'models', 'model');
    }
  }
}

/** Every `{ earliest, latest }` anywhere in a value, with the path it stands at. */
function windows(value: unknown, path = ''): { path: string; earliest: string | null; latest: string }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => windows(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  if ('earliest' in value && 'latest' in value) return [{ path, ...(value as { earliest: string | null; latest: string }) }];
  return Object.entries(value).flatMap(([key, item]) => windows(item, path === '' ? key : `${path}.${key}`));
}

function checkWindows(wire: Wire, report: Report) {
  for (const [folder, files] of Object.entries(wire)) {
    for (const file of files) {
      for (const { path, earliest, latest } of windows(file)) {
        if (earliest !== null && earliest >= latest) report(fileOf(folder, file), path, 'expected earliest to lie before latest');
      }
    }
  }
}

function checkIntervals(wire: Wire, report: Report) {
  for (const { model, route, editions } of wire.rates) {
    const file = `data/rates/${route}/${model}.json`;
    editions.forEach((edition, index) => {
      const { earliest, latest } = toWhen(edition.from);
      if (latest > edition.recordedOn) {
        report(file, `editions[${index}].from`, `found ${latest}, expected a day up to recordedOn; what is only announced is a notice`);
      }
      const before = editions.slice(0, index).findLast((each) => each.tier === edition.tier);
      if (before !== undefined && toWhen(before.from).latest >= (earliest ?? '')) {
        report(file, `editions[${index}].from`, 'expected a later day than the edition before it');
      }
      if (edition.pricing.shape === 'per-image') {
        const cells = edition.pricing.rates.map((rate) => `${rate.quality} ${rate.size}`);
        if (new Set(cells).size !== cells.length) {
          report(file, `editions[${index}].pricing.rates`, 'expected each quality and size exactly once');
        }
      }
      if (edition.pricing.shape === 'per-token') {
        const meters = new Set(edition.pricing.rates.map((rate) => rate.meter));
        if (meters.size !== edition.pricing.rates.length) {
          report(file, `editions[${index}].pricing.rates`, 'expected each meter exactly once');
        }
      }
    });
  }
}

/** Everything that points nowhere or overlaps; none in data that can be used. */
export function checkReferences(wire: Wire): DataProblem[] {
  const problems: DataProblem[] = [];
  const report: Report = (file, path, message) => problems.push({ file, line: 1, path, message });
  checkReadings(wire, report);
  checkNames(wire, report);
  checkIntervals(wire, report);
  checkWindows(wire, report);
  return problems;
}
