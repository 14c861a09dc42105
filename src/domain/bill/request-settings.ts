import { type Group, groupsOf, type Scalar, valuesOf, walk } from './groups.ts';
import { CONTEXT_KEYS } from './keys.ts';
import { plainKey } from './plain-key.ts';

/** A setting as a request gives it: its text, and whether that may be the name of a variable. */
export interface Asked {
  text: string;
  isBare: boolean;
}

/** Every value of a key in a group and the groups in it. */
export const within = (group: Group, keys: readonly string[]) => [...walk(group)].flatMap((each) => valuesOf(each.group, ...keys));

/** A call that names the model of an image: `openai.image("…")`. */
const NAMES_MODEL = /(?:^|\.)image_?(?:model)?$/i;

const NAME = /^[A-Za-z_$][\w.$]*$/;

/** Whether a value can only be a variable's name, and the text does not say what is in it. */
export function isVariable({ text, isBare }: Asked): boolean {
  return (isBare && NAME.test(text)) || /\$\{?\w|\{\w[\w.]*\}/.test(text);
}

/** What a request, and the code around it, gives for its settings. */
export class Settings {
  readonly #root: Group;
  /** Whether a bare word is a variable: in the brackets of code, and not on a command line. */
  readonly #isCode: boolean;
  /** Whether the request takes over settings that stand elsewhere: `**params`, `...defaults`. */
  readonly #isSpread: boolean;

  constructor(root: Group, request: Group) {
    this.#root = root;
    this.#isCode = request.bracket !== '';
    this.#isSpread = [...walk(request)].some(({ group }) => /^(?:\*\*|\.\.\.)\w/.test(group.alone?.text ?? ''));
  }

  /** The only thing the text around a request gives under some keys. */
  #elsewhere(keys: readonly string[]): Asked | undefined {
    const given = within(this.#root, keys).filter(({ kind, text }) => kind === 'text' || /^\d/.test(text));
    const texts = new Set(given.map(({ text }) => text));
    const [text] = texts;
    return texts.size === 1 && text !== undefined ? { text, isBare: false } : undefined;
  }

  /** A value as it stands; what the text puts into it where it is a variable. */
  value({ text, kind }: Pick<Scalar, 'text' | 'kind'>): Asked {
    const isBare = kind === 'word' && this.#isCode;
    const isName = isBare && NAME.test(text);
    return (isName ? this.#elsewhere([plainKey(text.split('.').at(-1) ?? '')]) : undefined) ?? { text, isBare };
  }

  /** What a call gives: a size in pixels, or the model it names; any other stands for a variable. */
  #called(group: Group | undefined): Asked | undefined {
    if (group === undefined) return undefined;
    const [width, height] = [valuesOf(group, ...CONTEXT_KEYS.width)[0], valuesOf(group, ...CONTEXT_KEYS.height)[0]];
    if (width !== undefined && height !== undefined) return { text: `${width.text}x${height.text}`, isBare: false };
    if (group.name === undefined) return undefined;
    const { alone, name } = group;
    return NAMES_MODEL.test(name) && alone?.kind === 'text' ? { text: alone.text, isBare: false } : { text: name, isBare: true };
  }

  /** What a group gives under some keys: a value of its own or of what lies in it, or what is called for it. */
  of(group: Group, keys: readonly string[]): Asked | undefined {
    const given = valuesOf(group, ...keys)[0] ?? within(group, keys)[0];
    if (given !== undefined) return this.value(given);
    return (
      this.#called([...walk(group)].flatMap((each) => groupsOf(each.group, ...keys))[0]) ??
      (this.#isSpread ? this.#elsewhere(keys) : undefined)
    );
  }
}
