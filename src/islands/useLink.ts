import { use, useMemo } from 'react';
import type { RateCard } from '../domain/rate-card.ts';
import { type LinkProblem, type LinkState, readLink } from '../domain/workflow-link.ts';
import { useOpened } from './calculator-state.ts';
import { loadedOnce } from './loaded.ts';

/** A preset as the page hands it over: its id, and its work as the query of a link. */
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

let resolving: Promise<typeof import('../domain/resolve-link.ts')> | undefined;

/** Starts to load what the address needs, if it needs it: the meaning of ids is a chunk of its own, for few links hold any. */
export function prepareLink(): void {
  if (resolving === undefined && !import.meta.env.SSR && holdsIds(new URLSearchParams(window.location.search)))
    resolving = loadedOnce(() => import('../domain/resolve-link.ts'))();
}

/** What the address holds, with what its ids mean. States that this page wrote need no resolving: it writes no id it does not know. */
export function useLink(card: RateCard, presets: readonly PresetLink[]): Linked {
  const opened = useOpened();
  const module = resolving === undefined ? undefined : use(resolving);
  return useMemo(() => {
    const { state, problems } = opened;
    const holdsWork = state !== undefined && (state.preset === null || state.form.job.model !== '' || state.form.stages.length > 0);
    if (module === undefined || state === undefined || (state.preset === null && state.compare.length === 0))
      return { ...opened, holdsWork };
    const known = presets.flatMap(({ id, query }) => {
      const preset = readLink(query).state;
      return preset === undefined ? [] : [{ id, form: preset.form }];
    });
    const resolved = module.resolveLink(state, { models: card.models, presets: known });
    return { state: resolved.state, problems: [...problems, ...resolved.problems], holdsWork };
  }, [opened, module, card, presets]);
}
