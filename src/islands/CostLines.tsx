import type { Cost } from '../domain/costing.ts';
import { exactUsd } from '../format/exact-usd.ts';
import { formatAmount } from '../format/usd.ts';
import { formatCount, ITEM_NAMES, METER_NAMES, VALUE_WORDS } from '../format/words.ts';

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
          {cost.lines.map((line) => (
            <tr key={line.item}>
              <th scope="row">
                {ITEM_NAMES[line.item]}
                <small>
                  <a href={`/models/${cost.job.model}/#${line.meter === 'image' ? 'cost' : 'rates'}`}>
                    {METER_NAMES[line.meter].toLowerCase()}
                  </a>
                </small>
              </th>
              <td className="number">
                {formatCount(line.quantity)}
                <small>{line.unit}</small>
              </td>
              <td className="number">
                {line.value.kind === 'amount' ? formatAmount(line.value.amount) : VALUE_WORDS[line.value.kind]}
                <small>{line.per === 1 ? 'per image' : 'per 1M'}</small>
              </td>
              <td className="number">{exactUsd(line.usd)}</td>
            </tr>
          ))}
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
