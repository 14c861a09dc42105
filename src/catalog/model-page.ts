import type { Day } from '../domain/day.ts';
import type { Tier } from '../domain/rate-card.ts';
import { commonSizes, sizeId } from '../domain/size.ts';
import { archiveOf } from './archive.ts';
import type { Catalog } from './catalog.ts';
import { changeLog } from './change-log.ts';
import { costRows } from './cost-table.ts';
import { latestCheck, proofsOf } from './evidence.ts';
import { EvidenceBook } from './evidence-book.ts';
import { familyOf } from './families.ts';
import { editionOn, rateRows } from './rate-table.ts';
import { pricingDay, standingOf } from './standing.ts';

/** Everything the page of one model says, ready to be laid out. */
export function modelPage(catalog: Catalog, id: string, on: Day) {
  const model = catalog.card.models.find((each) => each.id === id);
  const facts = catalog.models.find((each) => each.id === id);
  if (model === undefined || facts === undefined) throw new Error(`no model ${id}`);
  const book = new EvidenceBook();
  const family = familyOf(catalog, id);
  const day = pricingDay(model, on);
  const sizes = commonSizes(model.sizes);
  const rows = costRows(catalog, model, { sizes, tier: 'standard', on, published: 'all' }, book);
  const tierState = (tier: Tier) => editionOn(catalog, model.id, tier, day)?.pricing.shape ?? 'unknown';
  const observations = catalog.observations.find((each) => each.family === model.family);
  return {
    model,
    facts,
    family,
    day,
    standing: standingOf(model, on),
    archive: archiveOf(catalog, model, on),
    rows,
    meters: rateRows(catalog, model, ['standard', 'batch'], on, book),
    batch: tierState('batch'),
    measured: (observations?.tokenCounts ?? []).map((count) => {
      const proofs = proofsOf(catalog, count.evidence);
      const evidence = book.add({
        title: `${family.name}: output tokens measured by others`,
        from: undefined,
        fromInferred: false,
        check: latestCheck(proofs, on),
        proofs,
        computation: undefined,
        history: undefined,
        file: `data/observations/${family.id}.json`,
      });
      return { ...count, evidence };
    }),
    exceptions: (observations?.priceTables ?? []).flatMap((table) => table.cells).filter((cell) => cell.exception !== null),
    conflicts: catalog.conflicts.filter((conflict) => conflict.models.includes(id)),
    entries: changeLog(catalog).filter((entry) => entry.models.includes(id)),
    rules: catalog['counting-rules'].filter((rule) => {
      const used = [facts.outputRule, facts.referenceRule];
      return used.some((ref) => ref.kind === 'rule' && ref.rule === rule.id);
    }),
    sizeIds: sizes.map(sizeId),
    book,
  };
}
