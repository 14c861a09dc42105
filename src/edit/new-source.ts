import type { Catalog } from '../catalog/catalog.ts';
import type { Reading, Source } from '../catalog/evidence.ts';
import type { Day } from '../domain/day.ts';
import { readingToday } from './citing.ts';
import { type Change, schemaLink } from './data-files.ts';
import { Refusal, theOne } from './refusal.ts';

/** Days until the numbers of a source are due, by whose word it is; docs/data-guidelines.md has the reasons. */
const REVIEW_DAYS: Record<Source['kind'], number> = { vendor: 90, gateway: 60, seller: 60, 'third-party': 180 };

/** What an editor gives of a new source. */
export interface NewSource {
  id: string;
  title: string;
  publisher: string;
  kind: Source['kind'];
  url: string;
  vendor: string | undefined;
  via: Reading['via'];
}

/**
 * A new source with its first reading, of today.
 *
 * @throws Refusal when the vendor does not fit
 */
export function newSource(catalog: Catalog, given: NewSource, today: Day): Change[] {
  const { id, title, publisher, kind, url, vendor, via } = given;
  if (kind === 'vendor' && vendor === undefined) throw new Refusal('--vendor: nothing was given. A source of the kind "vendor" needs it.');
  if (kind !== 'vendor' && vendor !== undefined) {
    throw new Refusal(`--vendor: found "${vendor}", expected nothing, since --kind is "${kind}" and not "vendor".`);
  }
  if (vendor !== undefined) {
    theOne(catalog.vendors, vendor, '--vendor', 'vendor', 'A new vendor needs a file in data/vendors/ first.');
  }
  const known = catalog.sources.find((source) => source.url === url);
  if (known !== undefined) {
    throw new Refusal(
      `--url: data/sources/${known.id}.json has this address already. Add a reading to it instead: npm run -s data:confirm.`,
    );
  }
  const file = `data/sources/${id}.json`;
  const value = {
    $schema: schemaLink(file),
    id,
    title,
    publisher,
    kind,
    vendor: vendor ?? null,
    url,
    citation: null,
    reviewIntervalDays: REVIEW_DAYS[kind],
    readings: [readingToday(today, 'recorded', via)],
  };
  return [{ file, value, isNew: true }];
}
