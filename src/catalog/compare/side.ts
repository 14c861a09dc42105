import type { ComparableSize } from '../../domain/compare/comparable-size.ts';
import type { Costing } from '../../domain/costing.ts';
import type { Day } from '../../domain/day.ts';
import type { Model, Tier } from '../../domain/rate-card.ts';
import { type AskedSize, sizeId } from '../../domain/size.ts';
import type { Catalog } from '../catalog.ts';
import { type CostRow, costRows, type Leading, leadingOf } from '../cost-table.ts';
import { type Dispute, disputeOf } from '../disputes.ts';
import { mayRank } from '../evidence.ts';
import { EvidenceBook } from '../evidence-book.ts';
import { isOnSale, type Standing, standingOf } from '../standing.ts';
import { sizeOn } from './sizes.ts';

/** One setting of one model: what it costs at the size that stands for the one asked for. */
export interface Setting {
  quality: string | null;
  /** How the size was found; undefined where the model has none that is comparable. */
  sized: ComparableSize | undefined;
  /** The figure shown, with evidence in the page's book; undefined where there is no cost. */
  leading: Leading | undefined;
  /** Output tokens of one image; null where none are counted or known. */
  tokens: number | null;
  /** The engine's answer; undefined where the size is not sold. */
  costing: Costing | undefined;
  /** The open conflict that its cost rests on; undefined where there is none, or no cost. */
  dispute: Dispute | undefined;
  /** Whether it may stand in a claim about what is cheaper. */
  rankable: boolean;
}

/** One of two models that are compared. */
export interface Side {
  model: Model;
  standing: Standing;
  /** The rows of every rung, for the sizes it is shown at. */
  rows: CostRow[];
  /** The setting at a size that was asked for; its evidence is taken into the page's book. */
  at: (quality: string | null, asked: AskedSize, tier?: Tier) => Setting;
}

const key = (size: AskedSize) => sizeId(size).toLowerCase();

/** A model with its costs at the sizes asked for. Evidence goes into the book only for settings that are asked for. */
export function sideOf(catalog: Catalog, model: Model, asked: readonly AskedSize[], on: Day, book: EvidenceBook): Side {
  const standing = standingOf(model, on);
  const found = new Map(asked.map((size) => [key(size), sizeOn(catalog, model, size, on)]));
  const sizes = [...new Map([...found.values()].flatMap((each) => (each ? [[key(each.size), each.size] as const] : []))).values()];
  const tables = new Map<Tier, { rows: CostRow[]; aside: EvidenceBook }>();
  const tableOn = (tier: Tier) => {
    const known = tables.get(tier);
    if (known !== undefined) return known;
    const aside = new EvidenceBook();
    const rows = costRows(catalog, model, { sizes, tier, on, published: 'leading', leadingOnly: true }, aside);
    tables.set(tier, { rows, aside });
    return { rows, aside };
  };
  const at: Side['at'] = (quality, size, tier = 'standard') => {
    const sized = found.get(key(size));
    const { rows, aside } = tableOn(tier);
    const row = rows.find((each) => each.quality === quality);
    const index = sized === undefined ? -1 : sizes.findIndex((each) => key(each) === key(sized.size));
    const costing = row?.cells[index]?.costing;
    if (row === undefined || costing === undefined) {
      return { quality, sized, leading: undefined, tokens: null, costing, dispute: undefined, rankable: false };
    }
    const leading = leadingOf(row, index);
    const record = aside.records.find(({ id }) => id === leading?.evidence);
    return {
      quality,
      sized,
      leading: leading && { ...leading, evidence: record && book.adopt(record) },
      tokens: costing.kind === 'cost' ? costing.outputTokensPerImage : null,
      costing,
      dispute: leading && sized && disputeOf(catalog, model, sized.size, on),
      rankable: isOnSale(standing) ? mayRank(row.firstHand, row.check) : row.firstHand,
    };
  };
  return { model, standing, rows: tableOn('standard').rows, at };
}
