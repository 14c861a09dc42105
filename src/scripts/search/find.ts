import MiniSearch from 'minisearch';
import type { SearchDocument } from '../../format/search-document.ts';

/** Most results that are shown; more than that are counted. */
export const MOST = 20;

/** Letters as people type them: without accents and case; a dot or hyphen inside a name does not part it from its number. */
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const words = (text: string) =>
  plain(text)
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((word) => word !== '');

/** What finds pages by the words of a query: every word must be found, also as the beginning of a longer one or with a slip of the finger. */
export function finderOf(documents: readonly SearchDocument[]): (query: string) => SearchDocument[] {
  const index = new MiniSearch<SearchDocument & { id: number }>({
    fields: ['title', 'also', 'text', 'kind'],
    tokenize: words,
    processTerm: (term) => term,
  });
  index.addAll(documents.map((document, id) => ({ ...document, id })));
  return (query) =>
    index
      .search(query, {
        combineWith: 'AND',
        prefix: true,
        fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
        boost: { title: 4, also: 2 },
        // A model is what most people look for; a change is the rest of its story.
        boostDocument: (id) => {
          const kind = documents[id]?.kind;
          return kind === 'Change' ? 0.4 : kind === 'Model' || kind === 'Page' ? 1.6 : 1;
        },
      })
      .flatMap(({ id }) => documents[id] ?? []);
}
