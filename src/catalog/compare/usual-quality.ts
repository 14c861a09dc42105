import { matchRungs } from '../../domain/compare/matched-rungs.ts';
import type { Model } from '../../domain/rate-card.ts';
import type { Catalog } from '../catalog.ts';
import { pricedQualities } from '../cost-table.ts';

/** The quality that stands for a model where one has to. */
export interface UsualQuality {
  /** Null where the model has no quality setting. */
  quality: string | null;
  /** Why it does: its images take the tokens of the headline's usual quality, it is the only one, or it is the middle one. */
  by: 'equal' | 'only' | 'middle';
}

/** The quality at which a model is compared first: the editor's for the headline model, and elsewhere that of equal tokens, never of equal name. */
export function usualQuality(catalog: Catalog, model: Model): UsualQuality {
  const [editor] = catalog.editorial;
  const rungs = pricedQualities(model);
  const [only = null] = rungs;
  if (rungs.length < 2) return { quality: only, by: 'only' };
  const lead = catalog.card.models.find(({ id }) => id === editor?.job.model);
  const matched = lead && matchRungs(lead, model);
  const equal = matched?.kind === 'tokens' ? matched.pairs.find(([own]) => own === editor?.job.quality)?.[1] : undefined;
  if (equal !== undefined) return { quality: equal, by: 'equal' };
  return { quality: rungs[Math.floor(rungs.length / 2)] ?? null, by: 'middle' };
}
