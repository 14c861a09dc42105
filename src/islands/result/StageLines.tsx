import { isFee, type Line } from '../../domain/costing.ts';
import type { Job } from '../../domain/job.ts';
import { isCertain, type PricedStage, type PricedWorkflow, type StageFloor, type WorkflowFloor } from '../../domain/workflow.ts';
import { lineParts } from '../../format/cost.ts';
import { exactUsd } from '../../format/exact-usd.ts';
import { ITEM_NAMES } from '../../format/item-names.ts';
import { formatCount } from '../../format/words.ts';
import { stageName } from '../../format/workflow.ts';
import { unpricedReferences } from '../../format/workflow-floor.ts';
import { LineHead } from '../LineHead.tsx';
import { ScrollBox } from '../ScrollBox.tsx';

interface LinesProps {
  title: string;
  job: Job;
  lines: readonly Line[];
  /** Reference images that no line pays for. */
  unpriced?: number;
}

/** The lines of one cost, to the last digit: they add up to its total. */
function Lines({ title, job, lines, unpriced = 0 }: LinesProps) {
  return (
    <tbody>
      {title !== '' && (
        <tr className="group">
          <th colSpan={4} scope="rowgroup">
            <span>{title}</span>
          </th>
        </tr>
      )}
      {lines.map((line) => {
        const { name, quantity, unit, rate, per } = lineParts(line);
        const source = isFee(line) ? `/routes/${job.route}/` : `/models/${job.model}/#${line.per === 1 ? 'cost' : 'rates'}`;
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
      {unpriced > 0 && (
        <tr>
          <th scope="row">{ITEM_NAMES.references}</th>
          <td className="number">
            {formatCount(unpriced)}
            <small>{unpriced === 1 ? 'image' : 'images'}</small>
          </td>
          {['rate', 'usd'].map((cell) => (
            <td className="number" key={cell}>
              <span className="word">not known</span>
            </td>
          ))}
        </tr>
      )}
    </tbody>
  );
}

/** The costs to show of a stage: one, both ends where it is open, or what is known where that is all. */
function casesOf(of: PricedStage | StageFloor, index: number, isOne: boolean): LinesProps[] {
  const { stage, open } = of;
  const { job } = stage;
  const name = isOne ? '' : stageName(stage.name, index);
  const titled = (end: string) => (name === '' ? end : `${name}, ${end.toLowerCase()}`);
  if ('known' in of) {
    return [{ title: open === undefined ? name : titled('At the least'), job, lines: of.known.lines, unpriced: unpricedReferences(of) }];
  }
  if (open === undefined) return [{ title: name, job, lines: of.least.lines }];
  return [
    { title: titled('At the least'), job, lines: of.least.lines },
    { title: titled('At the most'), job, lines: of.most.lines },
  ];
}

function totalOf({ total }: PricedWorkflow | WorkflowFloor): string {
  if (!('least' in total)) return `at least ${exactUsd(total)}`;
  return isCertain(total) ? exactUsd(total.least) : `${exactUsd(total.least)} to ${exactUsd(total.most)}`;
}

/** The lines of every stage, exact, and the total they add up to. */
export function StageLines({ cost }: { cost: PricedWorkflow | WorkflowFloor }) {
  const isOne = cost.stages.length === 1;
  const cases = cost.stages.flatMap((stage, index) => casesOf(stage, index, isOne));
  return (
    <ScrollBox className="mt-2" label="Itemised cost" stops={cases.flatMap(({ lines }) => lines).length}>
      <table className="table">
        <caption className="sr-only">Itemised cost, in USD</caption>
        <LineHead line="Item" quantity="Quantity" />
        {cases.map((each, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two stages may have one name.
          <Lines key={index} {...each} />
        ))}
        <tbody>
          <tr>
            <th colSpan={3} scope="row">
              Total of one run
            </th>
            <td className="number">
              <strong>{totalOf(cost)}</strong>
            </td>
          </tr>
        </tbody>
      </table>
    </ScrollBox>
  );
}
