import { useMemo } from 'react';
import type { Day } from '../domain/day.ts';
import type { RateCard } from '../domain/rate-card.ts';
import { readWorkflow } from '../domain/workflow-form.ts';
import { readLink } from '../domain/workflow-link.ts';
import { formatCount } from '../format/words.ts';
import { formatSetting } from '../format/workflow-sentence.ts';

interface Props {
  /** The query of the job. */
  query: string;
  card: RateCard;
  today: Day;
}

/** What a remembered query was about, in a few words; undefined where it can no longer be priced. */
function wordsOf(query: string, card: RateCard, today: Day): string | undefined {
  const { state, problems } = readLink(query);
  const read = state === undefined || problems.length > 0 ? undefined : readWorkflow(state.form, card, today);
  if (!read?.ok) return undefined;
  const { stages } = read.workflow;
  const last = stages.at(-1);
  if (last === undefined) return undefined;
  const images = `${formatCount(last.job.images)} image${last.job.images === 1 ? '' : 's'}`;
  const setting = formatSetting(last.job, card);
  return stages.length === 1 ? `${images} with ${setting}` : `${stages.length} stages, the last with ${setting}`;
}

/** Offers to go on with the job of an earlier visit; nothing where it can no longer be priced. */
export function LastJob({ query, card, today }: Props) {
  const words = useMemo(() => wordsOf(query, card, today), [query, card, today]);
  return words === undefined ? null : <a href={`/calculator/${query}`}>Continue your last job: {words}</a>;
}
