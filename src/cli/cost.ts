import { readBuildDate } from '../catalog/build-date.ts';
import { dataDirectory, loadCatalog } from '../catalog/catalog.ts';
import { DataError } from '../catalog/read-data.ts';
import type { Day } from '../domain/day.ts';
import { Refusal } from '../edit/refusal.ts';
import { costAnswer } from './cost-answer.ts';

function buildDay(): Day {
  try {
    return readBuildDate();
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}

try {
  process.stdout.write(`${costAnswer(process.argv.slice(2), buildDay, () => loadCatalog(dataDirectory()))}\n`);
} catch (error) {
  if (!(error instanceof Refusal || error instanceof DataError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
