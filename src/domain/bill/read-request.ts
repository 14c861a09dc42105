import { isImageTool } from './context.ts';
import { CONTEXT_KEYS, COUNT_KEYS } from './keys.ts';
import { type Group, groupsOf, type Scalar, valuesOf, walk } from './literal.ts';

/** A setting as a request gives it: its text, and whether that may be the name of a variable. */
export interface Asked {
  text: string;
  isBare: boolean;
}

/** A request as it stands in the paste: nothing is replaced by a default. */
export interface PastedRequest {
  at: number;
  model: Asked | undefined;
  size: Asked | undefined;
  quality: Asked | undefined;
  images: Asked | undefined;
  partialImages: Asked | undefined;
  tier: Asked | undefined;
  /** The text of the prompt; undefined where none, or only a variable, is seen. */
  prompt: string | undefined;
  /** Reference images that can be seen; null where they stand in a variable. */
  references: number | null;
  /** Whether it asks a conversation's image tool, so that a main model is billed too. */
  isImageTool: boolean;
  /** Requests in the paste beside this one. */
  others: number;
}

const MODEL_IN_ADDRESS = /\/models\/([\w.-]+):/;
const BATCH_ADDRESS = /\/batches\b/;

/** What a request must say to be one. */
const SUBJECT_KEYS = ['prompt', 'input', 'contents'] as const;

function isRequest(group: Group): boolean {
  if (valuesOf(group, ...COUNT_KEYS.input, ...COUNT_KEYS.output).length > 0) return false;
  const hasSubject = valuesOf(group, ...SUBJECT_KEYS).length > 0 || groupsOf(group, ...SUBJECT_KEYS).length > 0;
  const isCall = /\.?(?:images?\.(?:generate|edit)|generate_?content|generate_?images?|responses\.create)$/i.test(group.name ?? '');
  return isCall || (hasSubject && (valuesOf(group, 'model').length > 0 || groupsOf(group, 'contents', 'tools').length > 0));
}

const asked = (value: Scalar | undefined): Asked | undefined =>
  value === undefined ? undefined : { text: value.text, isBare: value.kind === 'word' };

/** Every value of a key in a group and the groups in it. */
const within = (group: Group, keys: readonly string[]) => [...walk(group)].flatMap((each) => valuesOf(each.group, ...keys));

/** The settings of a call that takes one object. */
function settingsOf(request: Group): Group {
  const [only] = request.groups;
  return request.scalars.length === 0 && only !== undefined && only.bracket === '{' && only.key === undefined ? only : request;
}

/** The prompt: the text that is its own value, or the texts of its parts one after the other. */
function promptOf(request: Group): string | undefined {
  const [own] = valuesOf(request, ...SUBJECT_KEYS);
  if (own !== undefined) return own.kind === 'text' ? own.text : undefined;
  const parts = groupsOf(request, ...SUBJECT_KEYS).flatMap((group) => within(group, ['text', 'content']));
  const texts = parts.filter(({ kind }) => kind === 'text').map(({ text }) => text);
  return texts.length === 0 ? undefined : texts.join('\n');
}

const IMAGE_PART = /from_(?:bytes|uri)$|\bimage\.open$/i;

/** Whether a list holds members that are neither a text nor written out: variables, which may be images. */
function hasVariable({ bracket, items, groups, scalars }: Group): boolean {
  return bracket === '[' && items > groups.filter(({ key }) => key === undefined).length + scalars.length;
}

/** Reference images: form fields, a list, image parts. */
function referencesOf(request: Group): number | null {
  const fields = valuesOf(request, 'image', 'images');
  const isVariable = ({ kind, text }: Scalar) => kind === 'word' && !text.startsWith('@');
  if (fields.some(isVariable)) return null;
  if (groupsOf(request, 'contents').some(hasVariable)) return null;
  const lists = groupsOf(request, 'image', 'images').map(({ bracket, items }) => (bracket === '[' ? items : 1));
  const parts = [...walk(request)].filter(
    ({ group }) =>
      group.key === 'inlinedata' ||
      group.key === 'filedata' ||
      IMAGE_PART.test(group.name ?? '') ||
      valuesOf(group, ...CONTEXT_KEYS.type).some(({ text }) => text === 'input_image'),
  ).length;
  return fields.length + lists.reduce((sum, each) => sum + each, 0) + parts;
}

function modelOf(request: Group, path: readonly Group[], root: Group): Asked | undefined {
  for (const group of [request, ...path.toReversed()]) {
    const [named] = valuesOf(group, 'model');
    if (named !== undefined) return asked(named);
  }
  const addresses = within(root, CONTEXT_KEYS.address).map(({ text }) => MODEL_IN_ADDRESS.exec(text)?.[1]);
  const found = addresses.find((each) => each !== undefined);
  return found === undefined ? undefined : { text: found, isBare: false };
}

/** The requests of a paste, read as far as they can be seen: the first whole, the rest counted. Undefined where there is none. */
export function readRequest(root: Group): PastedRequest | undefined {
  const requests = [...walk(root)].filter(({ group }) => isRequest(group));
  const [first] = requests;
  if (first === undefined) return undefined;
  const request = settingsOf(first.group);
  const { path } = first;
  const tool = [...walk(request)].map(({ group }) => group).find(isImageTool);
  const settings = tool ?? request;
  const setting = (keys: readonly string[]) => asked(valuesOf(settings, ...keys)[0] ?? within(settings, keys)[0]);
  const isBatch = path.some((group) => valuesOf(group, ...CONTEXT_KEYS.batch).length > 0);
  const toBatch = within(root, CONTEXT_KEYS.address).some(({ text }) => BATCH_ADDRESS.test(text));
  return {
    at: request.at,
    model: tool === undefined ? modelOf(request, path, root) : asked(valuesOf(tool, 'model')[0]),
    size: setting(CONTEXT_KEYS.size),
    quality: setting(CONTEXT_KEYS.quality),
    images: setting(CONTEXT_KEYS.images),
    partialImages: setting(CONTEXT_KEYS.partialImages),
    tier: isBatch || toBatch ? { text: 'batch', isBare: false } : asked(valuesOf(request, ...CONTEXT_KEYS.tier)[0]),
    prompt: promptOf(request),
    references: referencesOf(request),
    isImageTool: tool !== undefined,
    others: requests.filter(({ path: outer }) => !outer.includes(first.group)).length - 1,
  };
}
