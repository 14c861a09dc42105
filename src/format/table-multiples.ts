import { type Exact, exact } from '../domain/exact.ts';
import { cellIn, figureOfCell, type TableColumn, type TableFile, type TableUnit } from './table-file.ts';

function exactOf(figure: string | undefined): Exact | undefined {
  if (figure === undefined) return undefined;
  const [n = '', d = '1'] = figure.split('/');
  const value = exact(n).div(exact(d));
  return value.equals(0) ? undefined : value;
}

/** What divides an amount by that of a row in the same column; undefined where one of the two is no amount. */
export function multiplesOf(file: TableFile, base: string, unit: TableUnit | undefined) {
  const row = file.rows.find(({ key }) => key === base);
  const bases = file.columns.map((column, index) =>
    column.kind === 'usd' && row ? exactOf(figureOfCell(cellIn(row, column, index, unit))) : undefined,
  );
  return (place: number, column: TableColumn, index: number): Exact | undefined => {
    const here = file.rows[place];
    const against = bases[index];
    const value = here && against ? exactOf(figureOfCell(cellIn(here, column, index, unit))) : undefined;
    return against && value?.div(against);
  };
}
