/** Tokens of one direction by what they are. */
export interface Side {
  total: number;
  text: number;
  image: number;
  /** Tokens of the total for which no kind is stated. */
  loose: number;
}

/** Which of the recorded shapes a usage has. */
export type Shape =
  /** The Images API: input and output, with details of each. */
  | 'images'
  /** The image tool of a conversation: the same under the name of the tool. */
  | 'image-tool'
  /** Counts of a prompt, its candidates and thoughts, by modality. */
  | 'modalities';

/** What one request used, as its usage object states it. */
export interface Usage {
  shape: Shape;
  input: Side;
  /** Of the input, what came from the cache. */
  cached: Side;
  output: Side;
  /** Tokens of thinking, which come beside the output here: where a usage counts them within it, they are taken off. */
  thoughts: number;
}

/** Something a usage leaves out or contradicts, without which it can still be priced. */
export type UsageNote =
  | { kind: 'no-input' }
  | { kind: 'no-output' }
  /** One direction is not stated; what the total leaves for it is taken. */
  | { kind: 'from-total'; direction: 'input' | 'output'; tokens: number }
  | { kind: 'total-differs'; stated: number; sum: number };

const EMPTY: Side = { total: 0, text: 0, image: 0, loose: 0 };

/** Two sides as one. */
export function addSides(a: Side, b: Side): Side {
  return { total: a.total + b.total, text: a.text + b.text, image: a.image + b.image, loose: a.loose + b.loose };
}

/** Several usages as one. */
export function addUsages(usages: readonly Usage[]): Usage {
  return usages.reduce((sum, each) => ({
    shape: sum.shape,
    input: addSides(sum.input, each.input),
    cached: addSides(sum.cached, each.cached),
    output: addSides(sum.output, each.output),
    thoughts: sum.thoughts + each.thoughts,
  }));
}

/** The side with a total and two stated kinds; undefined where the kinds are more than the total. */
export function sideOf(total: number | undefined, text: number | undefined, image: number | undefined): Side | undefined {
  if (total === undefined && text === undefined && image === undefined) return EMPTY;
  const stated = (text ?? 0) + (image ?? 0);
  const whole = total ?? stated;
  return stated > whole ? undefined : { total: whole, text: text ?? 0, image: image ?? 0, loose: whole - stated };
}

/** Output tokens that are images, or may be: those stated as such, else all that are not stated as text. */
export function imageTokens({ output }: Usage): number {
  return output.image > 0 ? output.image : output.loose;
}
