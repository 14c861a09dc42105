import type { Exact } from '../domain/exact.ts';
import { formatList } from './plan.ts';
import { formatMultiple } from './usd.ts';
import { formatCount } from './words.ts';

/** A piece of a sentence: words, or a figure that opens its evidence. */
export type Part = string | { text: string; evidence: string | undefined };

/** A sentence in pieces as plain text. */
export function plainText(parts: readonly Part[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

interface Setting {
  quality: string | null;
  leading: { text: string; evidence: string | undefined } | undefined;
  tokens: number | null;
}

interface Contest {
  by: 'rungs' | 'cheapest' | 'dearest';
  sides: readonly [Setting, Setting];
  winner: 0 | 1 | 'same' | undefined;
  factor: Exact | undefined;
}

type Names = readonly [string, string];

/** A ratio without the sign of a multiple, for “a factor of 23”. */
function formatFactor(value: Exact): string {
  return formatMultiple(value).replace('×', '');
}

/** What of two models is set against each other: `low`, `medium = high`, `cheapest setting`. Empty where both have one quality. */
export function contestLabel({ by, sides: [a, b] }: Contest): string {
  if (by !== 'rungs') return `${by} setting`;
  if (a.quality !== null && b.quality !== null && a.quality !== b.quality) return `${a.quality} = ${b.quality}`;
  return a.quality ?? b.quality ?? '';
}

/** The same inside a sentence: the first model's word, with the other's where that is another. */
function spoken({ by, sides: [a, b] }: Contest, names: Names): string {
  if (by !== 'rungs') return `the ${by} setting`;
  if (a.quality !== null && b.quality !== null && a.quality !== b.quality) return `${a.quality} (${b.quality} of ${names[1]})`;
  return a.quality ?? b.quality ?? '';
}

const SETTINGS = { cheapest: 'the cheapest setting', dearest: 'the dearest' };

/** Which of two has the lower ends, where their qualities cannot be matched. */
function endsPhrase(known: readonly Contest[], names: Names): string {
  const [first, second] = known;
  if (first !== undefined && second !== undefined && first.winner === second.winner && first.winner !== 'same') {
    return `the cheapest setting and the dearest cost less with ${names[first.winner ?? 0]}`;
  }
  const each = known.map(({ by, winner }, index) => {
    const setting = by === 'rungs' ? '' : SETTINGS[by];
    if (winner === 'same') return `${setting} costs the same with both`;
    return `${setting}${index === 0 ? ' costs less' : ''} with ${names[winner ?? 0]}`;
  });
  return formatList(each);
}

/** Who is cheaper at what, for one size: `A is cheaper at low and medium, B at high`. Undefined where nothing can be compared. */
export function winnersPhrase(contests: readonly Contest[], names: Names): string | undefined {
  const known = contests.filter(({ winner }) => winner !== undefined);
  const [first] = known;
  if (first === undefined) return undefined;
  if (first.by !== 'rungs') return endsPhrase(known, names);
  const isOne = known.every(({ winner }) => winner === first.winner) && known.length === contests.length;
  const isLadder = known.length > 1;
  if (isOne && first.winner === 'same') return 'both cost the same';
  if (isOne) return `${names[first.winner === 0 ? 0 : 1]} is cheaper${isLadder ? ' at every quality' : ''}`;
  const groups = ([0, 1, 'same'] as const).flatMap((winner) => {
    const labels = known.filter((each) => each.winner === winner).map((each) => spoken(each, names));
    return labels.length === 0 ? [] : [{ winner, labels: formatList(labels) }];
  });
  return groups
    .map(({ winner, labels }, index) => {
      if (winner === 'same') return `both cost the same at ${labels}`;
      return `${names[winner]}${index === 0 ? ' is cheaper' : ''} at ${labels}${index === 0 && !labels.includes('(') ? ' quality' : ''}`;
    })
    .join(', ');
}

/** The same for several sizes, those with the same answer together: `at 1K and 2K, …; at 4K, …`. */
export function verdictPhrase(cases: readonly { name: string; contests: readonly Contest[] }[], names: Names): string | undefined {
  const told = cases.flatMap(({ name, contests }) => {
    const phrase = winnersPhrase(contests, names);
    return phrase === undefined ? [] : [{ name, phrase }];
  });
  if (told.length === 0) return undefined;
  const groups = [...Map.groupBy(told, ({ phrase }) => phrase)];
  return groups.map(([phrase, alike]) => `at ${formatList(alike.map(({ name }) => name))}, ${phrase}`).join('; ');
}

/** Figures in a row with their qualities: `$0.00588 at low and $0.211 at high`; settings with one figure for all stand as one. */
function figures(settings: readonly Setting[], last: 'and' | 'to'): Part[] {
  const priced = settings.flatMap(({ quality, leading }) => (leading === undefined ? [] : [{ quality, leading }]));
  const isOne = priced.every(({ quality }) => quality === priced[0]?.quality);
  const each = isOne ? priced.slice(0, 1) : priced;
  return each.flatMap(({ quality, leading }, index): Part[] => [
    index === 0 ? '' : index === each.length - 1 ? ` ${last} ` : ', ',
    { text: leading.text, evidence: leading.evidence },
    quality === null || isOne ? '' : ` at ${quality}`,
  ]);
}

/** What both cost at one size and how far they lie apart. */
export function costsSentence(contests: readonly Contest[], names: Names): Part[] {
  const priced = contests.filter(({ winner }) => winner !== undefined);
  const last = priced.some(({ by }) => by !== 'rungs') ? 'to' : 'and';
  const factors = priced.flatMap(({ factor, winner }) => (factor === undefined || winner === 'same' ? [] : [formatFactor(factor)]));
  const told = new Set(factors).size === 1 && factors.length === priced.length ? factors.slice(0, 1) : factors;
  const one = ([0, 1] as const).map((at) =>
    priced.length > 1 && priced.every(({ sides }) => sides[at].quality === null) ? ', which has one quality' : '',
  );
  return [
    ...figures(
      priced.map(({ sides }) => sides[0]),
      last,
    ),
    ` with ${names[0]}${one[0]}, `,
    ...figures(
      priced.map(({ sides }) => sides[1]),
      last,
    ),
    ` with ${names[1]}${one[1]}${told.length === 0 ? '' : `: a factor of ${formatList(told)}`}.`,
  ];
}

/** What both cost at one size where that is the same, with the tokens where they are counted. */
export function sameCostsSentence(contests: readonly Contest[]): Part[] {
  const priced = contests.flatMap(({ sides: [a] }) => (a.leading === undefined ? [] : [{ ...a.leading, tokens: a.tokens }]));
  return [
    ...priced.flatMap(({ text, evidence, tokens }, index): Part[] => [
      index === 0 ? '' : index === priced.length - 1 ? ' and ' : ', ',
      { text, evidence },
      tokens === null ? '' : ` for ${formatCount(tokens)} tokens`,
    ]),
    '.',
  ];
}

/** What one model costs where nothing is known of the other. */
export function rangeSentence(name: string, size: string, least: Setting, most: Setting): Part[] {
  if (least.leading === undefined || most.leading === undefined) return [];
  return [`At ${size} ${name} costs `, ...figures(least.quality === most.quality ? [least] : [least, most], 'to'), '.'];
}

/** What the names of matched rungs hide: which are one thing under two names, and which word means two things. */
export function rungSentences(
  contests: readonly Contest[],
  unmatched: readonly [readonly string[], readonly string[]],
  names: Names,
): Part[][] {
  const renamed = contests.filter(({ sides: [a, b] }) => a.quality !== b.quality && a.leading && a.tokens !== null);
  const said = renamed.flatMap(({ sides: [a, b] }, index): Part[] => [
    index === 0 ? '' : index === renamed.length - 1 ? ', and ' : ', ',
    `“${b.quality}” of ${names[1]} is “${a.quality}” of ${names[0]} (${formatCount(a.tokens ?? 0)} tokens, `,
    { text: a.leading?.text ?? '', evidence: a.leading?.evidence },
    ')',
  ]);
  const extra = ([0, 1] as const).flatMap((side) => {
    const rungs = unmatched[side];
    return rungs.length === 0
      ? []
      : [`${names[side]} also has ${formatList(rungs)}, which no quality of ${names[side === 0 ? 1 : 0]} equals.`];
  });
  return [...(said.length === 0 ? [] : [['The names differ: ', ...said, '.']]), ...extra.map((text): Part[] => [text])];
}

/** A word that is a quality of both models and takes other tokens with each. */
export function sameWordSentence(a: Setting, b: Setting, names: Names): Part[] {
  if (a.leading === undefined || b.leading === undefined || a.tokens === null || b.tokens === null) return [];
  return [
    `The same word is not the same image: “${a.quality}” is `,
    { text: a.leading.text, evidence: a.leading.evidence },
    ` (${formatCount(a.tokens)} tokens) with ${names[0]} and `,
    { text: b.leading.text, evidence: b.leading.evidence },
    ` (${formatCount(b.tokens)}) with ${names[1]}.`,
  ];
}

/** A pair in one line of an index: who is cheaper at what, with the factors. Undefined where nothing can be compared. */
export function summaryOf(contests: readonly Contest[], names: Names): string | undefined {
  const known = contests.filter(({ winner }) => winner !== undefined);
  if (known.length === 0) return undefined;
  if (known.every(({ winner }) => winner === 'same'))
    return contests.some(({ by, sides }) => by === 'rungs' && sides[0].quality !== null && sides[1].quality !== null)
      ? 'the same at equal tokens'
      : 'the same';
  return ([0, 1, 'same'] as const)
    .flatMap((winner) => {
      const won = known.filter((each) => each.winner === winner);
      if (won.length === 0) return [];
      const items = won.map((each) =>
        [contestLabel(each), winner === 'same' || each.factor === undefined ? '' : formatMultiple(each.factor)]
          .filter((part) => part !== '')
          .join(' '),
      );
      return [`${winner === 'same' ? 'the same' : names[winner]}: ${items.join(', ')}`];
    })
    .join('; ');
}
