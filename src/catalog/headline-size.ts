import type { Model } from '../domain/rate-card.ts';
import { ANY_SIZE, type AskedSize, brokenSizeRules, commonSizes, sizeId, soldAs } from '../domain/size.ts';
import type { Catalog } from './catalog.ts';
import { toSize } from './rate-card.ts';

/** The name of a size that nearly every vendor sells its smallest usual image by. */
const USUAL_NAME = '1K';

/** What sellers may call the headline size: the names it goes by, and “any”. */
export function headlineNames(catalog: Catalog): Set<string> {
  const names = catalog.editorial.flatMap(({ sizeNames, headlineSize: size }) => sizeNames.filter(({ sizes }) => sizes.includes(size)));
  return new Set([ANY_SIZE, ...names.map(({ name }) => name)]);
}

/** The size a model's headline price is for: the site's own headline size as the model sells it, else its 1K, else its first size. */
export function headlineSize(catalog: Catalog, model: Model): AskedSize {
  const [defaults] = catalog.editorial;
  if (defaults === undefined) throw new Error('data/editorial names no headline size');
  const size = toSize(defaults.headlineSize);
  if (brokenSizeRules(size, model.sizes).length === 0) return soldAs(size, model.sizes);
  const sizes = commonSizes(model.sizes);
  return sizes.find((each) => sizeId(each) === USUAL_NAME) ?? sizes[0] ?? { tier: ANY_SIZE };
}
