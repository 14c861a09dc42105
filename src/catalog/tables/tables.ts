import { createHash } from 'node:crypto';
import type { Day } from '../../domain/day.ts';
import type { TableFile } from '../../format/table-file.ts';
import { allCostsPage } from '../all-costs-page.ts';
import type { Catalog } from '../catalog.ts';
import { modelsPage } from '../models-page.ts';
import { plansPage } from '../plans/plans-page.ts';
import { ratesPage } from '../rates-page.ts';
import { routesPage } from '../routes/routes-page.ts';
import { costsTable } from './costs-table.ts';
import { modelsTable } from './models-table.ts';
import { plansTable } from './plans-table.ts';
import { ratesTable } from './rates-table.ts';
import { routesTable } from './routes-table.ts';

/** A table as the file its tools load, with the address its content gives it. */
export function tableFile(table: TableFile): { hash: string; url: string; body: string } {
  const body = JSON.stringify(table);
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 16);
  return { hash, url: `/tables/${hash}.json`, body };
}

/** Every table that has tools. */
export function allTables(catalog: Catalog, on: Day): TableFile[] {
  return [
    modelsTable(catalog, modelsPage(catalog, on), on),
    ratesTable(catalog, ratesPage(catalog, on), on),
    costsTable(catalog, allCostsPage(catalog, on), on),
    plansTable(catalog, plansPage(catalog, on), on),
    routesTable(catalog, routesPage(catalog, on), on),
  ];
}
