import { memo } from 'react';
import { breakEvenLines } from '../../domain/break-even-lines.ts';
import type { PlanElsewhere } from '../../domain/compare/plans.ts';
import type { Ranked } from '../../domain/compare/ranking.ts';
import type { Day } from '../../domain/day.ts';
import type { RateCard } from '../../domain/rate-card.ts';
import type { PricedWorkflow } from '../../domain/workflow.ts';
import { formatEnds } from '../../format/compare.ts';
import { formatList } from '../../format/plan.ts';
import { formatUsd } from '../../format/usd.ts';
import { formatCount } from '../../format/words.ts';
import { ScrollBox } from '../ScrollBox.tsx';
import { Crossings } from './Crossings.tsx';
import { LineChart } from './LineChart.tsx';
import { mostImages, OWN_WAY, waysOf } from './ways.ts';

interface Props {
  card: RateCard;
  cost: PricedWorkflow;
  models: readonly Ranked[];
  plans: readonly PlanElsewhere[];
  /** Ids of the models to draw; the cheapest where there are none. */
  chosen: readonly string[];
  /** The reader's day. */
  today: Day;
}

/** Images used in a month against what they cost, as a chart and as a table. */
export const BreakEven = memo(function BreakEven({ card, cost, models, plans, chosen, today }: Props) {
  const ways = waysOf(cost, models, plans, chosen, card);
  const { perMonth } = cost.workflow;
  const upTo = mostImages(ways, perMonth);
  const { lines, most, crossings, table } = breakEvenLines(ways, upTo, [
    ...(perMonth === undefined ? [] : [perMonth]),
    Math.round(upTo / 2),
  ]);
  const nameOf = (id: string) => (id === OWN_WAY ? 'this job' : (ways.find((way) => way.id === id)?.name ?? id));
  const own = table.find(({ images }) => images === perMonth);
  const cheapest = own?.costs.find(({ way }) => own.least.includes(way));
  const least =
    own && cheapest
      ? `At ${formatCount(own.images)} images a month ${formatList(own.least.map(nameOf))} ${own.least.length === 1 ? 'costs' : 'cost'} least of these: ${formatUsd(cheapest.usd)}.`
      : undefined;
  const ends = own === undefined ? [] : formatEnds(own.least, card, today, true).map((text) => `${text}.`);
  return (
    <div>
      <h3>By images in a month</h3>
      <p className="note mb-2">
        Plans are paid whole, however few of their images are made. Models are drawn here once they are chosen above.
      </p>
      <LineChart lines={lines} most={most} upTo={upTo} />
      {least !== undefined && <p className="mt-3">{[least, ...ends].join(' ')}</p>}
      <Crossings crossings={crossings} nameOf={nameOf} perMonth={perMonth} upTo={upTo} />
      <ScrollBox className="mt-3" label="Cost by images in a month">
        <table className="table">
          <caption>Cost of so many images used in a month; the least of each row, among what is ranked, in bold.</caption>
          <thead>
            <tr>
              <th scope="col">Images</th>
              {ways.map(({ id, name }) => (
                <th className="number" key={id} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.map(({ images, costs, least }) => (
              <tr key={images}>
                <th scope="row">{formatCount(images)}</th>
                {costs.map(({ way, usd }) => (
                  <td className="number" key={way}>
                    {least.includes(way) ? <strong>{formatUsd(usd)}</strong> : formatUsd(usd)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </div>
  );
});
