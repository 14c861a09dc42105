import type { Catalog } from './catalog.ts';

/** The vendor of a model. */
export function vendorOf(catalog: Catalog, model: string): { id: string; name: string } {
  const id = catalog.models.find((each) => each.id === model)?.vendor ?? '';
  return { id, name: catalog.vendors.find((each) => each.id === id)?.name ?? id };
}

/** Orders models by vendor: the leading vendors first, then the others by name. Models of one vendor keep their order. */
export function byVendor(catalog: Catalog): (a: string, b: string) => number {
  const leading = catalog.editorial[0]?.leadVendors ?? [];
  const place = (id: string) => (leading.includes(id) ? leading.indexOf(id) : leading.length);
  return (a, b) => {
    const [x, y] = [vendorOf(catalog, a), vendorOf(catalog, b)];
    return place(x.id) - place(y.id) || x.name.localeCompare(y.name, 'en');
  };
}
