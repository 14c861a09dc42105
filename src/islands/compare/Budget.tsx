import { memo } from 'react';
import { bestBuyOf, budgetBuys, readBudget } from '../../domain/budget.ts';
import { onOtherModels } from '../../domain/compare/elsewhere.ts';
import { groupOfPlan, onPlans, plansInRank } from '../../domain/compare/plans.ts';
import { inRank } from '../../domain/compare/ranking.ts';
import type { Day } from '../../domain/day.ts';
import type { Exact } from '../../domain/exact.ts';
import type { RateCard } from '../../domain/rate-card.ts';
import { formatBudgetProblem, formatBuys, formatPlanBuys } from '../../format/budget.ts';
import { formatEnds } from '../../format/compare.ts';
import { BuysTable } from './BuysTable.tsx';
import { readMarket } from './market-source.ts';
import { readersDay } from './readers-day.ts';
import type { Work } from './Sections.tsx';
import { TextInput } from './TextInput.tsx';

interface Props {
  card: RateCard;
  marketUrl: string;
  today: Day;
  work: Work;
  /** As it is typed or linked. */
  budget: string;
  onBudget: (budget: string) => void;
}

/** Rows of each table: the cheapest ways. */
const SHOWN = 8;

function Bought({ usd, card, marketUrl, today, work }: Omit<Props, 'budget' | 'onBudget'> & { usd: Exact }) {
  const market = readMarket(marketUrl);
  const day = readersDay(today);
  const { workflow, on, cost } = work;
  const nameOf = (id: string) => card.models.find((each) => each.id === id)?.name ?? id;
  const models = inRank(onOtherModels(workflow, card, on, market), card, market, day).filter(({ unranked }) => unranked === undefined);
  const plans = plansInRank(onPlans(workflow, market, card, on, day)).filter((plan) => groupOfPlan(plan) === 'ranked');
  return (
    <div className="grid gap-6">
      <BuysTable
        caption="Whole accepted images, this job first and then the cheapest models, each at the nearest setting"
        head="Model"
        rows={[
          { id: 'own', name: 'This job', buys: formatBuys(budgetBuys(usd, cost)) },
          ...models.slice(0, SHOWN).map(({ models: [id = ''], cost: there }) => ({
            id,
            name: (
              <>
                <a href={`/models/${id}/`}>{nameOf(id)}</a>
                {formatEnds([id], card, day).map((text) => (
                  <small key={text}>{text}</small>
                ))}
              </>
            ),
            buys: formatBuys(budgetBuys(usd, there)),
          })),
        ]}
      />
      <BuysTable
        caption="On credit plans, by the offer on which the budget buys most; offers are bought whole"
        head="Seller"
        rows={plans.slice(0, SHOWN).map((plan) => {
          const { offer, buys } = bestBuyOf(usd, plan);
          return {
            id: plan.seller.id,
            name: (
              <>
                <a href={`/plans/${plan.seller.id}/`}>{plan.seller.name}</a>
                {offer.offer !== undefined && <small>{offer.offer.name}</small>}
              </>
            ),
            buys: formatPlanBuys(buys),
          };
        })}
      />
    </div>
  );
}

/** How many accepted images an amount buys, here and elsewhere. */
export const Budget = memo(function Budget({ budget, onBudget, ...rest }: Props) {
  const read = readBudget(budget);
  return (
    <div className="grid gap-4">
      <div className="field-grid asked">
        <TextInput
          error={read.ok ? undefined : formatBudgetProblem(read.problem)}
          hint="Such as 50 or 49.90."
          id="budget-usd"
          keys="decimal"
          label="Budget in USD"
          onChange={onBudget}
          value={budget}
        />
      </div>
      {read.ok && read.usd !== undefined && <Bought {...rest} usd={read.usd} />}
    </div>
  );
});
