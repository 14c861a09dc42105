import { type Day, isDay } from '../day.ts';
import { type Group, type Scalar, valuesOf, walk } from './groups.ts';
import { CONTEXT_KEYS } from './keys.ts';

/** What the text around a usage says about the request it is of. Everything as found; undefined where nothing or no one answer is. */
export interface Context {
  /** The model as the text names it. */
  model: string | undefined;
  size: string | undefined;
  quality: string | undefined;
  /** Images in the response. */
  images: number | undefined;
  tier: string | undefined;
  /** The day the response was made. */
  day: Day | undefined;
}

type Name = 'model' | 'size' | 'quality' | 'images' | 'tier' | 'created';

const IMAGE_TOOL = new Set(['image_generation', 'image_generation_call']);

/** A group that sets up or reports a call of the image tool. */
export function isImageTool(group: Group): boolean {
  return valuesOf(group, ...CONTEXT_KEYS.type).some(({ text }) => IMAGE_TOOL.has(text));
}

/** The one answer among values; undefined where there are none or several. */
function theOne(values: readonly Scalar[]): string | undefined {
  const texts = new Set(values.map(({ text }) => text));
  const [only] = texts;
  return texts.size === 1 ? only : undefined;
}

const surveys = new WeakMap<Group, Map<string, string | undefined>>();

/** An answer about everything in a group, found once however many usages ask. */
function survey(group: Group, about: string, find: () => string | undefined): string | undefined {
  const known = surveys.get(group) ?? new Map<string, string | undefined>();
  surveys.set(group, known);
  if (!known.has(about)) known.set(about, find());
  return known.get(about);
}

/** The value nearest to a usage: beside it, beside what holds it, and so on; then the only one in the whole paste. */
function nearest(name: Name, path: readonly Group[]): string | undefined {
  for (const group of path.toReversed()) {
    const [value] = valuesOf(group, ...CONTEXT_KEYS[name]);
    if (value !== undefined) return value.text;
  }
  const [root] = path;
  const all = (within: Group) => theOne([...walk(within)].flatMap(({ group }) => valuesOf(group, ...CONTEXT_KEYS[name])));
  return root === undefined ? undefined : survey(root, name, () => all(root));
}

/** The same for the image tool, beside which stands the model that called it. */
function ofImageTool(name: Name, path: readonly Group[]): string | undefined {
  for (const outer of path.toReversed()) {
    const found = survey(outer, `image tool ${name}`, () => {
      const tools = [...walk(outer)].map(({ group }) => group).filter(isImageTool);
      return theOne(tools.flatMap((group) => valuesOf(group, ...CONTEXT_KEYS[name])));
    });
    if (found !== undefined) return found;
  }
  return undefined;
}

const OUTPUTS: ReadonlySet<string> = new Set(['output', 'candidates', 'choices']);

/** Images that a group directly holds the list of, or that its outputs hold; 0 where it holds none. */
function imagesOf(outer: Group): number {
  const list = outer.groups.find(({ key, bracket }) => key === 'data' || (key === 'images' && bracket === '['));
  if (list !== undefined && list.items > 0) return list.items;
  const inner = outer.groups.filter(({ key }) => OUTPUTS.has(key ?? '')).flatMap((group) => [...walk(group)]);
  const made = inner.filter(({ group }) => isImageTool(group) || group.key === 'inlinedata').length;
  return made + inner.reduce((sum, { group }) => sum + (group.key === 'images' ? group.items : 0), 0);
}

/** Images in the response nearest to a usage. */
function imagesIn(path: readonly Group[]): number | undefined {
  for (const outer of path.toReversed()) {
    const count = Number(survey(outer, 'images made', () => String(imagesOf(outer))));
    if (count > 0) return count;
  }
  return undefined;
}

/** The number of images asked for, where the paste holds the request too. */
function imagesAsked(path: readonly Group[]): number | undefined {
  const asked = nearest('images', path);
  return asked !== undefined && /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : undefined;
}

/** The tier a response states, or that of a batch, which names each of its requests. */
function tierOf(path: readonly Group[]): string | undefined {
  const isBatch = path.some((group) => valuesOf(group, ...CONTEXT_KEYS.batch).length > 0);
  return isBatch ? 'batch' : nearest('tier', path);
}

const MS_PER_SECOND = 1000;

/** The day of a moment as a response writes it: seconds since 1970, or a date with a time. */
function dayOf(moment: string | undefined): Day | undefined {
  if (moment === undefined) return undefined;
  const day = /^\d{10}(?:\.\d+)?$/.test(moment)
    ? new Date(Number(moment) * MS_PER_SECOND).toISOString().slice(0, 'YYYY-MM-DD'.length)
    : moment.slice(0, 'YYYY-MM-DD'.length);
  return isDay(day) ? day : undefined;
}

/**
 * What the text around a usage says about its request.
 *
 * @param path the groups the usage lies in, outermost first
 */
export function contextOf(usage: Group, path: readonly Group[]): Context {
  const isTool = usage.key === 'imagegen';
  const find = (name: Name) => (isTool ? ofImageTool(name, path) : nearest(name, [...path, usage]));
  return {
    model: find('model'),
    size: find('size'),
    quality: find('quality'),
    images: imagesIn(path) ?? imagesAsked(path),
    tier: tierOf([...path, usage]),
    day: dayOf(nearest('created', [...path, usage])),
  };
}
