import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { assemble } from '../check/assemble.ts';
import { checkData } from '../check/check-data.ts';
import { explainRules } from '../check/explain-rules.ts';
import { printAnnotations } from '../check/print-annotations.ts';
import { printJson } from '../check/print-json.ts';
import { printText, type Style } from '../check/print-text.ts';
import { defaultRef, readBase } from '../check/read-base.ts';
import { readDocuments } from '../check/read-documents.ts';
import { Refusal } from '../edit/refusal.ts';
import type { Answer, Environment } from './command.ts';

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

/** How the findings are printed for reading. */
interface Printing {
  style: Style;
  /** Whether each is also an annotation of GitHub’s actions. */
  isAnnotated: boolean;
}

const readFlags = (args: string[]) => parseArgs({ args, options: OPTIONS }).values;

function checked(values: ReturnType<typeof readFlags>, { directory: usual, today }: Environment, { style, isAnnotated }: Printing): Answer {
  const directory = values.data ?? usual;
  if (!existsSync(directory)) throw new Error(`--data: found no folder "${directory}", expected one with data.`);
  const ref = values.base ?? defaultRef();
  const documents = readDocuments(directory);
  const found = checkData(assemble(documents, ref === undefined ? null : readBase(ref), today()));
  const compared =
    ref === undefined ? 'The history was not compared: there is no base; --base names one.' : `The history was compared with ${ref}.`;
  const about = { files: documents.length, compared };
  const status = found.findings.some(({ rule }) => rule.severity === 'error') ? 1 : 0;
  if (values.json) return { text: printJson(found, about), status };
  return { text: `${isAnnotated ? printAnnotations(found) : ''}${printText(found, about, style)}`, status };
}

/**
 * What `data:check` prints; the status is 1 where it found an error.
 *
 * @throws Refusal whatever keeps it from running: a status of 1 would say that the data is wrong
 */
export function checkAnswer(args: string[], environment: Environment, printing: Printing): Answer {
  const values = readFlags(args);
  if (values.help) return USAGE;
  if (values.rules) return explainRules();
  try {
    return checked(values, environment, printing);
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}
