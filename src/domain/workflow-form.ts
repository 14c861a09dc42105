import type { Day } from './day.ts';
import { type Exact, exact } from './exact.ts';
import { FORM_DEFAULTS, type FormProblem, type JobForm, readJob } from './job-form.ts';
import type { RateCard } from './rate-card.ts';
import type { Stage, Workflow } from './workflow.ts';

/** One stage as it is typed or linked: text, not yet believed. */
export interface StageForm {
  /** As the reader calls it; may be empty. */
  name: string;
  model: string;
  /** The model's main route when empty. */
  route: string;
  /** `standard` when empty. */
  tier: string;
  size: string;
  quality: string;
  /** How many images are made in the stage in one run. */
  attempts: string;
  /** How many of them go on to the next stage, or are accepted. */
  kept: string;
  /** As in a job; the references of the whole workflow when empty, none when `none`. */
  references: string;
}

/** A workflow as it is typed or linked. */
export interface WorkflowForm {
  /** The one job; where there are stages only its prompt, references, partial images and day count, for every stage. */
  job: JobForm;
  /** Attempts per accepted image, a decimal number; of the one job only. */
  attempts: string;
  /** None: the one job is the whole workflow. */
  stages: StageForm[];
  /** Images used for each kept one. */
  uses: string;
  /** Images used in a month; empty for none. */
  perMonth: string;
}

type WorkflowField = 'attempts' | 'uses' | 'perMonth' | 'stages';

type OwnField = WorkflowField | 'kept' | 'name';

/** What is wrong with one field of a workflow. */
export type WorkflowProblem = {
  /** Counted from 0; null for a field that all stages share, and for a workflow of one job. */
  stage: number | null;
} & (
  | FormProblem
  | { field: OwnField; kind: 'missing' }
  | { field: OwnField; kind: 'not-a-count'; found: string; least: number; most: number }
  | { field: 'attempts' | 'uses'; kind: 'not-a-decimal'; found: string; least: number; most: number; places: number }
  | { field: 'kept'; kind: 'kept-over-attempts'; found: number; most: number }
  | { field: 'name'; kind: 'name-too-long'; found: number; most: number }
  | { field: 'name'; kind: 'name-with-separator'; found: string }
  | { field: 'stages'; kind: 'too-many-stages'; found: number; most: number }
);

/** What a workflow holds when nothing is given for it. */
export const WORKFLOW_DEFAULTS: WorkflowForm = { job: FORM_DEFAULTS, attempts: '1', stages: [], uses: '1', perMonth: '' };

/** What a stage holds when nothing is given for it. Its counts have no default. */
export const STAGE_DEFAULTS: StageForm = {
  name: '',
  model: '',
  route: '',
  tier: '',
  size: '',
  quality: '',
  attempts: '',
  kept: '',
  references: '',
};

/** What a stage holds in `references` when it sends none, whatever the workflow sends. */
export const NO_REFERENCES = 'none';

/** The most stages of a workflow. */
export const MOST_STAGES = 12;

const MOST_IMAGES = 10_000_000;
const MOST_RATIO = 1000;
const MOST_PLACES = 3;
const MOST_NAME = 40;

/** Job fields that every stage takes from the workflow. */
export const SHARED_FIELDS = ['promptTokens', 'cachedPromptTokens', 'references', 'partialImages', 'on'] as const;

const isShared = (field: WorkflowProblem['field']) => SHARED_FIELDS.some((each) => each === field);

class Reader {
  readonly problems: WorkflowProblem[] = [];

  /** A problem of a field that stages share is told once. */
  add(problem: WorkflowProblem): void {
    const key = JSON.stringify(problem);
    if (!this.problems.some((each) => JSON.stringify(each) === key)) this.problems.push(problem);
  }

  count(stage: number | null, field: OwnField, text: string, most: number): number | undefined {
    const found = text.trim();
    const value = /^\d{1,9}$/.test(found) ? Number(found) : Number.NaN;
    if (value >= 1 && value <= most) return value;
    this.add(found === '' ? { stage, field, kind: 'missing' } : { stage, field, kind: 'not-a-count', found, least: 1, most });
    return undefined;
  }

  /** A decimal number from 1 on. */
  ratio(field: 'attempts' | 'uses', text: string): Exact {
    const found = text.trim();
    const value = /^\d{1,9}(?:\.\d{1,3})?$/.test(found) ? exact(found) : undefined;
    if (value !== undefined && value.compare(exact(1)) >= 0 && value.compare(exact(MOST_RATIO)) <= 0) return value;
    const limits = { least: 1, most: MOST_RATIO, places: MOST_PLACES };
    this.add(found === '' ? { stage: null, field, kind: 'missing' } : { stage: null, field, kind: 'not-a-decimal', found, ...limits });
    return exact(1);
  }

