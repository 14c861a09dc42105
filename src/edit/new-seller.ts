import type { Catalog } from '../catalog/catalog.ts';
import type { Wire } from '../catalog/read-data.ts';
import type { Day } from '../domain/day.ts';
import { citeToday } from './citing.ts';
import { type Change, schemaLink } from './data-files.ts';

/** What an editor gives of a new seller. */
export interface NewSeller {
  id: string;
  name: string;
  kind: Wire['sellers'][number]['kind'];
  url: string;
  /** Where its offers were looked for. */
  source: string;
  /** What it is, in one sentence. */
  summary: string | undefined;
}

/** A new seller of which nothing is recorded yet: what is missing stands in it as a gap. */
export function newSeller(catalog: Catalog, directory: string, given: NewSeller, today: Day): Change[] {
  const { id, name, kind, url, summary } = given;
  const { ref, changes } = citeToday(catalog, directory, given.source, today, 'recorded');
  const lookedAt = [ref];
  const file = `data/sellers/${id}.json`;
  const value = {
    $schema: schemaLink(file),
    id,
    name,
    url,
    kind,
    summary: summary ?? 'A seller of images whose offers are not recorded yet.',
    ended: null,
    offers: [],
    rates: [],
    failureRule: { kind: 'not-stated', lookedAt },
    qualitySent: { kind: 'not-stated', lookedAt },
    terms: [],
    claims: [],
    gaps: [{ id: 'offers', text: 'what can be bought, at what price, and what an image takes', lookedAt }],
  };
  return [{ file, value, isNew: true }, ...changes];
}
