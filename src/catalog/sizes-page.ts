import type { Day } from '../domain/day.ts';
import type { Model } from '../domain/rate-card.ts';
import { parseRatio, type Ratio, ratioId, ratioOf } from '../domain/ratio.ts';
import { commonSizes, isPixelSize, pixels, type Size, sizeId } from '../domain/size.ts';
import { bargainsAmong, cheapestSizes, type PricedSize, priceSizes, sizesFor } from '../domain/size-finder.ts';
import type { FinderForm } from '../domain/size-finder-form.ts';
import { METER_NAMES } from '../format/meter-words.ts';
import type { Catalog } from './catalog.ts';
import { type CostRow, costRows, pricedQualities } from './cost-table.ts';
import { EvidenceBook } from './evidence-book.ts';
import { type Family, familiesOf, familyOf } from './families.ts';
import { toSize } from './rate-card.ts';
import { rateRows, shownRate } from './rate-table.ts';
import { sizeChart } from './size-chart.ts';
import { isOnSale, standingOf } from './standing.ts';

/** Shapes that are in common use, from the square to the longest, lying. A shape turned by a quarter costs the same. */
const SHAPES = ['1:1', '5:4', '4:3', '3:2', '16:9', '2:1', '21:9', '3:1'].flatMap((text) => parseRatio(text) ?? []);

/** How large an image is meant to be, by the name that sizes go by. */
export interface SizeLevel {
  /** Such as `2K`. */
  name: string;
  /** The least of its long side, in pixels. */
  edge: number;
}

/** Every size that the rule allows in exactly one shape, the fewest pixels first. */
export function sizesOfShape(ratio: Ratio, model: Model): Size[] {
  const need = { ratio, tolerance: 0, minWidth: 0, minHeight: 0, minPixels: 0 };
  return sizesFor(need, model.sizes).sort((a, b) => pixels(a) - pixels(b));
}

/** The names of sizes with the long side that the shortest of their sizes has. */
function levelsOf(catalog: Catalog): SizeLevel[] {
  const longSide = ({ width, height }: Size) => Math.max(width, height);
  return catalog.editorial.flatMap(({ sizeNames }) =>
    sizeNames.map(({ name, sizes }) => ({ name, edge: Math.min(...sizes.map((id) => longSide(toSize(id)))) })),
  );
}

/** One shape at one level: its cheapest legal size, or the largest where none is so large. */
export interface ShapeSize {
  ratio: Ratio;
  size: Size | undefined;
  largest: Size | undefined;
}

/** The shapes of one level. */
export interface LevelSizes {
  level: SizeLevel;
  shapes: ShapeSize[];
}

function levelSizes(catalog: Catalog, model: Model, on: Day): LevelSizes[] {
  // Within one shape more pixels never cost less; at the dearest quality they always cost more.
  const quality = pricedQualities(model).at(-1) ?? null;
  return levelsOf(catalog).map((level) => ({
    level,
    shapes: SHAPES.map((ratio) => {
      const need = { ratio, tolerance: 0, minWidth: level.edge, minHeight: 0, minPixels: 0 };
      const found = cheapestSizes(need, quality, model, catalog.card, on, 1);
      return { ratio, size: found.kind === 'found' ? found.sizes[0]?.size : undefined, largest: sizesOfShape(ratio, model).at(-1) };
    }),
  }));
}

/** A family whose sizes are free within a rule, with its cheapest sizes. */
export interface FreeFamily {
  family: Family;
  levels: LevelSizes[];
  /** Qualities whose tokens are counted before an image is made. */
  qualities: string[];
  /** One row for each quality, over all sizes that the page shows of it. */
  rows: CostRow[];
  /** The rate of image output, and the evidence it opens. */
  rate: { text: string; evidence: string } | undefined;
}

/** A row's cell at a size; undefined where the row has none. */
export function cellAt(row: CostRow | undefined, size: Size | undefined): CostRow['cells'][number] | undefined {
  return size && row?.cells.find((each) => sizeId(each.size) === sizeId(size));
}

