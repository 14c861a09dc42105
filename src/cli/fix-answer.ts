import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { NoData } from '../catalog/read-data.ts';
import { pathOf } from '../edit/data-files.ts';
import { tidy } from '../edit/tidy.ts';
import type { Answer, Environment } from './command.ts';

const USAGE = `Usage: npm run -s data:fix [-- --check]

Writes every file of data/ in one form: keys in the order of the schema, rows in order, two spaces, LF, no byte order mark, a final
newline, no trailing commas. It never changes a value, and running it twice changes nothing.

  --check   change nothing; name the files that would change and end with status 1 if there are any
  --help`;

/**
 * What `data:fix` prints, once the files are written; the status is 1 where a file was left as it is, or would change.
 *
 * @throws NoData where the folder is not there
 */
export function fixAnswer(args: string[], { directory }: Environment): Answer {
  const { values } = parseArgs({ args, options: { check: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help) return USAGE;
  if (!existsSync(directory)) throw new NoData(directory);
  const { tidied, untouched } = tidy(directory);
  if (!values.check) for (const { file, text } of tidied) writeFileSync(pathOf(directory, file), text);
  const count = (files: number) => `${files} file${files === 1 ? '' : 's'}`;
  const summary = values.check ? `${count(tidied.length)} would change; run npm run -s data:fix.` : `${count(tidied.length)} changed.`;
  const text = [
    ...tidied.map(({ file }) => file),
    ...untouched.map(({ file, line, reason }) => `${file}:${line} left as it is: ${reason}`),
    tidied.length === 0 ? 'Nothing to change.' : summary,
  ].join('\n');
  return { text, status: untouched.length > 0 || (values.check && tidied.length > 0) ? 1 : 0 };
}
