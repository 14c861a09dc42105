import type { Group, Scalar } from './groups.ts';
import { blockIndent, indentBehind } from './indent.ts';
import { plainKey } from './plain-key.ts';
import { unquote, withoutShellQuotes } from './quotes.ts';
import { Tokens } from './tokens.ts';

/** A pasted text as nested groups. */
export interface Literal {
  root: Group;
  /** Where brackets nest deeper than is read; undefined where they do not. */
  tooDeep: number | undefined;
  /** True where there was more than is kept. */
  tooMuch: boolean;
}

/** Deeper than any response or request. */
const MOST_DEPTH = 64;

/** More values of interest than any log a person reads. */
const MOST_KEPT = 50_000;

/** More words, marks and brackets than ten megabytes of log lines hold. */
const MOST_STEPS = 3_000_000;

/** A response inside a log line inside a log line. */
const MOST_NESTED_TEXTS = 3;

const LONGEST_KEY = 60;
const LONGEST_ADDRESS = 500;
const FORM_FIELD = /^([A-Za-z_]{1,40}(?:\[\])?)=([\s\S]*)$/;

/** What stands around one value only to say of which type it is: `Optional[50]`, `int(50)`, `openai.Int(1)`. */
const TYPE = /(?:^|\.)(?:optional|u?int(?:eger)?\d*|long|string|str|number|newopt|some)$/i;

/** What PHP prints in front of the bracket of each inner list, on a line of its own. */
const NAMES_NEXT_BRACKET = /^array$/i;

interface Settings {
  /** Which keys are worth keeping, in the spelling of `plainKey`. */
  keeps: ReadonlySet<string>;
  /** Names of calls that are kept for themselves, whatever stands in them. */
  calls: RegExp;
  /** Keys whose text is prose: it is kept, and never read for what stands in it. */
  prose: ReadonlySet<string>;
  /** Keys that may stand in braces without a value, for the variable of the same name. */
  shorthand: ReadonlySet<string>;
  /** Texts without a key that are kept all the same: addresses, and the members of a list of prose; under which key. */
  alone: { address: RegExp; addressKey: string; proseKey: string };
}

/** What is left of the bounds for one paste. */
interface Budget {
  kept: number;
  steps: number;
}

/** A value not yet taken, as it stands in the text. */
interface Pending {
  kind: Scalar['kind'];
  start: number;
  end: number;
  from: number;
  to: number;
  mark: string;
}

class Reader {
  readonly #tokens: Tokens;
  readonly #base: number | undefined;
  readonly #settings: Settings;
  readonly #depth: number;
  readonly #budget: Budget;
  readonly #root: Group;
  readonly #stack: Group[];
  /** How far the lines of each block on the stack are indented at most that do not belong to it. */
  readonly #blocks = new Map<Group, number>();
  #tooDeep: number | undefined;
  /** Brackets open below the deepest level that is read. */
  #overflow = 0;
  #pending: Pending | undefined;
  #key: string | undefined;
  /** Where the key begins. */
  #keyAt = 0;
  /** Where the words begin that stand in front of the pending one, with nothing but blanks between them. */
  #wordsFrom: number | undefined;
  /** What stood alone in the square brackets right before, which may be a key. */
  #bracketed: string | undefined;

  constructor(tokens: Tokens, settings: Settings, budget: Budget, within?: { base: number; depth: number }) {
    this.#tokens = tokens;
    this.#settings = settings;
    this.#budget = budget;
    this.#base = within?.base;
    this.#depth = within?.depth ?? 0;
    this.#root = this.#group('', undefined, 0);
    this.#stack = [this.#root];
  }

  #group(bracket: Group['bracket'], name: string | undefined, at: number): Group {
    return { key: this.#key, name, bracket, at: this.#base ?? at, scalars: [], groups: [], items: 0, alone: undefined };
  }

