import { checkNames } from './check-names.ts';
import { statedRates } from './edition-rates.ts';
import { toWhen } from './rate-card.ts';
import type { DataProblem, Wire } from './read-data.ts';
import type { ReferenceProblem, Report } from './reference-problem.ts';

/** Every `reading` and `lookedAt` entry anywhere in a file, with the path it stands at. */
export function readingRefs(value: unknown, path = ''): { path: string; ref: string }[] {
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

const LATER = 'a later day than the edition before it';

/** The index of the first text that stood before. */
function repeatedAt(texts: readonly string[]): number | undefined {
  const index = texts.findIndex((text, at) => texts.indexOf(text) < at);
  return index === -1 ? undefined : index;
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
        if (known.has(ref)) continue;
        const expected = 'a reading in data/sources/ that could be read';
        report({ fault: 'reading', file: fileOf(folder, file), path, found: `"${ref}"`, expected, known });
      }
    }
  }
  for (const source of wire.sources) {
    const days = source.readings.map((reading) => reading.on);
    const astray = days.findIndex((day, index) => index > 0 && day <= (days[index - 1] ?? ''));
    if (astray === -1) continue;
    const file = `data/sources/${source.id}.json`;
    const found = `${days[astray]} after ${days[astray - 1]}`;
    report({ fault: 'order', file, path: `readings[${astray}].on`, found, expected: 'one reading a day, oldest first' });
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
        if (earliest === null || earliest < latest) continue;
        report({
          fault: 'window',
          file: fileOf(folder, file),
          path,
          found: `${earliest} to ${latest}`,
          expected: 'earliest to lie before latest',
        });
      }
    }
  }
}

/** Two first days of which the later entry does not have the later one. */
function overlap(from: Parameters<typeof toWhen>[0], before: Parameters<typeof toWhen>[0]): string {
  const [{ earliest }, { latest }] = [toWhen(from), toWhen(before)];
  return `${earliest ?? 'no earliest day'} after ${latest}`;
}

function checkIntervals(wire: Wire, report: Report) {
  for (const { model, route, editions } of wire.rates) {
    const file = `data/rates/${route}/${model}.json`;
    editions.forEach((edition, index) => {
      const { earliest, latest } = toWhen(edition.from);
      const path = `editions[${index}].from`;
      if (latest > edition.recordedOn) {
        const expected = 'a day up to recordedOn; what is only announced is a notice';
        report({ fault: 'future', file, path, found: latest, expected });
      }
      const before = editions.slice(0, index).findLast((each) => each.tier === edition.tier);
      if (before !== undefined && toWhen(before.from).latest >= (earliest ?? '')) {
        report({ fault: 'overlap', file, path, found: overlap(edition.from, before.from), expected: LATER });
      }
      const rates = statedRates(edition.pricing);
      const keys = rates.map(({ meter, quality, size }) => `${meter} ${quality} ${size}`);
      const twice = repeatedAt(keys);
      if (twice === undefined) return;
      const { meter, quality, size } = rates[twice] ?? {};
      const found = `${[meter, quality, size].filter(Boolean).join(', ')} a second time`;
      const expected = 'each meter, quality and size exactly once';
      report({ fault: 'duplicate', file, path: `editions[${index}].pricing.rates[${twice}]`, found, expected });
    });
  }
}

function checkOffers(wire: Wire, report: Report) {
  for (const { id, offers, rates, claims } of wire.sellers) {
    const file = `data/sellers/${id}.json`;
    for (const [what, ids] of Object.entries({ offers, rates, claims })) {
      const twice = repeatedAt(ids.map((each) => each.id));
      if (twice === undefined) continue;
      const found = `"${ids[twice]?.id}" a second time`;
      report({ fault: 'duplicate', file, path: `${what}[${twice}].id`, found, expected: 'each id exactly once' });
    }
    offers.forEach(({ editions }, index) => {
      editions.forEach(({ from, recordedOn }, at) => {
        const path = `offers[${index}].editions[${at}].from`;
        const { earliest, latest } = toWhen(from);
        const before = editions[at - 1];
        if (latest > recordedOn) report({ fault: 'future', file, path, found: latest, expected: 'a day up to recordedOn' });
        if (before !== undefined && toWhen(before.from).latest >= (earliest ?? '')) {
          report({ fault: 'overlap', file, path, found: overlap(from, before.from), expected: LATER });
        }
      });
    });
  }
}

/** Everything that points nowhere or overlaps, for whoever wants more than a line of text about it. */
export function referenceProblems(wire: Wire): ReferenceProblem[] {
  const problems: ReferenceProblem[] = [];
  const report: Report = (problem) => problems.push(problem);
  checkReadings(wire, report);
  checkNames(wire, report);
  checkIntervals(wire, report);
  checkOffers(wire, report);
  checkWindows(wire, report);
  return problems;
}

/** Everything that points nowhere or overlaps; none in data that can be used. */
export function checkReferences(wire: Wire): DataProblem[] {
  return referenceProblems(wire).map(({ file, path, found, expected }) => {
    return { file, line: 1, path, message: `found ${found}, expected ${expected}` };
  });
}
