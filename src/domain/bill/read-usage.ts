import { type Group, groupsOf, type Scalar, valuesOf } from './groups.ts';
import { CONTEXT_KEYS, COUNT_KEYS, DETAIL_KEYS, MODALITY_KEYS } from './keys.ts';
import { addSides, type Shape, type Side, sideOf, type Usage, type UsageNote } from './usage.ts';

/** Which count of a usage something is about. */
export type CountName = keyof typeof COUNT_KEYS;

/** Why a usage cannot be priced: where, what was found, and enough to say what was expected. `at` counts characters. */
export type UsageProblem =
  | { kind: 'not-a-count'; at: number; name: CountName; found: string }
  | { kind: 'cut-off'; at: number; name: CountName; found: string }
  | { kind: 'stated-twice'; at: number; name: CountName; found: [string, string] }
  | { kind: 'parts-over-total'; at: number; name: 'input' | 'output' | 'cached' | 'toolPrompt'; parts: number; total: number }
  | { kind: 'cached-over-input'; at: number; cached: number; input: number }
  | { kind: 'only-total'; at: number; total: number }
  | { kind: 'other-modality'; at: number; modality: string; tokens: number }
  | { kind: 'main-model'; at: number }
  | { kind: 'details-hidden'; at: number }
  | { kind: 'details-alone'; at: number };

/** What a usage object states, or everything that keeps it from being priced. */
export type ReadUsage =
  | { ok: true; usage: Usage; notes: UsageNote[]; charged: string | undefined }
  | { ok: false; problems: UsageProblem[] };

/** More tokens than any account can use; also safe for arithmetic in whole numbers. */
const MOST_TOKENS = 1_000_000_000_000;

const NOTHING = /^(?:null|none|undefined|nil)$/i;
const WHOLE = /^(?:\d{1,13}|\d{1,3}(?:,\d{3}){1,4})(?:\.0+)?$/;

/** What printing an object leaves of its inner ones. */
const HIDDEN = /^\[?(?:object|array)\]?$/i;

class Reader {
  readonly problems: UsageProblem[] = [];

  /** The count under any of the names; undefined where it is not given. */
  count(values: readonly Scalar[], name: CountName): number | undefined {
    const given = values.filter((each) => !NOTHING.test(each.text));
    const [first, second] = given;
    if (first === undefined) return undefined;
    if (second !== undefined && second.text !== first.text) {
      this.problems.push({ kind: 'stated-twice', at: first.at, name, found: [first.text, second.text] });
    }
    const value = WHOLE.test(first.text) ? Number(first.text.replaceAll(',', '')) : Number.NaN;
    if (!(value <= MOST_TOKENS)) this.problems.push({ kind: 'not-a-count', at: first.at, name, found: first.text });
    else if (first.cut) this.problems.push({ kind: 'cut-off', at: first.at, name, found: first.text });
    else return value;
    return undefined;
  }

  named(group: Group, name: CountName): number | undefined {
    return this.count(valuesOf(group, ...COUNT_KEYS[name]), name);
  }

  /** The count of a direction: by its name, or as the whole of its details. */
  total(usage: Group, name: 'input' | 'output'): number | undefined {
    const wholes = groupsOf(usage, ...DETAIL_KEYS[name]).flatMap((group) => valuesOf(group, ...COUNT_KEYS.whole));
    return this.named(usage, name) ?? this.count(wholes, name);
  }

  /** Text and image tokens as details state them: by name, or in a list by modality. */
  details(usage: Group, name: keyof typeof DETAIL_KEYS): { text: number | undefined; image: number | undefined; group: Group | undefined } {
    const groups = groupsOf(usage, ...DETAIL_KEYS[name]);
    let text: number | undefined;
    let image: number | undefined;
    for (const group of groups) {
      this.#lookForHidden(group);
      text ??= this.named(group, 'text');
      image ??= this.named(group, 'image');
      this.#refuseOther('audio', this.named(group, 'audio'), group);
      for (const member of [group, ...group.groups]) {
        const [modality] = valuesOf(member, ...MODALITY_KEYS.modality);
        if (modality === undefined) continue;
        const tokens = this.count(valuesOf(member, ...MODALITY_KEYS.count), name) ?? 0;
        const kind = modality.text.toLowerCase();
        if (kind === 'text') text = (text ?? 0) + tokens;
        else if (kind === 'image') image = (image ?? 0) + tokens;
        else this.#refuseOther(kind, tokens, member);
      }
    }
    return { text, image, group: groups[0] };
  }

  #lookForHidden(group: Group): void {
    const isHidden = group.bracket === '[' && group.groups.length === 0 && group.items > 0;
    if (isHidden) this.problems.push({ kind: 'details-hidden', at: group.at });
  }

  #refuseOther(modality: string, tokens: number | undefined, { at }: Group): void {
    if (tokens !== undefined && tokens > 0) this.problems.push({ kind: 'other-modality', at, modality, tokens });
  }

  side(usage: Group, name: 'input' | 'output' | 'cached' | 'toolPrompt', total: number | undefined): Side {
    const { text, image: within, group } = this.details(usage, name);
    const image = within ?? (name === 'output' ? this.named(usage, 'outputImages') : undefined);
    const side = sideOf(total, text, image);
    if (side !== undefined) return side;
    this.problems.push({ kind: 'parts-over-total', at: group?.at ?? usage.at, name, parts: (text ?? 0) + (image ?? 0), total: total ?? 0 });
    return { total: 0, text: 0, image: 0, loose: 0 };
  }
}

