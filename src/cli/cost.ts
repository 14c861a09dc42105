import { parseArgs } from 'node:util';
import { readBuildDate } from '../catalog/build-date.ts';
import { dataDirectory, loadCatalog } from '../catalog/catalog.ts';
import { DataError } from '../catalog/read-data.ts';
import { costOf } from '../domain/cost.ts';
import type { Cost } from '../domain/costing.ts';
import { FORM_DEFAULTS, type JobForm, readJob } from '../domain/job-form.ts';
import { exactUsd } from '../format/exact-usd.ts';
import { costDoubts, formatProblem, formatReason, formatUncertain } from '../format/problems.ts';
import { formatUsd } from '../format/usd.ts';
import { formatCount, formatSize, ITEM_NAMES, METER_NAMES } from '../format/words.ts';

const USAGE = `Usage: npm run -s cost -- --model ID --size WIDTHxHEIGHT --quality RUNG [options]

  --route ID             who sells it (default openai-api)
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
      lines: cost.lines.map(({ meter, item, quantity, unit, per, value, usd, readings }) => ({
        meter,
        item,
        quantity,
        unit,
        rate: value.kind === 'amount' ? value.amount : value.kind,
        per,
        usd: exactUsd(usd),
        readings,
      })),
      perImageUsd: exactUsd(cost.perImage),
      totalUsd: exactUsd(cost.total),
      doubts: costDoubts(cost),
      excludes: cost.excludes,
    },
    null,
    2,
  );
}

function toText(cost: Cost, modelName: string): string {
  const { job } = cost;
  const rows = cost.lines.map(({ item, meter, quantity, unit, value, usd }) => {
    const rate = value.kind === 'amount' ? `$${value.amount}` : value.kind;
    const basis = unit === 'tokens' ? `${rate} per 1M tokens` : `${rate} per image`;
    return `  ${ITEM_NAMES[item].padEnd(18)}${`${formatCount(quantity)} ${unit}`.padEnd(22)}${METER_NAMES[meter]} at ${basis} = $${exactUsd(usd)}`;
  });
  const setting = [formatSize(job.size), job.quality, job.tier].filter((part) => part !== null).join(', ');
  return [
    `${modelName}, ${setting}, on ${cost.on}`,
    ...rows,
    `  Per image ${formatUsd(cost.perImage)}; total for ${formatCount(job.images)}: ${formatUsd(cost.total)} (exactly $${exactUsd(cost.total)})`,
    ...costDoubts(cost).map((text) => `Note: ${text}`),
    ...(cost.excludes.length > 0 ? ['Not included:', ...cost.excludes.map((text) => `  - ${text}`)] : []),
  ].join('\n');
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
      return flags.json
        ? toJson(costing)
        : toText(costing, card.models.find((model) => model.id === read.job.model)?.name ?? read.job.model);
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
