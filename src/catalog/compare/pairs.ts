import type { Model } from '../../domain/rate-card.ts';
import type { Catalog } from '../catalog.ts';

/** Two models that have a page together. */
export interface ModelPair {
  a: Model;
  b: Model;
  /** The last part of the page's address. */
  slug: string;
}

/** What stands between two ids in an address; no id may hold it, so that an address names one pair. */
export const VERSUS = '-vs-';

interface Comparisons {
  subjects: readonly string[];
  rivals: readonly string[];
  lines: readonly (readonly string[])[];
  pairs: readonly (readonly string[])[];
}

/** The pairs that the editor's rule names, as ids: each subject with each rival, neighbours in a line, and those listed by themselves. */
export function namedPairs({ subjects, rivals, lines, pairs }: Comparisons): [string, string][] {
  const crossed = subjects.flatMap((a) => rivals.map((b): [string, string] => [a, b]));
  const neighbours = lines.flatMap((line) => line.slice(1).map((b, index): [string, string] => [line[index] ?? b, b]));
  return [...crossed, ...neighbours, ...pairs.map(([a = '', b = '']): [string, string] => [a, b])];
}

/** The address of a pair of ids. */
function pairSlug(a: string, b: string): string {
  return `${a}${VERSUS}${b}`;
}

/** Every pair with a page, in the editor's order. A pair has one address: in the other order there is no page. */
export function modelPairs(catalog: Catalog): ModelPair[] {
  const modelOf = (id: string) => catalog.card.models.find((model) => model.id === id);
  return catalog.editorial.flatMap(({ comparisons }) =>
    namedPairs(comparisons).flatMap(([first, second]) => {
      const [a, b] = [modelOf(first), modelOf(second)];
      return a === undefined || b === undefined ? [] : [{ a, b, slug: pairSlug(first, second) }];
    }),
  );
}

/** The pairs a model stands in, each with the other model. */
export function pairsWith(catalog: Catalog, id: string): { slug: string; other: Model }[] {
  return modelPairs(catalog).flatMap(({ a, b, slug }) => {
    if (a.id === id) return [{ slug, other: b }];
    return b.id === id ? [{ slug, other: a }] : [];
  });
}
