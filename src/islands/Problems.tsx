import type { Dropped } from '../domain/change-model.ts';
import type { PricedWorkflow, WorkflowCost } from '../domain/workflow.ts';
import type { WorkflowProblem } from '../domain/workflow-form.ts';
import type { LinkProblem } from '../domain/workflow-link.ts';
import { formatModelChange } from '../format/model-change.ts';
import { openReasons } from '../format/open-reasons.ts';
import { formatFieldProblem, formatLinkProblem, formatWorkflowProblem } from '../format/problems.ts';
import { formatSince, unpricedStages } from '../format/workflow-answers.ts';

/** What is wrong with the value of one field, in words. */
export function FieldProblem({ problems }: { problems: readonly WorkflowProblem[] }) {
  return problems.map(formatFieldProblem).join(' ');
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
  const failed = cost === undefined || cost.kind === 'cost' ? [] : unpricedStages(cost);
  const reasons = [
    ...problems.map((problem) => formatWorkflowProblem(problem, names)),
    ...failed.map(({ name, text }) => (name === '' ? text : `${name}: ${text}`)),
  ];
  return (
    <ul className="mt-1 grid gap-1">
      {[...new Set(reasons)].map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}

interface SinceProps {
  cost: WorkflowCost;
  /** The same at the rates of the present day. */
  now: WorkflowCost;
  onNow: () => void;
}

/** The past day a job is priced on, what changed since, and the present day to be had. */
export function Since({ cost, now, onNow }: SinceProps) {
  return (
    <p className="mark mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 whitespace-normal">
      <span>{formatSince(cost, now)}</span>
      <button className="chip no-print" onClick={onNow} type="button">
        Price it on {now.on}
      </button>
    </p>
  );
}

/** Why a cost is a range. */
export function OpenReasons({ cost }: { cost: PricedWorkflow }) {
  return openReasons(cost).map((text) => (
    <p className="mark mt-1 whitespace-normal" key={text}>
      {text}
    </p>
  ));
}

/** What a change of model dropped, and what stands in its place. */
export function DroppedNote({ dropped }: { dropped: readonly Dropped[] }) {
  return (
    <ul className="mark mb-2 grid gap-1 whitespace-normal">
      {dropped.map((each) => (
        <li key={each.field}>{formatModelChange(each)}</li>
      ))}
    </ul>
  );
}

export { changeModel } from '../domain/change-model.ts';
