import type { Day } from '../domain/day.ts';
import { TIERS } from '../domain/rate-card.ts';
import { CAPABILITY_NAMES, formatCapability, LIMIT_NAMES } from '../format/model.ts';
import { formatCount } from '../format/words.ts';
import { archiveOf } from './archive.ts';
import { type Catalog, modelName } from './catalog.ts';
import { changeLog } from './change-log.ts';
import { costRows } from './cost-table.ts';
import { disputeOf } from './disputes.ts';
import { placesOf } from './evidence.ts';
import { EvidenceBook } from './evidence-book.ts';
import { familyOf } from './families.ts';
import { headlineSize } from './headline-size.ts';
import { toWhen } from './rate-card.ts';
import { piecePrices, rateRows, tiersOf } from './rate-table.ts';
import type { Wire } from './read-data.ts';
import { otherRoutesOf } from './routes/route-offers.ts';
import { signalsOf } from './signals.ts';
import { pricingDay, standingOf } from './standing.ts';
import { openStatement } from './statements.ts';
import { successionsFrom } from './successions.ts';
import { tableSizes } from './table-sizes.ts';
import { trackedOf } from './tracked.ts';

/** The cells of published tables that are not tokens × rate, grouped by the reason. */
function exceptionsOf(tables: Wire['observations'][number]['priceTables']) {
  const cells = tables.flatMap((table) => table.cells).filter((cell) => cell.exception !== null);
  return [...Map.groupBy(cells, (cell) => cell.exception)].map(([reason, group]) => ({ reason, cells: group }));
}

/** Where a statement is written in its file, and what its cell shows. */
interface Place {
  at: string;
  shown?: string;
  /** The model's own file when left out. */
  file?: string;
}

/** Whether its vendor ended a model, is about to, or names what replaces it. */
function replaced(catalog: Catalog, id: string): boolean {
  const events = catalog.models.find((each) => each.id === id)?.lifecycle ?? [];
  return events.some(({ kind, successors }) => kind === 'shutdown' || kind === 'deprecated' || successors.length > 0);
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
  const open = (subject: string, evidence: Evidence, { at, shown, file = `data/models/${id}.json` }: Place) =>
    openStatement(catalog, { title: model.name, subject, evidence, file, at, shown: shown === undefined ? [] : [shown] }, on, book);
  const sentence = (subject: string, each: { text: string; evidence: Evidence }, place: Place) => ({
    text: each.text,
    source: open(subject, each.evidence, place),
  });
  const observations = catalog.observations.find((each) => each.family === model.family);
  return {
    model,
    facts,
    family,
    day,
    standing: standingOf(model, on),
    archive: archiveOf(catalog, model, on),
    tracked: trackedOf(catalog, model, on),
    successions: replaced(catalog, id) ? successionsFrom(catalog, id, on, book) : [],
    rows,
    disputes: sizes.map((size) => disputeOf(catalog, model, size, on)),
    headline: headlineSize(catalog, model),
    meters: rateRows(catalog, model, TIERS, on, book),
    route: catalog.routes.find((route) => route.id === model.mainRoute),
    tiers: tiersOf(catalog, model, day),
    prices: piecePrices(catalog, model, on, book),
    // Their numbers open on the pages of the routes.
    routes: otherRoutesOf(catalog, model, on, new EvidenceBook()),
    measured: (observations?.tokenCounts ?? []).map((count, index) => ({
      ...count,
      source: open('output tokens measured by others', count.evidence, {
        at: `tokenCounts[${index}].tokens`,
        shown: formatCount(count.tokens),
        file: `data/observations/${family.id}.json`,
      }),
    })),
    exceptions: exceptionsOf(observations?.priceTables ?? []),
    excludes: [
      ...facts.excludes.map((each, index) => sentence('what the cost leaves out', each, { at: `excludes[${index}]` })),
      ...(catalog.routes.find((route) => route.id === model.mainRoute)?.excludes ?? []).map((each, index) =>
        sentence('what the cost leaves out', each, { at: `excludes[${index}]`, file: `data/routes/${model.mainRoute}.json` }),
      ),
    ],
    watchouts: facts.watchouts.map((each, index) => sentence('what to watch out for', each, { at: `watchouts[${index}]` })),
    capabilities: facts.capabilities.map((each, index) => {
      const shown = formatCapability(each.state, toWhen(each.from));
      return { ...each, shown, source: open(CAPABILITY_NAMES[each.id], each.evidence, { at: `capabilities[${index}].state`, shown }) };
    }),
    // What others measured opens on the page of their boards.
    signals: signalsOf(catalog, id, on, new EvidenceBook()),
    limits: facts.limits.map((each, index) => {
      const place = { at: `limits[${index}].max`, shown: `${formatCount(each.max)} ${each.unit}` };
      return { ...each, source: open(LIMIT_NAMES[each.id].toLowerCase(), each.evidence, place) };
    }),
    rateLimits:
      facts.rateLimits.kind === 'stated'
        ? { ...facts.rateLimits, source: open('rate limits', facts.rateLimits.evidence, { at: 'rateLimits.tiers' }) }
        : { ...facts.rateLimits, places: placesOf(catalog, facts.rateLimits.lookedAt) },
    partialImages:
      facts.partialImages.kind === 'tokens'
        ? {
            ...facts.partialImages,
            source: open('tokens of a partial image', facts.partialImages.evidence, {
              at: 'partialImages.tokens',
              shown: formatCount(facts.partialImages.tokens),
            }),
          }
        : facts.partialImages,
    sizes:
      facts.sizes.kind === 'unknown'
        ? { source: undefined, places: placesOf(catalog, facts.sizes.lookedAt) }
        : { source: open('sizes', facts.sizes.evidence, { at: 'sizes' }), places: '' },
    apiIds: facts.apiIds.map((each, index) => ({
      ...each,
      source: open(`API name ${each.id}`, each.evidence, { at: `apiIds[${index}].id` }),
    })),
    unknownRules: (['outputRule', 'referenceRule'] as const).flatMap((field) => {
      const rule = facts[field];
      return rule.kind === 'unknown' ? [{ field, reason: rule.reason, places: placesOf(catalog, rule.lookedAt) }] : [];
    }),
    qualitySource: open('qualities', facts.qualityEvidence, { at: 'qualities' }),
    successors: [...new Set(facts.lifecycle.flatMap((event) => event.successors))].map((each) => ({
      id: each,
      name: modelName(catalog, each),
    })),
    conflicts: catalog.conflicts.filter((conflict) => conflict.models.includes(id)),
    // The readings that found nothing changed stand in the archive's own list of readings.
    entries: changeLog(catalog)
      .filter((entry) => entry.models.includes(id) && entry.kind !== 'rechecked')
      .filter((entry) => entry.via === undefined || entry.kind === 'price-changed'),
    rules: catalog['counting-rules'].filter((rule) => {
      const used = [facts.outputRule, facts.referenceRule];
      return used.some((ref) => ref.kind === 'rule' && ref.rule === rule.id);
    }),
    book,
  };
}
