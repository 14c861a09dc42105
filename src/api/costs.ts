import type { Catalog } from '../catalog/catalog.ts';
import { type CostCell, type CostRow, costRows, leadingOf } from '../catalog/cost-table.ts';
import { EvidenceBook } from '../catalog/evidence-book.ts';
import { settingRange } from '../catalog/models-page.ts';
import { tableSizes } from '../catalog/table-sizes.ts';
import type { Cost } from '../domain/costing.ts';
import type { Day } from '../domain/day.ts';
import type { Model } from '../domain/rate-card.ts';
import { sizeId } from '../domain/size.ts';
import { formatReason } from '../format/problems.ts';
import type { ApiFile } from '../schema/api/index.ts';
import { apiUsd, apiWhen } from './amounts.ts';
import type { Ledger } from './ledger.ts';

type ApiCostRow = ApiFile<'costs'>['costs'][number];
type ApiCell = ApiCostRow['cells'][number];
type Setting = NonNullable<ApiFile<'models'>['models'][number]['cost']>['least'];

const TIER = 'standard';

function apiCost(costing: CostCell['costing']): ApiCell['cost'] {
  switch (costing.kind) {
    case 'cost':
      return { kind: 'amount', ...apiUsd(costing.perImage), output_tokens: costing.outputTokensPerImage };
    case 'not-computable':
      return { kind: 'not-computable', reasons: costing.reasons.map((reason) => ({ kind: reason.kind, text: formatReason(reason) })) };
    case 'uncertain':
      return { kind: 'uncertain', between: costing.between.flatMap((each) => (each.kind === 'cost' ? apiUsd(each.perImage) : [])) };
    case 'invalid':
      throw new Error('a table asks for a size or quality that its model does not have');
    default:
      return costing satisfies never;
  }
}

const costsOf = (cells: readonly CostCell[]) => cells.flatMap(({ costing }) => (costing.kind === 'cost' ? costing : []));

const readingsOf = (costs: readonly Cost[]) => costs.flatMap((cost) => cost.lines.flatMap((line) => line.readings));

/** The published table of a model’s family on the standard tier. */
function tableOf(catalog: Catalog, model: Model) {
  const tables = catalog.observations.find(({ family }) => family === model.family)?.priceTables ?? [];
  return tables.find(({ tier }) => tier === TIER);
}

function rowOf(catalog: Catalog, row: CostRow, ledger: Ledger): ApiCostRow {
  const costs = costsOf(row.cells);
  const table = tableOf(catalog, row.model);
  return {
    model: row.model.id,
    route: row.model.mainRoute,
    tier: TIER,
    quality: row.quality,
    effective_from: costs[0] === undefined ? null : apiWhen(costs[0].edition.from),
    checked: ledger.check(row.check),
    evidence: ledger.cite(readingsOf(costs)),
    cells: row.cells.map(({ size, costing, published }) => ({
      size: sizeId(size),
      cost: apiCost(costing),
      published:
        published === undefined || table === undefined
          ? null
          : { usd: published.amount, leads: published.leads, exception: published.exception, evidence: ledger.citeAll(table.evidence) },
    })),
  };
}

const rowsCache = new WeakMap<Catalog, Map<string, CostRow[]>>();

/** Every rung of a model at its usual sizes, made once for a day: several files show them. */
function rowsOn(catalog: Catalog, model: Model, on: Day): CostRow[] {
  const known = rowsCache.get(catalog) ?? new Map<string, CostRow[]>();
  rowsCache.set(catalog, known);
  const key = `${model.id} ${on}`;
  const rows =
    known.get(key) ?? costRows(catalog, model, { sizes: tableSizes(model), tier: TIER, on, published: 'all' }, new EvidenceBook());
  known.set(key, rows);
  return rows;
}

/** What one image of a model costs at every rung and usual size, as its page shows it. */
export function costRowsOf(catalog: Catalog, model: Model, on: Day, ledger: Ledger): ApiCostRow[] {
  return rowsOn(catalog, model, on).map((row) => rowOf(catalog, row, ledger));
}

/** The cheapest and the dearest usual setting of a model, as the page of all models shows them; null where no cost can be told. */
export function costRange(catalog: Catalog, model: Model, on: Day, ledger: Ledger): { least: Setting; most: Setting } | null {
  const rows = rowsOn(catalog, model, on);
  const table = tableOf(catalog, model);
  const settings = settingRange(catalog, model, on, new EvidenceBook()).range.map(({ quality, size, leading }): Setting => {
    const cell = rows.find((row) => row.quality === quality)?.cells.find((each) => sizeId(each.size) === sizeId(size));
    const costs = costsOf(cell === undefined ? [] : [cell]);
    const leads = cell?.published?.leads ?? false;
    const [cost] = costs;
    if (cost === undefined) throw new Error(`the cheapest setting of ${model.id} has no cost`);
    return {
      quality,
      size: sizeId(size),
      cost: apiUsd(leading.usd),
      published: leads,
      effective_from: apiWhen(cost.edition.from),
      evidence: leads && table !== undefined ? ledger.citeAll(table.evidence) : ledger.cite(readingsOf(costs)),
    };
  });
  const [least] = settings;
  const most = settings.at(-1);
  return least === undefined || most === undefined ? null : { least, most };
}

/** The least and the most that one image of a model costs on a day over its usual settings; null where no cost can be told. */
export function costEnds(catalog: Catalog, model: Model, on: Day) {
  const costs = rowsOn(catalog, model, on).flatMap((row) => row.cells.flatMap((_, index) => leadingOf(row, index)?.usd ?? []));
  const ordered = costs.toSorted((a, b) => a.compare(b));
  const [least] = ordered;
  const most = ordered.at(-1);
  return least === undefined || most === undefined ? null : { least: apiUsd(least), most: apiUsd(most) };
}
