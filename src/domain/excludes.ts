import type { Job } from './job.ts';
import type { RateCard } from './rate-card.ts';

/** What a cost of a job leaves out, as sentences: first those of the model, then those of the route. */
export function excludesOf({ model, route }: Pick<Job, 'model' | 'route'>, card: RateCard): string[] {
  const ofModel = card.models.find(({ id }) => id === model)?.excludes ?? [];
  return [...ofModel.map(({ text }) => text), ...(card.routes.find(({ id }) => id === route)?.excludes ?? [])];
}
