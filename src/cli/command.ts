import { readBuildDate } from '../catalog/build-date.ts';
import { type Catalog, dataDirectory, loadCatalog } from '../catalog/catalog.ts';
import { DataError, NoData } from '../catalog/read-data.ts';
import type { Day } from '../domain/day.ts';
import { nearest } from '../domain/nearest.ts';
import { Misnamed, Refusal } from '../edit/refusal.ts';

/** What a command is given besides its arguments. */
export interface Environment {
  /** The folder of the data. */
  directory: string;
  /**
   * The day the command works on.
   *
   * @throws Refusal when `BUILD_DATE` is no calendar day
   */
  today: () => Day;
  /**
   * Reads the data of the folder.
   *
   * @throws DataError with every problem when the data cannot be used
   * @throws NoData when there is none
   */
  load: () => Catalog;
}

/** What a command prints, without the end of its last line; with a status where it is not 0. */
export type Answer = string | { text: string; status: number };

/** How a command ended: its exit status, and what it printed. */
export interface Ended {
  status: number;
  stdout: string;
  stderr: string;
}

function environmentOfProcess(): Environment {
  const directory = dataDirectory();
  return { directory, today: buildDay, load: () => loadCatalog(directory) };
}

function buildDay(): Day {
  try {
    return readBuildDate();
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}

const lines = (text: string) => (text === '' || text.endsWith('\n') ? text : `${text}\n`);

/** The end of a command that has an answer. */
export function answered(answer: Answer): Ended {
  const { text, status } = typeof answer === 'string' ? { text: answer, status: 0 } : answer;
  return { status, stdout: lines(text), stderr: '' };
}

/**
 * The end of a command that has none: a clear refusal on standard error, and the status 2.
 *
 * @throws what was thrown, where that is no refusal
 */
export function refused(error: unknown): Ended {
  return { status: 2, stdout: '', stderr: lines(refusalText(error)) };
}

function refusalText(error: unknown): string {
  if (error instanceof Misnamed) {
    const near = nearest(error.found, error.known);
    return `${error.message} ${near === undefined ? error.otherwise : `Did you mean "${near}"?`}`;
  }
  if (error instanceof Refusal) return error.message;
  if (error instanceof DataError) return `${error.message}\nWhat to do about each: npm run -s data:check.`;
  if (error instanceof NoData) return `${error.message} Run the command where data/ lies, or let RATECARD_DATA name it.`;
  if (isFlagError(error)) return `${flagText(error)} Run with --help for the flags.`;
  throw error;
}

/** A flag that the command does not know, or that lacks its value. */
function isFlagError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

/** What is wrong with a flag, in one sentence. */
function flagText({ message }: Error): string {
  const [first = ''] = message.split(/\. |\.?\n/);
  const [, flag] = /^Option '(--[\w-]+)' argument is ambiguous/.exec(first) ?? [];
  return flag === undefined ? `${first}.` : `Option '${flag}': a value that begins with a dash is written ${flag}=VALUE.`;
}

/** How a command ends with these arguments; what it writes to files is written. */
export function endOf(answer: (args: string[], environment: Environment) => Answer, args: string[], environment: Environment): Ended {
  try {
    return answered(answer(args, environment));
  } catch (error) {
    return refused(error);
  }
}

/** A reader that has seen enough, such as `head`, closes its end: no fault of the command. Any other fault of writing is told. */
function endOfWriting(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  process.exitCode = 2;
  process.stderr.write(`Standard output could not be written: ${error.message}.\n`);
}

/** Ends the process as a command ended. */
export function finish({ status, stdout, stderr }: Ended): void {
  process.stdout.on('error', endOfWriting);
  process.stdout.write(stdout);
  process.stderr.write(stderr);
  process.exitCode = status;
}

/** Runs a command with the arguments and the environment of the process. */
export function runCommand(answer: (args: string[], environment: Environment) => Answer): void {
  finish(endOf(answer, process.argv.slice(2), environmentOfProcess()));
}
