import { type Catalog, modelName } from '../catalog/catalog.ts';
import { costOfSizePage, pagedSizes, sizeSlug } from '../catalog/cost-pages.ts';
import { leadingOf } from '../catalog/cost-table.ts';
import { homePage } from '../catalog/home-page.ts';
import { headline } from '../catalog/routes/route-lead.ts';
import { markupOf } from '../catalog/routes/route-offers.ts';
import type { Day } from '../domain/day.ts';
import { sizeId } from '../domain/size.ts';
import { formatMarkup, ROUTE_KINDS } from '../format/route.ts';
import { formatMultiple } from '../format/usd.ts';
import { formatSize } from '../format/words.ts';
import type { Pages } from './state-cells.ts';
import { formatRange } from './words.ts';

/** A sentence that a page makes of several figures: who holds a superlative, or a figure that leads the page. */
export interface Claim {
  /** Names the claim in both data sets. */
  key: string;
  kind: 'holder' | 'figure';
  /** What is claimed. */
  about: string;
  /** Who holds it, or what it is. */
  text: string;
  page: string;
}

/** Where nobody holds a claim, or a figure cannot be told. */
const NONE = 'nothing';

/** Who is cheapest at each size with a page of its own. */
function sizeClaims(catalog: Catalog, on: Day): Claim[] {
  return pagedSizes(catalog).map((size) => {
    const { cheapest } = costOfSizePage(catalog, size, on);
    const text = cheapest === undefined ? NONE : [cheapest.family.name, ...(cheapest.row.quality === null ? [] : [cheapest.row.quality])];
    return {
      key: `cheapest ${sizeId(size)}`,
      kind: 'holder',
      about: `cheapest at ${formatSize(size)}`,
      text: [text].flat().join(', '),
      page: `/cost-per-image/${sizeSlug(size)}/`,
    };
  });
}

/** The figures the home page opens with. */
function homeClaims(catalog: Catalog, on: Day): Claim[] {
  const { lead, leadRows, levers, onSale } = homePage(catalog, on);
  const figure = (key: string, about: string, text: string | undefined): Claim => ({
    key: `home ${key}`,
    kind: 'figure',
    about,
    text: text ?? NONE,
    page: '/',
  });
  const prices = leadRows.flatMap((row) => {
    const leading = leadingOf(row);
    return leading === undefined ? [] : [[row.quality, leading.text].filter((part) => part !== null).join(' ')];
  });
  const bigger = levers?.biggerCheaper;
  return [
    { ...figure('model', 'the model of the home page', lead.name), kind: 'holder' },
    figure('prices', `what ${lead.name} costs on the home page`, prices.length === 0 ? undefined : prices.join(', ')),
    figure('quality', `what quality moves its cost by`, levers && formatMultiple(levers.quality)),
    figure('size', `what size moves its cost by`, levers && formatMultiple(levers.size)),
    figure('bigger', 'the bigger size that costs less', bigger && formatSize(bigger.cost.job.size)),
    figure('on sale', 'the number of families on sale', String(onSale)),
  ];
}

/** The route with the lowest markup among those of its kind that may be ranked. */
function routeClaims(catalog: Catalog, { routes }: Pages): Claim[] {
  const { model } = headline(catalog);
  const byKind = Map.groupBy(routes.ranked, ({ route }) => route.kind);
  return routes.groups.flatMap(({ kind }) => {
    const first = byKind.get(kind)?.[0];
    const markup = first?.lead && markupOf(first.lead);
    const about = `lowest markup on ${modelName(catalog, model)} at ${ROUTE_KINDS[kind].one}`;
    return [
      { key: `markup ${kind}`, kind: 'holder' as const, about, text: first?.route.name ?? NONE, page: '/routes/' },
      {
        key: `markup figure ${kind}`,
        kind: 'figure' as const,
        about: `the ${about}`,
        text: markup ? formatRange(formatMarkup(markup.least), formatMarkup(markup.most)) : NONE,
        page: '/routes/',
      },
    ];
  });
}

/** The seller with the lowest multiple of the API's cost, and how far all of them reach. */
function planClaims({ plans }: Pages): Claim[] {
  const { spreadOfAll, ranked } = plans;
  const most = spreadOfAll?.most.most ?? undefined;
  return [
    {
      key: 'plans lowest',
      kind: 'holder',
      about: 'lowest multiple of the API on a plan',
      text: ranked[0]?.seller.name ?? NONE,
      page: '/plans/',
    },
    {
      key: 'plans spread',
      kind: 'figure',
      about: 'what plans cost against the API',
      text: spreadOfAll ? formatRange(formatMultiple(spreadOfAll.least.least), most && formatMultiple(most)) : NONE,
      page: '/plans/',
    },
  ];
}

/** Everything that pages claim across models, routes and sellers. */
export function claimsOf(catalog: Catalog, on: Day, pages: Pages): Claim[] {
  return [...sizeClaims(catalog, on), ...homeClaims(catalog, on), ...routeClaims(catalog, pages), ...planClaims(pages)];
}
