import { isImageTool } from './context.ts';
import { type Group, groupsOf, valuesOf, walk } from './groups.ts';
import { CONTEXT_KEYS, COUNT_KEYS } from './keys.ts';
import { type Asked, Settings, within } from './request-settings.ts';

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
const SUBJECT_KEYS = ['prompt', 'input', 'contents', 'messages'] as const;

/** The name of a call that makes images. */
const CALL = /(?:images?\.(?:generate|edit)|generate_?content|generate_?images?|responses\.create)$/i;

/** A call that is given the model as its first text: `fal.subscribe("vendor/model", …)`. */
const RUN = /(?:^|\.)(?:subscribe|run|submit|stream)$/i;

const hasSubject = (group: Group) => valuesOf(group, ...SUBJECT_KEYS).length > 0 || groupsOf(group, ...SUBJECT_KEYS).length > 0;

function isRun(group: Group): boolean {
  const isNamed = RUN.test(group.name ?? '') && group.alone?.kind === 'text' && group.alone.text.includes('/');
  return isNamed && [...walk(group)].some((each) => hasSubject(each.group));
}

function isCall(group: Group): boolean {
  return CALL.test(group.name ?? '') || isRun(group);
}

function isRequest(group: Group): boolean {
  if (valuesOf(group, ...COUNT_KEYS.input, ...COUNT_KEYS.output).length > 0) return false;
  if (isCall(group)) return true;
  const isOfModel = ['model', 'contents', 'tools'].some((key) => valuesOf(group, key).length + groupsOf(group, key).length > 0);
  return isOfModel && hasSubject(group);
}

/** The settings of a call that takes one object. */
function settingsOf(request: Group): Group {
  const [only] = request.groups;
  return request.scalars.length === 0 && only !== undefined && only.bracket === '{' && only.key === undefined ? only : request;
}

/** The prompt: the text that is its own value, or the texts of its parts one after the other. A text that is one variable is none. */
function promptOf(request: Group, settings: Settings): string | undefined {
  const own = valuesOf(request, ...SUBJECT_KEYS)[0] ?? within(request, ['prompt'])[0];
  if (own !== undefined) {
    const { text, isBare } = settings.value(own);
    return isBare || /^\$\{?\w+\}?$|^\{\{?\s*\w+\s*\}?\}$/.test(text.trim()) ? undefined : text;
  }
  const parts = groupsOf(request, ...SUBJECT_KEYS).flatMap((group) => within(group, ['text', 'content']));
  const texts = parts.filter(({ kind }) => kind === 'text').map(({ text }) => text);
  return texts.length === 0 ? undefined : texts.join('\n');
}

/** The name of a call that makes a reference image of a file or of bytes. */
export const IMAGE_PART = /from_(?:bytes|uri)$|\bimage\.open$/i;

/** Whether a list holds members that are neither a text nor written out: variables, which may be images. */
function hasVariable({ bracket, items, groups, scalars }: Group): boolean {
  return bracket === '[' && items > groups.filter(({ key }) => key === undefined).length + scalars.length;
}

/** Reference images: form fields, a list, image parts. */
function referencesOf(request: Group): number | null {
  const fields = valuesOf(request, 'image', 'images');
  if (fields.some(({ kind, text }) => kind === 'word' && !text.startsWith('@'))) return null;
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

function modelOf(request: Group, path: readonly Group[], root: Group, settings: Settings): Asked | undefined {
  for (const group of [request, ...path.toReversed()]) {
    if (isRun(group) && group.alone !== undefined) return { text: group.alone.text, isBare: false };
    const [named] = valuesOf(group, 'model');
    if (named !== undefined) return settings.value(named);
  }
  const addresses = within(root, CONTEXT_KEYS.address).map(({ text }) => MODEL_IN_ADDRESS.exec(text)?.[1]);
  const found = addresses.find((each) => each !== undefined);
  return found === undefined ? settings.of(request, ['model']) : { text: found, isBare: false };
}

/** The requests of a paste, read as far as they can be seen: the first whole, the rest counted. Undefined where there is none. */
export function readRequest(root: Group): PastedRequest | undefined {
  const requests = [...walk(root)].filter(({ group }) => isRequest(group));
  // A prompt and a model that are assigned before a call belong to it.
  const [outermost] = requests;
  const first = outermost?.group.bracket === '' ? (requests.find(({ group }) => isCall(group)) ?? outermost) : outermost;
  if (first === undefined) return undefined;
  const request = settingsOf(first.group);
  const path = request === first.group ? first.path : [...first.path, first.group];
  const tool = [...walk(request)].map(({ group }) => group).find(isImageTool);
  const settings = new Settings(root, first.group);
  const setting = (keys: readonly string[]) => settings.of(tool ?? request, keys);
  const [tier] = valuesOf(request, ...CONTEXT_KEYS.tier);
  const isBatch = path.some((group) => valuesOf(group, ...CONTEXT_KEYS.batch).length > 0);
  const toBatch = within(root, CONTEXT_KEYS.address).some(({ text }) => BATCH_ADDRESS.test(text));
  return {
    at: request.at,
    model: tool === undefined ? modelOf(request, path, root, settings) : settings.of(tool, ['model']),
    size: setting(CONTEXT_KEYS.size),
    quality: setting(CONTEXT_KEYS.quality),
    images: setting(CONTEXT_KEYS.images),
    partialImages: setting(CONTEXT_KEYS.partialImages),
    tier: isBatch || toBatch ? { text: 'batch', isBare: false } : tier && settings.value(tier),
    prompt: promptOf(request, settings),
    references: referencesOf(request),
    isImageTool: tool !== undefined,
    others: requests.filter(({ group, path: outer }) => ![group, ...outer].includes(first.group) && !first.path.includes(group)).length,
  };
}
