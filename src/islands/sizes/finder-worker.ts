import type { Day } from '../../domain/day.ts';
import type { RateCard } from '../../domain/rate-card.ts';
import type { FinderForm } from '../../domain/size-finder-form.ts';
import { answerFinder, type FinderAnswer } from '../../format/size-finder.ts';

/** What the page asks: a search, with where the rate card is. */
export interface FinderRequest {
  /** Counts up, so that a late answer is told from the last one. */
  turn: number;
  form: FinderForm;
  models: string[];
  on: Day;
  cardUrl: string;
}

/** What comes back: the answer, or why the rate card did not load. */
export type FinderResponse = { turn: number; answer: FinderAnswer } | { turn: number; failure: string };

let loading: Promise<RateCard> | undefined;

async function load(url: string): Promise<RateCard> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.json();
}

/** The rate card, fetched once; after a failure the next search tries again. */
function cardAt(url: string): Promise<RateCard> {
  loading ??= load(url).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

// Tens of thousands of sizes are searched here, beside the page, so that a key that is pressed is never late.
addEventListener('message', async ({ data }: MessageEvent<FinderRequest>) => {
  const { turn, form, models, on, cardUrl } = data;
  try {
    postMessage({ turn, answer: answerFinder(form, await cardAt(cardUrl), models, on) } satisfies FinderResponse);
  } catch (error) {
    postMessage({ turn, failure: error instanceof Error ? error.message : String(error) } satisfies FinderResponse);
  }
});
