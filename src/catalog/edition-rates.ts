import type { Meter } from '../domain/rate-card.ts';
import type { Wire } from './read-data.ts';

type WirePricing = Wire['rates'][number]['editions'][number]['pricing'];
type WireValue = Extract<WirePricing, { shape: 'flat' }>['rates'][number]['value'];
type WireEvidence = Extract<WirePricing, { shape: 'not-offered' }>['evidence'];

/** One rate of an edition as its file states it. */
export interface StatedRate {
  meter: Meter;
  /** Null where the rate holds for every quality. */
  quality: string | null;
  /** Null where the rate holds for every size. */
  size: string | null;
  value: WireValue;
  /** Where its amount is written in the edition, as a JSON path; an answer that is none stands just above it. */
  at: string;
  evidence: WireEvidence;
  /** What its condition rests on: no check of the amount. */
  conditionEvidence: WireEvidence;
}

/** Every rate of an edition, whatever its shape; none where it states no rates of its own. */
export function statedRates(pricing: WirePricing): StatedRate[] {
  if (!('rates' in pricing)) return [];
  const own = pricing.rates.map((rate, index) => ({
    meter: rate.meter,
    quality: 'quality' in rate ? rate.quality : null,
    size: 'size' in rate ? rate.size : null,
    value: rate.value,
    at: `pricing.rates[${index}].value.amount`,
    evidence: rate.evidence,
    conditionEvidence: 'condition' in rate ? (rate.condition?.evidence ?? []) : [],
  }));
  const fee = 'references' in pricing && pricing.references.kind === 'fee' ? [pricing.references] : [];
  return [
    ...own,
    ...fee.map(({ meter, value, evidence }) => {
      return { meter, quality: null, size: null, value, at: 'pricing.references.value.amount', evidence, conditionEvidence: [] };
    }),
  ];
}

/** Of an edition's rates, what an image is billed for: the first where several are by quality or size. */
export function mainRate(rates: readonly StatedRate[]): StatedRate | undefined {
  return rates.find(({ meter }) => meter === 'image-output' || meter === 'image' || meter === 'first-megapixel');
}

/** The evidence of an edition's statement itself, where it is no list of rates: that it is not offered, passed on or sold by plan. */
export function statementEvidence(pricing: WirePricing): WireEvidence {
  return 'evidence' in pricing ? pricing.evidence : [];
}
