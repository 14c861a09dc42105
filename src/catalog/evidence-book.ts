import type { Check, Proof } from './evidence.ts';

/** How a computed figure came about: one line for each cell that shares the record. */
export interface Computation {
  /** The counting rule's name and where it is explained; undefined where nothing is counted. */
  rule: string | undefined;
  lines: { label: string; expression: string }[];
}

/** Everything a reader can open behind a number. Cells that rest on the same readings share one. */
export interface EvidenceRecord {
  id: string;
  title: string;
  /** What it is the evidence of, where several share a title: the meters, limits or statements that rest on it. */
  subjects: string[];
  /** First day of the rate, as text; undefined for what is not a rate. */
  from: string | undefined;
  /** Whether the source states that day. */
  fromInferred: boolean;
  check: Check | undefined;
  proofs: Proof[];
  computation: Computation | undefined;
  /** Where the number's history stands. */
  history: string | undefined;
  /** The data file it comes from. */
  file: string;
  /** Where in the file, as a JSON path; left out where the whole file is meant. */
  at?: string;
}

/** Collects the evidence of one page, so that each record is written out once however many cells open it. */
export class EvidenceBook {
  readonly #byContent = new Map<string, EvidenceRecord>();

  /** The id to open; the same content gets the same id, and names each subject that shares it. */
  add(record: Omit<EvidenceRecord, 'id' | 'subjects'>, subject?: string): string {
    const key = JSON.stringify(record);
    const known = this.#byContent.get(key);
    const entry = known ?? { id: `e${this.#byContent.size + 1}`, ...record, subjects: [] };
    if (subject !== undefined && !entry.subjects.includes(subject)) entry.subjects.push(subject);
    this.#byContent.set(key, entry);
    return entry.id;
  }

  get records(): EvidenceRecord[] {
    return [...this.#byContent.values()];
  }
}
