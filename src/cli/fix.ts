import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dataDirectory } from '../catalog/catalog.ts';
import { pathOf } from '../edit/data-files.ts';
import { tidy } from '../edit/tidy.ts';
import { runEdit } from './edit-command.ts';

const USAGE = `Usage: npm run -s data:fix [-- --check]

Writes every file of data/ in one form: keys in the order of the schema, rows in order, two spaces, LF, no byte order mark, a final
newline, no trailing commas. It never changes a value, and running it twice changes nothing.

  --check   change nothing; name the files that would change and end with status 1 if there are any
  --help`;

function answer(args: string[]): string {
  const { values } = parseArgs({ args, options: { check: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help) return USAGE;
  const directory = dataDirectory();
  const { tidied, untouched } = tidy(directory);
  if (!values.check) for (const { file, text } of tidied) writeFileSync(pathOf(directory, file), text);
  if (untouched.length > 0 || (values.check && tidied.length > 0)) process.exitCode = 1;
  const count = (files: number) => `${files} file${files === 1 ? '' : 's'}`;
  const summary = values.check ? `${count(tidied.length)} would change; run npm run -s data:fix.` : `${count(tidied.length)} changed.`;
  return [
    ...tidied.map(({ file }) => file),
    ...untouched.map(({ file, line, reason }) => `${file}:${line} left as it is: ${reason}`),
    tidied.length === 0 ? 'Nothing to change.' : summary,
  ].join('\n');
}

await runEdit(answer);
