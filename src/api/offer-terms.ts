import type { Catalog } from '../catalog/catalog.ts';
import type { ApiFile } from '../schema/api/index.ts';
import type { Ledger } from './ledger.ts';

type WireOffer = Catalog['sellers'][number]['offers'][number]['editions'][number];
type ApiOffer = ApiFile<'plan'>['seller']['offers'][number];

/** What an offer costs, as its file states it. */
export function apiPrice(price: WireOffer['price'], ledger: Ledger): ApiOffer['price'] {
  return price.kind === 'unknown' ? { kind: 'unknown', looked_at: ledger.cite(price.lookedAt) } : price;
}

/** What an offer gives, as its file states it. */
export function apiGrant(grant: WireOffer['grant'], ledger: Ledger): ApiOffer['grant'] {
  return grant.kind === 'unknown' ? { kind: 'unknown', looked_at: ledger.cite(grant.lookedAt) } : grant;
}
