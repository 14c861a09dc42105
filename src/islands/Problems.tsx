import type { WorkflowCost } from '../domain/workflow.ts';
import type { WorkflowProblem } from '../domain/workflow-form.ts';
import type { LinkProblem } from '../domain/workflow-link.ts';
import { formatFieldProblem, formatLinkProblem, formatWorkflowProblem } from '../format/problems.ts';
import { failedStages, formatSince } from '../format/workflow-answers.ts';

/** What is wrong with the value of one field, beneath it. */
export function FieldProblem({ id, problems }: { id: string; problems: readonly WorkflowProblem[] }) {
  return (
    <p className="error" id={id}>
      {problems.map(formatFieldProblem).join(' ')}
    </p>
  );
}

/** What a link holds that could not be used. */
export function LinkProblems({ problems }: { problems: readonly LinkProblem[] }) {
  return (
    <ul className="mark mb-4 grid gap-1 whitespace-normal" role="alert">
      {problems.map((problem) => (
        <li key={JSON.stringify(problem)}>{formatLinkProblem(problem)}</li>
      ))}
    </ul>
  );
}

interface NoCostProps {
  /** Undefined while a field holds something that cannot be read. */
  cost: WorkflowCost | undefined;
  problems: readonly WorkflowProblem[];
  /** What the stages are called, in order. */
  names: readonly string[];
}

/** Why there is no cost, field by field or stage by stage. */
export function NoCost({ cost, problems, names }: NoCostProps) {
  const failed = cost === undefined || cost.kind === 'cost' ? [] : failedStages(cost);
  return (
    <ul className="mt-1 grid gap-1">
      {problems.map((problem) => (
        <li key={JSON.stringify(problem)}>{formatWorkflowProblem(problem, names)}</li>
      ))}
      {failed.map(({ name, text }) => (
        <li key={`${name} ${text}`}>
          {name === '' ? '' : `${name}: `}
          {text}
        </li>
      ))}
    </ul>
  );
}

/** What changed since the past day a job is priced on. */
export function Since({ cost, now }: { cost: WorkflowCost; now: WorkflowCost }) {
  return <p className="mark mb-2 whitespace-normal">{formatSince(cost, now)}</p>;
}
