import { shellApostropheAt } from './quotes.ts';

/** What a piece of a text is. `separator`: what stands between a name and its value. `line`: the end of a line. */
type Kind = 'word' | 'text' | 'open' | 'close' | 'comma' | 'separator' | 'line';

const OPENING = { '}': '{', ']': '[', ')': '(' } as const;
const NEW_LINE = 10;
const TRIPLED: Record<string, string | undefined> = { '"': '"""', "'": "'''" };
const STRING_PREFIX = /^[fFrRbBuU]{1,2}$/;
const ENUM_REPR = /<([\w.]{1,80})(?:: ?[^<>\n]{0,80})?>/y;
const THOUSANDS = /\d{1,3}(?:,\d{3})+(?!\d|,\d)/y;
const LETTER = /[\p{L}\p{N}_]/u;

const codesOf = (characters: string) => new Set(Array.from(characters, (each) => each.charCodeAt(0)));
const BLANKS = codesOf(' \t\r\n\v\f');
const WORD_ENDS = codesOf(' \t\r\n\v\f,;:={}[]()"\'`<>');

/**
 * The words, quotations, brackets and marks of any text, one after the other: of JSON, code, a shell command, a log. What makes no
 * sense is passed over. Takes time in proportion to the length of the text.
 */
export class Tokens {
  readonly text: string;
  /** What the last token is. */
  kind: Kind = 'line';
  /** Where it begins and ends, with its quotes. */
  start = 0;
  end = 0;
  /** The same without them. */
  from = 0;
  to = 0;
  /** The bracket that opens, or that the closing one belongs to. */
  bracket: '{' | '[' | '(' = '{';
  /** The mark that a quotation has. */
  mark = '';
  /** Whether the word in front of a quotation only says how it is written, as in `f"…"`. */
  isPrefixed = false;
  readonly #unclosed = new Set<string>();
  #position: number;

  constructor(text: string, from = 0) {
    this.text = text;
    this.#position = from;
  }

  /** Goes to the next token; false where there is none. */
  next(): boolean {
    const { text } = this;
    while (this.#position < text.length) {
      const code = text.charCodeAt(this.#position);
      if (code === NEW_LINE) return this.#take('line', 1);
      if (BLANKS.has(code)) this.#position += 1;
      else if (this.#read(text[this.#position] ?? '')) return true;
    }
    return false;
  }

  #take(kind: Kind, length: number): boolean {
    this.kind = kind;
    this.start = this.#position;
    this.#position += length;
    this.end = this.#position;
    this.from = this.start;
    this.to = this.end;
    return true;
  }

  /** Reads what begins here; false where it is passed over. */
  #read(character: string): boolean {
    switch (character) {
      case '"':
      case "'":
      case '`':
        return this.#quotation(character);
      case '{':
      case '[':
      case '(':
        this.bracket = character;
        return this.#take('open', 1);
      case '}':
      case ']':
      case ')':
        this.bracket = OPENING[character];
        return this.#take('close', 1);
      case ',':
      case ';':
        return this.#take('comma', 1);
      case ':':
      case '=':
        return this.#separator(character);
      case '#':
      case '/':
        return this.#comment() ? false : this.#word();
      case '<':
        return this.#enumRepr() || this.#word();
      default:
        return this.#word();
    }
  }

  #separator(character: string): boolean {
    const next = this.text[this.#position + 1];
    return this.#take('separator', character === '=' && (next === '>' || next === '=') ? 2 : 1);
  }

