import MiniSearch, { type SearchOptions } from 'minisearch';
import type { SearchDocument, SearchKind } from '../../format/search-document.ts';
import { tellingWords, wordsOf } from './words.ts';

/** Most results that are shown; more than that are counted. */
export const MOST = 20;

/** Pages found, the best first. */
export interface Found {
  pages: SearchDocument[];
  /** Whether each page has every telling word of the query; if not, these are the nearest. */
  every: boolean;
}

/** How much a kind of page counts: a model is what most people look for, a change is the rest of its story. */
const WEIGHT: Readonly<Record<SearchKind, number>> = {
  Model: 2,
  Page: 1.6,
  Question: 1.6,
  Guide: 1.6,
  Comparison: 1.4,
  Size: 1.4,
  Route: 1,
  Preset: 0.8,
  Seller: 0.4,
  Change: 0.2,
};

/** Scores of which one is less than about this many times the other tell no difference: what is listed first comes first. */
const TELLING = 1.25;

/** How good a score is, in steps that tell a difference. */
function levelOf(score: number): number {
  return Math.round(Math.log(score) / Math.log(TELLING));
}

const FUZZY: SearchOptions = { fuzzy: (term) => (term.length > 3 && !/\d/.test(term) ? 0.2 : false) };

/**
 * What finds pages by the words of a query. Every telling word must be found, also as the beginning of a longer one; if no page has
 * them all, a slip of the finger is allowed, and then any word, the most words first. A page whose name is the query comes first,
 * unless it is a change.
 */
export function finderOf(documents: readonly SearchDocument[]): (query: string) => Found {
  const index = new MiniSearch<SearchDocument & { id: number }>({
    fields: ['title', 'also', 'text', 'body', 'kind'],
    tokenize: wordsOf,
    processTerm: (term) => term,
    searchOptions: {
      prefix: true,
      boost: { title: 4, also: 2, body: 0.5 },
      boostDocument: (id) => WEIGHT[documents[id]?.kind ?? 'Page'],
    },
  });
  index.addAll(documents.map((document, id) => ({ ...document, id })));
  const names = documents.map(({ kind, title, also }) => {
    return kind === 'Change' ? [] : [title, ...also.split('\n')].map((name) => tellingWords(name).join(' '));
  });

  const pagesWith = (words: readonly string[], options: SearchOptions): SearchDocument[] => {
    const name = words.join(' ');
    return index
      .search(name, options)
      .map(({ id, score, queryTerms }) => ({
        id: Number(id),
        level: levelOf(score),
        words: queryTerms.length,
        named: Number(names[id]?.includes(name)),
      }))
      .sort((a, b) => b.named - a.named || b.words - a.words || b.level - a.level || a.id - b.id)
      .flatMap(({ id }) => documents[id] ?? []);
  };

  return (query) => {
    const words = tellingWords(query);
    for (const options of [{}, FUZZY]) {
      const pages = pagesWith(words, { ...options, combineWith: 'AND' });
      if (pages.length > 0) return { pages, every: true };
    }
    return { pages: pagesWith(words, FUZZY), every: false };
  };
}
