import type { Day } from '../domain/day.ts';
import { TIERS } from '../domain/rate-card.ts';
import { CAPABILITY_NAMES, LIMIT_NAMES } from '../format/model.ts';
import { archiveOf } from './archive.ts';
import { type Catalog, modelName } from './catalog.ts';
import { changeLog } from './change-log.ts';
import { costRows, tableSizes } from './cost-table.ts';
import { placesOf } from './evidence.ts';
import { EvidenceBook } from './evidence-book.ts';
import { familyOf } from './families.ts';
import { headlineSize } from './headline-size.ts';
import { piecePrices, rateRows, tiersOf } from './rate-table.ts';
import type { Wire } from './read-data.ts';
import { otherRoutesOf } from './routes/route-offers.ts';
import { pricingDay, standingOf } from './standing.ts';
import { openStatement } from './statements.ts';

/** The cells of published tables that are not tokens × rate, grouped by the reason. */
function exceptionsOf(tables: Wire['observations'][number]['priceTables']) {
  const cells = tables.flatMap((table) => table.cells).filter((cell) => cell.exception !== null);
  return [...Map.groupBy(cells, (cell) => cell.exception)].map(([reason, group]) => ({ reason, cells: group }));
}

/** Everything the page of one model says, ready to be laid out. */
export function modelPage(catalog: Catalog, id: string, on: Day) {
  const model = catalog.card.models.find((each) => each.id === id);
  const facts = catalog.models.find((each) => each.id === id);
  if (model === undefined || facts === undefined) throw new Error(`no model ${id}`);
  const book = new EvidenceBook();
  const family = familyOf(catalog, id);
  const day = pricingDay(model, on);
  const sizes = tableSizes(model);
  const rows = costRows(catalog, model, { sizes, tier: 'standard', on, published: 'all' }, book);
  type Evidence = Parameters<typeof openStatement>[1]['evidence'];
  const open = (subject: string, evidence: Evidence, file = `data/models/${id}.json`) =>
    openStatement(catalog, { title: model.name, subject, evidence, file }, on, book);
  const sentence = (subject: string, each: { text: string; evidence: Evidence }, file?: string) => ({
    text: each.text,
    source: open(subject, each.evidence, file),
  });
  const observations = catalog.observations.find((each) => each.family === model.family);
  return {
    model,
    facts,
    family,
    day,
    standing: standingOf(model, on),
    archive: archiveOf(catalog, model, on),
    rows,
    headline: headlineSize(catalog, model),
    meters: rateRows(catalog, model, TIERS, on, book),
    route: catalog.routes.find((route) => route.id === model.mainRoute),
    tiers: tiersOf(catalog, model, day),
    prices: piecePrices(catalog, model, on, book),
    // Their numbers open on the pages of the routes.
    routes: otherRoutesOf(catalog, model, on, new EvidenceBook()),
    measured: (observations?.tokenCounts ?? []).map((count) => ({
      ...count,
      source: open('output tokens measured by others', count.evidence, `data/observations/${family.id}.json`),
    })),
    exceptions: exceptionsOf(observations?.priceTables ?? []),
    excludes: [
      ...facts.excludes.map((each) => sentence('what the cost leaves out', each)),
      ...(catalog.routes.find((route) => route.id === model.mainRoute)?.excludes ?? []).map((each) =>
        sentence('what the cost leaves out', each, `data/routes/${model.mainRoute}.json`),
      ),
    ],
    watchouts: facts.watchouts.map((each) => sentence('what to watch out for', each)),
    capabilities: facts.capabilities.map((each) => ({ ...each, source: open(CAPABILITY_NAMES[each.id], each.evidence) })),
    limits: facts.limits.map((each) => ({ ...each, source: open(LIMIT_NAMES[each.id].toLowerCase(), each.evidence) })),
    rateLimits:
      facts.rateLimits.kind === 'stated'
        ? { ...facts.rateLimits, source: open('rate limits', facts.rateLimits.evidence) }
        : { ...facts.rateLimits, places: placesOf(catalog, facts.rateLimits.lookedAt) },
    partialImages:
      facts.partialImages.kind === 'tokens'
        ? { ...facts.partialImages, source: open('tokens of a partial image', facts.partialImages.evidence) }
        : facts.partialImages,
    sizes:
      facts.sizes.kind === 'unknown'
        ? { source: undefined, places: placesOf(catalog, facts.sizes.lookedAt) }
        : { source: open('sizes', facts.sizes.evidence), places: '' },
    apiIds: facts.apiIds.map((each) => ({ ...each, source: open(`API name ${each.id}`, each.evidence) })),
    unknownRules: (['outputRule', 'referenceRule'] as const).flatMap((field) => {
      const rule = facts[field];
      return rule.kind === 'unknown' ? [{ field, reason: rule.reason, places: placesOf(catalog, rule.lookedAt) }] : [];
    }),
    qualitySource: open('qualities', facts.qualityEvidence),
    successors: [...new Set(facts.lifecycle.flatMap((event) => event.successors))].map((each) => ({
      id: each,
      name: modelName(catalog, each),
    })),
    conflicts: catalog.conflicts.filter((conflict) => conflict.models.includes(id)),
    entries: changeLog(catalog).filter((entry) => entry.models.includes(id) && (entry.via === undefined || entry.kind === 'price-changed')),
    rules: catalog['counting-rules'].filter((rule) => {
      const used = [facts.outputRule, facts.referenceRule];
      return used.some((ref) => ref.kind === 'rule' && ref.rule === rule.id);
    }),
    book,
  };
}
