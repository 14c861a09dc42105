import type { Day, When } from '../../domain/day.ts';
import { saleOn } from '../../domain/editions.ts';
import type { Model } from '../../domain/rate-card.ts';
import { type ScheduledEvent, type ScheduleVersion, versionOn } from '../schedule/scheduled.ts';

/** Something announced by a day for a later one. */
export interface Ahead {
  event: ScheduledEvent;
  version: ScheduleVersion;
}

/** What was announced by a day and had not come yet, the next first. What had been called off by then is not among it. */
export function aheadOn(schedule: readonly ScheduledEvent[], on: Day): Ahead[] {
  return schedule
    .flatMap((event) => {
      const version = versionOn(event, on);
      return version === undefined || version.status === 'withdrawn' || version.when.latest <= on ? [] : [{ event, version }];
    })
    .sort((a, b) => a.version.when.latest.localeCompare(b.version.when.latest));
}

/** How a model's sale stood on a day, by what was public then: an end announced later is not foreseen. */
export type SaleThen =
  | { kind: 'sold' }
  | { kind: 'ending'; when: When }
  /** The day lies in a window in which its sale began or ended. */
  | { kind: 'uncertain'; began: When };

/** How a model's sale stood on a day; undefined before it and after. */
export function saleThen(model: Model, ahead: readonly Ahead[], on: Day): SaleThen | undefined {
  const sale = saleOn(model, on);
  if (sale === 'not-yet' || sale === 'ended') return undefined;
  if (sale === 'uncertain') return { kind: 'uncertain', began: model.released };
  const end = ahead.find(({ event: { subject } }) => subject.kind === 'shutdown' && subject.model === model.id);
  return end === undefined ? { kind: 'sold' } : { kind: 'ending', when: end.version.when };
}
