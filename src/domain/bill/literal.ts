/** A number, a quoted text or a bare word, as it stands in a pasted text. */
export interface Scalar {
  kind: 'text' | 'word';
  text: string;
  /** Where it starts, in characters; of a text inside a text, where the outer one starts. */
  at: number;
  /** True where the paste ends right behind it, so that a part of it may be missing. */
  cut: boolean;
}

/** What stands between two brackets, or the whole paste: only what is worth keeping of it. */
export interface Group {
  /** What it is the value of, in the spelling of `plainKey`; undefined where it stands alone. */
  key: string | undefined;
  /** The name in front of its bracket: a class or a function. */
  name: string | undefined;
  bracket: '{' | '[' | '(' | '';
  at: number;
  /** False where the paste ends before its bracket closes. */
  closed: boolean;
  scalars: { key: string; value: Scalar }[];
  groups: Group[];
  /** Values and groups that stand alone in it, such as the members of a list. */
  items: number;
}

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

const OPENING = { '}': '{', ']': '[', ')': '(' } as const;
const NEW_LINE = 10;
const TRIPLED: Record<string, string | undefined> = { '"': '"""', "'": "'''" };

const spellings = new Map<string, string>();

/** Enough for every name that is asked for, in every spelling. */
const MOST_SPELLINGS = 500;

/** A name without its spelling: `input_tokens`, `inputTokens` and `InputTokens` are one. */
function plainKey(name: string): string {
  const known = spellings.get(name);
  if (known !== undefined) return known;
  const plain = name.replaceAll(/[_\-[\]]/g, '').toLowerCase();
  if (spellings.size < MOST_SPELLINGS) spellings.set(name, plain);
  return plain;
}

const LONGEST_KEY = 60;
const LONGEST_ADDRESS = 500;
const STRING_PREFIX = /^[fFrRbBuU]{1,2}$/;
const ENUM_REPR = /<([\w.]{1,80})(?:: ?[^<>\n]{0,80})?>/y;
const FORM_FIELD = /^([A-Za-z_]{1,40}(?:\[\])?)=([\s\S]*)$/;
const LETTER = /[\p{L}\p{N}_]/u;

const codesOf = (characters: string) => new Set(Array.from(characters, (each) => each.charCodeAt(0)));
const BLANKS = codesOf(' \t\r\n\v\f');
const WORD_ENDS = codesOf(' \t\r\n\v\f,;:={}[]()"\'`<>');

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', '\n': '' };

/** The text a quoted one stands for. */
function unquote(raw: string): string {
  if (!raw.includes('\\')) return raw;
  try {
    return JSON.parse(`"${raw}"`);
  } catch {
    return raw.replaceAll(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g, (_, code: string | undefined, letter: string | undefined) =>
      code === undefined ? (ESCAPES[letter ?? ''] ?? letter ?? '') : String.fromCharCode(Number.parseInt(code, 16)),
    );
  }
}

interface Settings {
  /** Which keys are worth keeping, in the spelling of `plainKey`. */
  keeps: ReadonlySet<string>;
  /** Keys whose text is prose: it is kept, and never read for what stands in it. */
  prose: ReadonlySet<string>;
  /** Texts without a key that are kept all the same: addresses, and the members of a list of prose; under which key. */
  alone: { address: RegExp; addressKey: string; proseKey: string };
}

/** What is left of the bounds for one paste. */
interface Budget {
  kept: number;
  steps: number;
}

class Reader {
  readonly #text: string;
  readonly #base: number | undefined;
  readonly #settings: Settings;
  readonly #depth: number;
  readonly #budget: Budget;
  readonly #root: Group;
  readonly #stack: Group[];
  readonly #unclosedQuotes = new Set<string>();
  #tooDeep: number | undefined;
  #position = 0;
  /** Brackets open below the deepest level that is read. */
  #overflow = 0;
  /** The value not yet taken: what it is, and where it begins and ends without its quotes; nothing pending where undefined. */
  #kind: Scalar['kind'] | undefined;
  #from = 0;
  #to = 0;
  /** Where the pending value ends with its quotes. */
  #end = 0;
  #key: string | undefined;

