import type { Day } from '../../domain/day.ts';
import { type Usd, usdPerCredit, usdPerGrantedImage } from '../../domain/plan.ts';
import { type Saving, savingOf } from '../../domain/plan-saving.ts';
import { exactUsd } from '../../format/exact-usd.ts';
import { formatExpiry, formatGrant, formatList, formatOffer, formatOfferPrice, formatPercent, formatSignedUsd } from '../../format/plan.ts';
import type { Catalog } from '../catalog.ts';
import { oldestCheck, placesOf } from '../evidence.ts';
import type { EvidenceBook } from '../evidence-book.ts';
import { offerExpression } from './plan-figures.ts';
import { isPaid, monthlyOf, offerPlace, type Seller, type SellerOffer } from './plan-offers.ts';
import { openComputed, openStated } from './seller-evidence.ts';

type Evidence = Parameters<typeof openStated>[2]['evidence'];

/** One offer in the table of a seller. */
export interface OfferRow {
  item: SellerOffer;
  label: string;
  paid: boolean;
  /** Opens what its price and grant rest on; undefined where neither is stated. */
  stated: string | undefined;
  /** A credit, or an image where it states images. */
  unit: Usd;
  /** Against its own monthly price; undefined where it has none. */
  saving: Saving | undefined;
  /** Opens the arithmetic. */
  computed: string | undefined;
  expiry: { text: string; source: string | undefined };
  promotion: { text: string; ends: Day | null; source: string } | undefined;
}

/** An offer’s name with how it is billed. */
export function offerLabel({ offer }: SellerOffer): string {
  return formatOffer(offer.name, offer.kind);
}

/** Whether anything is stated about its price or grant that a cell shows. */
function isStated({ plan }: SellerOffer): boolean {
  return plan.price.kind !== 'unknown' || plan.grant.kind === 'credits' || plan.grant.kind === 'images';
}

/** What the cells of an offer's price and grant show. */
function givenBy({ plan: { price, grant } }: SellerOffer): string[] {
  return [
    ...(price.kind === 'unknown' ? [] : [formatOfferPrice(price)]),
    ...(grant.kind === 'credits' || grant.kind === 'images' ? [formatGrant(grant)] : []),
  ];
}

function savingLine({ label, saving }: Pick<OfferRow, 'label' | 'saving'>) {
  if (saving?.kind !== 'saving') return [];
  const { usd, percent, months, year } = saving;
  const expression = `$${exactUsd(months)} for twelve months − $${exactUsd(year)} = ${formatSignedUsd(usd)}, ${formatPercent(percent)}`;
  return [{ label: `${label}, saving`, expression }];
}

/** Every offer of a seller, with what a credit costs and what a year saves. */
export function offerRows(catalog: Catalog, seller: Seller, offers: readonly SellerOffer[], on: Day, book: EvidenceBook): OfferRow[] {
  const rows = offers.map((item) => {
    const { offer, edition, plan } = item;
    const label = offerLabel(item);
    const monthly = monthlyOf(offers, item);
    const open = (subject: string, evidence: Evidence, at: string, ...shown: string[]) =>
      openStated(catalog, seller, { subject: `${label}: ${subject}`, evidence, at, shown, section: 'offers' }, on, book);
    const place = offerPlace(seller, item);
    const lapses = formatExpiry(offer.expiry);
    const { expiry } = offer;
    return {
      item,
      label,
      paid: isPaid(item),
      stated: isStated(item) ? open('price and grant', edition.evidence, `${place}.price`, ...givenBy(item)) : undefined,
      unit: plan.grant.kind === 'images' ? usdPerGrantedImage(plan) : usdPerCredit(plan),
      saving: monthly && savingOf(plan, monthly.plan),
      expiry: {
        text: lapses,
        source:
          'evidence' in expiry ? open('expiry', expiry.evidence, `offers[${seller.offers.indexOf(offer)}].expiry`, lapses) : undefined,
      },
      promotion:
        edition.promotion === null
          ? undefined
          : {
              text: edition.promotion.text,
              ends: edition.promotion.ends,
              source: open('promotion', edition.promotion.evidence, `${place}.promotion`, edition.promotion.text),
            },
    };
  });
  const priced = rows.filter((row) => row.paid && row.unit.kind === 'usd');
  const lines = [...priced.map(({ label, item }) => ({ label, expression: offerExpression(item) })), ...rows.flatMap(savingLine)];
  const proofs = priced.flatMap(({ item }) => item.proofs);
  const check = oldestCheck(priced.map(({ item }) => item.check));
  const first = priced[0] ?? rows.find((row) => row.saving?.kind === 'saving');
  const at = first && `${offerPlace(seller, first.item)}.price`;
  const computed =
    lines.length === 0
      ? undefined
      : openComputed(seller, { title: `${seller.name}: computed from the offers`, lines, proofs, check, at }, book);
  return rows.map((row) => ({ ...row, computed }));
}

/** What becomes of unused credits, each statement once with the offers it is about. */
export function rolloverStatements(catalog: Catalog, seller: Seller, offers: readonly SellerOffer[], on: Day, book: EvidenceBook) {
  const labelled = offers.map((item) => ({
    rollover: item.offer.rollover,
    at: `offers[${seller.offers.indexOf(item.offer)}].rollover`,
    label: offerLabel(item),
    paid: isPaid(item),
  }));
  const stated = labelled.flatMap(({ rollover, at, label }) => (rollover.kind === 'stated' ? [{ rollover, at, label }] : []));
  const unstated = labelled.flatMap(({ rollover, label, paid }) => (rollover.kind === 'not-stated' && paid ? [{ rollover, label }] : []));
  return {
    stated: [...Map.groupBy(stated, ({ rollover }) => rollover.text)].map(([text, group]) => {
      const evidence = group.flatMap(({ rollover }) => rollover.evidence);
      const once = [...new Map(evidence.map((each) => [each.reading, each])).values()];
      const isAll = group.length === offers.length;
      return {
        offers: isAll ? '' : formatList(group.map(({ label }) => label)),
        text,
        source: openStated(
          catalog,
          seller,
          { subject: 'rollover', evidence: once, at: group[0]?.at ?? 'offers', section: 'offers' },
          on,
          book,
        ),
      };
    }),
    unstated: {
      offers: unstated.length === offers.filter(isPaid).length ? '' : formatList(unstated.map(({ label }) => label)),
      count: unstated.length,
      places: placesOf(
        catalog,
        unstated.flatMap(({ rollover }) => rollover.lookedAt),
      ),
    },
  };
}
