import { parseArgs } from 'node:util';
import type { Day } from '../domain/day.ts';
import { type DueSource, dueSources } from '../edit/due.ts';
import { addressOf, dueWords, VISIBILITY_WORDS } from '../edit/due-words.ts';
import { overdueIssue } from '../edit/overdue-issue.ts';
import { Refusal } from '../edit/refusal.ts';
import { VISIBILITIES } from '../edit/shown-numbers.ts';
import { editLink } from '../site.ts';
import type { Environment } from './command.ts';

const USAGE = `Usage: npm run -s data:due [-- --days N] [--json | --issue]

Lists the sources to read again, the most visible first: those with numbers past their review interval.

  --days N   also what becomes due within N days
  --json     print the same as JSON
  --issue    print the body of the weekly issue, as Markdown; nothing when nothing is due
  --help`;

function toText(sources: readonly DueSource[], on: Day): string {
  if (sources.length === 0) return `Nothing is due on ${on}.`;
  const sections = VISIBILITIES.flatMap((visibility) => {
    const own = sources.filter((due) => due.visibility === visibility);
    const items = own.map((due) => {
      const name = `${due.source.publisher}: ${due.source.title}`;
      return [name, dueWords(due, on), addressOf(due), due.command].join('\n    ');
    });
    return own.length === 0 ? [] : [`${VISIBILITY_WORDS[visibility]} (${own.length})`, ...items.map((text) => `  ${text}`)];
  });
  return sections.join('\n');
}

function toJson(sources: readonly DueSource[], on: Day): string {
  const rows = sources.map((due) => {
    const { source, visibility, file, last, since, shown, command } = due;
    return {
      source: source.id,
      title: source.title,
      publisher: source.publisher,
      visibility,
      lastRead: last?.on ?? null,
      precision: last?.precision ?? null,
      dueSince: since,
      due: due.due,
      shown,
      address: source.url,
      file,
      command,
    };
  });
  return JSON.stringify({ on, sources: rows }, null, 2);
}

function daysOf(text: string): number {
  if (/^\d{1,4}$/.test(text)) return Number(text);
  throw new Refusal(`--days: found "${text}", expected a whole number of days such as 14.`);
}

/**
 * What `data:due` prints.
 *
 * @throws Refusal when the days are no number, or two forms are asked for
 */
export function dueAnswer(args: string[], { today, load }: Environment): string {
  const options = {
    days: { type: 'string', default: '0' },
    json: { type: 'boolean' },
    issue: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const;
  const { values } = parseArgs({ args, options });
  if (values.help) return USAGE;
  if (values.json && values.issue) throw new Refusal('Both --json and --issue were given; each is a form of the list. Use one.');
  const on = today();
  const sources = dueSources(load(), on, daysOf(values.days));
  if (values.issue) return overdueIssue(sources, on, editLink);
  return values.json ? toJson(sources, on) : toText(sources, on);
}
