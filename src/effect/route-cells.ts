import type { Catalog } from '../catalog/catalog.ts';
import { EvidenceBook } from '../catalog/evidence-book.ts';
import { routeOffer } from '../catalog/routes/route-offers.ts';
import { isOnSale, standingOf } from '../catalog/standing.ts';
import type { Day } from '../domain/day.ts';
import type { Model } from '../domain/rate-card.ts';
import { sizeId } from '../domain/size.ts';
import { formatSize } from '../format/words.ts';
import { type Cell, groupName, type Place, settingLabel } from './cell.ts';
import { CALCULATOR, listedOn, modelPage, routePages } from './cell-pages.ts';
import { costKey } from './cost-cells.ts';

/** Every route and tier on which anything was ever recorded about a model, in the order of the data. */
export function placesOf(catalog: Catalog, model: Model): Place[] {
  const editions = catalog.card.editions.filter((each) => each.model === model.id);
  return [...new Map(editions.map(({ route, tier }) => [`${route} ${tier}`, { route, tier }])).values()];
}

/** Pages on which a price of a model stands on a route that is not its main one. */
export function otherRoutePages(catalog: Catalog, model: Model, place: Place, on: Day): string[] {
  const pages = isOnSale(standingOf(model, on)) ? routePages(catalog, place) : [];
  return pages.length === 0 ? [CALCULATOR] : pages;
}

/** One image of every model on routes other than its main one, at the size and qualities that their pages show. */
export function routeCells(catalog: Catalog, on: Day): Cell[] {
  return catalog.card.models.flatMap((model) =>
    placesOf(catalog, model)
      .filter(({ route }) => route !== model.mainRoute)
      .flatMap(({ route, tier }) => {
        const offer = routeOffer(catalog, model, route, on, new EvidenceBook(), tier);
        const group = groupName(catalog, model, { route, tier });
        const cells = offer?.cells ?? [];
        const listings = cells.map(({ size, leading }) => ({ size: sizeId(size), value: leading.usd }));
        const isListed = listedOn(catalog, model, listings);
        const pages = [...(tier === 'standard' ? [modelPage(model)] : []), ...otherRoutePages(catalog, model, { route, tier }, on)];
        return cells.map(
          ({ size, quality, leading }): Cell => ({
            kind: 'cost',
            key: costKey(model, route, tier, sizeId(size), quality),
            subject: model.name,
            group,
            label: settingLabel(formatSize(size), quality),
            text: leading.text,
            value: leading.usd,
            pages: isListed({ size: sizeId(size), value: leading.usd }) ? pages : [CALCULATOR],
          }),
        );
      }),
  );
}