/** What came from the cache: one number, in all or within the details of the input, with its own details where stated. */
function readCached(reader: Reader, usage: Group): Side {
  const [inputDetails] = groupsOf(usage, ...DETAIL_KEYS.input);
  const within = inputDetails === undefined ? undefined : reader.named(inputDetails, 'cached');
  const own = reader.named(usage, 'cached');
  const holder = inputDetails !== undefined && groupsOf(inputDetails, ...DETAIL_KEYS.cached).length > 0 ? inputDetails : usage;
  return reader.side(holder, 'cached', within ?? own);
}

function shapeOf(usage: Group): Shape {
  if (usage.key === 'imagegen') return 'image-tool';
  const isByModality = valuesOf(usage, 'prompttokencount', 'candidatestokencount', 'totaltokencount', 'thoughtstokencount').length > 0;
  return isByModality ? 'modalities' : 'images';
}

/** Whether it counts the tokens of a model that writes, and no image, as the response of a conversation does. */
function isOfMainModel(usage: Group): boolean {
  const [details] = groupsOf(usage, 'outputtokensdetails');
  return details !== undefined && valuesOf(details, 'reasoningtokens').length > 0 && valuesOf(details, ...COUNT_KEYS.image).length === 0;
}

/** Thinking that a usage counts within its output: where its details name it, or its total leaves no room for it beside. */
function thoughtsWithin(
  reader: Reader,
  usage: Group,
  output: Side,
  counts: { input: number; thoughts: number; total: number | undefined },
): number {
  const [details] = groupsOf(usage, ...DETAIL_KEYS.output);
  const named = (details && reader.named(details, 'reasoning')) ?? reader.named(usage, 'outputReasoning');
  const isWithin = counts.thoughts > 0 && counts.total === counts.input + output.total;
  const tokens = named ?? (isWithin ? counts.thoughts : 0);
  return tokens <= output.loose ? tokens : 0;
}

/** A side of which nothing is stated, as what the total leaves for it. */
function fromTotal(total: number | undefined, others: number): Side | undefined {
  const tokens = (total ?? 0) - others;
  return total === undefined || others === 0 || tokens <= 0 ? undefined : { total: tokens, text: 0, image: 0, loose: tokens };
}

/** Whether a group states the tokens of a request. */
export function isUsage(group: Group): boolean {
  return valuesOf(group, ...COUNT_KEYS.input, ...COUNT_KEYS.output, ...COUNT_KEYS.total).length > 0;
}

/** Whether a group is a piece of a usage without the rest. */
export function isDetails(group: Group): boolean {
  return valuesOf(group, ...COUNT_KEYS.text, ...COUNT_KEYS.image).length > 0;
}

/** What a usage object states, or everything that keeps it from being priced. No count is made up. */
export function readUsage(group: Group): ReadUsage {
  if (isOfMainModel(group)) return { ok: false, problems: [{ kind: 'main-model', at: group.at }] };
  const reader = new Reader();
  const inputTotal = reader.total(group, 'input');
  const outputTotal = reader.total(group, 'output');
  const total = reader.named(group, 'total');
  const toolTotal = reader.named(group, 'toolPrompt');
  const stated = reader.named(group, 'thoughts') ?? 0;
  const prompt = reader.side(group, 'input', inputTotal);
  const made = reader.side(group, 'output', outputTotal);
  const sent = addSides(prompt, reader.side(group, 'toolPrompt', toolTotal));
  const within = thoughtsWithin(reader, group, made, { input: sent.total, thoughts: stated, total });
  const cached = readCached(reader, group);
  for (const { value } of group.scalars.filter(({ key, value }) => key.endsWith('details') && HIDDEN.test(value.text))) {
    reader.problems.push({ kind: 'details-hidden', at: value.at });
  }
  const isInputMissing = inputTotal === undefined && prompt.total === 0;
  const isOutputMissing = outputTotal === undefined && made.total === 0;
  const restIn = isInputMissing ? fromTotal(total, made.total + stated) : undefined;
  const restOut = isOutputMissing ? fromTotal(total, sent.total + stated) : undefined;
  const input = restIn ?? sent;
  const output = restOut ?? { ...made, total: made.total - within, loose: made.loose - within };
  const thoughts = within > 0 ? within : stated;
  const room = restIn ?? prompt;
  const isOverInput = cached.total > room.total || cached.text > room.text + room.loose || cached.image > room.image + room.loose;
  if (isOverInput) reader.problems.push({ kind: 'cached-over-input', at: group.at, cached: cached.total, input: room.total });
  if (input.total === 0 && output.total === 0 && total !== undefined && total > 0) {
    reader.problems.push({ kind: 'only-total', at: group.at, total });
  }
  if (reader.problems.length > 0) return { ok: false, problems: reader.problems };
  const sum = input.total + output.total + thoughts;
  const notes: UsageNote[] = [
    ...(restIn === undefined ? [] : [{ kind: 'from-total' as const, direction: 'input' as const, tokens: restIn.total }]),
    ...(restOut === undefined ? [] : [{ kind: 'from-total' as const, direction: 'output' as const, tokens: restOut.total }]),
    ...(isInputMissing && restIn === undefined ? [{ kind: 'no-input' as const }] : []),
    ...(isOutputMissing && restOut === undefined ? [{ kind: 'no-output' as const }] : []),
    ...(total !== undefined && total !== sum ? [{ kind: 'total-differs' as const, stated: total, sum }] : []),
  ];
  const charged = valuesOf(group, ...CONTEXT_KEYS.cost).find(({ text }) => /^\d+(?:\.\d+)?$/.test(text))?.text;
  return { ok: true, usage: { shape: shapeOf(group), input, cached, output, thoughts }, notes, charged };
}
