import type { TokenMeter, Value } from '../rate-card.ts';
import type { Side, Usage } from './usage.ts';

/** Tokens by the meter they are billed on. */
export type Counts = Record<TokenMeter, number>;

/** Why tokens were counted on a meter although the usage does not say so, or why two answers are left. */
export type SplitNote =
  | { kind: 'output-all-image'; because: 'no-text-rate' | 'fits-rule'; tokens: number }
  | { kind: 'output-open'; tokens: number }
  | { kind: 'input-open'; tokens: number }
  | { kind: 'cached-open'; tokens: number }
  | { kind: 'thoughts-as-text'; tokens: number };

interface Part {
  text: number;
  image: number;
}

/** Both ends of what a side can be: every loose token text, or every one an image; one where none is loose. */
function ends({ text, image, loose }: Side): Part[] {
  if (loose === 0) return [{ text, image }];
  return [
    { text: text + loose, image },
    { text, image: image + loose },
  ];
}

/** Both ends of what can have come from the cache, given what the input is. */
function cachedEnds(cached: Side, input: Part): Part[] {
  const mostText = Math.min(cached.text + cached.loose, input.text);
  const mostImage = Math.min(cached.image + cached.loose, input.image);
  const atTextEnd = { text: mostText, image: cached.total - mostText };
  const atImageEnd = { text: cached.total - mostImage, image: mostImage };
  const isPossible = (part: Part) => part.image <= input.image && part.text <= input.text;
  return (mostText === atImageEnd.text ? [atTextEnd] : [atTextEnd, atImageEnd]).filter(isPossible);
}

/** Whether output of no stated kind can only be image output, and why. */
function imageOnly(usage: Usage, textOutput: Value, fitsRule: boolean): 'no-text-rate' | 'fits-rule' | undefined {
  const { text, image, loose } = usage.output;
  if (loose === 0 || text > 0 || image > 0) return undefined;
  if (textOutput.kind === 'not-billed' || textOutput.kind === 'not-offered') return 'no-text-rate';
  return fitsRule ? 'fits-rule' : undefined;
}

/**
 * Every way the tokens of a usage can stand on meters: one where it states their kinds, else the ends between which the truth lies.
 * Cost is linear between them. Output without a stated kind is image output only where the model bills no text output, or where it
 * is exactly what the counting rule gives for an image.
 *
 * @param fitsRule whether the whole output is what the counting rule gives for one of the model's settings
 */
export function splitUsage(usage: Usage, textOutput: Value, fitsRule: boolean): { counts: Counts[]; notes: SplitNote[] } {
  const because = imageOnly(usage, textOutput, fitsRule);
  const { input, cached, output, thoughts } = usage;
  const outputs = because === undefined ? ends(output) : [{ text: 0, image: output.total }];
  const counts = ends(input).flatMap((part) =>
    cachedEnds(cached, part).flatMap((fromCache) =>
      outputs.map((out) => ({
        'text-input': part.text - fromCache.text,
        'cached-text-input': fromCache.text,
        'image-input': part.image - fromCache.image,
        'cached-image-input': fromCache.image,
        'image-output': out.image,
        'text-output': out.text + thoughts,
      })),
    ),
  );
  const notes: SplitNote[] = [
    ...(because === undefined ? [] : [{ kind: 'output-all-image' as const, because, tokens: output.total }]),
    ...(outputs.length > 1 ? [{ kind: 'output-open' as const, tokens: output.loose }] : []),
    ...(input.loose > 0 ? [{ kind: 'input-open' as const, tokens: input.loose }] : []),
    ...(cached.loose > 0 && counts.length > outputs.length * ends(input).length
      ? [{ kind: 'cached-open' as const, tokens: cached.loose }]
      : []),
    ...(thoughts > 0 ? [{ kind: 'thoughts-as-text' as const, tokens: thoughts }] : []),
  ];
  return { counts, notes };
}
