import { exact, toFiniteDecimal } from '../../domain/exact.ts';
import type { RateCard } from '../../domain/rate-card.ts';
import { NO_REFERENCES, type StageForm, type WorkflowForm } from '../../domain/workflow-form.ts';

/** Of the images of a stage, so many go on from the drafts and from the review: as in 20 drafts, 5 reviewed, 2 final. */
const REVIEWED_OF = 4;
const FINAL_OF = 10;

/** Decimal places that attempts per accepted image may have. */
const PLACES = 3;

const countIn = (text: string) => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : 1);
const part = (count: number, of: number) => String(Math.max(1, Math.ceil(count / of)));

/** The rungs a reader chooses between: those with a name of their own, from the bottom up to the one the job has. */
function rungsUpTo(card: RateCard, { model, quality }: WorkflowForm['job']): string[] {
  const ladder = card.models.find((each) => each.id === model)?.qualities.map(({ id }) => id) ?? [];
  const named = ladder.filter((id) => id !== 'auto');
  const top = named.indexOf(quality);
  return top === -1 ? named : named.slice(0, top + 1);
}

/**
 * The one job as three stages: as many drafts as it has images, at the lowest rung; a quarter of them reviewed half-way up;
 * a tenth of them final, at the setting of the job.
 */
export function splitIntoStages(form: WorkflowForm, card: RateCard): WorkflowForm {
  const { model, route, tier, size, quality } = form.job;
  const drafts = countIn(form.job.images);
  const rungs = rungsUpTo(card, form.job);
  const lowest = rungs[0] ?? quality;
  const middle = rungs[Math.floor(rungs.length / 2)] ?? quality;
  const stage = { model, route, tier, size, references: '' };
  const reviewed = part(drafts, REVIEWED_OF);
  const final = part(drafts, FINAL_OF);
  return {
    ...form,
    attempts: '1',
    stages: [
      { ...stage, name: 'Draft', quality: lowest, attempts: String(drafts), kept: reviewed },
      { ...stage, name: 'Review', quality: middle, attempts: reviewed, kept: final },
      { ...stage, name: 'Final', quality, attempts: final, kept: final },
    ],
  };
}

function perKept({ attempts, kept }: StageForm): string {
  const ratio = exact(Math.max(countIn(attempts), 1)).div(Math.max(countIn(kept), 1));
  return toFiniteDecimal(ratio.round(PLACES)) ?? '1';
}

/** The last stage as the one job. Attempts per accepted image are rounded to three places, which is what the field takes. */
export function keepLastStage(form: WorkflowForm): WorkflowForm {
  const last = form.stages.at(-1);
  if (last === undefined) return form;
  const { model, route, tier, size, quality, references } = last;
  const own = references === '' ? {} : { references: references === NO_REFERENCES ? '' : references };
  const job = { ...form.job, model, route, tier, size, quality, images: last.attempts, ...own };
  return { ...form, job, attempts: perKept(last), stages: [] };
}

/** One more stage at the end: what the last one keeps is made again at its setting. */
export function addStage(stages: readonly StageForm[]): StageForm[] {
  const last = stages.at(-1);
  if (last === undefined) return [];
  return [...stages, { ...last, name: `Stage ${stages.length + 1}`, attempts: last.kept }];
}

export function removeStage(stages: readonly StageForm[], index: number): StageForm[] {
  return stages.filter((_, each) => each !== index);
}

/** The stage moved to another place; the others close up. */
export function moveStage(stages: readonly StageForm[], from: number, to: number): StageForm[] {
  const moved = stages[from];
  return moved === undefined ? [...stages] : removeStage(stages, from).toSpliced(to, 0, moved);
}
