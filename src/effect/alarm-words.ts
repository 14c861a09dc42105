import { formatQuantity, formatWhen } from '../format/words.ts';
import type { Alarm, Grouped } from './alarms.ts';
import type { FlipGroup } from './changes.ts';
import { escaped, formatChange } from './words.ts';

/** A group of changes as a sentence, with the one that stands for all. */
function groupSentence({ subject, changes, example }: Grouped, does: string): string {
  const shown = `${escaped(example.subject.group)}, ${escaped(example.subject.label)}: ${formatChange(example)}`;
  const count = formatQuantity(changes.length, 'cell');
  return changes.length === 1 ? `${count} ${does}: ${shown}.` : `${count} of ${escaped(subject)} ${does}, foremost ${shown}.`;
}

function historySentence({ rewrite }: Extract<Alarm, { kind: 'history' }>): string {
  const { file, subject, from, what, corrected } = rewrite;
  const notice =
    corrected === undefined ? '' : corrected ? ' A notice of a correction comes with it.' : ' No notice of a correction comes with it.';
  return `History is rewritten: ${escaped(subject)}, the edition dated ${formatWhen(from)}: ${escaped(what)} (\`${file}\`).${notice}`;
}

/** What asks for a second look, as a sentence. */
export function alarmSentence(alarm: Alarm): string {
  switch (alarm.kind) {
    case 'factor':
      return groupSentence(alarm, alarm.changes.length === 1 ? 'moves by more than ×1.5 or ÷1.5' : 'move by more than ×1.5 or ÷1.5');
    case 'zero':
      return groupSentence(alarm, alarm.changes.length === 1 ? 'moves to or from zero' : 'move to or from zero');
    case 'unknown':
      return groupSentence(alarm, alarm.changes.length === 1 ? 'loses or gains its number' : 'lose or gain their number');
    case 'many':
      return `${formatQuantity(alarm.count, 'cell')} change at once.`;
    case 'sale':
      return alarm.appears ? `${escaped(alarm.model)} is now on sale.` : `${escaped(alarm.model)} is no longer on sale.`;
    case 'claim':
      return `${alarm.flips.length === 1 ? 'A claim flips' : `${formatQuantity(alarm.flips.length, 'claim')} flip`}: ${flipWords(alarm)}.`;
    case 'history':
      return historySentence(alarm);
    default:
      return alarm satisfies never;
  }
}

/** The most claims of a group that are named. */
const MOST_NAMED = 4;

/** Claims that move, in words: `“cheapest at 1024 × 1024” moves from A to B`, or `“…” was 1.2–1.8×; now 1.3–2×`. */
export function flipWords({ before, after, flips }: FlipGroup): string {
  const names = flips.slice(0, MOST_NAMED).map(({ subject }) => `“${escaped(subject.about)}”`);
  const rest = flips.length - names.length;
  const about = [...names, ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
  const [was, now] = [escaped(before ?? 'no page'), escaped(after ?? 'no page')];
  if (flips[0]?.subject.kind === 'figure') return `${about} ${flips.length === 1 ? 'was' : 'were'} ${was}; now ${now}`;
  return `${about} ${flips.length === 1 ? 'moves' : 'move'} from ${was} to ${now}`;
}
