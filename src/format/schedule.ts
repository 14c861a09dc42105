import { addDays, type Day, type When } from '../domain/day.ts';
import type { Tier } from '../domain/rate-card.ts';
import { formatWhen } from './words.ts';

/** What a scheduled event is, before its subject. */
export const SCHEDULE_KINDS = {
  previewed: 'Preview',
  released: 'Release',
  deprecated: 'Deprecation',
  restricted: 'Closed to new buyers',
  shutdown: 'End of sale',
  price: 'Price change',
  introductory: 'End of an introductory price',
  promotion: 'End of a discount',
};

type Subject =
  | { kind: 'previewed' | 'released' | 'deprecated' | 'restricted' | 'shutdown'; model: string }
  | { kind: 'price'; title: string }
  | { kind: 'introductory'; model: string; route: string; tier: Tier }
  | { kind: 'promotion'; seller: string; offer: string };

/** The names of what a subject refers to by id. */
export interface SubjectNames {
  model: (id: string) => string;
  route: (id: string) => string;
  /** An offer with its seller. */
  offer: (seller: string, offer: string) => string;
}

/** What a scheduled event is about, in names. */
export function scheduleSubject(subject: Subject, names: SubjectNames): string {
  switch (subject.kind) {
    case 'price':
      return subject.title;
    case 'introductory':
      return `${names.model(subject.model)} at ${names.route(subject.route)}${subject.tier === 'standard' ? '' : `, ${subject.tier}`}`;
    case 'promotion':
      return names.offer(subject.seller, subject.offer);
    default:
      return names.model(subject.model);
  }
}

/** What is scheduled, as a headline. */
export function scheduleTitle(subject: Subject, names: SubjectNames): string {
  return `${SCHEDULE_KINDS[subject.kind]}: ${scheduleSubject(subject, names)}`;
}

/** How a scheduled event stands on a day: never as a fact before it was seen to have come. */
export function formatScheduleStatus(status: 'announced' | 'confirmed' | 'withdrawn', when: When, on: Day): string {
  if (status === 'withdrawn') return 'called off';
  if (status === 'confirmed') return on < when.latest ? 'announced' : 'confirmed';
  return on < when.latest ? 'announced, not yet confirmed' : 'the day has passed, not confirmed';
}

/** The day of a scheduled event as a sentence, for a calendar that can only show days. */
export function formatScheduleDay(when: When): string {
  if (when.earliest === when.latest) return `On ${when.latest}.`;
  const words = formatWhen(when);
  return `${/^\d/.test(words) ? `In ${words}` : `${words.charAt(0).toUpperCase()}${words.slice(1)}`}: the day is not known more closely.`;
}

/** The days a calendar marks for it: the first, and the day after the last. */
export function scheduleSpan({ earliest, latest }: When): { from: Day; to: Day } {
  return { from: earliest ?? latest, to: addDays(latest, 1) };
}
