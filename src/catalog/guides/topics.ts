/** What guides are about: few and fixed, each a decision that a buyer takes. */
export const TOPICS = [
  { id: 'budget', title: 'Budget', about: 'What a whole job costs, and what lowers it.' },
  { id: 'quality', title: 'Quality and size', about: 'Which setting is good enough, and what the next one costs.' },
  { id: 'routes', title: 'Routes', about: 'Where to buy, and what that asks of you.' },
  { id: 'plans', title: 'Plans and credits', about: 'What credits and free grants come to in images.' },
  { id: 'lifecycle', title: 'Models that end', about: 'What to do before a model is no longer sold.' },
] as const;

/** The id of a topic: also its anchor on the page of all guides. */
export type TopicId = (typeof TOPICS)[number]['id'];

/** The title of a topic. */
export function topicTitle(id: TopicId): string {
  return TOPICS.find((topic) => topic.id === id)?.title ?? id;
}
