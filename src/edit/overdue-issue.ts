import type { Day } from '../domain/day.ts';
import type { DueSource } from './due.ts';
import { addressOf, dueWords, VISIBILITY_WORDS } from './due-words.ts';
import { VISIBILITIES } from './shown-numbers.ts';

/** By this the one issue is found again. */
export const MARKER = '<!-- ratecard: numbers to read again -->';

/** More are counted and not listed: an issue holds only so much, and nobody reads more in a week. */
const MOST = 40;

/** Text of the data as Markdown shows it, on one line. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|@]/g, (character) => `\\${character}`);
}

function item(due: DueSource, on: Day, editLink: (file: string) => string): string {
  const { source, file, command } = due;
  const name = plain(`${source.publisher}: ${source.title}`);
  const page = source.url === null ? `${name} (${plain(addressOf(due))})` : `[${name}](<${source.url}>)`;
  return [`- [ ] ${page}: ${dueWords(due, on)}. [Edit](${editLink(file)})`, '', '  ```sh', `  ${command}`, '  ```'].join('\n');
}

/** The weekly issue of what to read again, as Markdown; empty when nothing is due. */
export function overdueIssue(sources: readonly DueSource[], on: Day, editLink: (file: string) => string): string {
  if (sources.length === 0) return '';
  const listed = sources.slice(0, MOST);
  const sections = VISIBILITIES.flatMap((visibility) => {
    const items = listed.filter((due) => due.visibility === visibility).map((due) => item(due, on, editLink));
    return items.length === 0 ? [] : [`## ${VISIBILITY_WORDS[visibility]}`, ...items];
  });
  const more = sources.length - listed.length;
  return [
    MARKER,
    `Sources with numbers past their review interval on ${on}, the most visible first. Open the page and compare. If nothing changed, run the command and open a pull request with what it wrote; set the day to the one on which you read. If a price changed, add an edition (\`npm run -s data:new -- edition --help\`).`,
    ...sections,
    ...(more > 0 ? [`${more} more are due: \`npm run -s data:due\` lists all.`] : []),
  ].join('\n\n');
}
