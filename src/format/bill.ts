import type { Bill } from '../domain/bill/bill.ts';
import type { ClaimCheck, Explanation } from '../domain/bill/claim.ts';
import type { Implied, ImpliedSettings } from '../domain/bill/implied.ts';
import type { NoRates } from '../domain/bill/rates-on.ts';
import type { PastedUsage, Reading } from '../domain/bill/read-paste.ts';
import type { CountName, UsageProblem } from '../domain/bill/read-usage.ts';
import type { RequestField, RequestGap } from '../domain/bill/request-form.ts';
import type { SplitNote } from '../domain/bill/splits.ts';
import type { UsageNote } from '../domain/bill/usage.ts';
import { exactUsd } from './exact-usd.ts';
import { capital, quoted } from './phrases.ts';
import { formatReason } from './problems.ts';
import { formatUsd } from './usd.ts';
import { formatCount, formatQuantity, formatSize, METER_NAMES } from './words.ts';

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
};

/** Where in a text something stands, `line 12`. */
export function formatPlace(text: string, at: number): string {
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

/** What of a usage was taken for granted, or does not agree with itself. */
export function formatUsageNote(note: UsageNote): string {
  switch (note.kind) {
    case 'no-input':
      return 'The usage states no input, so none is priced.';
    case 'no-output':
      return 'The usage states no output, so none is priced.';
    case 'total-differs':
      return `The usage states a total of ${formatCount(note.stated)} tokens; its parts add up to ${formatCount(note.sum)}. The parts are priced.`;
    default:
      return note satisfies never;
  }
}

/** How tokens were counted that the usage does not assign, in words. */
export function formatSplitNote(note: SplitNote): string {
  const tokens = formatQuantity(note.tokens, 'token');
  switch (note.kind) {
    case 'output-all-image':
      return note.because === 'no-text-rate'
        ? `The usage does not say what the output is. All ${tokens} are priced as image output: the model bills no text output.`
        : `The usage does not say what the output is. All ${tokens} are priced as image output: so many are exactly what an image of this model counts.`;
    case 'output-open':
      return `The usage does not say whether ${tokens} of the output are text or image, and the two have different rates. Both ends are shown.`;
    case 'input-open':
      return `The usage does not say whether ${tokens} of the input are text or image. Both ends are shown.`;
    case 'cached-open':
      return `The usage does not say whether ${formatQuantity(note.tokens, 'cached token')} are text or image. Both ends are shown.`;
    case 'thoughts-as-text':
      return `${capital(tokens)} of thinking are priced as text output.`;
    default:
      return note satisfies never;
  }
}

/** Why a usage has no cost, as a sentence. */
export function formatNoRates(reason: NoRates['reason']): string {
  return reason.kind === 'by-the-piece'
    ? `${reason.model} is sold by the image on ${reason.route}, so a count of tokens does not decide its cost. The calculator prices it by size and quality.`
    : formatReason(reason);
}

/** The answer in one line: one amount, or both ends. */
export function formatBillTotal({ least, most }: Extract<Bill, { kind: 'bill' }>): string {
  return least.total.equals(most.total) ? formatUsd(least.total) : `${formatUsd(least.total)} to ${formatUsd(most.total)}`;
}

/** One setting that explains a count: `medium at 1024 × 1024, 1,756 tokens an image`. */
export function formatImplied({ quality, size, tokensPerImage, partialImages, fewer }: Implied): string {
  const setting = quality === null ? formatSize(size) : `${quality} at ${formatSize(size)}`;
  const partial = partialImages === 0 ? '' : ` and ${formatQuantity(partialImages, 'partial image')}`;
  const rounded =
    fewer === 0 ? '' : `; the count is ${formatQuantity(fewer, 'token')} lower, as it is where the sum of several images is rounded once`;
  return `${setting}, ${formatCount(tokensPerImage)} tokens an image${partial}${rounded}`;
}

const AMONG: Record<Extract<ImpliedSettings, { kind: 'no-match' }>['among'], string> = {
  'given-size': 'at this size',
  'common-sizes': 'at any of its usual sizes',
  'legal-sizes': 'at any size it takes',
};

/** What the image output says about the images, in one sentence. */
export function formatImpliedLead(implied: ImpliedSettings, tokens: number, images: number, model: string): string {
  const count = `${formatCount(tokens)} image output tokens for ${formatQuantity(images, 'image')}`;
  switch (implied.kind) {
    case 'matches': {
      const more = implied.more === 0 ? '' : `, and ${formatCount(implied.more)} more`;
      const few = implied.among === 'legal-sizes' ? 'No usual size fits; these do' : 'They fit';
      return `${count}. ${few}${more}:`;
    }
    case 'no-match':
      return `${count}. No quality of ${model} makes that many ${AMONG[implied.among]}. The number of images, the size or the model may be another, partial images or text may be in the count, or the vendor chose a quality of its own.`;
    case 'no-rule':
      return `${count}. How ${model} counts an image is not known, so no quality can be told from it.`;
    case 'no-images':
      return 'No image output was found, so no quality can be told.';
    default:
      return implied satisfies never;
  }
}

/** That the count is of another quality than the text states. */
export function formatContradiction(qualities: readonly string[], stated: string): string {
  return `The text states the quality ${quoted(stated)}; so many tokens are those of ${qualities.join(' or ')}.`;
}

/** A change to the bill that makes it the claim. */
export function formatExplanation(explanation: Explanation): string {
  const usd = formatUsd(explanation.usd);
  switch (explanation.kind) {
    case 'other-meter':
      return `${METER_NAMES[explanation.meter]} billed at the rate of ${METER_NAMES[explanation.billedAs].toLowerCase()} makes ${usd}.`;
    case 'cache-not-applied':
      return `${formatQuantity(explanation.tokens, 'cached token')} billed at the full rates make ${usd}.`;
    case 'other-tier':
      return `The rates of the ${explanation.tier} tier make ${usd}.`;
    case 'other-route':
      return `The rates of ${explanation.route} make ${usd}.`;
    case 'other-model':
      return `The rates of ${explanation.model} make ${usd}.`;
    case 'other-quality':
      return `Quality ${explanation.quality} at ${formatSize(explanation.size)} makes ${usd}.`;
    case 'times':
      return `The whole bill ${formatCount(explanation.times)} times makes ${usd}.`;
    default:
      return explanation satisfies never;
  }
}

/** How the claim stands to the bill, in one sentence. */
export function formatClaimLead(check: ClaimCheck): string {
  if (check.kind === 'agrees') return 'The charge agrees with the bill, to the digit it is given to.';
  if (check.kind === 'within') return 'The charge lies between both ends of the bill, so it may be right.';
  const more = check.difference.compare(0) > 0;
  return `The charge is ${exactUsd(check.difference.abs())} USD ${more ? 'more' : 'less'} than the bill.`;
}

/** The rate at which the dearest line alone would explain the claim. */
export function formatImpliedRate({ meter, perMillion }: NonNullable<Extract<ClaimCheck, { kind: 'differs' }>['impliedRate']>): string {
  return `If only ${METER_NAMES[meter].toLowerCase()} differs, it was billed at about ${formatUsd(perMillion)} per 1M tokens.`;
}

/** A usage among several, in the words of a choice. */
export function formatFound({ at, read }: PastedUsage, text: string): string {
  const where = capital(formatPlace(text, at));
  if (!read.ok) return `${where}: cannot be priced`;
  const { input, output } = read.usage;
  return `${where}: ${formatCount(input.total)} in, ${formatCount(output.total)} out`;
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
        : `Neither a usage nor a request was found in ${formatQuantity(reading.characters, 'character')}. Expected an object with input and output tokens, or a request with a model and a prompt.`;
    default:
      return reading satisfies never;
  }
}

