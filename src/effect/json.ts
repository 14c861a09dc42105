import { exactUsd } from '../format/exact-usd.ts';
import { alarmSentence } from './alarm-words.ts';
import type { Effect } from './effect.ts';

type Shown = { text: string; value?: Parameters<typeof exactUsd>[0] | undefined };

/** One side of a change: what is read, and the exact number behind it. */
function side(shown: Shown | undefined): { text: string; exact: string | null } | null {
  if (shown === undefined) return null;
  return { text: shown.text, exact: shown.value === undefined ? null : exactUsd(shown.value) };
}

/** The effect of a change as JSON, with numbers as exact text. */
export function toJson(effect: Effect): string {
  const { on, alarms, changes, pages, scenarios, flips, arrivals, editions, readings, edits, dueMoves, notComputable } = effect;
  return JSON.stringify(
    {
      on,
      alarms: alarms.map((alarm) => ({ kind: alarm.kind, text: alarmSentence(alarm) })),
      scenarios: scenarios.map(({ before, after, change }) => ({
        job: (after ?? before)?.label,
        before: side(before),
        after: side(after),
        changed: change !== undefined,
      })),
      cells: changes.map(({ subject, before, after, factor }) => ({
        key: subject.key,
        group: subject.group,
        label: subject.label,
        before: side(before),
        after: side(after),
        factor: factor === undefined ? null : exactUsd(factor),
        pages: subject.pages,
      })),
      claims: flips.map(({ subject, before, after }) => ({
        about: subject.about,
        page: subject.page,
        before: before?.text ?? null,
        after: after?.text ?? null,
      })),
      pages,
      arrivals,
      editions,
      readings,
      edits: edits.map(({ file, path, was, now }) => ({ file, path, was: was ?? null, now: now ?? null })),
      dueMoves,
      notComputable,
    },
    null,
    2,
  );
}
