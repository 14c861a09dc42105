/** What a reference or a date can get wrong. */
export type ReferenceFault = 'reading' | 'name' | 'duplicate' | 'order' | 'overlap' | 'future' | 'window' | 'lifecycle' | 'pass-through';

/** One reference or date that is wrong. */
export interface ReferenceProblem {
  fault: ReferenceFault;
  file: string;
  path: string;
  /** What stands there, as it is quoted in a message. */
  found: string;
  expected: string;
  /** The names that would have been right, where it is a name. */
  known?: ReadonlySet<string>;
}

/** Takes one problem. */
export type Report = (problem: ReferenceProblem) => void;
