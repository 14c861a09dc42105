import { DataError } from '../catalog/read-data.ts';
import { nearest } from '../check/nearest.ts';
import { Misnamed, Refusal } from '../edit/refusal.ts';

/** What a refusal says, with the name that was probably meant. */
function refusalText(error: Refusal): string {
  if (!(error instanceof Misnamed)) return error.message;
  const near = nearest(error.found, error.known);
  return `${error.message} ${near === undefined ? error.otherwise : `Did you mean "${near}"?`}`;
}

/** Runs a command of the editor's: prints its answer, or one clear refusal on standard error with the exit status 2. */
export async function runEdit(answer: (args: string[]) => string | Promise<string>): Promise<void> {
  try {
    const text = await answer(process.argv.slice(2));
    if (text !== '') process.stdout.write(`${text}\n`);
  } catch (error) {
    if (error instanceof Refusal) process.stderr.write(`${refusalText(error)}\n`);
    else if (error instanceof DataError) process.stderr.write(`${error.message}\n`);
    else if (isFlagError(error)) process.stderr.write(`${error.message.split(/\. |\.?\n/)[0]}. Run with --help for the flags.\n`);
    else throw error;
    process.exitCode = 2;
  }
}

/** A flag that the command does not know, or that lacks its value. */
function isFlagError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
