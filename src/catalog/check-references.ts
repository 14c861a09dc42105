import { checkNames, type Report } from './check-names.ts';
import { toWhen } from './rate-card.ts';
import type { DataProblem, Wire } from './read-data.ts';

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
