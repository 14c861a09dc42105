import type { Catalog } from '../catalog/catalog.ts';
import { toWhen } from '../catalog/rate-card.ts';
import { type Day, isDay } from '../domain/day.ts';
import { TIERS, type Tier } from '../domain/rate-card.ts';
import { type Citation, citeToday } from './citing.ts';
import { type Change, readJson } from './data-files.ts';
import { type Json, withEntries } from './json-value.ts';
import { Refusal, theOne } from './refusal.ts';

/** What an editor gives of a new price. */
export interface NewEdition {
  model: string;
  route: string;
  tier: string;
  from: string;
  fromBasis: 'stated' | 'inferred';
  source: string;
}

/** The same statement as read again: all evidence and every place looked at becomes the new reading. */
function asReadAgain(value: Json, { ref, evidence }: Pick<Citation, 'ref' | 'evidence'>): Json {
  if (Array.isArray(value)) return value.map((item) => asReadAgain(item, { ref, evidence }));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, item]) => {
    if (key === 'evidence') return [key, [evidence]] as const;
    if (key === 'lookedAt') return [key, [ref]] as const;
    return [key, asReadAgain(item, { ref, evidence })] as const;
  });
  return withEntries(value, fields);
}

/**
 * The file of a source whose reading of today had confirmed the tier that gets another price: that reading has found a change, and no
 * longer confirms the tier. None where it had not.
 */
function noLongerConfirmed(catalog: Catalog, directory: string, given: NewEdition, today: Day): Change[] {
  const { model, route, tier } = given;
  const reading = catalog.sources.find(({ id }) => id === given.source)?.readings.find(({ on }) => on === today);
  const isTier = (each: { model: string; route: string; tier: string }) =>
    each.model === model && each.route === route && each.tier === tier;
  if (reading === undefined || (reading.result !== 'confirmed' && !reading.confirms.some(isTier))) return [];
  const file = `data/sources/${given.source}.json`;
  const value: Json = readJson(directory, file);
  const own: Json = value.readings.find(({ on }: { on: Day }) => on === today);
  Object.assign(own, { result: 'changed', confirms: own.confirms.filter((each: Json) => !isTier(each)) });
  const dropped = reading.confirms.some(isTier) ? `, and does not confirm ${model} on ${route}, ${tier} any more` : '';
  return [{ file, value, isNew: false, note: `its reading of ${today} says "changed" now${dropped}` }];
}

/** @throws Refusal when a day cannot be the first of a price that follows one */
function checkFrom(from: string, before: Day, today: Day): void {
  if (!isDay(from)) throw new Refusal(`--from: found "${from}", expected a calendar day such as ${today}.`);
  if (from > today) {
    throw new Refusal(`--from: found ${from}, expected a day up to today, ${today}. A price to come is a notice of the kind "announced".`);
  }
  if (from <= before) throw new Refusal(`--from: found ${from}, expected a day after ${before}, on which the newest edition begins.`);
}

/**
 * A copy of the newest edition of a tier that begins on another day and rests on today’s reading, for the amounts to be changed. What the
 * older one says of an introductory price is left out.
 *
 * @throws Refusal when there is none to copy, or the day does not follow
 */
export function newEdition(catalog: Catalog, directory: string, given: NewEdition, today: Day): Change[] {
  const { from, fromBasis } = given;
  const model = theOne(catalog.models, given.model, '--model', 'model', 'Write a new one first: npm run -s data:new -- model --help.');
  const route = theOne(catalog.routes, given.route, '--route', 'route', 'The ids are the names of the files in data/routes/.');
  const tier = TIERS.find((each): each is Tier => each === given.tier);
  if (tier === undefined) throw new Refusal(`--tier: found "${given.tier}", expected one of ${TIERS.join(', ')}.`);
  const file = `data/rates/${route.id}/${model.id}.json`;
  const rates = catalog.rates.find((each) => each.model === model.id && each.route === route.id);
  if (rates === undefined) throw new Refusal(`${file} is not there, so there is no edition to copy. Write the file after a similar one.`);
  const newest = rates.editions.findLastIndex((edition) => edition.tier === tier);
  const copied = rates.editions[newest];
  if (copied === undefined) {
    const tiers = [...new Set(rates.editions.map((edition) => edition.tier))].join(', ');
    throw new Refusal(`--tier: found "${tier}", expected one that ${file} has editions of: ${tiers}.`);
  }
  checkFrom(from, toWhen(copied.from).latest, today);
  const citation = citeToday(catalog, directory, given.source, today, 'changed');
  const value: Json = readJson(directory, file);
  const { introductory, ...kept } = value.editions[newest];
  value.editions.push({ ...asReadAgain(kept, citation), from, fromBasis, recordedOn: today });
  return [{ file, value, isNew: false }, ...citation.changes, ...noLongerConfirmed(catalog, directory, given, today)];
}
