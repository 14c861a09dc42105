import { memo, useMemo } from 'react';
import { bestBuyOf, budgetBuys, readBudget } from '../../domain/budget.ts';
import { groupOfPlan } from '../../domain/compare/plans.ts';
import type { Day } from '../../domain/day.ts';
import type { Exact } from '../../domain/exact.ts';
import type { RateCard } from '../../domain/rate-card.ts';
import { formatBudgetProblem, formatBuys, formatPlanBuys } from '../../format/budget.ts';
import { formatEnds } from '../../format/compare.ts';
import { usePainted } from '../usePainted.ts';
import { BuysTable } from './BuysTable.tsx';
import { ComparisonStyles } from './ComparisonStyles.tsx';
import { readMarket } from './market-source.ts';
import { readersDay } from './readers-day.ts';
import type { Work } from './Sections.tsx';
import { TextInput } from './TextInput.tsx';
import { useComparison } from './useComparison.ts';

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

const Bought = memo(function Bought({ usd, card, marketUrl, today, work }: Omit<Props, 'budget' | 'onBudget'> & { usd: Exact }) {
  const day = readersDay(today);
  const found = useComparison(work, card, readMarket(marketUrl), day);
  if (found === undefined) return <p className="note">Comparing …</p>;
  const { cost } = found.work;
  const nameOf = (id: string) => card.models.find((each) => each.id === id)?.name ?? id;
  const models = found.models.filter(({ unranked }) => unranked === undefined);
  const plans = found.plans.filter((plan) => groupOfPlan(plan) === 'ranked');
  return (
    <div className="grid gap-6">
      <BuysTable
        caption="Whole accepted images, this job first and then the cheapest models, each at the nearest setting"
        head="Model"
        rows={[
          { id: 'own', name: 'This job', notes: [], buys: formatBuys(budgetBuys(usd, cost)) },
          ...models.slice(0, SHOWN).map(({ models: [id = ''], cost: there }) => ({
            id,
            name: nameOf(id),
            href: `/models/${id}/`,
            notes: formatEnds([id], card, day),
            buys: formatBuys(budgetBuys(usd, there)),
          })),
        ]}
      />
      {plans.length === 0 && <p className="note">No credit plan is ranked for this job.</p>}
      {plans.length > 0 && (
        <BuysTable
          caption="On credit plans, by the offer on which the budget buys most; offers are bought whole"
          head="Seller"
          rows={plans.slice(0, SHOWN).map((plan) => {
            const { offer, buys } = bestBuyOf(usd, plan);
            return {
              id: plan.seller.id,
              name: plan.seller.name,
              href: `/plans/${plan.seller.id}/`,
              notes: offer.offer === undefined ? [] : [offer.offer.name],
              buys: formatPlanBuys(buys),
            };
          })}
        />
      )}
    </div>
  );
});

/** How many accepted images an amount buys, here and elsewhere. */
export const Budget = memo(function Budget({ budget, onBudget, ...rest }: Props) {
  const read = readBudget(budget);
  const shown = usePainted(budget);
  const usd = useMemo(() => {
    const asked = readBudget(shown);
    return asked.ok ? asked.usd : undefined;
  }, [shown]);
  return (
    <div className="grid gap-4">
      <ComparisonStyles />
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
      {read.ok && usd !== undefined && <Bought {...rest} usd={usd} />}
    </div>
  );
});
