import { FORM_DEFAULTS, type JobField, type JobForm } from './job-form.ts';
import { joinParts, splitParts } from './link-parts.ts';
import { MOST_STAGES, SHARED_FIELDS, STAGE_DEFAULTS, type StageForm, WORKFLOW_DEFAULTS, type WorkflowForm } from './workflow-form.ts';

/** Everything a link holds: the workflow, and what the page is to show beside its cost. */
export interface LinkState {
  form: WorkflowForm;
  /** The preset it comes from; where the form holds no work of its own, the preset's is meant. */
  preset: string | null;
  /** Ids of the models to compare with. */
  compare: string[];
  /** A budget in USD as decimal text; empty for none. */
  budget: string;
}

/**
 * The grammar of a link, version 1. `docs/decisions/0003-links.md` has it whole.
 *
 * Every key is optional; the order does not matter. A single job uses the first group; `st` repeats, one per stage.
 */
const JOB_KEYS: Record<JobField, string> = {
  model: 'm',
  route: 'r',
  tier: 't',
  size: 's',
  quality: 'q',
  images: 'n',
  promptTokens: 'p',
  cachedPromptTokens: 'pc',
  references: 'ref',
  partialImages: 'pi',
  on: 'on',
};

const STAGE_KEY = 'st';
const NUMBER_KEYS = { attempts: 'a', uses: 'k', perMonth: 'mo' } as const;
/** Keys of what the page shows beside the cost. */
export const PAGE_KEYS = { preset: 'x', compare: 'cmp', budget: 'usd' } as const;
const BATCH_KEY = 'batch';

const VERSION = '1';

const STAGE_FIELDS = ['name', 'model', 'route', 'tier', 'size', 'quality', 'attempts', 'kept', 'references'] as const;

/** How many parts a stage has: without references of its own, and with them. */
const STAGE_PARTS = { least: STAGE_FIELDS.length - 1, most: STAGE_FIELDS.length };

/** Keys that say what one job makes: a stage says it itself. */
const ONE_JOB_KEYS = new Set<string>([
  BATCH_KEY,
  NUMBER_KEYS.attempts,
  ...Object.entries(JOB_KEYS).flatMap(([field, key]) => (SHARED_FIELDS.some((each) => each === field) ? [] : [key])),
]);

/** Keys that may be given once, in the order in which they are written. */
const SINGLE_KEYS = new Set<string>([...Object.values(JOB_KEYS), ...Object.values(NUMBER_KEYS), ...Object.values(PAGE_KEYS)]);

/** How many problems are named one by one: a link may hold thousands. */
const MOST_PROBLEMS = 20;

/** Something a link holds that this page cannot use. */
export type LinkProblem =
  | { kind: 'unknown-version'; found: string }
  | { kind: 'unknown-key'; key: string; found: string }
  | { kind: 'repeated-key'; key: string; found: string }
  | { kind: 'beside-stages'; key: string; found: string }
  | { kind: 'stage-parts' /** Counted from 0. */; stage: number; found: number; least: number; most: number }
  | { kind: 'more-stages'; found: number; read: number }
  | { kind: 'unknown-model'; key: string; found: string; known: string[] }
  | { kind: 'unknown-preset'; key: string; found: string; known: string[] }
  | { kind: 'more-problems'; count: number };

function stageOf(text: string, stage: number): { form: StageForm; problem?: LinkProblem } {
  const parts = splitParts(text, '~');
  const { least, most } = STAGE_PARTS;
  if (parts.length < least || parts.length > most) {
    return { form: STAGE_DEFAULTS, problem: { kind: 'stage-parts', stage, found: parts.length, least, most } };
  }
  return { form: { ...STAGE_DEFAULTS, ...Object.fromEntries(parts.map((part, index) => [STAGE_FIELDS[index], part])) } };
}

/** A pair of a link, and the value it stands for. */
interface Pair {
  key: string;
  found: string;
  value: string;
}

/** The first pair of each key, every stage, and what is neither. */
function collect(query: string) {
  const values = new Map<string, Pair>();
  const stages: string[] = [];
  const problems: LinkProblem[] = [];
  for (const [given, found] of new URLSearchParams(query)) {
    const isBatch = given === BATCH_KEY && (found === '1' || found === '0');
    const key = isBatch ? JOB_KEYS.tier : given;
    if (given === 'v') {
      if (found !== VERSION) problems.push({ kind: 'unknown-version', found });
    } else if (given === STAGE_KEY) stages.push(found);
    else if (given === BATCH_KEY && values.has(JOB_KEYS.tier)) problems.push({ kind: 'repeated-key', key: given, found });
    else if (!SINGLE_KEYS.has(key)) problems.push({ kind: 'unknown-key', key: given, found });
    else if (values.has(key)) problems.push({ kind: 'repeated-key', key: given, found });
    else values.set(key, { key: given, found, value: isBatch ? (found === '1' ? 'batch' : 'standard') : found });
  }
  return { values, stages, problems };
}

