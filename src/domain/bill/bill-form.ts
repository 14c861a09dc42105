import { type Day, isDay } from '../day.ts';
import type { FormProblem } from '../job-form.ts';
import { type Model, type RateCard, TIERS } from '../rate-card.ts';
import { type AskedSize, brokenSizeRules, nearestLegalSizes, parseAskedSize, sizeId } from '../size.ts';
import type { Made } from './bill.ts';
import type { Context } from './context.ts';
import type { Setting } from './rates-on.ts';
import { modelNamed } from './request-form.ts';

/** What a usage is priced with, as typed or as the text around it says. Text, not yet believed. */
export interface BillForm {
  model: string;
  /** The model's main route when empty. */
  route: string;
  tier: string;
  on: string;
  /** How many images the usage is for. */
  images: string;
  /** The size of the images; empty where it is not known. */
  size: string;
}

/** The most images one usage, or all in a paste, is for. */
const MOST_IMAGES = 100_000;

/** What the text around a usage says of its bill; only the fields it says something usable about. */
export function formFrom(context: Context, card: RateCard, today: Day): Partial<BillForm> {
  const model = modelNamed(context.model, card);
  const tier = TIERS.find((each) => each === context.tier?.toLowerCase());
  const size = context.size === undefined || context.size === 'auto' ? undefined : parseAskedSize(context.size);
  return {
    ...(model === undefined ? {} : { model: model.id, route: '' }),
    ...(tier === undefined ? {} : { tier }),
    ...(context.day === undefined || context.day > today ? {} : { on: context.day }),
    ...(context.images === undefined ? {} : { images: String(context.images) }),
    ...(size === undefined ? {} : { size: sizeId(size) }),
  };
}

function readSize(found: string, model: Model, problems: FormProblem[]): AskedSize | undefined {
  const text = found.trim();
  if (text === '') return undefined;
  const size = parseAskedSize(text);
  if (size === undefined) {
    problems.push({ field: 'size', kind: 'not-a-size', found: text });
    return undefined;
  }
  const broken = brokenSizeRules(size, model.sizes);
  if (broken.length === 0) return size;
  problems.push({
    field: 'size',
    kind: 'illegal-size',
    found: size,
    broken,
    nearest: nearestLegalSizes(size, model.sizes, 3),
    model: model.name,
  });
  return undefined;
}

/** Turns the form into what a bill needs, or says what is wrong with it, field by field. */
export function readBillForm(
  form: BillForm,
  card: RateCard,
  today: Day,
): { ok: true; setting: Setting; made: Made } | { ok: false; problems: FormProblem[] } {
  const problems: FormProblem[] = [];
  const model = card.models.find(({ id }) => id === form.model);
  if (model === undefined) {
    const known = card.models.map(({ id }) => id);
    problems.push(
      form.model === '' ? { field: 'model', kind: 'missing' } : { field: 'model', kind: 'unknown-model', found: form.model, known },
    );
  }
  const tier = TIERS.find((each) => each === form.tier);
  if (tier === undefined) problems.push({ field: 'tier', kind: 'unknown-tier', found: form.tier, known: [...TIERS] });
  const on = form.on.trim() === '' ? today : form.on.trim();
  if (!isDay(on)) problems.push({ field: 'on', kind: 'not-a-day', found: on });
  else if (on > today) problems.push({ field: 'on', kind: 'after-today', found: on, today });
  const images = /^\d{1,6}$/.test(form.images.trim()) ? Number(form.images) : Number.NaN;
  if (!(images >= 1 && images <= MOST_IMAGES)) {
    problems.push({ field: 'images', kind: 'not-a-count', found: form.images, least: 1, most: MOST_IMAGES });
  }
  const size = model === undefined ? undefined : readSize(form.size, model, problems);
  if (problems.length > 0 || model === undefined || tier === undefined) return { ok: false, problems };
  const route = form.route === '' ? model.mainRoute : form.route;
  return { ok: true, setting: { model, route, tier, on }, made: { images, size } };
}