  name(stage: number, text: string): string {
    const name = text.trim();
    const found = [...name].length;
    if (found > MOST_NAME) this.add({ stage, field: 'name', kind: 'name-too-long', found, most: MOST_NAME });
    if (name.includes('~')) this.add({ stage, field: 'name', kind: 'name-with-separator', found: name });
    return name;
  }

  kept(stage: number, text: string, attempts: number | undefined): number {
    const kept = this.count(stage, 'kept', text, MOST_IMAGES);
    if (kept !== undefined && attempts !== undefined && kept > attempts) {
      this.add({ stage, field: 'kept', kind: 'kept-over-attempts', found: kept, most: attempts });
    }
    return kept ?? 1;
  }
}

/** The job of a stage: its own setting, and what it shares. */
function jobFormOf({ job }: WorkflowForm, stage: StageForm): JobForm {
  const own = stage.references.trim();
  return {
    ...job,
    model: stage.model,
    route: stage.route,
    tier: stage.tier.trim() === '' ? FORM_DEFAULTS.tier : stage.tier,
    size: stage.size,
    quality: stage.quality,
    images: stage.attempts,
    references: own === '' ? job.references : own === NO_REFERENCES ? '' : own,
  };
}

function problemOfStage(problem: FormProblem, index: number, stage: StageForm): WorkflowProblem {
  if (problem.kind === 'missing' && problem.field === 'images') return { stage: index, field: 'attempts', kind: 'missing' };
  if (problem.kind === 'not-a-count' && problem.field === 'images') return { ...problem, stage: index, field: 'attempts' };
  const isOwn = !isShared(problem.field) || (problem.field === 'references' && stage.references.trim() !== '');
  return { ...problem, stage: isOwn ? index : null };
}

function readStage(form: WorkflowForm, index: number, card: RateCard, today: Day, reader: Reader): { stage: Stage; on: Day } | undefined {
  const stage = form.stages[index];
  if (stage === undefined) return undefined;
  const name = reader.name(index, stage.name);
  const read = readJob(jobFormOf(form, stage), card, today);
  if (!read.ok) for (const problem of read.problems) reader.add(problemOfStage(problem, index, stage));
  const attempts = read.ok ? read.job.images : /^\d{1,9}$/.test(stage.attempts.trim()) ? Number(stage.attempts) : undefined;
  const kept = reader.kept(index, stage.kept, attempts === 0 ? undefined : attempts);
  return read.ok ? { stage: { name, job: read.job, kept: exact(kept) }, on: read.on } : undefined;
}

function readOneJob(form: WorkflowForm, card: RateCard, today: Day, reader: Reader): { stage: Stage; on: Day } | undefined {
  const attempts = reader.ratio('attempts', form.attempts);
  const read = readJob(form.job, card, today);
  if (read.ok) return { stage: { name: '', job: read.job, kept: exact(read.job.images).div(attempts) }, on: read.on };
  for (const problem of read.problems) reader.add({ ...problem, stage: null });
  return undefined;
}

/**
 * Turns a typed workflow into one that can be priced, or says everything that is wrong with it, stage by stage.
 *
 * @param today the last day that can be asked for, and the one used when none is given
 */
export function readWorkflow(
  form: WorkflowForm,
  card: RateCard,
  today: Day,
): { ok: true; workflow: Workflow; on: Day } | { ok: false; problems: WorkflowProblem[] } {
  const reader = new Reader();
  if (form.stages.length > MOST_STAGES) {
    reader.add({ stage: null, field: 'stages', kind: 'too-many-stages', found: form.stages.length, most: MOST_STAGES });
  }
  const read =
    form.stages.length === 0
      ? [readOneJob(form, card, today, reader)]
      : form.stages.slice(0, MOST_STAGES).map((_, index) => readStage(form, index, card, today, reader));
  const uses = reader.ratio('uses', form.uses);
  const perMonth = form.perMonth.trim() === '' ? undefined : reader.count(null, 'perMonth', form.perMonth, MOST_IMAGES);
  const stages = read.filter((each) => each !== undefined);
  const [first] = stages;
  if (reader.problems.length > 0 || first === undefined) return { ok: false, problems: reader.problems };
  return { ok: true, workflow: { stages: stages.map(({ stage }) => stage), uses, perMonth }, on: first.on };
}
