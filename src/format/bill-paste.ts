import type { PastedUsage, Reading } from '../domain/bill/read-paste.ts';
import type { CountName, UsageProblem } from '../domain/bill/read-usage.ts';
import type { Usage } from '../domain/bill/usage.ts';
import { capital, quoted } from './phrases.ts';
import { formatCount, formatQuantity } from './words.ts';

const COUNT_NAMES: Record<CountName, string> = {
  input: 'the input count',
  output: 'the output count',
  total: 'the total',
  cached: 'the cached count',
  thoughts: 'the count of thoughts',
  toolPrompt: 'the input count of a tool',
  text: 'the text tokens',
  image: 'the image tokens',
  audio: 'the audio tokens',
  reasoning: 'the reasoning tokens',
  outputImages: 'the image tokens of the output',
  outputReasoning: 'the reasoning tokens of the output',
  whole: 'the whole count',
};

/** Where in a text something stands, `line 12`. */
function formatPlace(text: string, at: number): string {
  let line = 1;
  for (let end = text.indexOf('\n'); end !== -1 && end < at; end = text.indexOf('\n', end + 1)) line += 1;
  return `line ${formatCount(line)}`;
}

/** Why a usage cannot be priced: where, what was found, what was expected, what to do. */
export function formatUsageProblem(problem: UsageProblem, text: string): string {
  const where = capital(formatPlace(text, problem.at));
  switch (problem.kind) {
    case 'not-a-count':
      return `${where}: ${COUNT_NAMES[problem.name]} is ${quoted(problem.found)}. Expected a whole number of tokens from 0 up. Paste the usage as the API returned it.`;
    case 'cut-off':
      return `${where}: the text ends within or right behind ${COUNT_NAMES[problem.name]}, ${quoted(problem.found)}, so digits may be missing. Paste it up to its closing bracket.`;
    case 'stated-twice':
      return `${where}: ${COUNT_NAMES[problem.name]} stands twice in one usage, as ${quoted(problem.found[0])} and ${quoted(problem.found[1])}. Leave the one that is right.`;
    case 'parts-over-total':
      return `${where}: the text and image tokens add up to ${formatCount(problem.parts)}, more than ${COUNT_NAMES[problem.name]} of ${formatCount(problem.total)}. Check the numbers against the response.`;
    case 'cached-over-input':
      return `${where}: ${formatCount(problem.cached)} cached tokens do not fit into the input of ${formatCount(problem.input)}. Cached tokens are a part of the input; check the numbers against the response.`;
    case 'only-total':
      return `${where}: only a total of ${formatCount(problem.total)} tokens was found. Input and output have different rates, so it cannot be priced; paste the whole usage.`;
    case 'other-modality':
      return `${where}: ${formatCount(problem.tokens)} tokens of ${problem.modality} were found. Only text and images are priced here.`;
    case 'main-model':
      return `${where}: this usage counts the tokens of a model that writes. The images are counted under “tool_usage”, “image_gen” of the same response; paste that.`;
    case 'details-hidden':
      return `${where}: the details were not printed, only that there are some. Print them whole, in JavaScript with JSON.stringify(usage), and paste again.`;
    case 'details-alone':
      return `${where}: these are the details of a usage without its input and output counts. Paste the whole usage.`;
    default:
      return problem satisfies never;
  }
}

/**
 * A usage among several, in the words of a choice: `Entry 1 of 2, line 3: 50 in, 1,756 out`.
 *
 * @param entry its place among all, from 1
 */
export function formatFound({ at, read }: PastedUsage, text: string, entry: number, all: number): string {
  const where = `Entry ${formatCount(entry)} of ${formatCount(all)}, ${formatPlace(text, at)}`;
  if (!read.ok) return `${where}: cannot be priced`;
  const { input, output } = read.usage;
  return `${where}: ${formatCount(input.total)} in, ${formatCount(output.total)} out`;
}

/**
 * How many usages were read, and which is priced.
 *
 * @param more how many there are before those that are read
 * @param pick the index of the one that is priced; undefined where they are added up
 */
export function formatPicked(found: number, more: number, pick: number | undefined): string {
  const read =
    more > 0 ? `The last ${formatCount(found)} of ${formatCount(found + more)} usages read` : `${formatCount(found)} usages read`;
  return pick === undefined ? `${read}, added up.` : `${read}; entry ${formatCount(more + pick + 1)} is priced.`;
}

/** What a usage that names no model needs to be priced: `1,500 tokens read. Choose the model to price them.` */
export function formatAsked({ input, output, thoughts }: Usage): string {
  return `${formatQuantity(input.total + output.total + thoughts, 'token')} read. Choose the model to price them.`;
}

const MEGABYTE = 1_000_000;

/** Why nothing in the paste can be priced; undefined where something was found, or nothing pasted. */
export function formatNothing(reading: Reading, text: string): string | undefined {
  switch (reading.kind) {
    case 'usages':
    case 'request':
    case 'empty':
      return undefined;
    case 'too-long':
      return `The text has ${formatCount(Math.round(reading.characters / MEGABYTE))} million characters; ${formatCount(reading.most / MEGABYTE)} million are read. Paste the usage alone.`;
    case 'too-deep':
      return `${capital(formatPlace(text, reading.at))}: brackets are nested deeper here than in any response, and no usage stands outside them. Paste the usage alone.`;
    case 'nothing':
      return reading.tooMuch
        ? `Neither a usage nor a request was found in the first part of ${formatCount(reading.characters)} characters, and the rest was not read. Paste the usage alone.`
        : `Neither a usage nor a request was found in ${formatQuantity(reading.characters, 'character')}. Expected counts by their names, such as input_tokens: 50, output_tokens: 1756, or a request with a model and a prompt.`;
    default:
      return reading satisfies never;
  }
}

/** That a paste has usages which are not read. */
export const NOT_ALL_READ = 'The text holds more than is read at once; what comes later in it is left out.';
