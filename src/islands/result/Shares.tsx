import type { PricedWorkflow } from '../../domain/workflow.ts';
import { meterShares, type Share, stageShares } from '../../domain/workflow-shares.ts';
import { METER_NAMES } from '../../format/meter-words.ts';
import { formatShare } from '../../format/share.ts';
import { formatBetween, stageName } from '../../format/workflow.ts';

interface Row extends Share {
  name: string;
}

const WIDTH = 100;

/** A bar as long as the share; the figures stand beside it. */
function Bar({ share }: Share) {
  return (
    <svg aria-hidden="true" className="bar" preserveAspectRatio="none" viewBox={`0 0 ${WIDTH} 8`}>
      <rect height="8" width={share.mul(WIDTH).valueOf()} />
    </svg>
  );
}

function ShareTable({ caption, head, rows }: { caption: string; head: string; rows: readonly Row[] }) {
  return (
    <table className="table shares">
      <caption>{caption}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">Share</th>
          <th scope="col">USD of one run</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two stages may have one name.
          <tr key={index}>
            <th scope="row">{row.name}</th>
            <td className="number">
              <span className="share">
                <Bar {...row} />
                {formatShare(row.share)}
              </span>
            </td>
            <td className="number">{formatBetween(row.usd)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How much of a run each stage and each meter takes: as bars, and as figures. */
export function Shares({ cost }: { cost: PricedWorkflow }) {
  const stages = stageShares(cost).map((share) => ({ ...share, name: stageName(cost.stages[share.stage]?.stage.name ?? '', share.stage) }));
  const meters = meterShares(cost).map((share) => ({
    ...share,
    name: share.meter === 'route-fee' ? 'Fee of the route' : METER_NAMES[share.meter],
  }));
  return (
    <div className="share-tables">
      {stages.length > 1 && <ShareTable caption="Share of each stage" head="Stage" rows={stages} />}
      <ShareTable caption="Share of each meter" head="Meter" rows={meters} />
    </div>
  );
}
