import { FORM_DEFAULTS } from '../domain/job-form.ts';
import { STAGE_DEFAULTS, WORKFLOW_DEFAULTS, type WorkflowForm } from '../domain/workflow-form.ts';
import type { Preset as WirePreset } from '../schema/preset.ts';
import type { Catalog } from './catalog.ts';

/** A piece of work that a reader can open the calculator with. */
export interface Preset {
  id: string;
  title: string;
  summary: string;
  /** What in it is our own assumption. */
  note: string;
  /** The work as the calculator's form holds it. */
  form: WorkflowForm;
}

function formOf({ promptTokens, references, uses, perMonth, work }: WirePreset, model: string): WorkflowForm {
  const shared = { ...FORM_DEFAULTS, promptTokens: String(promptTokens), references: references.join(',') };
  const form = { ...WORKFLOW_DEFAULTS, job: shared, uses, perMonth: perMonth === null ? '' : String(perMonth) };
  if (work.kind === 'stages') {
    const stages = work.stages.map(({ quality, attempts, kept, ...stage }) => {
      return { ...STAGE_DEFAULTS, ...stage, model, quality: quality ?? '', attempts: String(attempts), kept: String(kept) };
    });
    return { ...form, stages };
  }
  const { tier, size, quality, images, attempts } = work;
  return { ...form, job: { ...shared, model, tier, size, quality: quality ?? '', images: String(images) }, attempts };
}

/** The presets, in the order in which they are offered. All are made with the headline model. */
export function presetsOf(catalog: Catalog): Preset[] {
  return catalog.editorial.flatMap(({ presets, headlineModel }) =>
    presets.map((preset) => {
      const { id, title, summary, note } = preset;
      return { id, title, summary, note, form: formOf(preset, headlineModel) };
    }),
  );
}
