import { eachDocument } from './each.ts';
import type { IssueKind } from './issues.ts';
import { isMeterList } from './meter-lists.ts';
import type { Rule } from './rule.ts';

/** A check that tells one kind of what does not fit the schema. A list of meters has a rule of its own. */
export function issuesOfKind(wanted: IssueKind): Rule['check'] {
  return eachDocument((document) =>
    document.issues.filter(({ kind, path }) => kind === wanted && !isMeterList(document, path)).map(({ kind, ...issue }) => issue),
  );
}
