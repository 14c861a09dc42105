import type { MatchedRungs } from '../../domain/compare/matched-rungs.ts';
import { ANY_SIZE, type AskedSize, isPixelSize } from '../../domain/size.ts';
import { type Part, renamedSentence, sameWordSentence, unmatchedSentences, verdictPhrase, winnersPhrase } from '../../format/comparison.ts';
import { capital } from '../../format/phrases.ts';
import { formatList } from '../../format/plan.ts';
import { formatMultiple } from '../../format/usd.ts';
import { formatSize } from '../../format/words.ts';
import { pricedQualities } from '../cost-table.ts';
import { isOnSale } from '../standing.ts';
import type { ComparedCase } from './contests.ts';
import type { Setting, Side } from './side.ts';

/** The two that are compared. */
export type Sides = readonly [Side, Side];

/** Their names. */
export type Names = readonly [string, string];

const isAny = (size: AskedSize | undefined) => size !== undefined && !isPixelSize(size) && size.tier === ANY_SIZE;

/** The settings of one side in some cases. */
export const settingsOf = (cases: readonly ComparedCase[], at: 0 | 1) =>
  cases.flatMap(({ contests }) => contests.map(({ sides }) => sides[at]));

/** A case with the contests in which both have a cost. */
const bothPriced = (each: ComparedCase): ComparedCase[] => [
  { ...each, contests: each.contests.filter(({ sides }) => sides.every(({ leading }) => leading !== undefined)) },
];

/** The sizes that both have a price for and for which no claim is made, because one is disputed, with what the dispute is about. */
export function disputedNotes(cases: readonly ComparedCase[], names: Names): Part[][] {
  const disputed = cases.flatMap((each) =>
    ([0, 1] as const).flatMap((at) =>
      settingsOf(bothPriced(each), at).flatMap(({ dispute }) => (dispute ? [{ case: each.name, at, ...dispute }] : [])),
    ),
  );
  return [...Map.groupBy(disputed, ({ href }) => href).values()].flatMap((alike): Part[][] => {
    const [first] = alike;
    if (first === undefined) return [];
    const sizes = formatList([...new Set(alike.map((each) => each.case))]);
    return [
      [
        `At ${sizes} the cost of ${names[first.at]} is disputed, so no claim is made which is cheaper there; see “`,
        { text: first.title, href: first.href },
        '”.',
      ],
    ];
  });
}

/** Sizes that one of the two, or neither, sells. */
function missingSizes(cases: readonly ComparedCase[], names: Names): Part[][] {
  const missing = ([0, 1] as const).map((at) =>
    cases.filter((each) => settingsOf([each], at).every(({ sized }) => sized === undefined)).map(({ name }) => name),
  );
  const [mine = [], others = []] = missing;
  if (mine.length > 0 && mine.join() === others.join()) return [[`Neither has a price for ${formatList(mine, 'or')}.`]];
  return names.flatMap((name, at): Part[][] => {
    const sizes = missing[at] ?? [];
    return sizes.length === 0 ? [] : [[`${name} has no price for ${formatList(sizes, 'or')}.`]];
  });
}

/** What a model means by the names of sizes, where that is not the pixels they are compared over, or is not known. */
function namedSizes(sides: Sides, cases: readonly ComparedCase[], at: 0 | 1, names: Names): Part[][] {
  const { sizes } = sides[at].model;
  const byName = cases.flatMap(({ name, asked, contests }) => {
    const sized = contests[0]?.sides[at].sized;
    if (sized === undefined || isPixelSize(sized.size) || sized.by !== 'name' || sizes.kind !== 'tiers') return [];
    const { tier } = sized.size;
    return [{ name, asked, pixels: sizes.tiers.find(({ id }) => id === tier)?.pixels ?? null }];
  });
  const unstated = byName.filter(({ pixels }) => pixels === null).map(({ name }) => name);
  const other = names[at === 0 ? 1 : 0];
  const stated = byName.flatMap(({ name, asked, pixels }): Part[][] =>
    pixels === null
      ? []
      : [
          [
            `${name} is not one size: a square ${name} image of ${names[at]} is ${formatSize(pixels)}, while ${other} is priced at ${formatSize(asked)}. They are compared because they go by one name.`,
          ],
        ],
  );
  return [
    ...(unstated.length === 0
      ? []
      : [[`How many pixels ${names[at]} makes of ${formatList(unstated, 'or')} is not stated: it is compared by that name.`]]),
    ...stated,
  ];
}

/** What has to be known of the sizes. */
export function sizeNotes(sides: Sides, cases: readonly ComparedCase[], names: Names): Part[][] {
  const anySize = ([0, 1] as const).filter((at) => settingsOf(cases, at).some(({ sized }) => isAny(sized?.size) || sized?.by === 'any'));
  const isAsked = cases.some(({ contests }) => contests.some((each) => each.sides.some(({ sized }) => sized && isPixelSize(sized.size))));
  return [
    ...missingSizes(cases, names),
    ...anySize.map((at): Part[] => [
      `The price of ${names[at]} does not depend on the size; whether it makes images of these sizes is not recorded.`,
    ]),
    ...(isAsked ? ([0, 1] as const).flatMap((at) => namedSizes(sides, cases, at, names)) : []),
  ];
}

