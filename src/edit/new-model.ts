import type { Catalog } from '../catalog/catalog.ts';
import { type Day, isDay } from '../domain/day.ts';
import { citeToday } from './citing.ts';
import { type Change, schemaLink } from './data-files.ts';
import { Refusal, theOne } from './refusal.ts';

/** What an editor gives of a new model. */
export interface NewModel {
  id: string;
  name: string;
  vendor: string;
  /** The route whose prices stand in tables. */
  route: string;
  /** Where all else was looked for. */
  source: string;
  /** First day of its sale; undefined where only that it is on sale today is known. */
  released: string | undefined;
  family: string | undefined;
}

/** What the source told of the release: its day, or no more than that it is on sale. */
function releaseOf(released: string | undefined, today: Day) {
  if (released === undefined) return { earliest: null, latest: today };
  if (!isDay(released)) throw new Refusal(`--released: found "${released}", expected a calendar day such as ${today}.`);
  if (released > today) throw new Refusal(`--released: found ${released}, expected a day up to today, ${today}.`);
  return released;
}

/**
 * A new model of which nothing is known but that it is sold, and a file that says the same of its price on each tier of its route.
 *
 * @throws Refusal when a name names nothing
 */
export function newModel(catalog: Catalog, directory: string, given: NewModel, today: Day): Change[] {
  const { id, name, family } = given;
  const vendor = theOne(catalog.vendors, given.vendor, '--vendor', 'vendor', 'A new vendor needs a file in data/vendors/ first.');
  const route = theOne(catalog.routes, given.route, '--route', 'route', 'A new route needs a file in data/routes/ first.');
  const on = releaseOf(given.released, today);
  const { ref, evidence, changes } = citeToday(catalog, directory, given.source, today, 'recorded');
  const lookedAt = [ref];
  const kin = catalog.models.find((model) => model.family === family);
  const reason = 'It was not found how they are counted.';
  const file = `data/models/${id}.json`;
  const model = {
    $schema: schemaLink(file),
    id,
    vendor: vendor.id,
    name,
    alsoCalled: [],
    family: family ?? id,
    familyName: kin?.familyName ?? name,
    apiIds: [],
    mainRoute: route.id,
    lifecycle: [{ kind: 'released', on, recordedOn: today, status: 'confirmed', successors: [], evidence: [evidence] }],
    qualities: [],
    qualityEvidence: [evidence],
    sizes: { kind: 'unknown', common: [], lookedAt },
    outputRule: { kind: 'unknown', reason, lookedAt },
    referenceRule: { kind: 'unknown', reason, lookedAt },
    partialImages: { kind: 'unknown', lookedAt },
    capabilities: [],
    limits: [],
    rateLimits: { kind: 'unknown', note: null, lookedAt },
    excludes: [],
    watchouts: [],
  };
  const ratesFile = `data/rates/${route.id}/${id}.json`;
  const editions = route.tiers.map((tier) => ({
    tier: tier.id,
    from: on,
    fromBasis: 'inferred',
    recordedOn: today,
    pricing: { shape: 'unknown', lookedAt },
    sameAs: null,
  }));
  const rates = { $schema: schemaLink(ratesFile), model: id, route: route.id, editions };
  return [{ file, value: model, isNew: true }, { file: ratesFile, value: rates, isNew: true }, ...changes];
}
