import { type Cost, isFee } from '../../domain/costing.ts';
import { isCertain, type PricedStage, type PricedWorkflow } from '../../domain/workflow.ts';
import { lineParts } from '../../format/cost.ts';
import { exactUsd } from '../../format/exact-usd.ts';
import { ITEM_NAMES } from '../../format/item-names.ts';
import { stageName } from '../../format/workflow.ts';
import { LineHead } from '../LineHead.tsx';

/** The lines of one cost, to the last digit: they add up to its total. */
function Lines({ cost, title }: { cost: Cost; title: string }) {
  return (
    <tbody>
      {title !== '' && (
        <tr className="group">
          <th colSpan={4} scope="rowgroup">
            <span>{title}</span>
          </th>
        </tr>
      )}
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
    </tbody>
  );
}

/** The costs to show of a stage: one, or both ends where it is open. */
function casesOf({ stage, least, most, open }: PricedStage, index: number, isOne: boolean): { title: string; cost: Cost }[] {
  const name = isOne ? '' : stageName(stage.name, index);
  if (open === undefined) return [{ title: name, cost: least }];
  const titled = (end: string) => (name === '' ? end : `${name}, ${end.toLowerCase()}`);
  return [
    { title: titled('At the least'), cost: least },
    { title: titled('At the most'), cost: most },
  ];
}

/** The lines of every stage, exact, and the total they add up to. */
export function StageLines({ cost }: { cost: PricedWorkflow }) {
  const isOne = cost.stages.length === 1;
  const { least, most } = cost.total;
  return (
    <section aria-label="Itemised cost" className="scroller mt-2" tabIndex={0}>
      <table className="table">
        <caption className="sr-only">Itemised cost, in USD</caption>
        <LineHead line="Item" quantity="Quantity" />
        {cost.stages
          .flatMap((stage, index) => casesOf(stage, index, isOne))
          .map((each, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two stages may have one name.
            <Lines key={index} {...each} />
          ))}
        <tbody>
          <tr>
            <th colSpan={3} scope="row">
              Total of one run
            </th>
            <td className="number">
              <strong>{isCertain(cost.total) ? exactUsd(least) : `${exactUsd(least)} to ${exactUsd(most)}`}</strong>
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}
