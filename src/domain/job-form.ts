import { type Day, isDay } from './day.ts';
import { type Job, type JobProblem, jobProblems } from './job.ts';
import { type Model, type RateCard, TIERS, type Tier } from './rate-card.ts';
import { type AskedSize, isPixelSize, parseAskedSize, parseSize, type Size, soldAs } from './size.ts';

/** A job as it is typed, linked or passed as flags: text, not yet believed. An empty text means “not given”. */
export interface JobForm {
  model: string;
  /** The model's main route when empty. */
  route: string;
  tier: string;
  /** `1536x1024`, or a size tier such as `2K`. */
  size: string;
  quality: string;
  images: string;
  promptTokens: string;
  cachedPromptTokens: string;
  /** `1024x1024, 512x512*2`: dimensions, each with an optional count. */
  references: string;
  partialImages: string;
  /** The day to price it on; the page's or command's own day when empty. */
  on: string;
}

export type JobField = keyof JobForm;

/** What is wrong with one field: where, what was found, and enough to say what was expected. */
export type FormProblem = { field: JobField } & (
  | { kind: 'missing' }
  | { kind: 'not-a-size'; found: string }
  | { kind: 'too-long' /** Characters. */; found: number; most: number }
  | { kind: 'not-a-count'; found: string; least: number; most: number }
  | { kind: 'not-a-day'; found: string }
  | { kind: 'after-today'; found: Day; today: Day }
  | { kind: 'unknown-tier'; found: string; known: string[] }
  | JobProblem
);

/** The most images or tokens a field takes: far beyond any bill, and safe for whole-number arithmetic. */
const MOST_IMAGES = 10_000_000;
const MOST_PROMPT_TOKENS = 1_000_000;

/** The most characters of a list of references: more than any model takes, and few enough to read at each key that is pressed. */
const MOST_REFERENCE_TEXT = 1000;

/** What a field holds when nothing is given for it. Model, size and quality have no default: a job without them is not a job. */
export const FORM_DEFAULTS: JobForm = {
  model: '',
  route: '',
  tier: 'standard',
  size: '',
  quality: '',
  images: '1',
  promptTokens: '0',
  cachedPromptTokens: '0',
  references: '',
  partialImages: '0',
  on: '',
};

class Reader {
  readonly problems: FormProblem[] = [];
  readonly form: JobForm;

  constructor(form: JobForm) {
    this.form = form;
  }

  count(field: JobField, least: number, most: number): number {
    const found = this.form[field].trim();
    const value = /^\d{1,9}$/.test(found) ? Number(found) : Number.NaN;
    if (value >= least && value <= most) return value;
    this.problems.push(found === '' ? { field, kind: 'missing' } : { field, kind: 'not-a-count', found, least, most });
    return least;
  }

  size(): AskedSize {
    const found = this.form.size.trim();
    const size = parseAskedSize(found);
    if (size !== undefined) return size;
    this.problems.push(found === '' ? { field: 'size', kind: 'missing' } : { field: 'size', kind: 'not-a-size', found });
    return { width: 1, height: 1 };
  }

  references(): Size[] {
    const found = this.form.references.trim();
    if (found === '') return [];
    if (found.length > MOST_REFERENCE_TEXT) {
      this.problems.push({ field: 'references', kind: 'too-long', found: found.length, most: MOST_REFERENCE_TEXT });
      return [];
    }
    return found.split(/\s*[,;]\s*/).flatMap((part) => {
      const [dimensions = '', times = '1', ...rest] = part.split('*');
      const size = parseSize(dimensions);
      if (size === undefined || rest.length > 0 || !/^[1-9]\d?$/.test(times.trim())) {
        this.problems.push({ field: 'references', kind: 'not-a-size', found: part });
        return [];
      }
      return new Array<Size>(Number(times)).fill(size);
    });
  }

  tier(): Tier {
    const found = this.form.tier.trim();
    const tier = TIERS.find((each) => each === found);
    if (tier !== undefined) return tier;
    if (found === '') this.problems.push({ field: 'tier', kind: 'missing' });
    else this.problems.push({ field: 'tier', kind: 'unknown-tier', found, known: [...TIERS] });
    return 'standard';
  }

  day(today: Day): Day {
    const found = this.form.on.trim();
    if (found === '') return today;
    if (!isDay(found)) this.problems.push({ field: 'on', kind: 'not-a-day', found });
    else if (found > today) this.problems.push({ field: 'on', kind: 'after-today', found, today });
    return found;
  }
}

/** The field of the form that a problem of a job is about. */
export const FIELD_OF: Record<JobProblem['kind'], JobField> = {
  'unknown-model': 'model',
  'unknown-route': 'route',
  'unknown-quality': 'quality',
  'illegal-size': 'size',
  'too-many-references': 'references',
  'too-many-partial-images': 'partialImages',
  'cached-over-prompt': 'cachedPromptTokens',
};

/** A size tier as its vendor writes it, however it was typed. */
function asWritten(size: AskedSize, model: Model | undefined): AskedSize {
  return model === undefined || isPixelSize(size) ? size : soldAs(size, model.sizes);
}

/**
 * Turns a typed job into one that can be priced, or says everything that is wrong with it, field by field.
 *
 * @param today the last day that can be asked for, and the one used when none is given
 */
export function readJob(
  form: JobForm,
  card: RateCard,
  today: Day,
): { ok: true; job: Job; on: Day } | { ok: false; problems: FormProblem[] } {
  const reader = new Reader(form);
  const model = card.models.find((each) => each.id === form.model.trim());
  const on = reader.day(today);
  const job: Job = {
    model: form.model.trim(),
    route: form.route.trim() || (model?.mainRoute ?? ''),
    tier: reader.tier(),
    size: asWritten(reader.size(), model),
    quality: form.quality.trim() === '' ? null : form.quality.trim(),
    images: reader.count('images', 1, MOST_IMAGES),
    promptTokens: reader.count('promptTokens', 0, MOST_PROMPT_TOKENS),
    cachedPromptTokens: reader.count('cachedPromptTokens', 0, MOST_PROMPT_TOKENS),
    references: reader.references(),
    partialImages: reader.count('partialImages', 0, 99),
  };
  if (job.model === '') reader.problems.push({ field: 'model', kind: 'missing' });
  else {
    const refused = new Set(reader.problems.map((problem) => problem.field));
    for (const problem of jobProblems(job, card)) {
      const field = FIELD_OF[problem.kind];
      const follows =
        (problem.kind === 'cached-over-prompt' && refused.has('promptTokens')) ||
        (problem.kind === 'unknown-route' && problem.found === '');
      if (!refused.has(field) && !follows) reader.problems.push({ ...problem, field });
    }
  }
  return reader.problems.length > 0 ? { ok: false, problems: reader.problems } : { ok: true, job, on };
}
