import { FORM_DEFAULTS, type JobField, type JobForm } from './job-form.ts';

/**
 * The grammar of a link that holds a job, version 1. `docs/decisions/0003-links.md` has it whole.
 *
 * Every key is optional; the order does not matter. A single job uses the first group. `st` repeats, one per stage, and
 * the last group describes a workflow: those keys are reserved, named to the reader and not used by the one-job form.
 */
const KEY_OF: Record<JobField, string> = {
  model: 'm',
  route: 'r',
  tier: 't',
  size: 's',
  quality: 'q',
  images: 'n',
  promptTokens: 'p',
  cachedPromptTokens: 'pc',
  references: 'ref',
  partialImages: 'pi',
  on: 'on',
};

const FIELD_OF = new Map(Object.entries(KEY_OF).map(([field, key]) => [key, field as JobField]));

const VERSION = '1';

/** Keys of version 1 that describe more than one job. */
const RESERVED = new Set(['st', 'a', 'k', 'mo', 'x', 'cmp', 'usd']);

/** Something a link holds that this page cannot use. */
export type LinkProblem =
  | { kind: 'unknown-version'; found: string }
  | { kind: 'unknown-key'; key: string; found: string }
  | { kind: 'reserved-key'; key: string; found: string }
  | { kind: 'repeated-key'; key: string; found: string };

/** Reads a query string. Values are taken over as they are, to be judged by `readJob`; nothing is replaced or dropped in silence. */
export function readLink(query: string): { given: Partial<JobForm>; problems: LinkProblem[] } {
  const given: Partial<JobForm> = {};
  const problems: LinkProblem[] = [];
  for (const [key, found] of new URLSearchParams(query)) {
    const field = FIELD_OF.get(key);
    if (key === 'v') {
      if (found !== VERSION) problems.push({ kind: 'unknown-version', found });
    } else if (key === 'batch' && given.tier === undefined && (found === '1' || found === '0')) {
      given.tier = found === '1' ? 'batch' : 'standard';
    } else if (key === 'batch' && given.tier !== undefined) problems.push({ kind: 'repeated-key', key, found });
    else if (RESERVED.has(key)) problems.push({ kind: 'reserved-key', key, found });
    else if (field === undefined) problems.push({ kind: 'unknown-key', key, found });
    else if (given[field] !== undefined) problems.push({ kind: 'repeated-key', key, found });
    else given[field] = found;
  }
  return { given, problems };
}

/** Writes a form as a query string: the version, and every field that does not hold its default. An emptied field is kept as empty. */
export function writeLink(form: JobForm): string {
  const params = new URLSearchParams({ v: VERSION });
  for (const field of Object.keys(KEY_OF) as JobField[]) {
    if (form[field] !== FORM_DEFAULTS[field]) params.set(KEY_OF[field], form[field]);
  }
  return params.toString().replaceAll('%2C', ',');
}
