import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readBuildDate } from '../catalog/build-date.ts';
import { dataDirectory, loadCatalog } from '../catalog/catalog.ts';
import { readSuppressions } from '../edit/link-suppressions.ts';
import { addressesOf, checkLinks } from '../edit/links.ts';
import { repository } from '../site.ts';
import { type Answer, answered, finish, refused } from './command.ts';

const SUPPRESSIONS = '.github/link-suppressions.json';

const USAGE = `Usage: npm run -s data:links

Asks for the address of every source and names those that could not be read.

  --help`;

/** Asks for the address of every source and names those that could not be read; the exit status is 1 if there are any. */
async function answer(args: string[]): Promise<Answer> {
  const { values } = parseArgs({ args, options: { help: { type: 'boolean', default: false } } });
  if (values.help) return USAGE;
  const suppressions = readSuppressions(SUPPRESSIONS, readFileSync(SUPPRESSIONS, 'utf8'));
  const { asked, suppressed, findings } = await checkLinks(addressesOf(loadCatalog(dataDirectory())), suppressions, readBuildDate(), {
    fetch,
    userAgent: `Ratecard link check (+${repository})`,
    atOnce: 4,
    timeoutMs: 20_000,
  });
  const counts = `${asked} addresses asked for, ${suppressed} suppressed, ${findings.length} to look at.`;
  const todo = `Correct the address in the data, or suppress it for a while in ${SUPPRESSIONS}, with the reason and the day to look again.`;
  const text = [...findings, counts, ...(findings.length > 0 ? [todo] : [])].join('\n');
  return { text, status: findings.length > 0 ? 1 : 0 };
}

finish(await answer(process.argv.slice(2)).then(answered, refused));
