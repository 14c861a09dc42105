import type { Day } from '../../domain/day.ts';
import { TIERS } from '../../domain/rate-card.ts';
import type { Catalog } from '../catalog.ts';
import { editionFile } from '../evidence.ts';
import type { EvidenceBook, EvidenceRecord } from '../evidence-book.ts';
import { editionOn } from '../rate-table.ts';
import type { Wire } from '../read-data.ts';
import { pricingDay } from '../standing.ts';

type WireEdition = Wire['rates'][number]['editions'][number];

/** The editions, as they stand in their files, that the pages of models show today. */
export function editionsShown(catalog: Catalog, today: Day): Set<WireEdition> {
  const editions = catalog.card.models.flatMap((model) =>
    TIERS.flatMap((tier) => editionOn(catalog, model, tier, pricingDay(model, today)) ?? []),
  );
  return new Set(editions.flatMap((edition) => editionFile(catalog, edition) ?? []));
}

const EDITION_AT = /^editions\[(\d+)\]/;

function editionsIn({ rates }: Catalog, file: string): readonly WireEdition[] {
  return rates.find(({ model, route }) => file === `data/rates/${route}/${model}.json`)?.editions ?? [];
}

/**
 * The evidence of figures of a past day: without an age, which is judged of figures in use, and with a way to the full evidence only
 * where the figure still stands on the page of its model.
 *
 * @param held the data the figures are from: all of it, or what was recorded by a day
 * @param all all data, whose files the evidence leads to
 * @param shown the editions that the pages of models show today
 */
export function pastRecords(book: EvidenceBook, held: Catalog, all: Catalog, shown: ReadonlySet<WireEdition>): EvidenceRecord[] {
  return book.records.map((record) => {
    const { file, subjects } = record;
    const index = subjects.flatMap(({ at }) => EDITION_AT.exec(at ?? '')?.[1] ?? [])[0];
    if (index === undefined) return { ...record, check: undefined };
    const edition = editionsIn(held, file)[Number(index)];
    const place = edition === undefined ? -1 : editionsIn(all, file).indexOf(edition);
    const placed = ({ at, ...subject }: (typeof subjects)[0]) => ({ ...subject, at: at?.replace(EDITION_AT, `editions[${place}]`) });
    const [first, ...others] = subjects;
    const isShown = edition !== undefined && shown.has(edition);
    return {
      ...record,
      subjects: [placed(first), ...others.map(placed)],
      check: undefined,
      full: isShown ? record.full : undefined,
    };
  });
}
