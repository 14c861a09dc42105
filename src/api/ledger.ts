import type { Catalog } from '../catalog/catalog.ts';
import { type Check, readingOf, type Source } from '../catalog/evidence.ts';
import type { Day } from '../domain/day.ts';
import type { ApiFile } from '../schema/api/index.ts';

type CitedSource = ApiFile<'rates'>['sources'][number];
type ApiCheck = NonNullable<ApiFile<'rates'>['offers'][number]['rates'][number]['checked']>;

/** A source as a file of the interface cites it. */
export function citedSource({ id, publisher, title, kind, url, citation }: Source): CitedSource {
  return { id, publisher, title, kind, url, citation };
}

/** A last check with the days on which it grows old; null where there was none. */
export function apiCheck(check: Check | undefined): ApiCheck | null {
  if (check === undefined) return null;
  const { on, precision, source, ages } = check;
  return { on, precision, source: source.id, due_on: ages?.due ?? null, unconfirmed_on: ages?.unconfirmed ?? null };
}

/** Keeps account of what one file cites while it is made: its sources, and the newest day on which anything in it was recorded or read. */
export class Ledger {
  readonly #catalog: Catalog;
  readonly #sources = new Map<string, Source>();
  #newest: Day = '';

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  /** Notes a day on which something was recorded. */
  note(day: Day): Day {
    if (day > this.#newest) this.#newest = day;
    return day;
  }

  /** Notes readings, and gives each once. */
  cite(refs: readonly string[]): string[] {
    const once = [...new Set(refs)];
    for (const ref of once) {
      const { source, reading } = readingOf(this.#catalog, ref);
      this.#sources.set(source.id, source);
      this.note(reading.on);
    }
    return once;
  }

  /** Notes the readings of some evidence. */
  citeAll(evidence: readonly { reading: string }[]): string[] {
    return this.cite(evidence.map((each) => each.reading));
  }

  /** Notes the reading of a last check. */
  check(check: Check | undefined): ApiCheck | null {
    if (check !== undefined) {
      this.#sources.set(check.source.id, check.source);
      this.note(check.on);
    }
    return apiCheck(check);
  }

  /** Every source noted, by id. */
  get sources(): CitedSource[] {
    return [...this.#sources.values()].map(citedSource).sort((a, b) => a.id.localeCompare(b.id, 'en'));
  }

  /** The newest day noted; of a file that rests on nothing, the newest day of the data. */
  get dataDate(): Day {
    return this.#newest === '' ? this.#catalog.card.dataDate : this.#newest;
  }
}