/** What Batch costs of the standard tier, for one side at the first case; undefined where either is not known. */
function batchShare(standard: ComparedCase, batch: ComparedCase, at: 0 | 1): string | undefined {
  const [first] = standard.contests.flatMap(({ sides }, index) => {
    const [usual, cheap] = [sides[at].leading, batch.contests[index]?.sides[at].leading];
    return usual && cheap && !usual.usd.equals(0) ? [cheap.usd.div(usual.usd)] : [];
  });
  return first && formatMultiple(first);
}

/** What Batch changes, for requests that can wait; nothing where it is not told. */
export function batchNote(cases: readonly ComparedCase[], names: Names): Part[] {
  const [standard] = cases;
  const batch = cases.find(({ tier }) => tier === 'batch');
  if (standard === undefined || batch === undefined) return [];
  const shares = ([0, 1] as const).map((at) => batchShare(standard, batch, at));
  const [mine, others] = shares;
  if (mine === undefined && others === undefined) return ['For neither a price of the Batch tier is on record.'];
  if (mine !== undefined && mine === others)
    return [`Requests that can wait may go to the Batch tier: there both cost ${mine} as much, so the same holds.`];
  if (mine !== undefined && others !== undefined) {
    const phrase = winnersPhrase(batch.contests, names);
    return [
      `On the Batch tier, for requests that can wait, ${names[0]} costs ${mine} and ${names[1]} ${others} as much${phrase === undefined ? '' : `: there, ${phrase}`}.`,
    ];
  }
  const at = mine === undefined ? 1 : 0;
  return [
    `On the Batch tier, for requests that can wait, ${names[at]} costs ${shares[at]} as much; for ${names[at === 0 ? 1 : 0]} no Batch price is on record.`,
  ];
}

/** Which of the two is not sold yet, ends, or has ended. */
export function standingNotes(sides: Sides): Part[][] {
  return sides.flatMap(({ model, standing }): Part[][] => {
    if (isOnSale(standing)) return standing.kind === 'ending' ? [[`${model.name} is announced to end on ${standing.on}.`]] : [];
    if (standing.kind === 'not-yet') return [[`${model.name} is not sold yet.`]];
    return standing.kind === 'ended'
      ? [
          [
            `${model.name} can no longer be bought: it ended on ${standing.on}${standing.confirmed ? '' : ' (announced, not confirmed)'}, and its costs are those of its last day.`,
          ],
        ]
      : [];
  });
}

/** The dearest word that both ladders have and that takes other tokens with each. */
function sharedWord(sides: Sides, matched: MatchedRungs, asked: AskedSize): [Setting, Setting] | undefined {
  if (matched.kind !== 'tokens') return undefined;
  const [a, b] = sides.map(({ model }) => model.qualities.map(({ id }) => id).filter((id) => id !== 'auto'));
  const word = a?.findLast((id) => b?.includes(id) && !matched.pairs.some(([x, y]) => x === id && y === id));
  return word === undefined ? undefined : [sides[0].at(word, asked), sides[1].at(word, asked)];
}

/** What has to be known of the qualities. */
export function rungNotes(sides: Sides, matched: MatchedRungs, reference: ComparedCase, asked: AskedSize, names: Names): Part[][] {
  if (matched.kind === 'single') {
    const single = sides.find(({ model }) => pricedQualities(model).length < 2)?.model.name;
    const isLadder = matched.pairs.length > 1;
    return isLadder ? [[`Each quality stands against the single one of ${single}; whether they look as good is not measured.`]] : [];
  }
  if (matched.kind === 'none')
    return [['Their qualities cannot be matched: nothing recorded says which of one equals which of the other.']];
  const word = sharedWord(sides, matched, asked);
  return [
    [
      'Tokens are the unit in which an image is billed; how many it takes follows from its quality and size. Qualities are paired where an image takes equal tokens, whatever they are called; whether such images look as good is not measured.',
    ],
    renamedSentence(reference.contests, names),
    ...(word ? [sameWordSentence(...word, names)] : []),
    ...unmatchedSentences(matched.unmatched, names),
  ];
}

/** How the two stand over every common case, where that is more than the lead says. */
export function widerNote(usual: readonly ComparedCase[], isSame: boolean, names: Names): Part[] {
  const told = usual.filter(({ contests }) => contests.some(({ winner }) => winner !== undefined));
  if (told.length < 2 && told.every(({ contests }) => contests.length < 2)) return [];
  const phrase = isSame
    ? `at ${formatList(told.map(({ name }) => name))}, images of equal tokens cost the same with both`
    : verdictPhrase(usual, names);
  return phrase === undefined ? [] : [`${capital(phrase)}.`];
}
