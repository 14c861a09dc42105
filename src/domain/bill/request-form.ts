import type { Day } from '../day.ts';
import { FORM_DEFAULTS, type FormProblem, type JobForm, readJob } from '../job-form.ts';
import { nearest } from '../nearest.ts';
import { estimatePromptTokens, type PromptEstimate } from '../prompt-estimate.ts';
import { type Model, type RateCard, TIERS } from '../rate-card.ts';
import { brokenSizeRules, parseAskedSize, parseSize, sizeId } from '../size.ts';
import type { PastedRequest } from './read-request.ts';
import { type Asked, isVariable } from './request-settings.ts';

/** The settings of a request that decide its price. */
const REQUEST_FIELDS = ['model', 'size', 'quality', 'images', 'partialImages', 'tier'] as const;

export type RequestField = (typeof REQUEST_FIELDS)[number];

/** Something about a request that its text does not tell, or that this page cannot use. */
export type RequestGap =
  | { kind: 'absent'; field: 'model' | 'size' | 'quality' }
  | { kind: 'left-to-vendor'; field: 'size' | 'quality' }
  | { kind: 'variable'; field: RequestField; found: string }
  | { kind: 'unknown-model'; found: string }
  | { kind: 'no-prompt' }
  | { kind: 'reference-sizes'; count: number }
  | { kind: 'references-variable' }
  | { kind: 'main-model' }
  | { kind: 'other-requests'; count: number };

/** A setting that the request states and that cannot be priced, with values that can be. */
export interface WrongSetting {
  field: RequestField;
  problem: FormProblem;
  /** What it may be meant to be, the likeliest first. */
  instead: string[];
}

/** The job a request stands for, as far as its text tells; what it does not tell is empty, and named among the gaps. */
interface RequestJob {
  form: JobForm;
  model: Model | undefined;
  /** The estimate that stands for the prompt's tokens. */
  prompt: PromptEstimate | undefined;
  gaps: RequestGap[];
}

/** The model an API name stands for, alone or behind the name of who sells it; undefined where it is not the exact name of one. */
export function modelNamed(name: string | undefined, card: RateCard): Model | undefined {
  const parts = name?.split('/') ?? [];
  const found = card.models.filter(({ apiIds }) => parts.some((part) => apiIds.includes(part)));
  return found.length === 1 ? found[0] : undefined;
}

class Reader {
  readonly gaps: RequestGap[] = [];

  /** A setting's text; empty where it is not given, or stands in a variable. */
  setting(field: RequestField, asked: Asked | undefined, isKnown: (text: string) => boolean = () => false): string {
    const text = asked?.text.trim() ?? '';
    if (asked === undefined || isKnown(text) || !isVariable(asked)) return text;
    this.gaps.push({ kind: 'variable', field, found: text });
    return '';
  }

  /** The same for what the vendor chooses where it is absent or automatic. */
  choice(field: 'size' | 'quality', asked: Asked | undefined, isKnown: (text: string) => boolean): string {
    if (asked === undefined) this.gaps.push({ kind: 'absent', field });
    const text = this.setting(field, asked, isKnown);
    if (text === 'auto') this.gaps.push({ kind: 'left-to-vendor', field });
    return text;
  }
}

/** What a response or a request calls the usual tier. */
const USUAL_TIER = /^(?:default|auto)?$/;

/** Whether a size is one the model is sold in; one in pixels where the model is not known. */
function isSize(text: string, model: Model | undefined): boolean {
  const size = parseAskedSize(text);
  return size !== undefined && (model === undefined ? 'width' in size : brokenSizeRules(size, model.sizes).length === 0);
}

/** Turns a request into the form of a job, and says what of it is missing. Nothing is filled in that the request does not say. */
export function requestJob(request: PastedRequest, card: RateCard): RequestJob {
  const reader = new Reader();
  const model = modelNamed(request.model?.text, card);
  if (request.model === undefined) reader.gaps.push({ kind: 'absent', field: 'model' });
  else if (model === undefined && reader.setting('model', request.model) !== '') {
    reader.gaps.push({ kind: 'unknown-model', found: request.model.text });
  }
  const hasQuality = model === undefined || model.qualities.length > 0 || request.quality !== undefined;
  const isRung = (text: string) =>
    (model === undefined ? card.models : [model]).some((each) => each.qualities.some(({ id }) => id === text));
  const quality = hasQuality ? reader.choice('quality', request.quality, isRung) : '';
  const size = reader.choice('size', request.size, (text) => text === 'auto' || isSize(text, model));
  const prompt = request.prompt === undefined ? undefined : estimatePromptTokens(request.prompt);
  if (prompt === undefined) reader.gaps.push({ kind: 'no-prompt' });
  if (request.references === null) reader.gaps.push({ kind: 'references-variable' });
  else if (request.references > 0) reader.gaps.push({ kind: 'reference-sizes', count: request.references });
  if (request.isImageTool) reader.gaps.push({ kind: 'main-model' });
  if (request.others > 0) reader.gaps.push({ kind: 'other-requests', count: request.others });
  const tier = reader.setting('tier', request.tier, (text) => TIERS.some((each) => each === text)).toLowerCase();
  const form: JobForm = {
    ...FORM_DEFAULTS,
    model: model?.id ?? '',
    tier: USUAL_TIER.test(tier) ? FORM_DEFAULTS.tier : tier,
    size: size === 'auto' ? '' : size,
    quality,
    images: reader.setting('images', request.images) || FORM_DEFAULTS.images,
    promptTokens: String(prompt?.tokens ?? FORM_DEFAULTS.promptTokens),
    partialImages: reader.setting('partialImages', request.partialImages) || FORM_DEFAULTS.partialImages,
  };
  return { form, model, prompt, gaps: reader.gaps };
}

/** Two numbers with anything between them, as a size is written where it is not `1024x1024`. */
const NEARLY_SIZE = /^\D*(\d{1,5})\D+(\d{1,5})\D*$/;

/** The one of the known values that a text is nearest to, whatever its letters; none where none is near. */
function likeliest(found: string, known: readonly string[]): string[] {
  const meant = nearest(found, known) ?? nearest(found.toLowerCase(), known);
  return meant === undefined ? [] : [meant];
}

/** What a wrong setting may be meant to be. */
function insteadOf(problem: FormProblem, model: Model | undefined): string[] {
  switch (problem.kind) {
    case 'unknown-quality':
    case 'unknown-tier':
      return likeliest(problem.found ?? '', problem.known);
    case 'illegal-size':
      return problem.nearest.map(sizeId);
    case 'not-a-size': {
      const [, width, height] = NEARLY_SIZE.exec(problem.found) ?? [];
      const meant = `${width}x${height}`;
      return parseSize(meant) !== undefined && isSize(meant, model) ? [meant] : [];
    }
    default:
      return [];
  }
}

/** The settings that a request states and that cannot be priced. What it does not state is no fault of it. */
export function wrongSettings(form: JobForm, card: RateCard, today: Day): WrongSetting[] {
  const read = readJob(form, card, today);
  const model = card.models.find(({ id }) => id === form.model);
  return (read.ok ? [] : read.problems).flatMap((problem): WrongSetting[] => {
    const field = REQUEST_FIELDS.find((each) => each === problem.field);
    const isStated = problem.kind !== 'missing' && field !== undefined && form[field] !== '';
    return isStated ? [{ field, problem, instead: insteadOf(problem, model) }] : [];
  });
}
