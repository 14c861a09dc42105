import { exact } from '../domain/exact.ts';
import type { StageForm } from '../domain/workflow-form.ts';
import { formatParts } from './workflow.ts';

/** That stages were filled with an example, which is not the job there was, with the attempts an accepted image takes in it. Their counts are whole numbers. */
export function formatExample(stages: readonly Pick<StageForm, 'attempts' | 'kept'>[]): string {
  const made = stages.reduce((sum, { attempts }) => sum + Number(attempts), 0);
  const attempts = formatParts(exact(made).div(Number(stages.at(-1)?.kept ?? 1)));
  return `Stages filled with an example: ${attempts} attempt${attempts === '1' ? '' : 's'} per accepted image. Change their counts to your own.`;
}
