import type { Catalog } from '../catalog/catalog.ts';
import { EvidenceBook } from '../catalog/evidence-book.ts';
import { figureOf, type PlanFigure, settingOf } from '../catalog/plans/plan-figures.ts';
import { comparedOffer, isPaid, offersOn, type SellerOffer } from '../catalog/plans/plan-offers.ts';
import { type PlanRow, planRow } from '../catalog/plans/plan-row.ts';
import { plansPage } from '../catalog/plans/plans-page.ts';
import { sellerRates } from '../catalog/plans/seller-rates.ts';
import { toWhen } from '../catalog/rate-card.ts';
import type { Day } from '../domain/day.ts';
import { usdPerCredit, usdPerGrantedImage } from '../domain/plan.ts';
import type { Range } from '../domain/plan-image.ts';
import { decimalUsd } from '../format/exact-usd.ts';
import type { ApiFile } from '../schema/api/index.ts';
import { absolute, envelope, fileUrl } from './addresses.ts';
import { apiUsd, apiWhen } from './amounts.ts';
import { Ledger } from './ledger.ts';
import { apiGrant, apiPrice } from './offer-terms.ts';

type SellerRow = ApiFile<'plans'>['sellers'][number];
type Seller = ApiFile<'plan'>['seller'];
type Figure = Seller['figures'][number];
type WireSeller = Catalog['sellers'][number];

const apiRange = ({ least, most }: Range) => ({ least: apiUsd(least), most: most === null ? null : apiUsd(most) });

function apiFigure(figure: PlanFigure, ledger: Ledger): Figure {
  const { rate, offer, image, api, multiple, missing, proofs, check } = figure;
  return {
    setting: [rate.modelAs, rate.operation === 'edit' ? 'edit' : null, settingOf(rate)].filter((part) => part !== null).join(', '),
    model: rate.model,
    offer: offer?.offer.id ?? null,
    image: image.kind === 'usd' ? apiRange(image) : null,
    api: api.kind === 'cost' ? apiRange(api) : null,
    multiple: multiple === undefined ? null : { least: decimalUsd(multiple.least), most: multiple.most && decimalUsd(multiple.most) },
    missing,
    checked: ledger.check(check),
    evidence: ledger.cite(proofs.map(({ source, reading }) => `${source.id}@${reading.on}`)),
  };
}

function sellerRow({ seller, figure, unranked, check }: PlanRow, ledger: Ledger): SellerRow {
  const { id, name, kind, url, summary, ended } = seller;
  return {
    id,
    name,
    kind,
    url,
    summary,
    ended: ended === null ? null : apiWhen(toWhen(ended.on)),
    figure: figure === undefined ? null : apiFigure(figure, ledger),
    unranked: unranked ?? null,
    checked: ledger.check(check),
    page: absolute(`/plans/${id}/`),
    file: fileUrl(`plans/${id}.json`),
  };
}

/** Every seller in the order of the page of all. */
export function plansFile(catalog: Catalog, on: Day): ApiFile<'plans'> {
  const ledger = new Ledger(catalog);
  const { ranked, computed, rest } = plansPage(catalog, on);
  const sellers = [...ranked, ...computed, ...rest].map((row) => sellerRow(row, ledger));
  return { ...envelope('plans', '/plans/', ledger.dataDate), sellers, sources: ledger.sources };
}

function offerRow(item: SellerOffer, ledger: Ledger): Seller['offers'][number] {
  const { offer, edition, plan, check } = item;
  const unit = plan.grant.kind === 'images' ? usdPerGrantedImage(plan) : usdPerCredit(plan);
  const { expiry } = offer;
  return {
    id: offer.id,
    name: offer.name,
    kind: offer.kind,
    effective_from: apiWhen(toWhen(edition.from)),
    effective_from_basis: edition.fromBasis,
    recorded_on: ledger.note(edition.recordedOn),
    price: apiPrice(edition.price, ledger),
    grant: apiGrant(edition.grant, ledger),
    unit: isPaid(item) && unit.kind === 'usd' ? apiUsd(unit.usd) : null,
    expiry: {
      kind: expiry.kind,
      days: expiry.kind === 'after-days' ? expiry.days : null,
      text: expiry.kind === 'other' ? expiry.text : null,
    },
    promotion: edition.promotion === null ? null : { text: edition.promotion.text, ends: edition.promotion.ends },
    checked: ledger.check(check),
    evidence: ledger.citeAll(edition.evidence),
  };
}

function statementOf(statement: WireSeller['failureRule'], ledger: Ledger): Seller['failure_rule'] {
  if (statement.kind === 'not-stated') return { kind: 'not-stated', looked_at: ledger.cite(statement.lookedAt) };
  return { kind: 'stated', text: statement.text, evidence: ledger.citeAll(statement.evidence) };
}

/** Everything about one seller. */
export function planFile(catalog: Catalog, seller: WireSeller, on: Day): ApiFile<'plan'> {
  const ledger = new Ledger(catalog);
  const offers = offersOn(catalog, seller, on);
  const compared = seller.kind === 'free' ? undefined : comparedOffer(offers);
  const content = {
    seller: {
      ...sellerRow(planRow(catalog, seller, on, new EvidenceBook()), ledger),
      offers: offers.map((offer) => offerRow(offer, ledger)),
      figures: sellerRates(catalog, seller).map((rate) => apiFigure(figureOf(catalog, rate, compared, on), ledger)),
      failure_rule: statementOf(seller.failureRule, ledger),
      quality_sent: statementOf(seller.qualitySent, ledger),
      terms: seller.terms.map(({ id, text, evidence }) => ({ id, text, evidence: ledger.citeAll(evidence) })),
      claims: seller.claims.map(({ id, text, status, finding, evidence }) => {
        return { id, text, status, finding, evidence: ledger.citeAll(evidence) };
      }),
      gaps: seller.gaps.map(({ text, lookedAt }) => ({ text, looked_at: ledger.cite(lookedAt) })),
    },
  };
  return { ...envelope('plan', `/plans/${seller.id}/`, ledger.dataDate), ...content, sources: ledger.sources };
}
