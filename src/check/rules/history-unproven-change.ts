import { brief } from '../json-diff.ts';
import type { Rule } from '../rule.ts';
import { unproven } from '../unproven.ts';

/** A figure that changed while its evidence did not. */
export const historyUnprovenChange: Rule = {
  id: 'history/unproven-change',
  severity: 'error',
  what: 'A statement changes only together with a reading that is new in its evidence.',
  why: 'The old reading saw the old figure. With another figure beside it, it would prove what nobody has read.',
  incident: 'At BerriAI/litellm and agentdeals figures with a link beside them were wrong: a link proves nothing by itself.',
  todo: 'Cite the reading in which the new figure was seen. If the old figure was a slip, add a notice of the kind “correction” whose `corrects` names this path.',
  check: (data) =>
    unproven(data).flatMap(({ file, statement }) => {
      if (statement.kind !== 'changed') return [];
      const { was, now } = statement.difference;
      return [
        { file, path: statement.now, found: `${brief(now)} on the evidence for ${brief(was)}`, expected: 'a new reading in its evidence' },
      ];
    }),
};
