import { type Catalog, modelName } from '../catalog/catalog.ts';
import { archiveEntries } from '../catalog/change-log.ts';
import { entriesByYear } from '../catalog/change-pages.ts';
import { changeAddress, type Entry } from '../catalog/changes.ts';
import type { Day } from '../domain/day.ts';
import { isFeeChange, type PassedOn } from '../domain/rate-changes.ts';
import { entryTitle } from '../format/entry.ts';
import { decimalUsd } from '../format/exact-usd.ts';
import type { ApiFile } from '../schema/api/index.ts';
import { absolute, envelope } from './addresses.ts';
import { apiValue, apiWhen } from './amounts.ts';
import { Ledger } from './ledger.ts';
import { apiGrant, apiPrice } from './offer-terms.ts';

type Change = ApiFile<'changes'>['changes'][number];

/** How many past entries the file of the newest has. */
const NEWEST = 30;

const passedOn = (fee: PassedOn | undefined) => (fee === undefined ? null : { route_name: fee.of, fee_percent: fee.feePercent });

type OfferChange = NonNullable<Entry['offer']>;

function offerChange({ offer, name, before, after }: OfferChange, ledger: Ledger): Change['offer'] {
  const stateOf = ({ price, grant }: OfferChange['after']) => ({ price: apiPrice(price, ledger), grant: apiGrant(grant, ledger) });
  return { offer, name, before: before === undefined ? null : stateOf(before), after: stateOf(after) };
}

function changeOf(catalog: Catalog, entry: Entry, ledger: Ledger): Change {
  const fee = entry.changes.find(isFeeChange);
  const proofs = entry.read === undefined ? entry.proofs : [entry.read];
  return {
    id: entry.id,
    kind: entry.kind,
    on: apiWhen(entry.when),
    recorded_on: ledger.note(entry.recorded),
    confirmed: entry.confirmed,
    title: entryTitle(entry, (id) => modelName(catalog, id)),
    text: entry.text ?? null,
    models: entry.models,
    sellers: entry.sellers,
    route: entry.edition?.route ?? null,
    tier: entry.edition?.tier ?? null,
    rates: entry.changes.flatMap((change) =>
      isFeeChange(change)
        ? []
        : {
            meter: change.meter,
            quality: change.quality,
            size: change.size,
            applies_to: change.when ?? 'every-request',
            before: change.before === undefined ? null : apiValue(change.before, ledger),
            after: change.after === undefined ? null : apiValue(change.after, ledger),
            factor: change.factor === null ? null : decimalUsd(change.factor),
          },
    ),
    fee: fee === undefined ? null : { before: passedOn(fee.before), after: passedOn(fee.after) },
    offer: entry.offer === undefined ? null : offerChange(entry.offer, ledger),
    successors: entry.successors,
    evidence: ledger.cite(proofs.map(({ source, reading }) => `${source.id}@${reading.on}`)),
    page: absolute(changeAddress(entry)),
  };
}

function fileOf(catalog: Catalog, entries: readonly Entry[], page: string): ApiFile<'changes'> {
  const ledger = new Ledger(catalog);
  const changes = entries.map((entry) => changeOf(catalog, entry, ledger));
  return { ...envelope('changes', page, ledger.dataDate), changes, sources: ledger.sources };
}

/** What is scheduled and the newest of what has happened. */
export function newestChangesFile(catalog: Catalog, on: Day): ApiFile<'changes'> {
  const log = archiveEntries(catalog);
  const scheduled = log.filter((entry) => entry.when.latest > on).length;
  return fileOf(catalog, log.slice(0, scheduled + NEWEST), '/changes/');
}

/** All changes of each year, the newest first. */
export function yearFiles(catalog: Catalog): { year: string; file: ApiFile<'changes'> }[] {
  return entriesByYear(archiveEntries(catalog)).map(([year, entries]) => ({ year, file: fileOf(catalog, entries, `/changes/${year}/`) }));
}
