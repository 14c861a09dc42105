import type { Model, RateCard } from './rate-card.ts';
import { parseRatio } from './ratio.ts';
import type { SizeNeed } from './size-finder.ts';

/** The fields of the size finder as they are typed, under the names they have in an address. */
export interface FinderForm {
  /** Id of the model. */
  m: string;
  /** Quality. */
  q: string;
  /** Shape as a ratio, or `any`. */
  r: string;
  /** Percent by which the shape may depart from the ratio. */
  near: string;
  /** Least width in pixels; empty for none, as below. */
  w: string;
  /** Least height in pixels. */
  h: string;
  /** Least number of pixels. */
  px: string;
}

export type FinderField = keyof FinderForm;

/** The fields in the order in which an address lists them. */
export const FINDER_FIELDS = ['m', 'q', 'r', 'near', 'w', 'h', 'px'] as const satisfies readonly FinderField[];

/** The shape that stands for all. */
export const ANY_RATIO = 'any';

/** Percents that a shape may depart by. */
export const TOLERANCES = [0, 1, 5] as const;

const MOST_EDGE = 99_999;
const MOST_PIXELS = 999_999_999;

/** A field that cannot be read, with what was found in it. */
export type FinderProblem =
  | { field: 'm' | 'q' | 'near'; kind: 'unknown'; found: string; known: string[] }
  | { field: 'r'; kind: 'not-a-ratio'; found: string }
  | { field: 'w' | 'h' | 'px'; kind: 'not-a-count'; found: string; most: number };

/** A form that can be searched with. */
export interface FinderQuery {
  model: Model;
  quality: string;
  need: SizeNeed;
}

/** The form of an address: what it names takes the place of the same field of `base`. */
export function formOf(query: string, base: FinderForm): FinderForm {
  const given = new URLSearchParams(query);
  const entries = FINDER_FIELDS.map((field) => [field, given.get(field) ?? base[field]]);
  return Object.fromEntries(entries) as FinderForm;
}

/** The form as the query of an address, with the version of the grammar first; a field that is empty is left out unless `base` fills it. */
export function queryOf(form: FinderForm, base: FinderForm): string {
  const written = FINDER_FIELDS.filter((field) => form[field] !== '' || base[field] !== '');
  return new URLSearchParams([['v', '1'], ...written.map((field): [string, string] => [field, form[field]])]).toString();
}

function countIn(text: string, most: number): number | undefined {
  const plain = text.replace(/[\s,]/g, '');
  if (plain === '') return 0;
  return /^\d{1,9}$/.test(plain) && Number(plain) <= most ? Number(plain) : undefined;
}

/**
 * Reads a form.
 *
 * @param models ids of the models whose sizes can be searched
 */
export function readFinderForm(form: FinderForm, card: RateCard, models: readonly string[]): FinderQuery | FinderProblem[] {
  const problems: FinderProblem[] = [];
  const model = card.models.find(({ id }) => id === form.m && models.includes(id));
  if (model === undefined) problems.push({ field: 'm', kind: 'unknown', found: form.m, known: [...models] });
  // What is left to the vendor has no cost before it is made.
  const qualities = model?.qualities.filter(({ factor }) => factor !== null).map(({ id }) => id) ?? [];
  if (model !== undefined && !qualities.includes(form.q)) problems.push({ field: 'q', kind: 'unknown', found: form.q, known: qualities });
  const isAny = form.r.trim().toLowerCase() === ANY_RATIO;
  const ratio = isAny ? undefined : parseRatio(form.r);
  if (!isAny && ratio === undefined) problems.push({ field: 'r', kind: 'not-a-ratio', found: form.r });
  const tolerance = TOLERANCES.find((each) => String(each) === form.near);
  if (tolerance === undefined) problems.push({ field: 'near', kind: 'unknown', found: form.near, known: TOLERANCES.map(String) });
  const count = (field: 'w' | 'h' | 'px', most: number) => {
    const read = countIn(form[field], most);
    if (read === undefined) problems.push({ field, kind: 'not-a-count', found: form[field], most });
    return read ?? 0;
  };
  const need = {
    ratio,
    tolerance: tolerance ?? 0,
    minWidth: count('w', MOST_EDGE),
    minHeight: count('h', MOST_EDGE),
    minPixels: count('px', MOST_PIXELS),
  };
  return model === undefined || problems.length > 0 ? problems : { model, quality: form.q, need };
}