/** The first problems, and how many more there are. */
export function firstProblems(problems: readonly LinkProblem[]): LinkProblem[] {
  if (problems.length <= MOST_PROBLEMS) return [...problems];
  return [...problems.slice(0, MOST_PROBLEMS), { kind: 'more-problems', count: problems.length - MOST_PROBLEMS }];
}

/**
 * Reads a query string. Values are taken over as they are, to be judged by `readWorkflow`; nothing is replaced or dropped in
 * silence. A stage that cannot be split into its parts stays empty, so that it gives no result.
 *
 * @returns the state, undefined where the address holds no job; and everything in it that was not used
 */
export function readLink(query: string): { state: LinkState | undefined; problems: LinkProblem[] } {
  const { values, stages, problems } = collect(query);
  const hasStages = stages.length > 0;
  const taken = [...values].filter(([key]) => !hasStages || !ONE_JOB_KEYS.has(key));
  const beside = [...values].filter(([key]) => hasStages && ONE_JOB_KEYS.has(key));
  problems.push(...beside.map(([, { key, found }]): LinkProblem => ({ kind: 'beside-stages', key, found })));
  // One more than is allowed is kept, so that the reader is told and gets no result for the first of them.
  const read = stages.slice(0, MOST_STAGES + 1).map(stageOf);
  problems.push(...read.flatMap(({ problem }) => problem ?? []));
  if (stages.length > read.length) problems.push({ kind: 'more-stages', found: stages.length, read: read.length });
  if (taken.length === 0 && !hasStages) return { state: undefined, problems: firstProblems(problems) };

  const given = new Map(taken.map(([key, { value }]) => [key, value]));
  const job = Object.fromEntries(
    Object.entries(JOB_KEYS).flatMap(([field, key]) => (given.has(key) ? [[field, given.get(key)]] : [])),
  ) as Partial<JobForm>;
  const compared = given.get(PAGE_KEYS.compare) ?? '';
  const state: LinkState = {
    form: {
      job: { ...FORM_DEFAULTS, ...job },
      attempts: given.get(NUMBER_KEYS.attempts) ?? WORKFLOW_DEFAULTS.attempts,
      stages: read.map(({ form }) => form),
      uses: given.get(NUMBER_KEYS.uses) ?? WORKFLOW_DEFAULTS.uses,
      perMonth: given.get(NUMBER_KEYS.perMonth) ?? WORKFLOW_DEFAULTS.perMonth,
    },
    preset: given.get(PAGE_KEYS.preset) ?? null,
    compare: compared === '' ? [] : splitParts(compared, ','),
    budget: given.get(PAGE_KEYS.budget) ?? '',
  };
  return { state, problems: firstProblems(problems) };
}

/** A state with nothing but one job. */
export function stateOfJob(job: JobForm): LinkState {
  return { form: { ...WORKFLOW_DEFAULTS, job }, preset: null, compare: [], budget: '' };
}

/**
 * Writes a state as a query string: the version, and everything that does not hold its default. An emptied field is kept as
 * empty. Where there are stages, what only one job has is left out: it does not count.
 */
export function writeLink({ form, preset, compare, budget }: LinkState): string {
  const hasStages = form.stages.length > 0;
  const params = new URLSearchParams({ v: VERSION });
  const set = (key: string, value: string, fallback: string) => {
    if (value !== fallback && !(hasStages && ONE_JOB_KEYS.has(key))) params.set(key, value);
  };
  for (const stage of form.stages) {
    const fields = STAGE_FIELDS.filter((field) => field !== 'references' || stage.references !== '');
    params.append(
      STAGE_KEY,
      joinParts(
        fields.map((field) => stage[field]),
        '~',
      ),
    );
  }
  for (const field of Object.keys(JOB_KEYS) as JobField[]) set(JOB_KEYS[field], form.job[field], FORM_DEFAULTS[field]);
  for (const field of ['attempts', 'uses', 'perMonth'] as const) set(NUMBER_KEYS[field], form[field], WORKFLOW_DEFAULTS[field]);
  if (preset !== null) params.set(PAGE_KEYS.preset, preset);
  set(PAGE_KEYS.compare, joinParts(compare, ','), '');
  set(PAGE_KEYS.budget, budget, '');
  return params.toString().replaceAll('%2C', ',').replaceAll('%7E', '~');
}
