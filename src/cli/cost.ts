import { parseArgs } from 'node:util';
import { readBuildDate } from '../catalog/build-date.ts';
import { dataDirectory, loadCatalog } from '../catalog/catalog.ts';
import { DataError } from '../catalog/read-data.ts';
import { costOf } from '../domain/cost.ts';
import { type Cost, isFee, type Line } from '../domain/costing.ts';
import type { Job } from '../domain/job.ts';
import { FORM_DEFAULTS, type JobForm, readJob } from '../domain/job-form.ts';
import type { RateCard } from '../domain/rate-card.ts';
import { lineParts } from '../format/cost.ts';
import { exactUsd } from '../format/exact-usd.ts';
import { costDoubts, formatProblem, formatReason, formatUncertain } from '../format/problems.ts';
import { formatUsd } from '../format/usd.ts';
import { formatCount, formatSize, ITEM_NAMES } from '../format/words.ts';

const USAGE = `Usage: npm run -s cost -- --model ID --size SIZE [--quality RUNG] [options]

  --size SIZE            WIDTHxHEIGHT in pixels, or a size the model is sold in, such as 2K

  --route ID             who sells it (default the model's main route)
  --tier NAME            standard, batch, flex or priority (default standard)
  --batch                same as --tier batch
  --images N             how many images (default 1)
  --prompt-tokens N      text tokens of the prompt (default 0)
  --cached-prompt-tokens N  of those, billed at the cached rate (default 0)
  --reference WxH        a reference image; repeat for several
  --partial-images N     partial images streamed with each image (default 0)
  --on YYYY-MM-DD        price it on this day (default BUILD_DATE, or today in UTC)
  --json                 print the result as JSON, amounts as exact decimal text
  --help`;

/** A request that cannot be answered, with the line to print. */
class Refusal extends Error {}

const OPTIONS = {
  model: { type: 'string' },
  route: { type: 'string' },
  tier: { type: 'string' },
  batch: { type: 'boolean' },
  size: { type: 'string' },
  quality: { type: 'string' },
  images: { type: 'string' },
  'prompt-tokens': { type: 'string' },
  'cached-prompt-tokens': { type: 'string' },
  reference: { type: 'string', multiple: true },
  'partial-images': { type: 'string' },
  on: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

function readFlags(args: string[]) {
  try {
    const { values, tokens } = parseArgs({ args, options: OPTIONS, allowPositionals: false, tokens: true });
    const given = tokens.flatMap((token) => (token.kind === 'option' && token.name !== 'reference' ? [token.name] : []));
    const repeated = given.find((name, index) => given.indexOf(name) < index);
    if (repeated !== undefined) throw new Refusal(`Option '--${repeated}' was given more than once; give it once.`);
    return values;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const message = error instanceof Error ? error.message : String(error);
    throw new Refusal(`${message.split(/\. |\.?\n/)[0]}. Run with --help for the flags.`);
  }
}

function toForm(flags: ReturnType<typeof readFlags>): JobForm {
  if (flags.batch && flags.tier !== undefined && flags.tier !== 'batch') {
    throw new Refusal(`Tier: both --batch and --tier ${flags.tier} were given; use one.`);
  }
  const given: Partial<Record<keyof JobForm, string | undefined>> = {
    model: flags.model,
    route: flags.route,
    tier: flags.batch ? 'batch' : flags.tier,
    size: flags.size,
    quality: flags.quality,
    images: flags.images,
    promptTokens: flags['prompt-tokens'],
    cachedPromptTokens: flags['cached-prompt-tokens'],
    references: flags.reference?.join(','),
    partialImages: flags['partial-images'],
    on: flags.on,
  };
  const defined = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...FORM_DEFAULTS, ...Object.fromEntries(defined) };
}

function lineJson(line: Line) {
  const { meter, item, usd, readings } = line;
  const basis = isFee(line)
    ? { quantity: exactUsd(line.base), unit: 'USD', rate: line.percent, per: 100 }
    : { quantity: line.quantity, unit: line.unit, rate: line.value.kind === 'amount' ? line.value.amount : line.value.kind, per: line.per };
  return { meter, item, ...basis, usd: exactUsd(usd), readings };
}

function toJson(cost: Cost): string {
  const { job } = cost;
  return JSON.stringify(
    {
      model: job.model,
      route: job.route,
      tier: job.tier,
      on: cost.on,
      images: job.images,
      outputTokensPerImage: cost.outputTokensPerImage,
      referenceTokens: cost.referenceTokens,
      lines: cost.lines.map(lineJson),
      perImageUsd: exactUsd(cost.perImage),
      totalUsd: exactUsd(cost.total),
      doubts: costDoubts(cost),
      excludes: cost.excludes,
    },
    null,
    2,
  );
}

function toText(cost: Cost, names: string[]): string {
  const { job } = cost;
  const widest = Math.max(...cost.lines.map((line) => ITEM_NAMES[line.item].length));
  const rows = cost.lines.map((line) => {
    const { name, quantity, unit, rate, per } = lineParts(line);
    const basis = per === 'per 1M' ? `${per} tokens` : per;
    return `  ${ITEM_NAMES[line.item].padEnd(Math.max(18, widest + 2))}${`${quantity} ${unit}`.padEnd(22)}${name} at ${rate} ${basis} = $${exactUsd(line.usd)}`;
  });
  const setting = [formatSize(job.size), job.quality, job.tier].filter((part) => part !== null).join(', ');
  return [
    `${names.join(' on ')}, ${setting}, on ${cost.on}`,
    ...rows,
    `  Per image ${formatUsd(cost.perImage)}; total for ${formatCount(job.images)}: ${formatUsd(cost.total)} (exactly $${exactUsd(cost.total)})`,
    ...costDoubts(cost).map((text) => `Note: ${text}`),
    ...(cost.excludes.length > 0 ? ['Not included:', ...cost.excludes.map((text) => `  - ${text}`)] : []),
  ].join('\n');
}

/** The model's name, and the route's where it is not the main one. */
function namesOf(job: Job, card: RateCard): string[] {
  const model = card.models.find((each) => each.id === job.model);
  const route = card.routes.find((each) => each.id === job.route);
  return [model?.name ?? job.model, ...(model?.mainRoute === job.route ? [] : [route?.name ?? job.route])];
}

function buildDay(): string {
  try {
    return readBuildDate();
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}

function answer(args: string[]): string {
  const flags = readFlags(args);
  if (flags.help) return USAGE;
  const today = buildDay();
  const { card } = loadCatalog(dataDirectory());
  const read = readJob(toForm(flags), card, today);
  if (!read.ok) throw new Refusal(read.problems.map(formatProblem).join(' '));
  const costing = costOf(read.job, card, read.on);
  switch (costing.kind) {
    case 'cost':
      return flags.json ? toJson(costing) : toText(costing, namesOf(read.job, card));
    case 'not-computable':
      throw new Refusal(`Not computable: ${costing.reasons.map(formatReason).join(' ')}`);
    case 'uncertain':
      throw new Refusal(`Not computable: ${formatUncertain(costing)}`);
    case 'invalid':
      throw new Error('a job that was read cannot be invalid');
    default:
      return costing satisfies never;
  }
}

try {
  process.stdout.write(`${answer(process.argv.slice(2))}\n`);
} catch (error) {
  if (!(error instanceof Refusal || error instanceof DataError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
