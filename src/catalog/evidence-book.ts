import type { Check, Proof } from './evidence.ts';

/** How a computed figure came about: one line for each cell that shares the record. */
export interface Computation {
  /** The counting rule's name and where it is explained; undefined where nothing is counted. */
  rule: string | undefined;
  lines: { label: string; expression: string }[];
}

/** Where a number opens in full, for a page that shows its evidence in brief. */
export interface FullEvidence {
  /** A page of this site and the section of it, such as `/models/gpt-image-2/#cost`. */
  href: string;
  /** Whether the figure itself stands there, or the rate it is computed from. */
  of: 'figure' | 'rate';
}

/** One thing that a record is the evidence of. */
interface Subject {
  /** Which of the figures under the record's title it is: a meter, a limit, a statement. Undefined where the title says it. */
  name: string | undefined;
  /** What its cells show, each text once; empty where nobody told. */
  shown: string[];
  /** Where its figure is written in the file, as a JSON path; undefined where the whole file is meant. */
  at: string | undefined;
}

/** What a cell that opens a record tells about itself. */
type SubjectGiven = { [K in keyof Subject]?: Subject[K] | undefined };

/** Everything a reader can open behind a number. Cells that rest on the same readings share one. */
export interface EvidenceRecord {
  id: string;
  title: string;
  /** What it is the evidence of; at least one. */
  subjects: [Subject, ...Subject[]];
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
  /** Left out where no other page of the site shows the number. */
  full?: FullEvidence | undefined;
}

/** The id of the heading in the evidence that an id opens: what the number is, for its dialog and for what opens it. */
export function titleId(evidence: string): string {
  return `${evidence}t`;
}

/** The longest list of shown values, or of settings, that a report of a number names. */
const MOST_SHOWN = 3;

/** What the cells of a record show, as a report of it says: one value, or a few in the order of its subjects; undefined where they are many or not known. */
export function shownBy({ subjects }: EvidenceRecord): string | undefined {
  const shown = [...new Set(subjects.flatMap((subject) => subject.shown))];
  const isWhole = subjects.every((subject) => subject.shown.length > 0);
  return isWhole && shown.length <= MOST_SHOWN ? shown.join('; ') : undefined;
}

/** What the figures of a record are of, as a report of one says: its subjects, else the few settings it computes; undefined where they are many. */
export function settingsOf({ subjects, computation }: EvidenceRecord): string | undefined {
  const names = subjects.flatMap(({ name }) => name ?? []);
  const settings = computation === undefined || computation.lines.length > MOST_SHOWN ? [] : computation.lines.map(({ label }) => label);
  return [...new Set(names.length > 0 ? names : settings)].join(', ') || undefined;
}

/** Collects the evidence of one page, so that each record is written out once however many cells open it. */
export class EvidenceBook {
  readonly #byContent = new Map<string, EvidenceRecord>();

  /** The id to open; the same content gets the same id, and names each subject that shares it with all that is shown of it. */
  add(record: Omit<EvidenceRecord, 'id' | 'subjects'>, { name, shown = [], at }: SubjectGiven = {}): string {
    const key = JSON.stringify(record);
    const subject = { name, shown: [...new Set(shown)], at };
    const known = this.#byContent.get(key);
    if (known === undefined) {
      const id = `e${this.#byContent.size + 1}`;
      this.#byContent.set(key, { id, ...record, subjects: [subject] });
      return id;
    }
    const same = known.subjects.find((each) => each.name === name);
    if (same === undefined) known.subjects.push(subject);
    else {
      same.shown = [...new Set([...same.shown, ...subject.shown])];
      same.at ??= at;
    }
    return known.id;
  }

  /** Takes a record of another book in, with its subjects, and gives the id that opens it here. */
  adopt({ id: _, subjects: [first, ...others], ...content }: EvidenceRecord): string {
    const id = this.add(content, first);
    for (const subject of others) this.add(content, subject);
    return id;
  }

  get records(): EvidenceRecord[] {
    return [...this.#byContent.values()];
  }
}
