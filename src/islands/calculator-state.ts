import { useSyncExternalStore } from 'react';
import { type LinkProblem, type LinkState, readLink, writeLink } from '../domain/workflow-link.ts';

/** What the address holds: the state of the calculator, or undefined where it holds no job, and what of it could not be used. */
export interface Opened {
  state: LinkState | undefined;
  problems: LinkProblem[];
}

const NOTHING: Opened = { state: undefined, problems: [] };

const listeners = new Set<() => void>();

/** What was typed or chosen last, while the address bar does not hold it. */
let unsaved: (Opened & { state: LinkState }) | undefined;

/** The last query that was read or written, so that a state stays the same object while nothing in it changes. */
let known: { query: string; opened: Opened } | undefined;

/** Typing is written to the address once it rests for so long: a browser takes longer for that than for all the rest of a key. */
const WRITTEN_AFTER_MS = 250;

let waiting: ReturnType<typeof setTimeout> | undefined;

function followAddress() {
  unsaved = undefined;
  for (const listener of listeners) listener();
}

/** Whether a change takes the place of the present entry of the history, as typing does, or adds one that “back” returns from. */
export type Entry = 'replace' | 'push';

/** Brings the history up to date. */
function saveNow(entry: Entry = 'replace') {
  clearTimeout(waiting);
  if (unsaved === undefined) return;
  const query = `?${writeLink(unsaved.state)}`;
  try {
    window.history[`${entry}State`](null, '', query);
    known = { query, opened: unsaved };
    unsaved = undefined;
  } catch {
    // Too many writes in a short time: the next one that is let through brings the address up to date.
  }
}

const replaceNow = () => saveNow();

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('popstate', followAddress);
    window.addEventListener('pagehide', replaceNow);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.removeEventListener('popstate', followAddress);
    window.removeEventListener('pagehide', replaceNow);
  };
}

function opened(): Opened {
  if (unsaved !== undefined) return unsaved;
  const query = window.location.search;
  // The very answer of the server, so that nothing is drawn again for it.
  if (query === '') return NOTHING;
  if (known?.query !== query) known = { query, opened: readLink(query) };
  return known.opened;
}

/** What the address bar holds now; on the server and while hydrating it holds nothing. */
export function useOpened(): Opened {
  return useSyncExternalStore(subscribe, opened, () => NOTHING);
}

/** What the address holds now; undefined where it holds no job. */
export function stateInAddress(): LinkState | undefined {
  return opened().state;
}

function save(state: LinkState, entry: Entry): void {
  if (entry === 'push') saveNow();
  unsaved = { state, problems: [] };
  if (entry === 'push') saveNow('push');
  else {
    clearTimeout(waiting);
    waiting = setTimeout(replaceNow, WRITTEN_AFTER_MS);
  }
  for (const listener of listeners) listener();
}

/**
 * Changes the state and writes it to the address bar.
 *
 * @param base the state while the address holds none
 */
export function editState(base: LinkState, change: (state: LinkState) => LinkState, entry: Entry = 'replace'): void {
  save(change(opened().state ?? base), entry);
}