  get #current(): Group {
    return this.#stack.at(-1) ?? this.#root;
  }

  #hasRoom(): boolean {
    this.#budget.kept -= 1;
    return this.#budget.kept >= 0;
  }

  #nameAt(from: number, to: number): string {
    return this.#tokens.text.slice(from, Math.min(to, from + LONGEST_KEY));
  }

  /** Whether a part of what ends here may be missing: the paste ends too, and a bracket is open. */
  #isCut(to: number): boolean {
    return this.#base === undefined && to === this.#tokens.text.length && this.#stack.some(({ bracket }) => bracket !== '');
  }

  /** Takes what stands before a comma, a bracket or another word as a value. */
  #flush(): void {
    const pending = this.#pending;
    const key = this.#key;
    this.#pending = undefined;
    this.#key = undefined;
    this.#wordsFrom = undefined;
    if (pending === undefined) return;
    if (key === undefined) this.#current.items += 1;
    if (this.#overflow > 0) return;
    const { kind, from, to } = pending;
    const slice = this.#tokens.text.slice(from, to);
    const raw = pending.mark === "'" ? withoutShellQuotes(slice) : slice;
    const value = (): Scalar => ({
      kind,
      text: kind === 'text' ? unquote(raw) : raw,
      at: this.#base ?? from,
      cut: kind === 'word' && this.#isCut(to),
    });
    if (key !== undefined && this.#settings.keeps.has(key)) this.#keep(key, value);
    else if (key === undefined) this.#takeAlone(kind, raw, value);
    if (kind === 'text' && !this.#settings.prose.has(key ?? '')) this.#takeText(raw, this.#base ?? from, key);
  }

  #keep(key: string, value: () => Scalar): void {
    if (this.#hasRoom()) this.#current.scalars.push({ key, value: value() });
  }

  /** A value without a key: the first one of a group, or the variable of a property that is written short. */
  #takeAlone(kind: Scalar['kind'], raw: string, value: () => Scalar): void {
    const group = this.#current;
    if (group.items === 1 && raw.length <= LONGEST_ADDRESS) group.alone = value();
    if (kind !== 'word' || group.bracket !== '{' || this.#depth > 0 || raw.length > LONGEST_KEY) return;
    const short = plainKey(raw);
    if (this.#settings.shorthand.has(short)) this.#keep(short, value);
  }

  /** A text that stands alone may be prose in a list of prose, or an address; any other is read for what stands in it. */
  #takeText(raw: string, at: number, key: string | undefined): void {
    const { alone, prose } = this.#settings;
    const isProse = key === undefined && prose.has(this.#current.key ?? '');
    const isAddress = key === undefined && raw.length <= LONGEST_ADDRESS && raw.includes('/') && alone.address.test(raw);
    if (!isProse && !isAddress) this.#readInside(raw, at);
    else this.#keep(isProse ? alone.proseKey : alone.addressKey, () => ({ kind: 'text', text: unquote(raw), at, cut: false }));
  }

  /** Reads a text for what stands in it: a response as a log holds it, the body of a request, a form field. */
  #readInside(raw: string, at: number): void {
    if (this.#depth >= MOST_NESTED_TEXTS) return;
    const field = raw.includes('=') ? FORM_FIELD.exec(raw.slice(0, LONGEST_KEY)) : null;
    const key = field === null ? undefined : plainKey(field[1] ?? '');
    if (key !== undefined && this.#settings.keeps.has(key)) {
      const value = unquote(raw.slice(raw.indexOf('=') + 1));
      this.#keep(key, () => ({ kind: 'text', text: value, at, cut: false }));
      return;
    }
    if (!raw.includes('{') && !raw.includes('(')) return;
    const within = { base: at, depth: this.#depth + 1 };
    const { root, tooDeep } = new Reader(new Tokens(unquote(raw)), this.#settings, this.#budget, within).read();
    this.#tooDeep ??= tooDeep;
    if (root.groups.length > 0 || root.scalars.length > 0) this.#current.groups.push(root);
  }

  /** A word is the name of a bracket right behind it, and the key of a brace on its line. */
  #open(): void {
    const { start, bracket } = this.#tokens;
    const word = this.#pending?.kind === 'word' ? this.#pending : undefined;
    const before = word && this.#nameAt(word.from, word.to);
    const isName = word !== undefined && (word.end === start || (this.#key !== undefined && NAMES_NEXT_BRACKET.test(before ?? '')));
    const isKey = !isName && bracket === '{' && this.#key === undefined && this.#settings.keeps.has(plainKey(before ?? ''));
    if (isName || isKey) this.#pending = undefined;
    else if (this.#pending !== undefined) this.#flush();
    if (isKey) this.#key = plainKey(before ?? '');
    if (this.#stack.length > MOST_DEPTH) {
      this.#overflow += 1;
      this.#tooDeep ??= this.#base ?? start;
    } else this.#stack.push(this.#group(bracket, isName ? before : undefined, start));
    this.#key = undefined;
    this.#wordsFrom = undefined;
  }

  #close(): void {
    this.#flush();
    if (this.#overflow > 0) {
      this.#overflow -= 1;
      return;
    }
    const { bracket } = this.#tokens;
    const match = this.#stack.findLastIndex((group) => group.bracket === bracket);
    if (match < 1) return;
    while (this.#stack.length > match) this.#leave();
  }

  /** Ends the innermost group and keeps it if anything in it is of interest. */
  #leave(): void {
    const group = this.#stack.pop();
    if (group === undefined) return;
    this.#blocks.delete(group);
    const parent = this.#current;
    const { key, name, bracket, alone, items } = group;
    if (key === undefined) parent.items += 1;
    const isSingle = items === 1 && group.groups.length === 0 && group.scalars.length === 0;
    if (isSingle && alone !== undefined && key !== undefined && TYPE.test(name ?? '')) {
      this.#keepIn(parent, key, alone);
      return;
    }
    if (isSingle && bracket === '[' && key === undefined && name === undefined) this.#bracketed = alone?.text;
    const { keeps, calls } = this.#settings;
    const isKept = group.groups.length > 0 || group.scalars.length > 0 || keeps.has(key ?? '') || (name !== undefined && calls.test(name));
    if (isKept && this.#hasRoom()) parent.groups.push(group);
  }

  #keepIn(group: Group, key: string, value: Scalar): void {
    if (this.#settings.keeps.has(key) && this.#hasRoom()) group.scalars.push({ key, value });
  }

  /** Takes a word or a quotation; what was pending is a value, unless it only says how the quotation is written. */
  #take(kind: Scalar['kind']): void {
    const { start, end, from, to, mark, isPrefixed } = this.#tokens;
    const isWordBefore = kind === 'word' && this.#pending?.kind === 'word' && this.#key === undefined;
    const wordsFrom = isWordBefore ? (this.#wordsFrom ?? this.#pending?.from) : undefined;
    if (this.#pending !== undefined && !(kind === 'text' && isPrefixed)) this.#flush();
    this.#wordsFrom = wordsFrom;
    this.#pending = { kind, start, end, from, to, mark: kind === 'text' ? mark : '' };
  }

  /** The name of which the pending word is the last one: alone, or with those in front of it, as in `Input tokens: 50`. */
  #keyOf({ from, to }: Pending): string {
    const own = to - from > LONGEST_KEY ? '' : plainKey(this.#nameAt(from, to));
    const first = this.#wordsFrom;
    if (first === undefined || to - first > LONGEST_KEY) return own;
    const all = plainKey(this.#nameAt(first, to));
    return this.#settings.keeps.has(all) ? all : own;
  }

  /**
   * What stands in front of a separator is a key. Behind another key, which has no value yet, it is one where it is a name worth
   * keeping, as in `usage: input_tokens=50`; before an equals sign it is the type of that key, as in `size: str = "…"`.
   */
  #separator(): void {
    const pending = this.#pending;
    if (pending === undefined) {
      if (this.#bracketed !== undefined && this.#key === undefined) this.#key = plainKey(this.#bracketed);
      return;
    }
    const key = this.#keyOf(pending);
    const isAssignment = this.#tokens.text[this.#tokens.start] === '=' && this.#tokens.end - this.#tokens.start === 1;
    const isNext = this.#key === undefined || (pending.kind === 'word' && this.#settings.keeps.has(key));
    if (isNext) {
      this.#key = key;
      this.#keyAt = pending.start;
      this.#pending = undefined;
      this.#wordsFrom = undefined;
    } else if (pending.kind === 'word' && isAssignment) this.#pending = undefined;
    else this.#flush();
  }

  /** A line ends its values, except for a name that goes on in the next; a block ends where a line is indented less. */
  #line(): void {
    const { text, start } = this.#tokens;
    const pending = this.#pending;
    const goesOn = pending !== undefined && this.#key !== undefined && NAMES_NEXT_BRACKET.test(this.#nameAt(pending.from, pending.to));
    if (pending !== undefined && !goesOn) this.#flush();
    if (this.#current.bracket !== '' || this.#overflow > 0) return;
    const indent = indentBehind(text, start);
    if (indent === undefined) return;
    while (this.#stack.length > 1 && indent <= (this.#blocks.get(this.#current) ?? -1)) this.#leave();
    const within = this.#key === undefined || pending !== undefined ? undefined : blockIndent(text, this.#keyAt, start);
    if (within === undefined || indent <= within || this.#stack.length > MOST_DEPTH) return;
    const block = this.#group('', undefined, start + 1 + indent);
    this.#blocks.set(block, within);
    this.#stack.push(block);
    this.#key = undefined;
  }

  #step(): void {
    const { kind } = this.#tokens;
    const bracketed = this.#bracketed;
    switch (kind) {
      case 'word':
      case 'text':
        this.#take(kind);
        break;
      case 'open':
        this.#open();
        break;
      case 'close':
        this.#close();
        break;
      case 'comma':
        this.#flush();
        break;
      case 'separator':
        this.#separator();
        break;
      case 'line':
        this.#line();
        break;
      default:
        kind satisfies never;
    }
    if (this.#bracketed === bracketed) this.#bracketed = undefined;
  }

  read(): Literal {
    while (this.#budget.steps > 0 && this.#tokens.next()) {
      if (this.#tokens.kind !== 'line') this.#budget.steps -= 1;
      this.#step();
    }
    this.#flush();
    while (this.#stack.length > 1) this.#leave();
    return { root: this.#root, tooDeep: this.#tooDeep, tooMuch: this.#budget.kept < 0 || this.#budget.steps <= 0 };
  }
}

/**
 * Reads any text for the values under certain keys: JSON, a Python or JavaScript literal, a class as Python prints it, a call, a
 * shell command, lines indented under a name, a log line, each with any text around it. Nothing is repaired and no value is made up;
 * what makes no sense is passed over. Takes time in proportion to the length of the text.
 *
 * @param from where to begin
 */
export function readLiteral(text: string, settings: Settings, from = 0): Literal {
  return new Reader(new Tokens(text, from), settings, { kept: MOST_KEPT, steps: MOST_STEPS }).read();
}
