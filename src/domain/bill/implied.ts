import { legalSizes } from '../legal-sizes.ts';
import { outputTokens } from '../output-tokens.ts';
import type { Model } from '../rate-card.ts';
import { type AskedSize, commonSizes, soldAs } from '../size.ts';

/** A setting whose token count is the one a usage states. */
export interface Implied {
  /** Null where the model has no quality setting. */
  quality: string | null;
  size: AskedSize;
  tokensPerImage: number;
  /** Partial images of each image that are in the count. */
  partialImages: number;
  /** Tokens by which several images together are counted lower than one by one, as a sum rounded once would be. */
  fewer: number;
}

/** What the image output of a usage says about how the images were made. */
export type ImpliedSettings =
  | { kind: 'matches'; matches: Implied[]; among: 'given-size' | 'common-sizes' | 'legal-sizes'; more: number }
  | { kind: 'no-match'; among: 'given-size' | 'common-sizes' | 'legal-sizes' }
  | { kind: 'no-rule' }
  | { kind: 'no-images' };

const MOST_SHOWN = 12;

function rungsOf(model: Model): { id: string; factor: number | null }[] {
  return model.qualities.length === 0 ? [{ id: '', factor: null }] : model.qualities;
}

function matchesAt(sizes: readonly AskedSize[], tokens: number, images: number, model: Model, partialImages: number): Implied[] {
  const partial = model.partialImages.kind === 'tokens' ? model.partialImages.tokens * partialImages : 0;
  return sizes.flatMap((size) =>
    rungsOf(model).flatMap((rung) => {
      const each = outputTokens(soldAs(size, model.sizes), rung, model.outputRule);
      if (typeof each !== 'number') return [];
      const fewer = images * (each + partial) - tokens;
      // A sum of several images that is rounded up once is lower by less than one token for each further image.
      if (fewer < 0 || fewer > images - 1) return [];
      return [{ quality: model.qualities.length === 0 ? null : rung.id, size, tokensPerImage: each, partialImages, fewer }];
    }),
  );
}

/** Exact matches if there are any, else those a rounded sum can explain. */
function best(matches: readonly Implied[]): Implied[] {
  const least = Math.min(...matches.map(({ fewer }) => fewer));
  return matches.filter(({ fewer }) => fewer === least);
}

/**
 * Every quality and size of the model that makes so many image output tokens, for one image or several alike: without partial images
 * where that is possible, else with as few as explain the count. Looks at the given size, or at the common ones, then at every legal one.
 *
 * @param tokens image output of the whole usage
 * @param images how many images it is for
 */
export function impliedSettings(tokens: number, images: number, model: Model, size?: AskedSize): ImpliedSettings {
  if (tokens === 0 || images < 1) return { kind: 'no-images' };
  const { kind } = model.outputRule;
  if (kind === 'unknown' || kind === 'per-image') return { kind: 'no-rule' };
  const among = size === undefined ? 'common-sizes' : 'given-size';
  const sizes = size === undefined ? commonSizes(model.sizes) : [size];
  const mostPartial = model.partialImages.kind === 'tokens' ? (model.maxPartialImages ?? 0) : 0;
  for (let partialImages = 0; partialImages <= mostPartial; partialImages += 1) {
    const matches = best(matchesAt(sizes, tokens, images, model, partialImages));
    if (matches.length > 0) return { kind: 'matches', matches, among, more: 0 };
  }
  if (size !== undefined || model.sizes.kind !== 'any') return { kind: 'no-match', among };
  const legal = best(matchesAt(legalSizes(model.sizes), tokens, images, model, 0));
  if (legal.length === 0) return { kind: 'no-match', among: 'legal-sizes' };
  return { kind: 'matches', matches: legal.slice(0, MOST_SHOWN), among: 'legal-sizes', more: Math.max(0, legal.length - MOST_SHOWN) };
}

/** The qualities the count implies, where the stated one is none of them; undefined where they agree or the count implies none. */
export function contradictedQuality(implied: ImpliedSettings, stated: string): string[] | undefined {
  if (implied.kind !== 'matches') return undefined;
  const qualities = [...new Set(implied.matches.flatMap(({ quality }) => quality ?? []))];
  return qualities.length === 0 || qualities.includes(stated) || stated === 'auto' ? undefined : qualities;
}
