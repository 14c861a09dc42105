import { use } from 'react';
import { loadedOnce } from './loaded.ts';

/*
 * Parts of the island with chunks of their own, for the first result of one job needs none of them. At build the page hands them over,
 * because its HTML holds them.
 */

const importBreakdown = () => import('./result/Breakdown.tsx');
const importSections = () => import('./compare/Sections.tsx');
const importStages = () => import('./stages/StageList.tsx');

interface Parts {
  breakdown: Awaited<ReturnType<typeof importBreakdown>>;
  sections: Awaited<ReturnType<typeof importSections>>;
  stages: Awaited<ReturnType<typeof importStages>>;
}

let provided: Parts | undefined;

/** At build: the page hands over the parts before it renders the island. */
export function provideParts(parts: Parts): void {
  provided = parts;
}

const loadBreakdown = loadedOnce(importBreakdown);
const loadSections = loadedOnce(importSections);

/** The fields of stages and what is done to them. */
export const loadStages = loadedOnce(importStages);

/** Where the cost comes from; until it is there, what draws it waits. */
export function readBreakdown(): Parts['breakdown'] {
  return provided?.breakdown ?? use(loadBreakdown());
}

/** What stands beneath the cost; until it is there, what draws it waits. */
export function readSections(): Parts['sections'] {
  return provided?.sections ?? use(loadSections());
}

/** The fields of stages; until they are there, what draws them waits. */
export function readStages(): Parts['stages'] {
  return provided?.stages ?? use(loadStages());
}
