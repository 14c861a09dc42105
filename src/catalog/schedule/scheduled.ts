import type { Day, When } from '../../domain/day.ts';
import type { Tier } from '../../domain/rate-card.ts';
import type { Proof } from '../evidence.ts';

/** How a scheduled event stands: only said to come, seen to have come, or called off. */
export type ScheduleStatus = 'announced' | 'confirmed' | 'withdrawn';

/** What was known of a scheduled event from one day on. A moved day or a withdrawal is another version; the older ones stay. */
export interface ScheduleVersion {
  /** The first day on which it can be proven to have been public, and never after the event itself. */
  since: Day;
  /** The first reading that names the day itself; undefined where none has a provable day, or names it before the event. */
  dayReadOn: Day | undefined;
  /** The day it entered this archive. */
  recorded: Day;
  /** When it is to happen, or happened. */
  when: When;
  status: ScheduleStatus;
  /** What it means, in our own words; undefined where nothing is to be said beside its title. */
  text: string | undefined;
  /** Models named as the replacement. */
  successors: string[];
  proofs: Proof[];
  /** Where it is written in the data: the file, and a JSON path in it that is empty for the whole file. */
  place: { file: string; at: string };
}

/** What a scheduled event is about. */
export type ScheduleSubject =
  | { kind: 'previewed' | 'released' | 'deprecated' | 'restricted' | 'shutdown'; model: string }
  | { kind: 'price'; title: string; models: string[] }
  | { kind: 'introductory'; model: string; route: string; tier: Tier }
  | { kind: 'promotion'; seller: string; offer: string };

/** Something announced for a day: it keeps its id whatever happens to the day. */
export interface ScheduledEvent {
  /** Permanent, and free of the day it is announced for. */
  id: string;
  subject: ScheduleSubject;
  /** Oldest first; the last one holds. */
  versions: [ScheduleVersion, ...ScheduleVersion[]];
  /** Grows with every change of what is recorded of it: another version, its confirmation, another reading, a correction of ours. */
  revision: number;
  /** The last day of which anything recorded of it is. */
  revised: Day;
}

/** What holds of an event by everything that is recorded. */
export function latestVersion({ versions }: ScheduledEvent): ScheduleVersion {
  return versions.at(-1) ?? versions[0];
}

/** What was public about an event on a day; undefined before its announcement. */
export function versionOn({ versions }: ScheduledEvent, on: Day): ScheduleVersion | undefined {
  return versions.findLast((version) => version.since <= on);
}
