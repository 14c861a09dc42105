import { formatCount } from './words.ts';

const MEGABYTE = 1_000_000;

/** Why the dimensions of a file were not taken over. */
export type DropProblem =
  | { kind: 'too-large'; name: string; bytes: number; most: number }
  | { kind: 'no-image'; name: string; type: string };

/** What is wrong with a dropped file: which, what was found, what was expected. */
export function formatDropProblem(problem: DropProblem): string {
  return problem.kind === 'too-large'
    ? `“${problem.name}” has ${formatCount(Math.round(problem.bytes / MEGABYTE))} MB; files up to ${formatCount(problem.most / MEGABYTE)} MB are read. Type its width × height instead.`
    : `“${problem.name}” (${problem.type === '' ? 'unknown type' : problem.type}) is no image this browser can read. Use a PNG, JPEG or WebP, or type its width × height.`;
}

/** The images that were added, in words. */
export function formatDropped(sizes: readonly string[]): string {
  return `Added ${sizes.join(', ')}.`;
}
