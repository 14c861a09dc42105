import { useSyncExternalStore } from 'react';
import { FORM_DEFAULTS, type JobForm } from '../domain/job-form.ts';
import { type LinkProblem, readLink, writeLink } from '../domain/job-link.ts';

/** The state of the calculator: a form's text, and what its link held that could not be used. The address bar is where it lives. */
export interface JobState {
  form: JobForm;
  problems: LinkProblem[];
}

const listeners = new Set<() => void>();

/** What was written last, while the browser has not taken it into the address bar: it limits how often that may happen. */
let unsaved: string | undefined;

function forget() {
  unsaved = undefined;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('popstate', forget);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', forget);
    window.removeEventListener('popstate', listener);
  };
}

const query = () => unsaved ?? window.location.search;

/**
 * Reads the state from the address bar; on the server and while hydrating it is the default job. A link that holds any part of
 * a job holds the whole of it and takes nothing from the default; one that holds none is the default job.
 */
export function useJobState(base: JobForm): JobState {
  const { given, problems } = readLink(useSyncExternalStore(subscribe, query, () => ''));
  const holdsJob = Object.keys(given).length > 0;
  return { form: holdsJob ? { ...FORM_DEFAULTS, ...given } : base, problems };
}

/** Whether the address holds a job, so that what was typed beside it is not taken over. */
export function linkHoldsJob(): boolean {
  return Object.keys(readLink(query()).given).length > 0;
}

/** Writes the form to the address bar without a new entry in the history for every key. */
export function saveJob(form: JobForm): void {
  unsaved = `?${writeLink(form)}`;
  try {
    window.history.replaceState(null, '', unsaved);
    unsaved = undefined;
  } catch {
    // Too many writes in a short time: the next one that is let through brings the address up to date.
  }
  for (const listener of listeners) listener();
}
