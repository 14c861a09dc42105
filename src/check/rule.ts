import type { Wire } from '../catalog/read-data.ts';
import type { Day } from '../domain/day.ts';
import type { DataDocument } from './document.ts';

/** How bad a finding is: an error keeps a change out, a warning asks somebody to look. */
export type Severity = 'error' | 'warning';

/** The text of every data file before the change, by its name; null where nothing is compared. */
export type Base = ReadonlyMap<string, string> | null;

/** Everything a rule can look at. */
export interface CheckedData {
  /** Every file as it was read, also those that cannot be used. */
  documents: readonly DataDocument[];
  /** What the files that fit their schema say. */
  wire: Wire;
  base: Base;
  today: Day;
}

/** One place at which a rule does not hold. */
export interface Finding {
  /** Such as `data/models/x.json`. */
  file: string;
  /** Path inside the file, such as `editions[0].from`; empty for the file itself. */
  path: string;
  /** Where in the text, for what has no path: a fault of syntax, a key. */
  offset?: number;
  /** What stands there. */
  found: string;
  /** What should. */
  expected: string;
  /** What was probably meant, ready to be put in its place. */
  suggestion?: string;
}

/** One thing that the data must hold to, with what an editor has to know about it. */
export interface Rule {
  /** Stage and name, such as `scale/per-token-low`; also its anchor in the explanation, with a hyphen for the slash. */
  id: string;
  severity: Severity;
  /** What must hold, in one sentence. */
  what: string;
  /** Why. */
  why: string;
  /** Where it went wrong in public. */
  incident?: string;
  /** What to do about a finding. */
  todo: string;
  /** Runs only when every file can be used and every reference holds: it computes with the whole. */
  needsSound?: true;
  /** Findings that say how old something is, not what is wrong with a change: told in one line together. */
  grouped?: true;
  check(data: CheckedData): Finding[];
}
