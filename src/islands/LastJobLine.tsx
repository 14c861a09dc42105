import { lazy, memo, Suspense } from 'react';
import type { Day } from '../domain/day.ts';
import type { RateCard } from '../domain/rate-card.ts';
import { useLastJob } from './last-job.ts';

/** Only where the browser remembers a job. */
const LastJob = lazy(async () => ({ default: (await import('./LastJob.tsx')).LastJob }));

interface Props {
  card: RateCard;
  /** Whether the address holds no work of its own. */
  isWanted: boolean;
  today: Day;
}

/** The line that offers the job of an earlier visit, kept free where there is none. */
export const LastJobLine = memo(function LastJobLine({ card, isWanted, today }: Props) {
  const query = useLastJob();
  return (
    <p className="last-job no-print">
      {isWanted && query !== null && (
        <Suspense>
          <LastJob card={card} query={query} today={today} />
        </Suspense>
      )}
    </p>
  );
});
