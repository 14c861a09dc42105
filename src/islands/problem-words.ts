import { lazy } from 'react';
import { loadedOnce } from './loaded.ts';

/** What is wrong, and what follows from a change of model: a chunk of its own, for the first result needs none. Loaded as soon as the calculator is alive. */
export const loadProblems = loadedOnce(() => import('./Problems.tsx'));

export const FieldProblem = lazy(async () => ({ default: (await loadProblems()).FieldProblem }));
export const LinkProblems = lazy(async () => ({ default: (await loadProblems()).LinkProblems }));
export const NoCost = lazy(async () => ({ default: (await loadProblems()).NoCost }));
export const DroppedNote = lazy(async () => ({ default: (await loadProblems()).DroppedNote }));
export const OpenReasons = lazy(async () => ({ default: (await loadProblems()).OpenReasons }));
export const Since = lazy(async () => ({ default: (await loadProblems()).Since }));
