import { FORM_DEFAULTS, type JobField } from './job-form.ts';
import { WORKFLOW_DEFAULTS, type WorkflowForm } from './workflow-form.ts';
import { firstProblems, type LinkProblem, type LinkState, PAGE_KEYS } from './workflow-link.ts';

/** Whether a form holds work of its own, and not only the day, the month and the like that go with a preset. */
function holdsWork({ job, attempts, stages, uses }: WorkflowForm): boolean {
  const isGiven = (Object.keys(FORM_DEFAULTS) as JobField[]).some((field) => field !== 'on' && job[field] !== FORM_DEFAULTS[field]);
  return stages.length > 0 || isGiven || attempts !== WORKFLOW_DEFAULTS.attempts || uses !== WORKFLOW_DEFAULTS.uses;
}

/**
 * The state with what its ids mean: the work of its preset where it holds none itself, on the day and for the images a month that it
 * gives; and every id in it that names nothing. Models that are not known are left out of the comparison.
 */
export function resolveLink(
  state: LinkState,
  known: { models: readonly { id: string }[]; presets: readonly { id: string; form: WorkflowForm }[] },
): { state: LinkState; problems: LinkProblem[] } {
  const { form, preset, compare } = state;
  const problems: LinkProblem[] = [];
  const models = known.models.map(({ id }) => id);
  const meant = known.presets.find(({ id }) => id === preset);
  if (preset !== null && meant === undefined) {
    problems.push({ kind: 'unknown-preset', key: PAGE_KEYS.preset, found: preset, known: known.presets.map(({ id }) => id) });
  }
  const unknown = [...new Set(compare)].filter((id) => !models.includes(id));
  problems.push(...unknown.map((found): LinkProblem => ({ kind: 'unknown-model', key: PAGE_KEYS.compare, found, known: models })));
  const work = meant === undefined || holdsWork(form) ? form : { ...meant.form, job: { ...meant.form.job, on: form.job.on } };
  const perMonth = form.perMonth === '' ? work.perMonth : form.perMonth;
  return {
    state: { ...state, form: { ...work, perMonth }, compare: [...new Set(compare)].filter((id) => models.includes(id)) },
    problems: firstProblems(problems),
  };
}