  constructor(text: string, settings: Settings, budget: Budget, within?: { base: number; depth: number }) {
    this.#text = text;
    this.#settings = settings;
    this.#budget = budget;
    this.#base = within?.base;
    this.#depth = within?.depth ?? 0;
    this.#root = this.#group('', undefined, 0);
    this.#root.closed = true;
    this.#stack = [this.#root];
  }

  #group(bracket: Group['bracket'], name: string | undefined, at: number): Group {
    return { key: this.#key, name, bracket, at: this.#base ?? at, closed: false, scalars: [], groups: [], items: 0 };
  }

  get #current(): Group {
    return this.#stack.at(-1) ?? this.#root;
  }

  #hasRoom(): boolean {
    this.#budget.kept -= 1;
    return this.#budget.kept >= 0;
  }

  #take(kind: Scalar['kind'], from: number, to: number): void {
    this.#kind = kind;
    this.#from = from;
    this.#to = to;
    this.#end = this.#position;
  }

  /** Takes what stands before a comma, a bracket or another word as a value. */
  #flush(): void {
    const kind = this.#kind;
    const key = this.#key;
    this.#kind = undefined;
    this.#key = undefined;
    if (kind === undefined) return;
    if (key === undefined) this.#current.items += 1;
    if (this.#overflow > 0) return;
    const raw = this.#text.slice(this.#from, this.#to);
    const at = this.#base ?? this.#from;
    if (key !== undefined && this.#settings.keeps.has(key) && this.#hasRoom()) {
      const cut = kind === 'word' && this.#base === undefined && this.#stack.length > 1 && this.#to === this.#text.length;
      this.#current.scalars.push({ key, value: { kind, text: kind === 'text' ? unquote(raw) : raw, at, cut } });
    }
    if (kind === 'text' && !this.#settings.prose.has(key ?? '')) this.#takeText(raw, at, key);
  }

  /** A text that stands alone may be prose in a list of prose, or an address; any other is read for what stands in it. */
  #takeText(raw: string, at: number, key: string | undefined): void {
    const { alone, prose } = this.#settings;
    const isProse = key === undefined && prose.has(this.#current.key ?? '');
    const isAddress = key === undefined && raw.length <= LONGEST_ADDRESS && raw.includes('/') && alone.address.test(raw);
    if (!isProse && !isAddress) this.#readInside(raw, at);
    else if (this.#hasRoom()) {
      const as = isProse ? alone.proseKey : alone.addressKey;
      this.#current.scalars.push({ key: as, value: { kind: 'text', text: unquote(raw), at, cut: false } });
    }
  }

  /** Reads a text for what stands in it: a response as a log holds it, the body of a request, a form field. */
  #readInside(raw: string, at: number): void {
    if (this.#depth >= MOST_NESTED_TEXTS) return;
    const field = raw.includes('=') ? FORM_FIELD.exec(raw.slice(0, LONGEST_KEY)) : null;
    const key = field === null ? undefined : plainKey(field[1] ?? '');
    if (key !== undefined && this.#settings.keeps.has(key)) {
      const value = unquote(raw.slice(raw.indexOf('=') + 1));
      if (this.#hasRoom()) this.#current.scalars.push({ key, value: { kind: 'text', text: value, at, cut: false } });
      return;
    }
    if (!raw.includes('{') && !raw.includes('(')) return;
    const inner = new Reader(unquote(raw), this.#settings, this.#budget, { base: at, depth: this.#depth + 1 });
    const { root, tooDeep } = inner.read();
    this.#tooDeep ??= tooDeep;
    if (root.groups.length > 0 || root.scalars.length > 0) this.#current.groups.push(root);
  }

  #open(bracket: '{' | '[' | '('): void {
    const isName = this.#kind === 'word' && this.#end === this.#position;
    const name = isName ? this.#text.slice(this.#from, Math.min(this.#to, this.#from + LONGEST_KEY)) : undefined;
    if (isName) this.#kind = undefined;
    else if (this.#kind !== undefined) this.#flush();
    if (this.#stack.length > MOST_DEPTH) {
      this.#overflow += 1;
      this.#tooDeep ??= this.#base ?? this.#position;
    } else this.#stack.push(this.#group(bracket, name, this.#position));
    this.#key = undefined;
    this.#position += 1;
  }

  #close(bracket: '{' | '[' | '('): void {
    this.#flush();
    this.#position += 1;
    if (this.#overflow > 0) {
      this.#overflow -= 1;
      return;
    }
    const match = this.#stack.findLastIndex((group) => group.bracket === bracket);
    if (match < 1) return;
    while (this.#stack.length > match) this.#leave(this.#stack.length - 1 === match);
  }

  /** Ends the innermost group and keeps it if anything in it is of interest. */
  #leave(closed: boolean): void {
    const group = this.#stack.pop();
    if (group === undefined) return;
    group.closed = closed;
    const parent = this.#current;
    if (group.key === undefined) parent.items += 1;
    const isKept = group.groups.length > 0 || group.scalars.length > 0 || this.#settings.keeps.has(group.key ?? '');
    if (isKept && this.#hasRoom()) parent.groups.push(group);
  }

  /** Where the quotation that opens here ends; undefined where it does not. */
  #endOfText(quote: string, from: number): number | undefined {
    let end = this.#text.indexOf(quote, from);
    while (end !== -1) {
      let before = end - 1;
      while (before >= from && this.#text[before] === '\\') before -= 1;
      if ((end - before) % 2 === 1) return end;
      end = this.#text.indexOf(quote, end + 1);
    }
    // A later quotation with this mark cannot end either; looking again would take quadratic time.
    this.#unclosedQuotes.add(quote);
    return undefined;
  }

  /** The beginning of the word that ends where this character stands; empty where none does. */
  #wordBefore(): string {
    const isBefore = this.#kind === 'word' && this.#end === this.#position;
    return isBefore ? this.#text.slice(this.#from, Math.min(this.#to, this.#from + 3)) : '';
  }

  /** Whether a mark cannot open a quotation: that of 5" follows a word which is neither a prefix nor a flag of a command. */
  #isLoose(): boolean {
    const before = this.#wordBefore();
    return before !== '' && !STRING_PREFIX.test(before) && !/^[-$@]/.test(before);
  }

  #quotation(mark: string): void {
    const at = this.#position;
    const tripled = TRIPLED[mark];
    const quote = tripled !== undefined && this.#text.startsWith(tripled, at) ? tripled : mark;
    const end = this.#unclosedQuotes.has(quote) || this.#isLoose() ? undefined : this.#endOfText(quote, at + quote.length);
    if (end === undefined) {
      this.#position += 1;
      return;
    }
    const before = this.#wordBefore();
    if (this.#kind !== undefined && !STRING_PREFIX.test(before)) this.#flush();
    this.#position = end + quote.length;
    this.#take('text', at + quote.length, end);
  }

  #endOfWord(from: number): number {
    let end = from;
    while (end < this.#text.length && !WORD_ENDS.has(this.#text.charCodeAt(end))) end += 1;
    return end;
  }

  #word(): void {
    const from = this.#position;
    let to = this.#endOfWord(from);
    if (to === from) {
      this.#position += 1;
      return;
    }
    // The apostrophe of “don’t” opens no quotation.
    while (
      this.#text[to] === "'" &&
      LETTER.test(this.#text[to + 1] ?? '') &&
      !STRING_PREFIX.test(this.#text.slice(from, Math.min(to, from + 3)))
    ) {
      to = this.#endOfWord(to + 1);
    }
    if (this.#kind !== undefined) this.#flush();
    this.#position = to;
    this.#take('word', from, to);
    if (this.#text.startsWith('[]=', to)) {
      this.#key = plainKey(this.#text.slice(from, Math.min(to, from + LONGEST_KEY)));
      this.#kind = undefined;
      this.#position += 3;
    }
  }

  /** Passes over the rest of a line or block that is a comment; false where none starts here. */
  #comment(): boolean {
    const at = this.#position;
    if (this.#text.startsWith('/*', at)) {
      const end = this.#unclosedQuotes.has('/*') ? -1 : this.#text.indexOf('*/', at + 2);
      if (end === -1) {
        this.#unclosedQuotes.add('/*');
        return false;
      }
      this.#position = end + 2;
      return true;
    }
    const isFirst = at === 0 || BLANKS.has(this.#text.charCodeAt(at - 1));
    if (!isFirst || !(this.#text[at] === '#' || this.#text.startsWith('//', at))) return false;
    const end = this.#text.indexOf('\n', at);
    this.#position = end === -1 ? this.#text.length : end;
    return true;
  }

  /** `<Modality.TEXT: 'TEXT'>` is the word TEXT. */
  #enumRepr(): boolean {
    ENUM_REPR.lastIndex = this.#position;
    const found = ENUM_REPR.exec(this.#text);
    if (found === null) return false;
    if (this.#kind !== undefined) this.#flush();
    const name = found[1] ?? '';
    const from = this.#position + 1;
    this.#position += found[0].length;
    this.#take('word', from + name.lastIndexOf('.') + 1, from + name.length);
    return true;
  }

  #separator(): void {
    const next = this.#text[this.#position + 1];
    const length = this.#text[this.#position] === '=' && (next === '>' || next === '=') ? 2 : 1;
    if (this.#kind !== undefined && this.#key === undefined) {
      this.#key = this.#to - this.#from > LONGEST_KEY ? '' : plainKey(this.#text.slice(this.#from, this.#to));
      this.#kind = undefined;
    } else if (this.#kind !== undefined) this.#flush();
    this.#position += length;
  }

  #step(character: string): void {
    switch (character) {
      case '"':
      case "'":
      case '`':
        this.#quotation(character);
        break;
      case '{':
      case '[':
      case '(':
        this.#open(character);
        break;
      case '}':
      case ']':
      case ')':
        this.#close(OPENING[character]);
        break;
      case ',':
      case ';':
        this.#flush();
        this.#position += 1;
        break;
      case ':':
      case '=':
        this.#separator();
        break;
      case '#':
      case '/':
        if (!this.#comment()) this.#word();
        break;
      case '<':
        if (!this.#enumRepr()) this.#word();
        break;
      default:
        this.#word();
    }
  }

  read(from = 0): Literal {
    const { length } = this.#text;
    this.#position = from;
    while (this.#position < length && this.#budget.steps > 0) {
      const code = this.#text.charCodeAt(this.#position);
      if (BLANKS.has(code)) {
        if (code === NEW_LINE && this.#kind !== undefined) this.#flush();
        this.#position += 1;
      } else {
        this.#budget.steps -= 1;
        this.#step(this.#text[this.#position] ?? '');
      }
    }
    this.#flush();
    while (this.#stack.length > 1) this.#leave(false);
    return { root: this.#root, tooDeep: this.#tooDeep, tooMuch: this.#budget.kept < 0 || this.#budget.steps <= 0 };
  }
}

/**
 * Reads any text for the values under certain keys: JSON, a Python or JavaScript literal, a class as Python prints it, a call, a
 * shell command, a log line, each with any text around it. Nothing is repaired and no value is made up; what makes no sense is
 * passed over. Takes time in proportion to the length of the text.
 *
 * @param from where to begin
 */
export function readLiteral(text: string, settings: Settings, from = 0): Literal {
  return new Reader(text, settings, { kept: MOST_KEPT, steps: MOST_STEPS }).read(from);
}

/** The values of a key that stand directly in a group, in order. */
export function valuesOf(group: Group, ...keys: string[]): Scalar[] {
  return group.scalars.filter((each) => keys.includes(each.key)).map(({ value }) => value);
}

/** The groups under a key that stand directly in a group, in order. */
export function groupsOf(group: Group, ...keys: string[]): Group[] {
  return group.groups.filter((each) => each.key !== undefined && keys.includes(each.key));
}

/** A group and every group in it, outermost first; each with those it lies in. */
export function* walk(group: Group, path: readonly Group[] = []): Generator<{ group: Group; path: readonly Group[] }> {
  yield { group, path };
  const inner = [...path, group];
  for (const each of group.groups) yield* walk(each, inner);
}
