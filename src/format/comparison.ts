import type { Exact } from '../domain/exact.ts';
import { formatList } from './plan.ts';
import { formatMultiple } from './usd.ts';
import { formatCount } from './words.ts';

/** A piece of a sentence: words, a figure that opens its evidence, or words that lead elsewhere. */
export type Part = string | { text: string; evidence: string | undefined } | { text: string; href: string };

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

/** How many times as much the dearer costs, as a phrase: `23 times as much`. */
function timesAsMuch(factor: Exact): string {
  return `${formatMultiple(factor).replace('×', '')} times as much`;
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

/** A model with a ladder against one with a single quality: `A costs less at low and more at high than B, which has one quality`. */
function singlePhrase(known: readonly Contest[], names: Names, ladder: 0 | 1): string {
  const single = ladder === 0 ? 1 : 0;
  const at = (how: Contest['winner']) =>
    formatList(known.flatMap(({ winner, sides }) => (winner === how ? [sides[ladder].quality ?? ''] : [])));
  const [less, more, same] = [at(ladder), at(single), at('same')];
  const groups = [less === '' ? [] : [`less at ${less}`], more === '' ? [] : [`more at ${more}`]].flat();
  const equal = same === '' ? '' : `, and the same at ${same}`;
  return `${names[ladder]} costs ${formatList(groups)} than ${names[single]}, which has one quality${equal}`;
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
  const ladder = ([0, 1] as const).find((at) => known.every(({ sides }) => sides[at].quality !== null));
  const isSingle = ladder !== undefined && known.every(({ sides }) => sides[ladder === 0 ? 1 : 0].quality === null);
  if (isSingle) return singlePhrase(known, names, ladder);
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

/** A quality under both its names: ` at medium, which B calls high`. Empty where both have one quality. */
function bothNames({ sides: [a, b] }: Contest, names: Names): string {
  if (a.quality === null || b.quality === null || a.quality === b.quality) {
    const quality = a.quality ?? b.quality;
    return quality === null ? '' : ` at ${quality}`;
  }
  return ` at ${a.quality}, which ${names[1]} calls ${b.quality}`;
}

/** A figure, with its quality where two settings of other names are held against each other. */
function priceOf({ leading, quality }: Setting, { by }: Contest): Part[] {
  const figure = { text: leading?.text ?? '', evidence: leading?.evidence };
  return by === 'rungs' || quality === null ? [figure] : [figure, ` (${quality})`];
}

/**
 * Which of two is cheaper in one case, at what costs and by how much: one sentence.
 *
 * @param size the image that is made, such as `1K image (1024 × 1024)`
 */
export function verdictSentence(contest: Contest, size: string, names: Names): Part[] {
  const { winner, sides, factor } = contest;
  const setting = contest.by === 'rungs' ? bothNames(contest, names) : ` in the ${contest.by} setting of each`;
  const begin = `For one ${size}${setting}, `;
  if (winner === undefined) return [];
  if (winner === 'same') {
    const { tokens } = sides[0];
    const counted = tokens === null || tokens !== sides[1].tokens ? '' : `, for ${formatCount(tokens)} tokens`;
    return [`${begin}neither is cheaper: both cost `, ...priceOf(sides[0], contest), `${counted}.`];
  }
  const other = winner === 0 ? 1 : 0;
  return [
    `${begin}${names[winner]} is cheaper: `,
    ...priceOf(sides[winner], contest),
    ' against ',
    ...priceOf(sides[other], contest),
    ` with ${names[other]}${factor === undefined ? '' : `, ${timesAsMuch(factor)}`}.`,
  ];
}

/** Where the others of some contests are won otherwise than one of them: `At high, B is cheaper.` Empty where none is. */
export function otherwiseSentence(contests: readonly Contest[], told: Contest, names: Names): string {
  const others = contests.filter(({ winner }) => winner !== undefined && winner !== told.winner);
  return [...Map.groupBy(others, ({ winner }) => winner)]
    .map(([winner, each]) => {
      const at = told.by === 'rungs' ? `At ${formatList(each.map((one) => spoken(one, names)))}` : `In ${spoken(each[0] ?? told, names)}`;
      return winner === 'same' ? `${at}, both cost the same.` : `${at}, ${names[winner === 0 ? 0 : 1]} is cheaper.`;
    })
    .join(' ');
}

/** What one model costs where nothing is known of the other. */
export function rangeSentence(name: string, size: string, least: Setting, most: Setting): Part[] {
  if (least.leading === undefined || most.leading === undefined) return [];
  const ends = least.quality === most.quality ? [least] : [least, most];
  const figures = ends.flatMap(({ leading, quality }, index): Part[] => [
    index === 0 ? '' : ' to ',
    { text: leading?.text ?? '', evidence: leading?.evidence },
    ends.length === 1 || quality === null ? '' : ` at ${quality}`,
  ]);
  return [`At ${size} ${name} costs `, ...figures, '.'];
}

/** Which qualities are one thing under two names, with their tokens and costs. Empty where the names agree. */
export function renamedSentence(contests: readonly Contest[], names: Names): Part[] {
  const renamed = contests.filter(({ sides: [a, b] }) => a.quality !== b.quality && a.leading && a.tokens !== null);
  const said = renamed.flatMap(({ sides: [a, b] }, index): Part[] => [
    index === 0 ? '' : index === renamed.length - 1 ? ', and ' : ', ',
    `“${b.quality}” of ${names[1]} is “${a.quality}” of ${names[0]} (${formatCount(a.tokens ?? 0)} tokens, `,
    { text: a.leading?.text ?? '', evidence: a.leading?.evidence },
    ')',
  ]);
  return said.length === 0 ? [] : ['The names differ: ', ...said, '.'];
}

/** Qualities of one model that no quality of the other equals, as sentences. */
export function unmatchedSentences(unmatched: readonly [readonly string[], readonly string[]], names: Names): Part[][] {
  return ([0, 1] as const).flatMap((side): Part[][] => {
    const rungs = unmatched[side];
    if (rungs.length === 0) return [];
    return [[`${names[side]} also has ${formatList(rungs)}, which no quality of ${names[side === 0 ? 1 : 0]} equals.`]];
  });
}

/** A word that is a quality of both models and takes other tokens with each. */
export function sameWordSentence(a: Setting, b: Setting, names: Names): Part[] {
  if (a.leading === undefined || b.leading === undefined || a.tokens === null || b.tokens === null) return [];
  return [
    `The same word does not buy the same: “${a.quality}” costs `,
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
