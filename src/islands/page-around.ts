import { FORM_DEFAULTS } from '../domain/job-form.ts';
import { WORKFLOW_DEFAULTS } from '../domain/workflow-form.ts';
import { type LinkState, writeLink } from '../domain/workflow-link.ts';
import { stateInAddress } from './calculator-state.ts';
import { rememberJob } from './last-job.ts';
import printSheet from './print.css?url&no-inline';

/** What a reader does who has arrived. */
const ACTS = ['wheel', 'touchmove', 'pointerdown', 'keydown', 'focusin'] as const;

/** How long what is drawn late may move the page. */
const DRAWN_WITHIN_MS = 10_000;

/** Keeps the section that the address names at the top of the window while what stands above it is drawn, until the reader acts. */
function landOnHash(): void {
  const id = window.location.hash.slice(1);
  if (id === '') return;
  const done = new AbortController();
  const layout = new ResizeObserver(() => document.getElementById(id)?.scrollIntoView());
  layout.observe(document.body);
  done.signal.addEventListener('abort', () => layout.disconnect());
  const stop = () => done.abort();
  for (const act of ACTS) window.addEventListener(act, stop, { passive: true, signal: done.signal });
  window.addEventListener('hashchange', stop, { signal: done.signal });
  setTimeout(stop, DRAWN_WITHIN_MS);
}

/**
 * The query that opens a preset with everything of a job that the preset does not state; empty where nothing goes with it.
 *
 * @param statesMonth whether the preset says itself how many images are used in a month
 */
export function presetQuery(id: string, statesMonth: boolean, { form, compare, budget }: LinkState): string {
  const perMonth = statesMonth ? '' : form.perMonth;
  const { on } = form.job;
  if (perMonth === '' && on === '' && budget === '' && compare.length === 0) return '';
  const kept = { ...WORKFLOW_DEFAULTS, job: { ...FORM_DEFAULTS, on }, perMonth };
  return `?${writeLink({ form: kept, preset: id, compare, budget })}`;
}

/** Lets a preset that is opened from here take over what it does not state, and keeps the job that is left to be offered there. */
function carryIntoPresets(): void {
  document.querySelector('.presets')?.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    const state = stateInAddress();
    if (link === null || state === undefined) return;
    rememberJob(`?${writeLink(state)}`);
    const { preset, statesMonth } = link.dataset;
    if (preset !== undefined) link.search = presetQuery(preset, statesMonth !== undefined, state);
  });
}

/** Brings the sheet for print, which the first view must not wait for. */
function addPrintSheet(): void {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: printSheet, media: 'print' }));
}

/** What the calculator does to the page around it. */
export function tendPage(): void {
  addPrintSheet();
  carryIntoPresets();
  landOnHash();
  window.addEventListener('hashchange', landOnHash);
}
