import type { Day } from '../../domain/day.ts';
import type { TopicId } from './topics.ts';

/** A guide as lists and its own head show it; its text is the page of that id in `src/pages/guides/`. */
export interface Guide {
  /** The last part of its address. */
  id: string;
  title: string;
  /** What a reader can do after it, in one sentence; also the description for search engines, so 50 to 170 characters. */
  description: string;
  /** What it is about, the main topic first: under that one the list of guides tells what is in it. */
  topics: readonly [TopicId, ...TopicId[]];
  /** The tables and tools it explains, which lead to it in return. */
  pages: readonly string[];
  /** What else people type who look for it. */
  asked: readonly string[];
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
    topics: ['budget', 'quality'],
    pages: ['/calculator/', '/cost-per-image/', '/sizes/'],
    asked: ['cost per accepted image', 'project cost', 'estimate', 'drafts and finals', 'prompts'],
    reviewedOn: '2026-11-21',
  },
  {
    id: 'when-4k-is-worth-it',
    title: 'When 4K is worth it',
    description:
      'What a 4K image costs against a 1K image on every model that makes both, for which uses the pixels pay, and for which they do not.',
    topics: ['quality', 'budget'],
    pages: ['/cost-per-image/', '/sizes/'],
    asked: ['resolution', 'print', 'upscale', 'high resolution'],
    reviewedOn: '2026-11-21',
  },
  {
    id: 'edits-with-references',
    title: 'Edits with reference images',
    description:
      'How many tokens a reference image takes by its dimensions, its share of what an edit costs, and five ways to pay less for the same edit.',
    topics: ['budget', 'quality'],
    pages: ['/calculator/', '/compare/'],
    asked: ['image to image', 'inpainting', 'input image', 'mask'],
    reviewedOn: '2026-11-21',
  },
  {
    id: 'which-quality',
    title: 'Which quality to ask for',
    description:
      'Low, medium, high and max in tokens and dollars: which names of two versions are the same step, how to pick one, and what is not known.',
    topics: ['quality', 'budget'],
    pages: ['/qualities/', '/cost-per-image/', '/compare/', '/signals/'],
    asked: ['low medium high', 'quality settings', 'auto'],
    reviewedOn: '2026-11-21',
  },
  {
    id: 'free-ways-to-test',
    title: 'Free ways to test',
    description:
      'Every free grant of the sellers in the catalogue in whole images, what lapses, what each asks of you, and what a free image does not tell.',
    topics: ['plans', 'routes'],
    pages: ['/plans/', '/routes/'],
    asked: ['free trial', 'free api', 'free credits', 'free tier', 'playground', 'without a credit card'],
    reviewedOn: '2026-11-21',
  },
  {
    id: 'chatgpt-or-api',
    title: 'A chat plan or the API',
    description:
      'How many images the API makes for the price of a monthly plan, who each of the two is for, and four questions that decide.',
    topics: ['routes', 'plans'],
    pages: ['/routes/', '/plans/'],
    asked: ['chatgpt plus or api', 'subscription or api', 'api key'],
    reviewedOn: '2026-11-21',
  },
  {
    id: 'credit-plans',
    title: 'Before you buy credits',
    description:
      'Eight questions to ask a seller of credits, how many sellers answer each, and what an image costs when credits are left over.',
    topics: ['plans'],
    pages: ['/plans/', '/calculator/'],
    asked: ['discount', 'subscription', 'buy credits', 'is it worth it'],
    reviewedOn: '2026-11-21',
  },
  {
    id: 'before-launch',
    title: 'Before launch',
    description:
      'From a monthly volume to billable attempts, images per minute by usage tier, what stays your own work, and a checklist of nine points.',
    topics: ['routes', 'budget'],
    pages: ['/limits/', '/calculator/', '/calendar/'],
    asked: ['production', 'scale', 'moderation', 'retries', 'checklist'],
    reviewedOn: '2026-11-21',
  },
  {
    id: 'read-your-bill',
    title: 'Read your bill',
    description:
      'Which count of a response is billed at which rate, what the output tokens tell about the quality, and where a charge can differ.',
    topics: ['budget', 'routes'],
    pages: ['/calculator/', '/rates/', '/methodology/', '/conflicts/'],
    asked: ['invoice', 'charged too much', 'usage object', 'cached input', 'dashboard'],
    reviewedOn: '2026-11-21',
  },
  {
    id: 'moving-off-a-model',
    title: 'Moving off a model that ends',
    description: 'Which models end and when, what follows them at what cost, and seven steps to move work without a surprise on the bill.',
    topics: ['lifecycle', 'quality'],
    pages: ['/calendar/', '/compare/', '/lineage/', '/as-of/', '/changes/'],
    asked: ['shutdown', 'deprecation', 'migrate', 'successor', 'replacement'],
    reviewedOn: '2026-11-21',
  },
];

/** A guide by its id. @throws RangeError when there is none */
export function guideOf(id: string): Guide {
  const guide = GUIDES.find((each) => each.id === id);
  if (guide === undefined) throw new RangeError(`no guide is called ${id}: add it to src/catalog/guides/list.ts`);
  return guide;
}

/** The other guides that share a topic with one, those that share most of them first. */
export function guidesLike(guide: Guide): Guide[] {
  const shared = (other: Guide) => other.topics.filter((topic) => guide.topics.includes(topic)).length;
  return GUIDES.filter((other) => other !== guide && shared(other) > 0).toSorted((a, b) => shared(b) - shared(a));
}
