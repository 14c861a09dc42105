import type { Day } from '../../domain/day.ts';
import type { Edition, Model, Tier } from '../../domain/rate-card.ts';
import { exactUsd } from '../../format/exact-usd.ts';
import { formatMarkup } from '../../format/route.ts';
import { formatSize, formatWhen } from '../../format/words.ts';
import { type Catalog, routeName } from '../catalog.ts';
import { expressionOf } from '../cost-evidence.ts';
import { mainRate, statedRates, statementEvidence } from '../edition-rates.ts';
import { type Check, editionPlace, latestCheck, oldestCheck, ownerOf, proofsOf } from '../evidence.ts';
import type { Computation, EvidenceBook, EvidenceRecord } from '../evidence-book.ts';
import { fullOffer } from '../full-evidence.ts';
import { distinctProofs } from '../plans/seller-evidence.ts';
import type { Wire } from '../read-data.ts';
import type { RouteCell } from './route-cells.ts';

type WireEvidence = Parameters<typeof proofsOf>[1];

export type WireEdition = Wire['rates'][number]['editions'][number];

/** The exact arithmetic of a cell: what it costs, and how many times the cost it is set against. */
function lineOf({ quality, size, cost, base, multiple }: RouteCell, baseName: string): { label: string; expression: string } {
  const label = [quality, formatSize(size)].filter((part) => part !== null).join(', ');
  const against =
    base === undefined || multiple === undefined ? '' : `; ÷ $${exactUsd(base.total)} (${baseName}) = ${formatMarkup(multiple)}`;
  return { label, expression: `${expressionOf(cost)}${against}` };
}

/** What an offer rests on, in one record that all its figures open. */
interface OfferRecord {
  model: Model;
  edition: Edition;
  file: WireEdition;
  /** What its costs are set against, as it is written in the arithmetic. */
  baseName: string;
  cells: readonly RouteCell[];
  /** Arithmetic that no cell shows: a fee, a meter with a factor of its own. */
  lines: Computation['lines'];
  /** Evidence of that arithmetic. */
  beside: WireEvidence;
  /** The records of its costs, as they were computed. */
  records: readonly EvidenceRecord[];
}

/** When the route's own statement was last read, beside the rates it is computed from: the older counts. */
export function offerCheck(
  catalog: Catalog,
  { edition, file, records }: Pick<OfferRecord, 'edition' | 'file' | 'records'>,
  on: Day,
): Check | undefined {
  const owner = ownerOf(catalog, editionPlace(catalog, edition).file);
  const stated = latestCheck(proofsOf(catalog, statementEvidence(file.pricing)), on, owner);
  return oldestCheck([stated, ...records.map((record) => record.check)]);
}

/** Where a route sells a model, on a tier if it is not the standard one. */
export function offerTitle(catalog: Catalog, model: Model, route: string, tier: Tier): string {
  return [model.name, routeName(catalog, route), ...(tier === 'standard' ? [] : [tier])].join(', ');
}

/** Puts the evidence of an offer into the book and gives the id that opens it; undefined where it states nothing. */
export function openOffer(catalog: Catalog, offer: OfferRecord, on: Day, book: EvidenceBook): string | undefined {
  const { model, edition, file, cells, lines, beside, records, baseName } = offer;
  const own = proofsOf(catalog, [...statementEvidence(file.pricing), ...beside]);
  const proofs = distinctProofs([...own, ...records.flatMap((record) => record.proofs)]);
  if (proofs.length === 0) return undefined;
  const rule = records.find((record) => record.computation?.rule !== undefined)?.computation?.rule;
  const computed = [...cells.map((cell) => lineOf(cell, baseName)), ...lines];
  const place = editionPlace(catalog, edition);
  const content = {
    title: offerTitle(catalog, model, edition.route, edition.tier),
    from: formatWhen(edition.from),
    fromInferred: file.fromBasis === 'inferred',
    check: offerCheck(catalog, offer, on),
    proofs,
    computation: computed.length === 0 ? undefined : { rule, lines: computed },
    history: `/models/${model.id}/#archive`,
    file: place.file,
    full: fullOffer(catalog, edition.route, edition.tier),
  };
  const at = `${place.at}.${mainRate(statedRates(file.pricing))?.at ?? 'pricing'}`;
  return book.add(content, { shown: cells.map(({ leading }) => leading.text), at });
}
