import { archiveOf } from '../catalog/archive.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { toWhen } from '../catalog/rate-card.ts';
import { editionOn } from '../catalog/rate-table.ts';
import { pricingDay, standingOf } from '../catalog/standing.ts';
import { vendorOf } from '../catalog/vendor-order.ts';
import type { Day } from '../domain/day.ts';
import { saleOn } from '../domain/editions.ts';
import type { Model } from '../domain/rate-card.ts';
import { commonSizes, sizeId } from '../domain/size.ts';
import type { ApiFile } from '../schema/api/index.ts';
import { absolute, envelope, fileUrl } from './addresses.ts';
import { apiWhen } from './amounts.ts';
import { costRange, costRowsOf } from './costs.ts';
import { Ledger } from './ledger.ts';
import { offersOf } from './offers.ts';

type ModelRow = ApiFile<'models'>['models'][number];
type Facts = Catalog['models'][number];

const STANDINGS = { 'not-yet': 'not-yet', sold: 'on-sale', ending: 'ending', ended: 'ended' } as const;

/** Where a model stands on a day, in the words of the interface. */
function apiStanding(model: Model, on: Day): ModelRow['standing'] {
  return saleOn(model, on) === 'uncertain' ? 'uncertain' : STANDINGS[standingOf(model, on).kind];
}

/** A model of the rate card with what its file says about it. @throws when there is none with this id */
function factsOf(catalog: Catalog, id: string): { model: Model; facts: Facts } {
  const model = catalog.card.models.find((each) => each.id === id);
  const facts = catalog.models.find((each) => each.id === id);
  if (model === undefined || facts === undefined) throw new Error(`no model ${id}`);
  return { model, facts };
}

function modelRow(catalog: Catalog, { model, facts }: { model: Model; facts: Facts }, on: Day, ledger: Ledger): ModelRow {
  ledger.citeAll(facts.lifecycle.flatMap((event) => event.evidence));
  const { shutdown } = model;
  return {
    id: model.id,
    name: model.name,
    also_called: facts.alsoCalled,
    vendor: vendorOf(catalog, model.id),
    family: model.family,
    api_ids: model.apiIds,
    main_route: model.mainRoute,
    released: apiWhen(model.released),
    ends: shutdown === null ? null : { ...apiWhen(shutdown), confirmed: shutdown.confirmed },
    standing: apiStanding(model, on),
    shape: editionOn(catalog, model, 'standard', pricingDay(model, on))?.pricing.shape ?? null,
    cost: costRange(catalog, model, on, ledger),
    checked: ledger.check(archiveOf(catalog, model, on).headline),
    page: absolute(`/models/${model.id}/`),
    file: fileUrl(`models/${model.id}.json`),
  };
}

/** All models, by id. */
export function modelsFile(catalog: Catalog, on: Day): ApiFile<'models'> {
  const ledger = new Ledger(catalog);
  const models = catalog.models.map(({ id }) => modelRow(catalog, factsOf(catalog, id), on, ledger));
  return { ...envelope('models', '/models/', ledger.dataDate), models, sources: ledger.sources };
}

/** Cost per image of every model. */
export function costsFile(catalog: Catalog, on: Day): ApiFile<'costs'> {
  const ledger = new Ledger(catalog);
  const costs = catalog.card.models.flatMap((model) => costRowsOf(catalog, model, on, ledger));
  return { ...envelope('costs', '/cost-per-image/', ledger.dataDate), costs, sources: ledger.sources };
}

function sizesOf({ model, facts: { sizes } }: { model: Model; facts: Facts }, ledger: Ledger): ApiFile<'model'>['model']['sizes'] {
  const rule = sizes.kind === 'any' ? sizes : undefined;
  return {
    kind: sizes.kind,
    multiple_of: rule?.multipleOf ?? null,
    max_edge: rule?.maxEdge ?? null,
    max_ratio: rule?.maxRatio ?? null,
    min_pixels: rule?.minPixels ?? null,
    max_pixels: rule?.maxPixels ?? null,
    sizes: commonSizes(model.sizes).map(sizeId),
    evidence: sizes.kind === 'unknown' ? ledger.cite(sizes.lookedAt) : ledger.citeAll(sizes.evidence),
  };
}

/** Everything about one model. */
export function modelFile(catalog: Catalog, id: string, on: Day): ApiFile<'model'> {
  const ledger = new Ledger(catalog);
  const found = factsOf(catalog, id);
  const { model, facts } = found;
  const remark = ({ text, evidence }: Facts['excludes'][number]) => ({ text, evidence: ledger.citeAll(evidence) });
  const route = catalog.routes.find((each) => each.id === model.mainRoute);
  const routes = new Set(catalog.card.editions.filter((each) => each.model === id).map((each) => each.route));
  const day = pricingDay(model, on);
  const content = {
    model: {
      ...modelRow(catalog, found, on, ledger),
      lifecycle: facts.lifecycle.map(({ kind, on: when, status, successors, evidence }) => {
        return { kind, on: apiWhen(toWhen(when)), confirmed: status === 'confirmed', successors, evidence: ledger.citeAll(evidence) };
      }),
      qualities: facts.qualities.map((quality) => quality.id),
      sizes: sizesOf(found, ledger),
      counting_rule: 'rule' in model.outputRule ? model.outputRule.rule : null,
      capabilities: facts.capabilities.map(({ id, state, from, evidence }) => {
        return { id, state, from: apiWhen(toWhen(from)), evidence: ledger.citeAll(evidence) };
      }),
      limits: facts.limits.map(({ id, max, unit, evidence }) => ({ id, max, unit, evidence: ledger.citeAll(evidence) })),
      excludes: [...facts.excludes, ...(route?.excludes ?? [])].map(remark),
      watchouts: facts.watchouts.map(remark),
    },
    costs: costRowsOf(catalog, model, on, ledger),
    offers: offersOf(catalog, model, on, ledger, [model.mainRoute]),
    other_routes: [...routes]
      .filter((each) => each !== model.mainRoute)
      .flatMap((each) => {
        const edition = editionOn(catalog, model, 'standard', day, each);
        return edition === undefined ? [] : { route: each, tier: edition.tier, shape: edition.pricing.shape };
      }),
    measured: (catalog.observations.find((each) => each.family === model.family)?.tokenCounts ?? []).map(
      ({ quality, size, tokens, approximate, evidence }) => {
        return { size, quality, meter: 'image-output' as const, tokens, approximate, evidence: ledger.citeAll(evidence) };
      },
    ),
    first_archived: archiveOf(catalog, model, on).first?.reading.on ?? null,
  };
  return { ...envelope('model', `/models/${id}/`, ledger.dataDate), ...content, sources: ledger.sources };
}
