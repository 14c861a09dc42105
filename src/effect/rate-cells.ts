import { type Catalog, routeName } from '../catalog/catalog.ts';
import { type StatedRate, statedRates } from '../catalog/edition-rates.ts';
import { editionFile } from '../catalog/evidence.ts';
import { editionOn } from '../catalog/rate-table.ts';
import { pricingDay } from '../catalog/standing.ts';
import type { Day } from '../domain/day.ts';
import { type Exact, exact } from '../domain/exact.ts';
import type { Model } from '../domain/rate-card.ts';
import { METER_NAMES, VALUE_WORDS } from '../format/meter-words.ts';
import { SHAPE_WORDS } from '../format/shape.ts';
import { formatAmount } from '../format/usd.ts';
import { type Cell, groupName, keyOf, type Place, settingLabel } from './cell.ts';
import { modelPage } from './cell-pages.ts';
import { costKey } from './cost-cells.ts';
import { otherRoutePages, placesOf } from './route-cells.ts';

/** An answer as a reader reads it, with the number behind it. Free of charge is a price of nothing; the other words are no price. */
function shownValue(value: StatedRate['value']): { text: string; value: Exact | undefined } {
  if (value.kind === 'amount') return { text: formatAmount(value.amount), value: exact(value.amount) };
  return { text: VALUE_WORDS[value.kind], value: value.kind === 'zero' ? exact(0) : undefined };
}

/** The size of a recorded rate as people write it. */
function sizeWords(size: string | null): string | null {
  return size?.replace(/^(\d+)x(\d+)$/, '$1 × $2').replaceAll('-', ' ') ?? null;
}

/** What of an edition a cell tells: a rate of tokens, another price, one for another operation, or how all is priced. */
type Part = 'tokens' | 'piece' | 'other' | 'shape';

/** Pages on which a part of what is stated about a model's price stands. */
function pagesOf(catalog: Catalog, model: Model, place: Place, part: Part, on: Day): string[] {
  const routes = otherRoutePages(catalog, model, place, on);
  if (place.route !== model.mainRoute) return routes;
  const isStandard = place.tier === 'standard';
  if (part === 'shape') return isStandard ? ['/models/'] : routes;
  const lists = isStandard && part === 'tokens' ? ['/models/', '/rates/'] : [];
  return [...lists, modelPage(model), ...(part === 'other' ? routes : [])];
}

/** Whether a cost of one image already shows a rate: a price per image of that size and quality, or of any. */
function isShown(costs: ReadonlySet<string>, model: Model, { route, tier }: Place, { meter, size, quality }: StatedRate): boolean {
  if (meter !== 'image') return false;
  if (size !== null) return costs.has(costKey(model, route, tier, size, quality));
  const start = `${keyOf('cost', model.id, route, tier)}|`;
  const end = quality === null ? '' : `|${quality}`;
  return [...costs].some((key) => key.startsWith(start) && key.endsWith(end));
}

/** Everything that the edition in effect states on one route and tier, but for what the costs of an image show. */
function statedCells(catalog: Catalog, model: Model, place: Place, on: Day, costs: ReadonlySet<string>): Cell[] {
  const edition = editionOn(catalog, model, place.tier, pricingDay(model, on), place.route);
  const file = edition && editionFile(catalog, edition);
  if (edition === undefined || file === undefined) return [];
  const cell = (
    kind: 'rate' | 'shape',
    part: Part,
    id: string,
    label: string,
    shown: { text: string; value: Exact | undefined },
  ): Cell => ({
    kind,
    key: keyOf(kind, model.id, place.route, place.tier, id),
    subject: model.name,
    group: groupName(catalog, model, place),
    label,
    ...shown,
    pages: pagesOf(catalog, model, place, part, on),
  });
  const { pricing } = file;
  const fee = pricing.shape === 'pass-through' ? [pricing] : [];
  return [
    cell('shape', 'shape', '', 'how it is priced', { text: SHAPE_WORDS[pricing.shape], value: undefined }),
    ...statedRates(pricing)
      .filter((rate) => !isShown(costs, model, place, rate))
      .map((rate) => {
        const { meter, size, quality } = rate;
        const label = meter === 'image' ? settingLabel(sizeWords(size), quality) : METER_NAMES[meter].toLowerCase();
        return cell(
          'rate',
          pricing.shape === 'per-token' ? 'tokens' : 'piece',
          [meter, size, quality].join(' '),
          label,
          shownValue(rate.value),
        );
      }),
    ...fee.map(({ feePercent, of }) =>
      cell('rate', 'piece', 'fee', `fee on the rates of ${routeName(catalog, of)}`, { text: `${feePercent} %`, value: exact(feePercent) }),
    ),
    ...(file.alsoPriced ?? []).map(({ id, name, amount }) =>
      cell('rate', 'other', `also ${id}`, name, { text: formatAmount(amount), value: exact(amount) }),
    ),
  ];
}

/**
 * Every rate in effect, on every route and tier.
 *
 * @param costs the cells of costs, so that a price per image is not counted twice
 */
export function rateCells(catalog: Catalog, on: Day, costs: readonly Cell[]): Cell[] {
  const byModel = Map.groupBy(
    costs.filter(({ value }) => value !== undefined),
    ({ key }) => key.split('|')[1] ?? '',
  );
  return catalog.card.models.flatMap((model) => {
    const keys = new Set(byModel.get(model.id)?.map(({ key }) => key));
    return placesOf(catalog, model).flatMap((place) => statedCells(catalog, model, place, on, keys));
  });
}
