import { useSyncExternalStore } from 'react';
import { FORM_DEFAULTS, type JobForm } from '../domain/job-form.ts';
import { type LinkProblem, readLink, writeLink } from '../domain/job-link.ts';

/** The state of the calculator: a form's text, and what its link held that could not be used. The address bar is where it lives. */
export interface JobState {
  form: JobForm;
  problems: LinkProblem[];
}

const listeners = new Set<() => void>();
let cached: { query: string; base: JobForm; state: JobState } | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

/** A link without a query is the default job; one with a query holds the whole job and takes nothing from the default. */
function readState(base: JobForm): JobState {
  const query = window.location.search;
  if (cached?.query === query && cached.base === base) return cached.state;
  const { given, problems } = readLink(query);
  const state = query.length > 1 ? { form: { ...FORM_DEFAULTS, ...given }, problems } : { form: base, problems: [] };
  cached = { query, base, state };
  return state;
}

const serverStates = new WeakMap<JobForm, JobState>();

function serverState(base: JobForm): JobState {
  const known = serverStates.get(base) ?? { form: base, problems: [] };
  serverStates.set(base, known);
  return known;
}

/** Reads the state from the address bar; on the server and while hydrating it is the default job. */
export function useJobState(base: JobForm): JobState {
  return useSyncExternalStore(
    subscribe,
    () => readState(base),
    () => serverState(base),
  );
}

/** Writes the form to the address bar without a new entry in the history for every key. */
export function saveJob(form: JobForm): void {
  window.history.replaceState(null, '', `?${writeLink(form)}`);
  for (const listener of listeners) listener();
}
