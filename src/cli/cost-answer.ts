import { parseArgs } from 'node:util';
import type { Catalog } from '../catalog/catalog.ts';
import { type Preset, presetsOf } from '../catalog/presets.ts';
import type { Day } from '../domain/day.ts';
import { exact } from '../domain/exact.ts';
import { FORM_DEFAULTS, type JobForm, readJob } from '../domain/job-form.ts';
import type { RateCard } from '../domain/rate-card.ts';
import { resolveLink } from '../domain/resolve-link.ts';
import { costOfWorkflow, type PricedWorkflow, type WorkflowCost } from '../domain/workflow.ts';
import { readWorkflow, type WorkflowForm } from '../domain/workflow-form.ts';
import { readLink } from '../domain/workflow-link.ts';
import { Refusal, theOne } from '../edit/refusal.ts';
import { formatLinkProblem, formatProblem, formatWorkflowProblem } from '../format/problems.ts';
import { unpricedStages } from '../format/workflow-answers.ts';
import { pricedJson, pricedText } from './cost-output.ts';
import { floorText, workflowJson, workflowText } from './workflow-output.ts';

const USAGE = `Usage: npm run -s cost -- --model ID --size SIZE [--quality RUNG] [options]
       npm run -s cost -- --link 'ADDRESS' [--json]
       npm run -s cost -- --preset ID [--on YYYY-MM-DD] [--json]

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
  --link ADDRESS         everything a link of the calculator holds, stages too: the address, or its query
  --preset ID            the work of a preset of the calculator
  --json                 print the result as JSON, amounts as exact decimal text
  --help`;

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
  link: { type: 'string' },
  preset: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** Flags that go with a link, and with a preset: these say the rest themselves. */
const BESIDE = { link: ['link', 'json'], preset: ['preset', 'on', 'json'] } as const;

function readFlags(args: readonly string[]) {
  const { values, tokens } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: false, tokens: true });
  const given = tokens.flatMap((token) => (token.kind === 'option' && token.name !== 'reference' ? [token.name] : []));
  const repeated = given.find((name, index) => given.indexOf(name) < index);
  if (repeated !== undefined) throw new Refusal(`Option '--${repeated}' was given more than once; give it once.`);
  return values;
}

type Flags = ReturnType<typeof readFlags>;

/** @throws Misnamed when a model or route is none of the data */
function checkNames({ model = '', route = '' }: Flags, catalog: Catalog): void {
  if (model !== '') theOne(catalog.models, model, '--model', 'model', 'The ids are the names of the files in data/models/.');
  if (route !== '') theOne(catalog.routes, route, '--route', 'route', 'The ids are the names of the files in data/routes/.');
}

function toForm(flags: Flags): JobForm {
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

/** The query of an address, or the text itself where it is one. */
function queryOf(link: string): string {
  const [address = ''] = link.trim().split('#');
  const mark = address.indexOf('?');
  if (mark === -1 && /^[a-z]+:\/\/|^\//i.test(address))
    throw new Refusal('Link: the address holds no job; expected one with “?” and what follows it.');
  return address.slice(mark + 1);
}

function linkedForm(link: string, card: RateCard, presets: readonly Preset[]): WorkflowForm {
  const { state, problems } = readLink(queryOf(link));
  const resolved = state && resolveLink(state, { models: card.models, presets });
  const all = [...problems, ...(resolved?.problems ?? [])];
  if (all.length > 0) throw new Refusal(`Link: ${all.map(formatLinkProblem).join(' ')}`);
  if (resolved === undefined) throw new Refusal('Link: it holds no job; expected keys such as m, s and q.');
  return resolved.state.form;
}

function presetForm(id: string, on: string | undefined, presets: readonly Preset[]): WorkflowForm {
  const preset = presets.find((each) => each.id === id);
  if (preset === undefined) {
    throw new Refusal(`Preset: “${id}” is not a preset. Known: ${presets.map((each) => each.id).join(', ')}.`);
  }
  return { ...preset.form, job: { ...preset.form.job, on: on ?? '' } };
}

/** The workflow of a link or a preset; undefined where the flags describe a job themselves. */
function workflowForm(flags: Flags, catalog: Catalog): WorkflowForm | undefined {
  for (const source of ['link', 'preset'] as const) {
    if (flags[source] === undefined) continue;
    const allowed: readonly string[] = BESIDE[source];
    const other = Object.keys(flags).find((name) => !allowed.includes(name));
    if (other !== undefined) throw new Refusal(`Both --${source} and --${other} were given; --${source} says that itself.`);
  }
  if (flags.link !== undefined) return linkedForm(flags.link, catalog.card, presetsOf(catalog));
  return flags.preset === undefined ? undefined : presetForm(flags.preset, flags.on, presetsOf(catalog));
}

/** Why there is no cost, and what is known all the same. */
function noCost(cost: Exclude<WorkflowCost, PricedWorkflow>, card: RateCard): Refusal {
  const reasons = unpricedStages(cost).map(({ name, text }) => (name === '' ? text : `${name}: ${text}`));
  return new Refusal(`Not computable: ${[...reasons, ...(cost.floor === undefined ? [] : [floorText(cost.floor, card)])].join(' ')}`);
}

function jobAnswer(form: JobForm, card: RateCard, today: Day, json: boolean): string {
  const read = readJob(form, card, today);
  if (!read.ok) throw new Refusal(read.problems.map(formatProblem).join(' '));
  const stage = { name: '', job: read.job, kept: exact(read.job.images) };
  const cost = costOfWorkflow({ stages: [stage], uses: exact(1), perMonth: undefined }, card, read.on);
  if (cost.kind !== 'cost') throw noCost(cost, card);
  const [priced] = cost.stages;
  if (priced === undefined) throw new Error('a workflow with a cost has stages');
  return json ? JSON.stringify(pricedJson(priced), null, 2) : pricedText(priced, card);
}

function workflowAnswer(form: WorkflowForm, card: RateCard, today: Day, json: boolean): string {
  const read = readWorkflow(form, card, today);
  const names = form.stages.map(({ name }) => name);
  if (!read.ok) throw new Refusal(read.problems.map((problem) => formatWorkflowProblem(problem, names)).join(' '));
  const cost = costOfWorkflow(read.workflow, card, read.on);
  if (cost.kind !== 'cost') throw noCost(cost, card);
  return json ? JSON.stringify(workflowJson(cost), null, 2) : workflowText(cost, card);
}

/**
 * What the command `cost` prints for its arguments: of flags the cost of a job, of a link or a preset that of a workflow.
 *
 * @param load reads the data, once the arguments are known to need it
 * @throws Refusal with the line to print where there is no answer
 */
export function costAnswer(args: readonly string[], today: () => Day, load: () => Catalog): string {
  const flags = readFlags(args);
  if (flags.help) return USAGE;
  const day = today();
  const catalog = load();
  checkNames(flags, catalog);
  const form = workflowForm(flags, catalog);
  const json = flags.json === true;
  return form === undefined ? jobAnswer(toForm(flags), catalog.card, day, json) : workflowAnswer(form, catalog.card, day, json);
}
