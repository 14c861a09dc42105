import type { WorkflowProblem } from '../domain/workflow-form.ts';

/** Whether two readings of a form found the same: each reading makes its problems anew. */
export function isSameProblems(before: readonly WorkflowProblem[], after: readonly WorkflowProblem[]): boolean {
  return before === after || (before.length === after.length && JSON.stringify(before) === JSON.stringify(after));
}
