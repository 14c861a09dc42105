import type { Day, When } from '../domain/day.ts';
import { formatAge } from './evidence.ts';
import { formatWhen } from './words.ts';

type Standing =
  | { kind: 'not-yet'; from: When }
  | { kind: 'sold' }
  | { kind: 'ending'; on: Day }
  | { kind: 'ended'; on: Day; confirmed: boolean };

/** Where a model stands, in a few words for a table. */
export function formatStanding(standing: Standing): string {
  switch (standing.kind) {
    case 'not-yet':
      return `from ${formatWhen(standing.from)}`;
    case 'sold':
      return 'on sale';
    case 'ending':
      return `ends ${standing.on}`;
    case 'ended':
      return standing.confirmed ? `ended ${standing.on}` : `ended ${standing.on}, not confirmed`;
    default:
      return standing satisfies never;
  }
}

/** The same as a sentence about the model. */
export function formatStandingSentence(name: string, standing: Standing, today: Day): string {
  switch (standing.kind) {
    case 'not-yet':
      return `${name} is not sold yet.`;
    case 'sold':
      return `${name} is on sale; no end is announced in the sources read.`;
    case 'ending':
      return `${name} is announced to end on ${standing.on}, ${formatAge(standing.on, today)}.`;
    case 'ended':
      return standing.confirmed
        ? `${name} is no longer sold; it ended on ${standing.on}. Its prices are those of its last day.`
        : `${name} was announced to end on ${standing.on}; that it did is not confirmed yet. Its prices are those of its last day.`;
    default:
      return standing satisfies never;
  }
}
