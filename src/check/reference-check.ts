import { referenceProblems } from '../catalog/check-references.ts';
import type { Wire } from '../catalog/read-data.ts';
import type { ReferenceFault, ReferenceProblem } from '../catalog/reference-problem.ts';
import { nearest } from '../domain/nearest.ts';
import { isUsable } from './assemble.ts';
import { suggest } from './decimal.ts';
import { type DataDocument, placeOfFile, statedPlace } from './document.ts';
import type { CheckedData, Rule } from './rule.ts';

const kept = new WeakMap<Wire, ReferenceProblem[]>();

function problemsOf(wire: Wire): ReferenceProblem[] {
  const problems = kept.get(wire) ?? referenceProblems(wire);
  kept.set(wire, problems);
  return problems;
}

/** The names that a file which cannot be used stands for: that others point to it is no fault of theirs. */
function namesOf(document: DataDocument): string[] {
  const { family } = (document.json ?? {}) as { family?: unknown };
  const places = [placeOfFile(document.file), statedPlace(document) ?? ''];
  return [...places.map((place) => place.replace(/^[^/]*\//, '')), String(family)];
}

/** A check that tells one kind of wrong reference or date. Where the file that is pointed to cannot be used, that file is told instead. */
export function problemsOfKind(...wanted: ReferenceFault[]): Rule['check'] {
  return ({ documents, wire }: CheckedData) => {
    const broken = new Set(documents.filter((document) => !isUsable(document)).flatMap(namesOf));
    return problemsOf(wire)
      .filter(({ fault }) => wanted.includes(fault))
      .filter(({ found }) => !broken.has(found.replaceAll('"', '').replace(/@.*$/, '')))
      .map(({ file, path, found, expected, known }) => {
        const near = known === undefined ? undefined : nearest(JSON.parse(found), known);
        return { file, path, found, expected, ...suggest(near && JSON.stringify(near)) };
      });
  };
}
