import { memo } from 'react';
import type { Day } from '../../domain/day.ts';
import type { RateCard } from '../../domain/rate-card.ts';
import { formatCount } from '../../format/words.ts';
import { formatBetween } from '../../format/workflow.ts';
import { BreakEven } from './BreakEven.tsx';
import { ComparisonStyles } from './ComparisonStyles.tsx';
import { readMarket } from './market-source.ts';
import { RankTable } from './RankTable.tsx';
import { readersDay } from './readers-day.ts';
import { modelRow, planRow, routeRow } from './rows.tsx';
import type { Work } from './Sections.tsx';
import { type Comparison, useComparison } from './useComparison.ts';

interface Props {
  card: RateCard;
  marketUrl: string;
  today: Day;
  work: Work;
  /** Ids of the models chosen for the chart. */
  compare: readonly string[];
  onCompare: (models: string[]) => void;
}

/** Rows shown at once of each table. */
const SHOWN = { models: 8, routes: 6, plans: 6 };

const RANKING = 'Ranked from the least cost up; what is in grey is not ranked, and says why.';

const BY_MONTH =
  'Each seller by the offer of which least has to be paid: whole plans, as many as the month takes, and of packs what is used. An accepted image is priced as if every credit were used.';

interface PartProps extends Pick<Props, 'card'> {
  found: Comparison;
  /** The reader's day. */
  day: Day;
}

const ownWords = ({ work: { cost } }: Comparison) =>
  cost.kind === 'cost' ? `This job: ${formatBetween(cost.perKept)} per accepted image.` : 'This job has no cost to compare with.';

const OnModels = memo(function OnModels({ found, card, day, compare, onCompare }: PartProps & Pick<Props, 'compare' | 'onCompare'>) {
  const pin = ({ id }: { id: string }, isPinned: boolean) => onCompare(isPinned ? [...compare, id] : compare.filter((each) => each !== id));
  return (
    <RankTable
      caption={`${ownWords(found)} Each model on its main route, at the nearest size and the quality that makes the same tokens. ${RANKING}`}
      head="Model"
      isPinned={({ id }) => compare.includes(id)}
      onPin={pin}
      rows={found.models.map((each) => modelRow(each, found.work.workflow, card, day))}
      shown={SHOWN.models}
    />
  );
});

const OnRoutes = memo(function OnRoutes({ found, card, day }: PartProps) {
  if (found.routes.length === 0) return <p className="note">No other route or tier sells every model of this job.</p>;
  return (
    <RankTable
      caption={`${ownWords(found)} ${RANKING}`}
      head="Route and tier"
      rows={found.routes.map((each) => routeRow(each, found.work.workflow, card, day))}
      shown={SHOWN.routes}
    />
  );
});

const OnPlans = memo(function OnPlans({ found, card, day }: PartProps) {
  const { workflow, cost } = found.work;
  const { perMonth } = workflow;
  const monthly =
    cost.kind === 'cost' && cost.perMonth !== undefined && perMonth !== undefined
      ? `This job: ${formatBetween(cost.perMonth)} a month for ${formatCount(perMonth)} used images.`
      : undefined;
  return (
    <RankTable
      caption={`${monthly ?? ownWords(found)} ${monthly === undefined ? 'Each seller by its offer with the cheapest credits, if every credit is used.' : BY_MONTH} ${RANKING}`}
      head="Seller"
      paidHead={monthly && 'A month'}
      rows={found.plans.map((each) => planRow(each, workflow, card, day))}
      shown={SHOWN.plans}
    />
  );
});

/** The same work on every other model, route and credit plan, and where they break even. */
export const Elsewhere = memo(function Elsewhere({ card, marketUrl, today, work, compare, onCompare }: Props) {
  const day = readersDay(today);
  const found = useComparison(work, card, readMarket(marketUrl), day);
  if (found === undefined) return <p className="note">Comparing …</p>;
  const { cost } = found.work;
  return (
    <div className="compared">
      <ComparisonStyles />
      <div>
        <h3>On other models</h3>
        <OnModels card={card} compare={compare} day={day} found={found} onCompare={onCompare} />
      </div>
      <div>
        <h3>On other routes and tiers</h3>
        <OnRoutes card={card} day={day} found={found} />
      </div>
      <div>
        <h3>On credit plans</h3>
        <OnPlans card={card} day={day} found={found} />
      </div>
      {cost.kind === 'cost' && <BreakEven card={card} chosen={compare} cost={cost} models={found.models} plans={found.plans} today={day} />}
    </div>
  );
});
