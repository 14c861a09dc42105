import { lazy } from 'react';
import { loadedOnce } from './loaded.ts';

/** The words for what is wrong: a chunk of its own, for the first result needs none. Loaded as soon as the calculator is alive. */
export const loadProblems = loadedOnce(() => import('./Problems.tsx'));

export const FieldProblem = lazy(async () => ({ default: (await loadProblems()).FieldProblem }));
export const LinkProblems = lazy(async () => ({ default: (await loadProblems()).LinkProblems }));
export const NoCost = lazy(async () => ({ default: (await loadProblems()).NoCost }));
export const Since = lazy(async () => ({ default: (await loadProblems()).Since }));
