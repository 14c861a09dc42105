import { parseArgs } from 'node:util';
import { dataDirectory } from '../../src/catalog/catalog.ts';
import { assemble } from '../../src/check/assemble.ts';
import { checkData, type Located } from '../../src/check/check-data.ts';
import { type DataDocument, toDocument } from '../../src/check/document.ts';
import { readDocuments } from '../../src/check/read-documents.ts';
import { seeded, withValue } from './edits.ts';
import { isShown, MAKERS, type Mutation } from './mutations.ts';
import { textTable } from './text-table.ts';

/** Breaks the data in one random place at a time and counts what the check says to it. */

const { values: flags } = parseArgs({
  options: {
    count: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    on: { type: 'string', default: '2026-11-21' },
  },
});
const random = seeded(Number(flags.seed));
const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];

const documents = readDocuments(dataDirectory());
const base = new Map(documents.map(({ file, text }) => [file, text]));
const facts = documents.filter(({ file }) => /^data\/(?:models|rates|observations|counting-rules|routes|sellers|sources)\//.test(file));

const keyOf = ({ rule, file, path }: Located) => `${rule.id} ${file} ${path}`;
const known = new Set(checkData(assemble(documents, base, flags.on)).findings.map(keyOf));

/** What is new in the findings once a file is replaced. */
function findingsWith(changed: DataDocument): Located[] {
  const all = documents.map((document) => (document.file === changed.file ? changed : document));
  return checkData(assemble(all, base, flags.on)).findings.filter((finding) => !known.has(keyOf(finding)));
}

function nextMutation(): Mutation {
  for (;;) {
    const kind = pick(Object.keys(MAKERS)) ?? '';
    const document = pick(facts);
    const made = document && MAKERS[kind]?.(document, pick, facts);
    if (document !== undefined && made !== undefined) return { kind, file: document.file, ...made };
  }
}

interface Tally {
  all: number;
  error: number;
  warning: number;
  /** Caught by an error that does not come from the comparison with the history. */
  withoutHistory: number;
  missed: number;
}

const tallies = new Map<string, Tally>();
const missed: Mutation[] = [];
const started = performance.now();
for (let index = 0; index < Number(flags.count); index += 1) {
  const mutation = nextMutation();
  const text = withValue(base.get(mutation.file) ?? '', mutation.path, mutation.now);
  const found = findingsWith(toDocument(mutation.file, new TextEncoder().encode(text)));
  const errors = found.filter(({ rule }) => rule.severity === 'error');
  const tally = tallies.get(mutation.kind) ?? { all: 0, error: 0, warning: 0, withoutHistory: 0, missed: 0 };
  tally.all += 1;
  if (errors.length > 0) tally.error += 1;
  else if (found.length > 0) tally.warning += 1;
  else if (isShown(mutation)) {
    tally.missed += 1;
    missed.push(mutation);
  }
  if (errors.some(({ rule }) => !rule.id.startsWith('history/'))) tally.withoutHistory += 1;
  tallies.set(mutation.kind, tally);
}
const seconds = (performance.now() - started) / 1000;

const columns = ['all', 'error', 'warning', 'missed', 'withoutHistory'] as const;
const rows = [...tallies]
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([kind, tally]) => [kind, ...columns.map((column) => String(tally[column]))]);
const total = columns.map((column) => String([...tallies.values()].reduce((sum, tally) => sum + tally[column], 0)));
process.stdout.write(
  `${textTable([['edit', 'all', 'error', 'warning', 'missed', 'error without history'], ...rows, ['all', ...total]])}\n`,
);
process.stdout.write(`\n${flags.count} edits with seed ${flags.seed}, ${(Number(flags.count) / seconds).toFixed(0)} a second.\n`);
for (const { kind, file, path, was, now } of missed.slice(0, 20)) {
  process.stdout.write(
    `not caught: ${kind}: ${file} ${path.join('.')}: ${JSON.stringify(was)?.slice(0, 60)} → ${JSON.stringify(now)?.slice(0, 60)}\n`,
  );
}
