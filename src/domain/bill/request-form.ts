import { FORM_DEFAULTS, type JobForm } from '../job-form.ts';
import { estimatePromptTokens, type PromptEstimate } from '../prompt-estimate.ts';
import { type Model, type RateCard, TIERS } from '../rate-card.ts';
import { parseAskedSize } from '../size.ts';
import type { Asked, PastedRequest } from './read-request.ts';

/** The settings of a request that decide its price. */
export type RequestField = 'model' | 'size' | 'quality' | 'images' | 'partialImages' | 'tier';

/** Something about a request that its text does not tell, or that this page cannot use. */
export type RequestGap =
  | { kind: 'absent'; field: 'model' | 'size' | 'quality' }
  | { kind: 'left-to-vendor'; field: 'size' | 'quality' }
  | { kind: 'variable'; field: RequestField; found: string }
  | { kind: 'not-usable'; field: RequestField; found: string }
  | { kind: 'unknown-model'; found: string }
  | { kind: 'no-prompt' }
  | { kind: 'reference-sizes'; count: number }
  | { kind: 'references-variable' }
  | { kind: 'main-model' }
  | { kind: 'other-requests'; count: number };

/** The job a request stands for, as far as its text tells; what it does not tell is empty, and named among the gaps. */
interface RequestJob {
  form: JobForm;
  model: Model | undefined;
  /** The estimate that stands for the prompt's tokens. */
  prompt: PromptEstimate | undefined;
  gaps: RequestGap[];
}

/** The model an API name stands for: the exact name of one, else none. */
export function modelNamed(name: string | undefined, card: RateCard): Model | undefined {
  const id = name?.replace(/^models\//, '');
  const found = card.models.filter(({ apiIds }) => id !== undefined && apiIds.includes(id));
  return found.length === 1 ? found[0] : undefined;
}

const IS_NAME = /^[A-Za-z_$][\w.$]*$/;

class Reader {
  readonly gaps: RequestGap[] = [];

  /** A setting's text; empty where it is not given, a variable, or not what is expected. */
  setting(field: RequestField, asked: Asked | undefined, isUsable: (text: string) => boolean): string {
    const text = asked?.text.trim() ?? '';
    if (asked === undefined || isUsable(text)) return text;
    const isVariable = asked.isBare && IS_NAME.test(text);
    this.gaps.push(isVariable ? { kind: 'variable', field, found: text } : { kind: 'not-usable', field, found: text });
    return '';
  }

  /** The same for what the vendor chooses where it is absent or automatic. */
  choice(field: 'size' | 'quality', asked: Asked | undefined, isUsable: (text: string) => boolean): string {
    if (asked === undefined) {
      this.gaps.push({ kind: 'absent', field });
      return '';
    }
    return this.setting(field, asked, isUsable);
  }
}

const isCount = (text: string) => /^\d{1,4}$/.test(text);

/** Turns a request into the form of a job, and says what of it is missing. Nothing is filled in that the request does not say. */
export function requestJob(request: PastedRequest, card: RateCard): RequestJob {
  const reader = new Reader();
  const model = modelNamed(request.model?.text, card);
  if (request.model === undefined) reader.gaps.push({ kind: 'absent', field: 'model' });
  else if (model === undefined) {
    const { text, isBare } = request.model;
    const isVariable = isBare && IS_NAME.test(text);
    reader.gaps.push(isVariable ? { kind: 'variable', field: 'model', found: text } : { kind: 'unknown-model', found: text });
  }
  const rungs = model?.qualities.map(({ id }) => id);
  const isRung = (text: string) => rungs === undefined || rungs.includes(text);
  const hasQuality = rungs === undefined || rungs.length > 0 || request.quality !== undefined;
  const quality = hasQuality ? reader.choice('quality', request.quality, isRung) : '';
  const askedSize = reader.choice('size', request.size, (text) => parseAskedSize(text) !== undefined);
  if (askedSize === 'auto') reader.gaps.push({ kind: 'left-to-vendor', field: 'size' });
  if (quality === 'auto') reader.gaps.push({ kind: 'left-to-vendor', field: 'quality' });
  const prompt = request.prompt === undefined ? undefined : estimatePromptTokens(request.prompt);
  if (prompt === undefined) reader.gaps.push({ kind: 'no-prompt' });
  if (request.references === null) reader.gaps.push({ kind: 'references-variable' });
  else if (request.references > 0) reader.gaps.push({ kind: 'reference-sizes', count: request.references });
  if (request.isImageTool) reader.gaps.push({ kind: 'main-model' });
  if (request.others > 0) reader.gaps.push({ kind: 'other-requests', count: request.others });
  const tier = request.tier?.text.toLowerCase();
  const form: JobForm = {
    ...FORM_DEFAULTS,
    model: model?.id ?? '',
    tier: TIERS.find((each) => each === tier) ?? FORM_DEFAULTS.tier,
    size: askedSize === 'auto' ? '' : askedSize,
    quality,
    images: reader.setting('images', request.images, (text) => isCount(text) && Number(text) > 0) || FORM_DEFAULTS.images,
    promptTokens: String(prompt?.tokens ?? FORM_DEFAULTS.promptTokens),
    partialImages: reader.setting('partialImages', request.partialImages, isCount) || FORM_DEFAULTS.partialImages,
  };
  return { form, model, prompt, gaps: reader.gaps };
}
