import { type Context, contextOf } from './context.ts';
import { type Group, walk } from './groups.ts';
import { COUNT_KEYS, KEPT_KEYS, PROSE_KEYS, SHORTHAND_KEYS } from './keys.ts';
import { type Literal, readLiteral } from './literal.ts';
import { IMAGE_PART, type PastedRequest, readRequest } from './read-request.ts';
import { isDetails, isUsage, type ReadUsage, readUsage } from './read-usage.ts';

/** A usage found in a paste. */
export interface PastedUsage {
  /** Where it starts, in characters. */
  at: number;
  read: ReadUsage;
  context: Context;
}

/** What a paste holds. */
export type Reading =
  | { kind: 'usages'; found: PastedUsage[] /** How many more there are than are read. */; more: number; tooMuch: boolean }
  | { kind: 'request'; request: PastedRequest }
  | { kind: 'empty' }
  | { kind: 'too-long'; characters: number; most: number }
  | { kind: 'too-deep'; at: number }
  | { kind: 'nothing'; characters: number; tooMuch: boolean };

/** A response with several large images, and then some. */
export const MOST_CHARACTERS = 64_000_000;

/** More than anybody compares by eye. */
const MOST_USAGES = 100;

const TOTALS: ReadonlySet<string> = new Set([...COUNT_KEYS.input, ...COUNT_KEYS.output, ...COUNT_KEYS.total]);

/** Usages that follow one another without brackets, each in a group of its own: a count that comes again begins a new one. */
function splitFlat(group: Group): Group[] {
  const parts: Group[] = [];
  let part: Group | undefined;
  for (const scalar of group.scalars) {
    const isRepeated = TOTALS.has(scalar.key) && part?.scalars.some(({ key }) => key === scalar.key);
    if (part === undefined || isRepeated) {
      part = { ...group, at: scalar.value.at, scalars: [], groups: [] };
      parts.push(part);
    }
    part.scalars.push(scalar);
  }
  for (const inner of group.groups) parts.findLast(({ at }) => at <= inner.at)?.groups.push(inner);
  return parts;
}

interface Found {
  group: Group;
  path: readonly Group[];
}

function usagesIn(root: Group): Found[] {
  return [...walk(root)]
    .filter(({ group }) => isUsage(group))
    .flatMap(({ group, path }) =>
      group.bracket === ''
        ? splitFlat(group)
            .filter(isUsage)
            .map((part) => ({ group: part, path }))
        : { group, path },
    );
}

/** A usage that makes no difference: the main model's beside the image tool's. */
function withoutMainModels(found: readonly Found[]): readonly Found[] {
  const tools = found.filter(({ group }) => group.key === 'imagegen');
  if (tools.length === 0) return found;
  const responses = new Set(tools.flatMap(({ path }) => path));
  return found.filter(({ group, path }) => group.key === 'imagegen' || !responses.has(path.at(-1) ?? group));
}

const SETTINGS = {
  keeps: KEPT_KEYS,
  calls: IMAGE_PART,
  prose: PROSE_KEYS,
  shorthand: new Set(SHORTHAND_KEYS),
  alone: { address: /\/(?:models|batches|images|responses)\b/, addressKey: 'url', proseKey: 'text' },
};

const A_COUNT = /(?:input|prompt|output|candidates|completion)_?tokens?_?(?:count)?\b/i;

/**
 * The paste as groups. Where something in front, such as one quotation mark too many, hides the brackets around its counts, it is
 * read from the last bracket before the first count.
 */
function readGroups(text: string): Literal {
  const whole = readLiteral(text, SETTINGS);
  const found = usagesIn(whole.root);
  const isClear = found.some(({ group }) => group.bracket !== '') || (found.length === 0 && readRequest(whole.root) !== undefined);
  const count = isClear ? -1 : text.search(A_COUNT);
  const start = count === -1 ? -1 : Math.max(text.lastIndexOf('{', count), text.lastIndexOf('(', count));
  if (start === -1) return whole;
  const rest = readLiteral(text, SETTINGS, start);
  return usagesIn(rest.root).some(({ group }) => group.bracket !== '') ? rest : whole;
}

/**
 * Reads what somebody pasted: one or several usages, else a request, else a statement of why neither was found. Never throws, and
 * takes time in proportion to the length of the text.
 */
export function readPaste(text: string): Reading {
  if (text.trim() === '') return { kind: 'empty' };
  if (text.length > MOST_CHARACTERS) return { kind: 'too-long', characters: text.length, most: MOST_CHARACTERS };
  const { root, tooDeep, tooMuch } = readGroups(text);
  const all = withoutMainModels(usagesIn(root));
  if (all.length > 0) {
    const found = all
      .slice(-MOST_USAGES)
      .map(({ group, path }) => ({ at: group.at, read: readUsage(group), context: contextOf(group, path) }));
    return { kind: 'usages', found, more: all.length - found.length, tooMuch };
  }
  const details = [...walk(root)].find(({ group }) => isDetails(group));
  if (details !== undefined) {
    const { group, path } = details;
    const unread: ReadUsage = { ok: false, problems: [{ kind: 'details-alone', at: group.at }] };
    return { kind: 'usages', found: [{ at: group.at, read: unread, context: contextOf(group, path) }], more: 0, tooMuch };
  }
  const request = readRequest(root);
  if (request !== undefined) return { kind: 'request', request };
  return tooDeep === undefined ? { kind: 'nothing', characters: text.length, tooMuch } : { kind: 'too-deep', at: tooDeep };
}
