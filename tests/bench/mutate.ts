import { parseArgs } from 'node:util';
import { type Catalog, dataDirectory } from '../../src/catalog/catalog.ts';
import { toRateCard } from '../../src/catalog/rate-card.ts';
import { assemble } from '../../src/check/assemble.ts';
import { checkData, type Located } from '../../src/check/check-data.ts';
import { type DataDocument, toDocument } from '../../src/check/document.ts';
import { readDocuments } from '../../src/check/read-documents.ts';
import type { CheckedData } from '../../src/check/rule.ts';
import { effectOf } from '../../src/effect/effect.ts';
import { toMarkdown } from '../../src/effect/markdown.ts';
import { seeded, withValue } from './edits.ts';
import { MAKERS, type Mutation } from './mutations.ts';
import { textTable } from './text-table.ts';

/** Breaks the data in one random place at a time and counts what notices it: the check, else the effect that a pull request shows. */

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

const keyOf = ({ rule, file, path }: Located) => `${rule.id} ${file} ${path}`;
const known = new Set(checkData(assemble(documents, base, flags.on)).findings.map(keyOf));

const catalogOf = ({ wire }: CheckedData): Catalog => ({ ...wire, card: toRateCard(wire) });
const before = catalogOf(assemble(documents, base, flags.on));
const NO_EFFECT = toMarkdown(effectOf(before, before, flags.on));

/** The data once a file is replaced. */
function withChanged(changed: DataDocument): CheckedData {
  return assemble(
    documents.map((document) => (document.file === changed.file ? changed : document)),
    base,
    flags.on,
  );
}

/** What is new in the findings. */
const findingsIn = (data: CheckedData): Located[] => checkData(data).findings.filter((finding) => !known.has(keyOf(finding)));

/** Whether the comment on the pull request would say anything. */
const hasEffect = (data: CheckedData): boolean => toMarkdown(effectOf(before, catalogOf(data), flags.on)) !== NO_EFFECT;

function nextMutation(): Mutation {
  for (;;) {
    const kind = pick(Object.keys(MAKERS)) ?? '';
    const document = pick(documents);
    const made = document && MAKERS[kind]?.(document, pick, documents);
    if (document !== undefined && made !== undefined) return { kind, file: document.file, ...made };
  }
}

interface Tally {
  all: number;
  error: number;
  warning: number;
  /** Not found by the check, and told by the effect. */
  effect: number;
  missed: number;
  /** Caught by an error that does not come from the comparison with the history. */
  withoutHistory: number;
}

const tallies = new Map<string, Tally>();
const missed: Mutation[] = [];
const started = performance.now();
for (let index = 0; index < Number(flags.count); index += 1) {
  const mutation = nextMutation();
  const text = withValue(base.get(mutation.file) ?? '', mutation.path, mutation.now);
  const data = withChanged(toDocument(mutation.file, new TextEncoder().encode(text)));
  const found = findingsIn(data);
  const errors = found.filter(({ rule }) => rule.severity === 'error');
  const tally = tallies.get(mutation.kind) ?? { all: 0, error: 0, warning: 0, effect: 0, missed: 0, withoutHistory: 0 };
  tally.all += 1;
  if (errors.length > 0) tally.error += 1;
  else if (found.length > 0) tally.warning += 1;
  else if (hasEffect(data)) tally.effect += 1;
  else {
    tally.missed += 1;
    missed.push(mutation);
  }
  if (errors.some(({ rule }) => !rule.id.startsWith('history/'))) tally.withoutHistory += 1;
  tallies.set(mutation.kind, tally);
}
const seconds = (performance.now() - started) / 1000;

const columns = ['all', 'error', 'warning', 'effect', 'missed', 'withoutHistory'] as const;
const rows = [...tallies]
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([kind, tally]) => [kind, ...columns.map((column) => String(tally[column]))]);
const total = columns.map((column) => String([...tallies.values()].reduce((sum, tally) => sum + tally[column], 0)));
process.stdout.write(
  `${textTable([['edit', 'all', 'error', 'warning', 'effect', 'missed', 'error without history'], ...rows, ['all', ...total]])}\n`,
);
process.stdout.write(`\n${flags.count} edits with seed ${flags.seed}, ${(Number(flags.count) / seconds).toFixed(0)} a second.\n`);
for (const { kind, file, path, was, now } of missed.slice(0, 20)) {
  process.stdout.write(
    `not caught: ${kind}: ${file} ${path.join('.')}: ${JSON.stringify(was)?.slice(0, 60)} → ${JSON.stringify(now)?.slice(0, 60)}\n`,
  );
}