  /** The beginning of the word that ends where this character stands; empty where none does. */
  #wordBefore(): string {
    const isBefore = this.kind === 'word' && this.end === this.#position;
    return isBefore ? this.text.slice(this.from, Math.min(this.to, this.from + 3)) : '';
  }

  /** Where the quotation that opens here ends; undefined where it does not. */
  #endOfQuotation(quote: string, from: number): number | undefined {
    let found: number | undefined;
    let end = this.text.indexOf(quote, from);
    while (end !== -1) {
      let before = end - 1;
      while (before >= from && this.text[before] === '\\') before -= 1;
      const isEnd = (end - before) % 2 === 1;
      const apostrophe = isEnd && quote === "'" ? shellApostropheAt(this.text, end) : 0;
      if (isEnd) found ??= end;
      if (isEnd && apostrophe === 0) return end;
      end = this.text.indexOf(quote, end + Math.max(1, apostrophe));
    }
    // A later quotation with this mark cannot end either; looking again would take quadratic time.
    this.#unclosed.add(quote);
    return found;
  }

  #quotation(mark: string): boolean {
    const at = this.#position;
    const tripled = TRIPLED[mark];
    const quote = tripled !== undefined && this.text.startsWith(tripled, at) ? tripled : mark;
    const before = this.#wordBefore();
    const isPrefixed = STRING_PREFIX.test(before);
    // That of 5" follows a word which is neither a prefix nor a flag of a command, and opens nothing.
    const isLoose = before !== '' && !isPrefixed && !/^[-$@]/.test(before);
    const end = isLoose || this.#unclosed.has(quote) ? undefined : this.#endOfQuotation(quote, at + quote.length);
    if (end === undefined) {
      this.#position += 1;
      return false;
    }
    this.#take('text', end + quote.length - at);
    this.from = at + quote.length;
    this.to = end;
    this.mark = mark;
    this.isPrefixed = isPrefixed;
    return true;
  }

  #endOfWord(from: number): number {
    let end = from;
    while (end < this.text.length && !WORD_ENDS.has(this.text.charCodeAt(end))) end += 1;
    return end;
  }

  /** Where a number behind a separator ends whose thousands are separated by commas; undefined where none stands here. */
  #endOfThousands(from: number): number | undefined {
    if (this.kind !== 'separator') return undefined;
    THOUSANDS.lastIndex = from;
    return THOUSANDS.test(this.text) ? THOUSANDS.lastIndex : undefined;
  }

  #word(): boolean {
    const { text } = this;
    const from = this.#position;
    let to = this.#endOfWord(from);
    if (to === from) {
      this.#position += 1;
      return false;
    }
    // The apostrophe of “don’t” opens no quotation.
    while (text[to] === "'" && LETTER.test(text[to + 1] ?? '') && !STRING_PREFIX.test(text.slice(from, Math.min(to, from + 3)))) {
      to = this.#endOfWord(to + 1);
    }
    if (text[to] === ',') to = this.#endOfThousands(from) ?? to;
    // A field of a form that may come several times is named with empty brackets.
    if (text.startsWith('[]=', to)) to += 2;
    return this.#take('word', to - from);
  }

  /** Passes over the rest of a line or block that is a comment; false where none starts here. */
  #comment(): boolean {
    const { text } = this;
    const at = this.#position;
    if (text.startsWith('/*', at)) {
      const end = this.#unclosed.has('/*') ? -1 : text.indexOf('*/', at + 2);
      if (end === -1) {
        this.#unclosed.add('/*');
        return false;
      }
      this.#position = end + 2;
      return true;
    }
    const isFirst = at === 0 || BLANKS.has(text.charCodeAt(at - 1));
    if (!isFirst || !(text[at] === '#' || text.startsWith('//', at))) return false;
    const end = text.indexOf('\n', at);
    this.#position = end === -1 ? text.length : end;
    return true;
  }

  /** `<Modality.TEXT: 'TEXT'>` is the word TEXT. */
  #enumRepr(): boolean {
    ENUM_REPR.lastIndex = this.#position;
    const found = ENUM_REPR.exec(this.text);
    if (found === null) return false;
    const name = found[1] ?? '';
    this.#take('word', found[0].length);
    this.to = this.start + 1 + name.length;
    this.from = this.start + 1 + name.lastIndexOf('.') + 1;
    return true;
  }
}
