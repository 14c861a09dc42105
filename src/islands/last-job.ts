import { useSyncExternalStore } from 'react';

const KEY = 'ratecard-last-job';

let found: string | null | undefined;

/** The query of the job that was priced here last, as it was when the page opened. */
function read(): string | null {
  if (found !== undefined) return found;
  try {
    found = window.localStorage.getItem(KEY);
  } catch {
    found = null;
  }
  return found;
}

const never = () => () => {};

/** The query of the last job of an earlier visit; null where there is none or the browser keeps nothing. */
export function useLastJob(): string | null {
  return useSyncExternalStore(never, read, () => null);
}

/** Keeps the query of a job for the next page. A browser that keeps nothing is as good. */
export function rememberJob(query: string): void {
  read();
  try {
    window.localStorage.setItem(KEY, query);
  } catch {
    // Private windows and full or disabled storage refuse; the address holds the job all the same.
  }
}
