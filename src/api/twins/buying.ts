import type { Catalog } from '../../catalog/catalog.ts';
import { settingOf } from '../../catalog/plans/plan-figures.ts';
import type { PlanRow } from '../../catalog/plans/plan-row.ts';
import { plansPage } from '../../catalog/plans/plans-page.ts';
import { sellerPage } from '../../catalog/plans/seller-page.ts';
import { routesPage } from '../../catalog/routes/routes-page.ts';
import type { Day } from '../../domain/day.ts';
import type { Usd } from '../../domain/plan.ts';
import type { ImageUsd } from '../../domain/plan-image.ts';
import { formatReadDay } from '../../format/evidence.ts';
import { markdownDocument, markdownLink, markdownList, markdownTable } from '../../format/markdown.ts';
import { formatGrant, formatImageCost, formatMissing, formatMultipleRange, formatOfferPrice } from '../../format/plan.ts';
import { SELLER_KINDS, UNRANKED_WORDS } from '../../format/plan-words.ts';
import { formatStandingOf, NO_MARKUP_WORDS, ROUTE_KINDS } from '../../format/route.ts';
import { formatAmount, formatUsd } from '../../format/usd.ts';
import { formatQuantity, formatSize } from '../../format/words.ts';
import { absolute, fileUrl } from '../addresses.ts';
import { footer, section, sourceList, type Twin } from './twin.ts';

function imageText(image: ImageUsd, cost?: Parameters<typeof formatImageCost>[0]): string {
  if (image.kind === 'usd') return formatImageCost(cost, image);
  return image.kind === 'other-currency' ? `in ${image.currency}` : 'not known';
}

/** What a credit costs, or an image where images are stated. */
function unitText(unit: Usd, isPaid: boolean): string {
  if (!isPaid) return 'free';
  return unit.kind === 'usd' ? formatUsd(unit.usd) : 'not known';
}

function planCells({ seller, figure, image, missing, unranked, check }: PlanRow): string[] {
  return [
    markdownLink(seller.name, absolute(`/plans/${seller.id}.md`)),
    SELLER_KINDS[seller.kind],
    figure === undefined ? 'not stated' : settingOf(figure.rate),
    imageText(image, figure?.rate.cost),
    figure?.multiple === undefined ? 'not computable' : formatMultipleRange(figure.multiple),
    missing.length === 0 ? 'nothing' : formatMissing(missing),
    unranked === undefined ? 'ranked' : UNRANKED_WORDS[unranked],
    check === undefined ? 'not read' : formatReadDay(check.on, check.precision),
  ];
}

/** All sellers of credits and plans. */
export function plansTwin(catalog: Catalog, on: Day): Twin {
  const { ranked, computed, rest } = plansPage(catalog, on);
  const head = ['Seller', 'Sells', 'Setting', 'One image', 'Times the API', 'Not stated', 'Ranking', 'Last read'];
  const body = markdownDocument([
    '# What an image really costs on a credit plan',
    'USD, if every credit is used, on the offer whose credits cost least; the multiple is over what the API charges for the same.',
    markdownTable(head, [...ranked, ...computed, ...rest].map(planCells)),
    footer('/plans/', fileUrl('plans.json')),
  ]);
  return { of: '/plans/', body };
}

/** The page of a seller. */
export function sellerTwin(catalog: Catalog, id: string, on: Day): Twin {
  const page = sellerPage(catalog, id, on);
  const { seller, offers, groups, failureRule, terms, claims, gaps } = page;
  const offerRows = offers.map(({ label, item, unit, expiry, paid }) => [
    label,
    item.plan.price.kind === 'unknown' ? 'not stated' : formatOfferPrice(item.plan.price),
    item.plan.grant.kind === 'credits' || item.plan.grant.kind === 'images' ? formatGrant(item.plan.grant) : 'no count',
    unitText(unit, paid),
    expiry.text,
    item.check === undefined ? 'not read' : formatReadDay(item.check.on, item.check.precision),
  ]);
  const imageRows = groups.flatMap(({ title, rows }) =>
    rows.map(({ figure }) => [
      title,
      settingOf(figure.rate),
      imageText(figure.image, figure.rate.cost),
      figure.multiple === undefined ? 'not computable' : formatMultipleRange(figure.multiple),
    ]),
  );
  const body = markdownDocument([
    `# ${seller.name}: what an image costs`,
    seller.summary,
    section(
      'Offers',
      offerRows.length === 0
        ? undefined
        : markdownTable(['Offer', 'Price', 'Gives', 'A credit or image', 'Unused credits lapse', 'Last read'], offerRows),
    ),
    section(
      'What an image costs',
      imageRows.length === 0 ? undefined : markdownTable(['Model', 'Setting', 'One image', 'Times the API'], imageRows, 2),
    ),
    section('Failed images', failureRule.text ?? 'Not stated by the seller.'),
    section('Terms', markdownList(terms.map(({ text }) => text))),
    section('Claims', markdownList(claims.map(({ claim }) => `${claim.text} (${claim.status}: ${claim.finding})`))),
    section('Not stated', markdownList(gaps.flatMap(({ texts }) => texts))),
    section('Sources', sourceList(page.book.records)),
    footer(`/plans/${id}/`, fileUrl(`plans/${id}.json`)),
  ]);
  return { of: `/plans/${id}/`, body };
}

/** All routes. */
export function routesTwin(catalog: Catalog, on: Day): Twin {
  const { groups, model, quality, size } = routesPage(catalog, on);
  const rows = groups.flatMap(({ kind, rows: inGroup }) =>
    inGroup.map(({ route, lead, sellsHeadline, cell, own, models, check }) => {
      const isByPlan = route.prices.kind === 'plans';
      const price = !sellsHeadline
        ? isByPlan
          ? 'sold by plan'
          : `no price recorded; sells ${formatQuantity(models, 'other model')}`
        : (cell?.leading.text ?? (own === undefined ? 'not found' : `${formatAmount(own.amount)} (${own.name})`));
      const markup = lead?.markup;
      const multiple =
        lead === undefined || markup === undefined || markup.kind === 'main'
          ? 'what others are set against'
          : markup.kind === 'none'
            ? `not comparable: ${NO_MARKUP_WORDS[markup.why]}`
            : formatStandingOf(markup, lead.shape);
      return [
        markdownLink(route.name, absolute(`/routes/${route.id}/`)),
        ROUTE_KINDS[kind].many,
        route.billedBy,
        price,
        isByPlan ? 'no price per image' : sellsHeadline ? multiple : 'not compared',
        check === undefined ? 'not read' : formatReadDay(check.on, check.precision),
      ];
    }),
  );
  const setting = [model, quality, ...(size === undefined ? [] : [formatSize(size)])].join(', ');
  const body = markdownDocument([
    '# Ways to buy: who bills what',
    `USD for one image (${setting}), output only, and how that stands to the main route.`,
    markdownTable(['Route', 'Kind', 'Billed by', 'One image', 'Against the main route', 'Checked'], rows),
    footer('/routes/', fileUrl('routes.json')),
  ]);
  return { of: '/routes/', body };
}
