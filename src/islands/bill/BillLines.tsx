import type { Itemised } from '../../domain/bill/bill.ts';
import { exactUsd } from '../../format/exact-usd.ts';
import { METER_NAMES, METER_USES, VALUE_WORDS } from '../../format/meter-words.ts';
import { formatAmount } from '../../format/usd.ts';
import { formatCount } from '../../format/words.ts';
import { LineHead } from '../LineHead.tsx';
import { ScrollBox } from '../ScrollBox.tsx';

/** The lines of a bill, to the last digit: they add up to the total. */
export function BillLines({ itemised, caption, model }: { itemised: Itemised; caption: string; model: string }) {
  const { lines, fee, total } = itemised;
  return (
    <ScrollBox className="mt-4" label={caption} stops={lines.length}>
      <table className="table">
        <caption>{caption}</caption>
        <LineHead line="Meter" quantity="Tokens" />
        <tbody>
          {lines.map(({ meter, tokens, value, usd }) => (
            <tr key={meter}>
              <th scope="row">
                <a href={`/models/${model}/#rates`}>{METER_NAMES[meter]}</a>
                <small>{METER_USES[meter]}</small>
              </th>
              <td className="number">{formatCount(tokens)}</td>
              <td className="number">
                {value.kind === 'amount' ? formatAmount(value.amount) : VALUE_WORDS[value.kind]}
                <small>per 1M</small>
              </td>
              <td className="number">{exactUsd(usd)}</td>
            </tr>
          ))}
          {fee !== undefined && (
            <tr>
              <th scope="row">Fee of the route</th>
              <td className="number">on ${exactUsd(fee.base)}</td>
              <td className="number">{fee.percent} %</td>
              <td className="number">{exactUsd(fee.usd)}</td>
            </tr>
          )}
          <tr>
            <th colSpan={3} scope="row">
              Total
            </th>
            <td className="number">
              <strong>{exactUsd(total)}</strong>
            </td>
          </tr>
        </tbody>
      </table>
    </ScrollBox>
  );
}
