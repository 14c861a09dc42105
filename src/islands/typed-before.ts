import type { WorkflowForm } from '../domain/workflow-form.ts';

const STAGE_FIELD = /^stage-(\d+)-(\w+)$/;

/** The form with one field as it stands in the page; undefined where the page has no such field of it, or the same value. */
function withField(form: WorkflowForm, name: string, value: string): WorkflowForm | undefined {
  const [, place, field] = STAGE_FIELD.exec(name) ?? [];
  if (place !== undefined && field !== undefined) {
    const index = Number(place) - 1;
    const stage = form.stages[index];
    if (stage === undefined || !(field in stage) || stage[field as keyof typeof stage] === value) return undefined;
    return { ...form, stages: form.stages.with(index, { ...stage, [field]: value }) };
  }
  if (name in form.job)
    return form.job[name as keyof typeof form.job] === value ? undefined : { ...form, job: { ...form.job, [name]: value } };
  if (name !== 'attempts' && name !== 'uses' && name !== 'perMonth') return undefined;
  return form[name] === value ? undefined : { ...form, [name]: value };
}

/** What a visitor typed before the island was alive, as a form: React adopts it instead of losing it. Undefined where nothing was typed. */
export function typedBefore(element: HTMLFormElement, form: WorkflowForm): WorkflowForm | undefined {
  let typed: WorkflowForm | undefined;
  for (const [name, value] of new FormData(element)) {
    if (typeof value === 'string') typed = withField(typed ?? form, name, value) ?? typed;
  }
  return typed;
}
