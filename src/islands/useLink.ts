import { use, useMemo } from 'react';
import type { RateCard } from '../domain/rate-card.ts';
import { type LinkProblem, type LinkState, readLink } from '../domain/workflow-link.ts';
import { useOpened } from './calculator-state.ts';
import { loadedOnce, loadJson } from './loaded.ts';

/** A preset as its file has it: its id, and its work as the query of a link. */
export interface PresetLink {
  id: string;
  query: string;
}

interface Linked {
  /** Undefined where the address holds no job. */
  state: LinkState | undefined;
  problems: LinkProblem[];
  /** Whether the address holds work of its own, and not only a preset. */
  holdsWork: boolean;
}

const holdsIds = (query: URLSearchParams) => query.has('x') || query.has('cmp');

interface Resolver {
  resolveLink: typeof import('../domain/resolve-link.ts').resolveLink;
  presets: readonly PresetLink[];
}

/** Null where the address that the page was opened with needs none: those that follow are written by the page. */
let resolving: Promise<Resolver> | null | undefined;

async function loadResolver(presetsUrl: string): Promise<Resolver> {
  const [{ resolveLink }, presets] = await Promise.all([import('../domain/resolve-link.ts'), loadJson<PresetLink[]>(presetsUrl)]);
  return { resolveLink, presets };
}

/**
 * Starts to load what the address needs that the page was opened with, if it needs it: the meaning of ids is a chunk of its own, for few
 * links hold any.
 *
 * @param presetsUrl content-hashed address of the presets
 */
export function prepareLink(presetsUrl: string): void {
  if (resolving === undefined && !import.meta.env.SSR)
    resolving = holdsIds(new URLSearchParams(window.location.search)) ? loadedOnce(() => loadResolver(presetsUrl))() : null;
}

/** What the address holds, with what its ids mean. States that this page wrote need no resolving: it writes no id it does not know. */
export function useLink(card: RateCard): Linked {
  const opened = useOpened();
  const resolver = resolving ? use(resolving) : undefined;
  return useMemo(() => {
    const { state, problems } = opened;
    const holdsWork = state !== undefined && (state.preset === null || state.form.job.model !== '' || state.form.stages.length > 0);
    if (resolver === undefined || state === undefined || (state.preset === null && state.compare.length === 0))
      return { ...opened, holdsWork };
    const known = resolver.presets.flatMap(({ id, query }) => {
      const preset = readLink(query).state;
      return preset === undefined ? [] : [{ id, form: preset.form }];
    });
    const resolved = resolver.resolveLink(state, { models: card.models, presets: known });
    return { state: resolved.state, problems: [...problems, ...resolved.problems], holdsWork };
  }, [opened, resolver, card]);
}
