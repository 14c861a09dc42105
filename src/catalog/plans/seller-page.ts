import type { Day } from '../../domain/day.ts';
import type { Exact } from '../../domain/exact.ts';
import { imageUsd } from '../../domain/plan-image.ts';
import { recomputed } from '../../domain/plan-saving.ts';
import type { Catalog } from '../catalog.ts';
import { placesOf } from '../evidence.ts';
import { EvidenceBook } from '../evidence-book.ts';
import { chatPlan, headlineRows } from './plan-chat.ts';
import { figureOf } from './plan-figures.ts';
import { comparedOffer, monthlyOf, offersOn, type Seller, type SellerOffer } from './plan-offers.ts';
import { comparedRate } from './plan-row.ts';
import { breakEvenTable, imagesForChatPlan } from './seller-break-even.ts';
import { openStated, sellerCheck, sellerReadings } from './seller-evidence.ts';
import { freeGrants } from './seller-free.ts';
import { leftovers, offerGrid } from './seller-grid.ts';
import { imageGroups } from './seller-images.ts';
import { offerRows, rolloverStatements } from './seller-offers.ts';
import { rangeOverOffers } from './seller-range.ts';
import { tokenCredits } from './seller-tokens.ts';
import { creditWorth } from './seller-worth.ts';

type Evidence = Parameters<typeof openStated>[2]['evidence'];

/** A claim of a seller, with what our arithmetic gives beside it. */
export interface ClaimRow {
  claim: Seller['claims'][number];
  source: string;
  recomputed: Exact | undefined;
  /** Opens the arithmetic. */
  computed: string | undefined;
}

/** The offer a claim is about, and the figure our arithmetic gives for it; undefined where a figure it needs is not known. */
export function recomputedClaim(check: Seller['claims'][number]['check'], offers: readonly SellerOffer[]): Exact | undefined {
  const offer = offers.find((each) => each.offer.id === check?.offer);
  if (check === null || offer === undefined) return undefined;
  return recomputed(check.kind, offer.plan, monthlyOf(offers, offer)?.plan);
}

/** @param computed the record with the arithmetic of the offers, which every recomputed figure opens */
function claimRows(
  catalog: Catalog,
  seller: Seller,
  offers: readonly SellerOffer[],
  computed: string | undefined,
  on: Day,
  book: EvidenceBook,
): ClaimRow[] {
  return seller.claims.map((claim, index) => ({
    claim,
    source: openStated(
      catalog,
      seller,
      { subject: 'claims', evidence: claim.evidence, at: `claims[${index}]`, section: 'claims' },
      on,
      book,
    ),
    recomputed: recomputedClaim(claim.check, offers),
    computed,
  }));
}

/** Everything the page of one seller says, ready to be laid out. */
export function sellerPage(catalog: Catalog, id: string, on: Day) {
  const seller = catalog.sellers.find((each) => each.id === id);
  if (seller === undefined) throw new Error(`no seller ${id}`);
  const book = new EvidenceBook();
  const offers = offersOn(catalog, seller, on);
  const compared = comparedOffer(offers);
  const rows = offerRows(catalog, seller, offers, on, book);
  const groups = imageGroups(catalog, seller, compared, on, book);
  const rate = comparedRate(catalog, seller);
  const figure = rate === undefined ? undefined : figureOf(catalog, rate, compared, on);
  const figures = groups.flatMap(({ rows }) => rows.map((row) => row.figure));
  const grid = offerGrid(seller, offers, groups, book);
  const headline = figures.find((each) => each.rate === rate);
  const api = headlineRows(catalog, on, book);
  // Its own page shows the chat plan among its offers.
  const isChat = catalog.editorial.some((each) => each.chatPlan.seller === id);
  const chat = chatPlan(catalog, on, isChat ? new EvidenceBook() : book);
  const open = (subject: string, evidence: Evidence, at: string) =>
    openStated(catalog, seller, { subject, evidence, at, section: 'terms' }, on, book);
  const statement = (field: 'failureRule' | 'qualitySent', subject: string) => {
    const each = seller[field];
    return each.kind === 'stated'
      ? { text: each.text, source: open(subject, each.evidence, field), places: undefined }
      : { text: undefined, source: undefined, places: placesOf(catalog, each.lookedAt) };
  };
  const { ended } = seller;
  return {
    seller,
    book,
    compared,
    /** The figure the first screen answers with, and the record behind it. */
    image: figure?.image ?? imageUsd(undefined, compared?.plan),
    answer: {
      figure,
      range: grid && rangeOverOffers(figure, offers, grid),
      evidence: groups.flatMap(({ rows }) => rows).find((row) => row.figure === headline)?.evidence,
    },
    /** Whether the figures of the answer are more than others’ word. */
    firstHand: figure === undefined || figure.firstHand,
    check: figure?.check ?? compared?.check ?? sellerCheck(catalog, seller, on),
    ended:
      ended === null
        ? undefined
        : {
            ...ended,
            source: open('end', ended.evidence, 'ended'),
            name: catalog.sellers.find((each) => each.id === ended.successor)?.name,
          },
    offers: rows,
    rollover: rolloverStatements(catalog, seller, offers, on, book),
    groups,
    tokens: tokenCredits(catalog, seller, on, book),
    grid,
    leftovers: leftovers(seller, offers, groups, book),
    worth: creditWorth(seller, offers, groups, api, book),
    api,
    chat,
    breakEven: breakEvenTable(catalog, seller, offers, api, book),
    forChat: chat === undefined ? undefined : imagesForChatPlan(seller, chat, figure, book),
    free: freeGrants(seller, offers, figures, book),
    failureRule: statement('failureRule', 'failed images'),
    qualitySent: statement('qualitySent', 'quality sent'),
    terms: seller.terms.map((term, index) => ({ ...term, source: open('terms', term.evidence, `terms[${index}]`) })),
    claims: claimRows(catalog, seller, offers, rows[0]?.computed, on, book),
    gaps: [...Map.groupBy(seller.gaps, (gap) => placesOf(catalog, gap.lookedAt))].map(([places, group]) => {
      return { places, texts: group.map(({ text }) => text) };
    }),
    conflicts: catalog.conflicts.filter((conflict) => conflict.sellers?.includes(id)),
    readings: sellerReadings(catalog, seller),
  };
}