/** That a paste has usages which are not read. */
export const NOT_ALL_READ = 'The text holds more than is read at once; what comes later in it is left out.';

const REQUEST_FIELDS: Record<RequestField, string> = {
  model: 'model',
  size: 'size',
  quality: 'quality',
  images: 'number of images',
  partialImages: 'number of partial images',
  tier: 'tier',
};

/** What a request does not tell, and what follows from that. */
export function formatGap(gap: RequestGap): string {
  switch (gap.kind) {
    case 'absent':
      return `It names no ${REQUEST_FIELDS[gap.field]}${gap.field === 'model' ? '' : ', so the vendor chooses it'}. Choose one to price it.`;
    case 'left-to-vendor':
      return `It leaves the ${REQUEST_FIELDS[gap.field]} to the vendor (“auto”); the image that is served decides the cost.`;
    case 'variable':
      return `The ${REQUEST_FIELDS[gap.field]} stands in the variable ${quoted(gap.found)}, whose value is not in the text.`;
    case 'not-usable':
      return `The ${REQUEST_FIELDS[gap.field]} ${quoted(gap.found)} is none that is known for this model.`;
    case 'unknown-model':
      return `${capital(quoted(gap.found))} is not the API name of a model on this rate card. Choose the model to price it.`;
    case 'no-prompt':
      return 'Its prompt cannot be seen, so no prompt tokens are counted.';
    case 'reference-sizes':
      return `It sends ${formatQuantity(gap.count, 'reference image')} whose dimensions cannot be seen; give them to price the input.`;
    case 'references-variable':
      return 'Its reference images stand in a variable; give their dimensions to price the input.';
    case 'main-model':
      return 'It asks a model that writes to call the image tool. That model’s own tokens are billed too, and not priced here.';
    case 'other-requests':
      return `${formatQuantity(gap.count, 'more request')} in the text; this is the first.`;
    default:
      return gap satisfies never;
  }
}
