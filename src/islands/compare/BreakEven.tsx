import { breakEvenLines } from '../../domain/break-even-lines.ts';
import type { PlanElsewhere } from '../../domain/compare/plans.ts';
import type { Ranked } from '../../domain/compare/ranking.ts';
import type { RateCard } from '../../domain/rate-card.ts';
import type { PricedWorkflow } from '../../domain/workflow.ts';
import { formatUsd } from '../../format/usd.ts';
import { formatCount } from '../../format/words.ts';
import { LineChart } from './LineChart.tsx';
import { mostImages, OWN_WAY, waysOf } from './ways.ts';

interface Props {
  card: RateCard;
  cost: PricedWorkflow;
  models: readonly Ranked[];
  plans: readonly PlanElsewhere[];
  /** Ids of the models to draw; the cheapest where there are none. */
  chosen: readonly string[];
}

/** Images used in a month against what they cost, as a chart and as a table. */
export function BreakEven({ card, cost, models, plans, chosen }: Props) {
  const ways = waysOf(cost, models, plans, chosen, card);
  const { perMonth } = cost.workflow;
  const upTo = mostImages(ways, perMonth);
  const { lines, most, crossings, table } = breakEvenLines(ways, upTo, [
    ...(perMonth === undefined ? [] : [perMonth]),
    Math.round(upTo / 2),
  ]);
  const nameOf = (id: string) => (id === OWN_WAY ? 'this job' : (ways.find((way) => way.id === id)?.name ?? id));
  return (
    <div>
      <h3>By images in a month</h3>
      <p className="note mb-2">
        Plans are paid whole, however few of their images are made. {chosen.length === 0 && 'Choose models above to draw them here.'}
      </p>
      <LineChart lines={lines} most={most} upTo={upTo} />
      {crossings.length > 0 && (
        <ul className="plain-list mt-3 text-fine">
          {crossings.map(({ from, to, images }) => (
            <li key={`${from} ${to} ${images}`}>
              From {formatCount(images + 1)} images a month {nameOf(to)} costs less than {nameOf(from)}.
            </li>
          ))}
        </ul>
      )}
      <section aria-label="Cost by images in a month" className="scroller mt-3" tabIndex={0}>
        <table className="table">
          <caption>USD for so many images used in a month; the least of each row in bold.</caption>
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
      </section>
    </div>
  );
}
