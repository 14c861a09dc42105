import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readBuildDate } from '../catalog/build-date.ts';
import { dataDirectory } from '../catalog/catalog.ts';
import { assemble } from '../check/assemble.ts';
import { checkData } from '../check/check-data.ts';
import { explainRules } from '../check/explain-rules.ts';
import { printAnnotations } from '../check/print-annotations.ts';
import { printJson } from '../check/print-json.ts';
import { COLORED, PLAIN, printText } from '../check/print-text.ts';
import { defaultRef, readBase } from '../check/read-base.ts';
import { readDocuments } from '../check/read-documents.ts';

const USAGE = `Usage: npm run -s data:check -- [options]

  --base REF   compare with this branch, tag or commit (default origin/main,
               else main from another branch)
  --data DIR   check this folder (default RATECARD_DATA, or data/)
  --json       print the findings as JSON
  --rules      print the page that explains the rules
  --help

Ages are judged on BUILD_DATE, or today in UTC. The status is 0 without
errors, 1 with errors, and 2 when the check cannot run.`;

const OPTIONS = {
  base: { type: 'string' },
  data: { type: 'string' },
  json: { type: 'boolean', default: false },
  rules: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** What is printed, and whether it holds an error. */
function answer(args: string[]): { text: string; hasErrors: boolean } {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.help) return { text: `${USAGE}\n`, hasErrors: false };
  if (values.rules) return { text: explainRules(), hasErrors: false };
  const directory = values.data ?? dataDirectory();
  if (!existsSync(directory)) throw new Error(`--data: found no folder "${directory}"`);
  const ref = values.base ?? defaultRef();
  const documents = readDocuments(directory);
  const checked = checkData(assemble(documents, ref === undefined ? null : readBase(ref), readBuildDate()));
  const compared =
    ref === undefined ? 'The history was not compared: there is no base; --base names one.' : `The history was compared with ${ref}.`;
  const about = { files: documents.length, compared };
  const hasErrors = checked.findings.some(({ rule }) => rule.severity === 'error');
  if (values.json) return { text: printJson(checked, about), hasErrors };
  const annotations = process.env['GITHUB_ACTIONS'] === 'true' ? printAnnotations(checked) : '';
  const style = process.stdout.isTTY && process.env['NO_COLOR'] === undefined ? COLORED : PLAIN;
  return { text: `${annotations}${printText(checked, about, style)}`, hasErrors };
}

try {
  const { text, hasErrors } = answer(process.argv.slice(2));
  process.stdout.write(text);
  process.exitCode = hasErrors ? 1 : 0;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
