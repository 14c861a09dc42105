import { type Cost, isFee } from '../domain/costing.ts';
import { lineParts } from '../format/cost.ts';
import { exactUsd } from '../format/exact-usd.ts';
import { ITEM_NAMES } from '../format/words.ts';

/** The lines of a cost, to the last digit: they add up to the total. */
export function CostLines({ cost }: { cost: Cost }) {
  return (
    <section className="scroller mt-4" aria-label="Itemized cost" tabIndex={0}>
      <table className="table">
        <caption className="sr-only">Itemized cost, in USD</caption>
        <thead>
          <tr>
            <th scope="col">Item</th>
            <th className="number" scope="col">
              Quantity
            </th>
            <th className="number" scope="col">
              Rate
            </th>
            <th className="number" scope="col">
              USD, exact
            </th>
          </tr>
        </thead>
        <tbody>
          {cost.lines.map((line) => {
            const { name, quantity, unit, rate, per } = lineParts(line);
            const source = isFee(line) ? `/routes/${cost.job.route}/` : `/models/${cost.job.model}/#${line.per === 1 ? 'cost' : 'rates'}`;
            return (
              <tr key={line.item}>
                <th scope="row">
                  {ITEM_NAMES[line.item]}
                  <small>
                    <a href={source}>{name}</a>
                  </small>
                </th>
                <td className="number">
                  {quantity}
                  <small>{unit}</small>
                </td>
                <td className="number">
                  {rate}
                  <small>{per}</small>
                </td>
                <td className="number">{exactUsd(line.usd)}</td>
              </tr>
            );
          })}
          <tr>
            <th scope="row" colSpan={3}>
              Total
            </th>
            <td className="number">
              <strong>{exactUsd(cost.total)}</strong>
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