/** What an image output token costs. Its evidence is taken into the page's book, with how the cost of any size follows from it. */
function outputRate(catalog: Catalog, model: Model, on: Day, book: EvidenceBook): FreeFamily['rate'] {
  const own = new EvidenceBook();
  const cell = rateRows(catalog, model, ['standard'], on, own).find(({ meter }) => meter === 'image-output')?.cells.standard;
  const record = own.records.find(({ id }) => id === cell?.evidence);
  if (cell === undefined || record === undefined) return undefined;
  const text = shownRate(cell.rate);
  const rule = catalog['counting-rules'].find(({ id }) => 'rule' in model.outputRule && id === model.outputRule.rule)?.name;
  const computation = { rule, lines: [{ label: 'Any size', expression: `its output tokens × ${text} ÷ 1M` }] };
  // Other meters may rest on the same record; this page shows none of them.
  const { id: _, subjects, full, ...content } = record;
  const subject = subjects.find(({ name }) => name === METER_NAMES['image-output'].toLowerCase());
  return { text, evidence: book.add({ ...content, computation, full: full && { ...full, of: 'rate' } }, subject) };
}

const unique = (sizes: readonly Size[]) => [...new Map(sizes.map((size) => [sizeId(size), size])).values()];

/** The sizes that the vendor recommends, lying ones and squares only. */
export function lyingSizes(model: Model): Size[] {
  return commonSizes(model.sizes)
    .filter(isPixelSize)
    .filter(({ width, height }) => width >= height);
}

/** One shape with what its smallest and its largest legal size cost. */
export interface ShapeEnds {
  ratio: Ratio;
  least: PricedSize;
  most: PricedSize;
}

function endsOf(catalog: Catalog, model: Model, quality: string, on: Day): ShapeEnds[] {
  return SHAPES.flatMap((ratio) => {
    const sizes = sizesOfShape(ratio, model);
    const [least, most] = priceSizes([sizes[0] ?? [], sizes.at(-1) ?? []].flat(), quality, model, catalog.card, on);
    return least === undefined || most === undefined ? [] : [{ ratio, least, most }];
  });
}

/** Whether any size within a rule can be asked for, and what an image costs is known. */
function isFree({ lead }: Family, on: Day): boolean {
  return lead.sizes.kind === 'any' && isOnSale(standingOf(lead, on)) && lead.outputRule.kind !== 'unknown';
}

/** The search that the finder opens with: the shape and the width of the headline size, at the quality of the site's usual job. */
function openingForm(catalog: Catalog, model: Model): FinderForm {
  const [defaults] = catalog.editorial;
  if (defaults === undefined) throw new Error('data/editorial names no usual job');
  const size = toSize(defaults.headlineSize);
  return { m: model.id, q: defaults.job.quality ?? '', r: ratioId(ratioOf(size)), near: '0', w: String(size.width), h: '', px: '' };
}

/** Which size costs least, and where a larger one costs less: the headline model first, then every other family with free sizes. */
export function sizesPage(catalog: Catalog, on: Day) {
  const book = new EvidenceBook();
  const headline = catalog.card.models.find(({ id }) => id === catalog.editorial[0]?.headlineModel);
  if (headline === undefined) throw new Error('data/editorial names no headline model');
  const own = familyOf(catalog, headline.id);
  const families = [own, ...familiesOf(catalog).filter(({ id }) => id !== own.id)].filter((family) => isFree(family, on));
  const form = openingForm(catalog, headline);
  const recommended = priceSizes(lyingSizes(headline), form.q, headline, catalog.card, on);
  const bargains = bargainsAmong(recommended);
  const ends = endsOf(catalog, headline, form.q, on);
  const shown = families.map((family): FreeFamily => {
    const levels = levelSizes(catalog, family.lead, on);
    const listed = levels.flatMap(({ shapes }) => shapes.flatMap(({ size }) => size ?? []));
    const rows = costRows(catalog, family.lead, { sizes: unique(listed), tier: 'standard', on, published: 'leading' }, book);
    return {
      family,
      levels,
      qualities: rows.flatMap(({ quality }) => quality ?? []),
      rows,
      rate: outputRate(catalog, family.lead, on, book),
    };
  });
  const compared = [...bargains.flatMap(({ smaller, larger }) => [smaller, larger]), ...ends.flatMap(({ least, most }) => [least, most])];
  const table = { sizes: unique(compared.map(({ size }) => size)), tier: 'standard', on, published: 'leading' } as const;
  // The other qualities are shown in the tables of the families only.
  const scratch = new EvidenceBook();
  const found = costRows(catalog, headline, table, scratch).find(({ quality }) => quality === form.q);
  const record = scratch.records.find(({ id }) => id === found?.evidence);
  const row = found && { ...found, evidence: record && book.adopt(record) };
  const others = familiesOf(catalog).filter(({ lead }) => isOnSale(standingOf(lead, on)) && lead.sizes.kind === 'unknown');
  const chart = sizeChart(ends, recommended, bargains);
  return { book, shapes: SHAPES.map(ratioId), headline: own, quality: form.q, form, bargains, ends, row, chart, families: shown, others };
}
