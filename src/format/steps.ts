import type { Step } from '../domain/sensitivity.ts';
import { parseAskedSize } from '../domain/size.ts';
import type { Workflow } from '../domain/workflow.ts';
import { capital } from './phrases.ts';
import { formatCount, formatQuantity, formatSize } from './words.ts';
import { stageName } from './workflow.ts';

const sizeText = (id: string) => {
  const size = parseAskedSize(id);
  return size === undefined ? id : formatSize(size);
};

function change({ kind, stage, from, to }: Step): string {
  switch (kind) {
    case 'quality':
    case 'lowest-quality':
      return `quality ${to} instead of ${from}`;
    case 'size':
      return `${sizeText(to)} instead of ${sizeText(from)}`;
    case 'tier':
      return `${to} tier instead of ${from}`;
    case 'attempts':
      return stage === null
        ? `${to} attempt${to === '1' ? '' : 's'} per accepted image instead of ${from}`
        : `${formatQuantity(Number(to), 'attempt')} instead of ${formatCount(Number(from))}`;
    case 'references':
      return to === '0' ? 'no reference image' : `${formatQuantity(Number(to), 'reference image')} instead of ${from}`;
    case 'prompt':
      return `a prompt of ${formatQuantity(Number(to), 'token')} instead of ${formatCount(Number(from))}`;
    case 'partial-images':
      return `no partial images instead of ${from}`;
    default:
      return kind satisfies never;
  }
}

/** What a step changes, in words, with the stage where there are several: `Draft: quality low instead of medium`. */
export function formatStep(step: Step, { stages }: Workflow): string {
  const words = change(step);
  const stage = step.stage === null || stages.length === 1 ? undefined : stages[step.stage];
  if (stage === undefined || step.stage === null) return capital(words);
  return `${stageName(stage.name, step.stage)}: ${words}`;
}
