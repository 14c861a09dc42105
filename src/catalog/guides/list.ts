import type { Day } from '../../domain/day.ts';

/** A guide as lists and its own head show it; its text is the page of that id in `src/pages/guides/`. */
export interface Guide {
  /** The last part of its address. */
  id: string;
  title: string;
  /** What a reader can do after it, in one sentence; also the description for search engines, so 50 to 170 characters. */
  description: string;
  /** The day on which somebody last read it against its sources. */
  reviewedOn: Day;
}

/** All guides, in the order in which a buyer meets their questions. */
export const GUIDES: readonly Guide[] = [
  {
    id: 'workflow-cost',
    title: 'Plan a workflow budget',
    description:
      'What drafts, reviews and finals cost together, why that is the price of an accepted image, and which input to change first.',
    reviewedOn: '2026-11-21',
  },
  {
    id: 'when-4k-is-worth-it',
    title: 'When 4K is worth it',
    description:
      'What a 4K image costs against a 1K image on every model that makes both, for which uses the pixels pay, and for which they do not.',
    reviewedOn: '2026-11-21',
  },
];

/** A guide by its id. @throws RangeError when there is none */
export function guideOf(id: string): Guide {
  const guide = GUIDES.find((each) => each.id === id);
  if (guide === undefined) throw new RangeError(`no guide is called ${id}: add it to src/catalog/guides/list.ts`);
  return guide;
}
