import type { Grant, OfferKind } from '../domain/plan.ts';

export const OFFER_KINDS: Record<OfferKind, string> = {
  monthly: 'billed monthly',
  yearly: 'billed yearly',
  'one-time': 'one-time',
  'pay-as-you-go': 'pay as you go',
  'free-daily': 'free, daily',
  'free-monthly': 'free, monthly',
  'free-at-sign-up': 'free, at sign-up',
};

export const SELLER_KINDS = { credits: 'credits', prepaid: 'prepaid balance', subscription: 'subscription', free: 'free of charge' };

/** What an offer is counted in. */
export const GRANT_UNITS: Record<Grant['kind'], string> = {
  credits: 'credits',
  balance: 'money',
  images: 'images',
  unmetered: 'no count',
  unknown: 'not stated',
};

export const CLAIM_STATES = {
  'vendor-stated': 'stated by the seller, not checked',
  reproduced: 'reproduced',
  contradicted: 'contradicted',
  'not-recomputable': 'cannot be recomputed',
  'no-evidence-found': 'no evidence found',
  'was-true': 'was true',
};

export const TERM_NAMES = {
  'commercial-use': 'Commercial use',
  cancellation: 'Cancellation',
  overage: 'When credits run out',
  refund: 'Refunds',
  account: 'Account',
  contact: 'Contact',
  payment: 'Payment',
  regions: 'Regions',
  features: 'What else is in it',
  limits: 'Limits',
};

/** What bears on the cost of a plan, after a share of sellers. */
export const GAP_WORDS = {
  price: 'do not state what a credit or an image costs',
  pixels: 'do not state the pixels of an image',
  'quality-sent': 'do not state which quality is sent',
  expiry: 'do not state when unused credits lapse',
  rollover: 'do not state whether unused credits move on',
  'failure-rule': 'do not state whether a failed image is charged',
  lapse: 'let unused credits of a paid offer lapse',
  promotion: 'print a discount without saying when it ends',
};

/** Why a seller is not ranked, as it goes on in a line. */
export const UNRANKED_WORDS = {
  'not-computable': 'a fact that the comparison needs is not stated',
  quality: 'no quality is named, so the range covers every quality of the model',
  open: 'only a least price is stated',
  unconfirmed: 'not read for more than twice the review interval',
  'others-word': 'second-hand: no sound reading of the seller’s own pages',
  api: 'the price of the API beside it is not confirmed, or has ended',
  ended: 'the seller has ended',
};
