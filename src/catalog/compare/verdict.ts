import type { MatchedRungs } from '../../domain/compare/matched-rungs.ts';
import type { Day } from '../../domain/day.ts';
import { ANY_SIZE, type AskedSize, isPixelSize } from '../../domain/size.ts';
import {
  otherwiseSentence,
  type Part,
  rangeSentence,
  renamedSentence,
  sameWordSentence,
  unmatchedSentences,
  verdictPhrase,
  verdictSentence,
  winnersPhrase,
} from '../../format/comparison.ts';
import { capital, uncapital } from '../../format/phrases.ts';
import { formatList } from '../../format/plan.ts';
import { formatReason } from '../../format/problems.ts';
import { formatMultiple } from '../../format/usd.ts';
import { formatSize } from '../../format/words.ts';
import type { Catalog } from '../catalog.ts';
import { pricedQualities } from '../cost-table.ts';
import { isOnSale } from '../standing.ts';
import type { ComparedCase, Contest } from './contests.ts';
import type { Setting, Side } from './side.ts';
import { usualQuality } from './usual-quality.ts';

/** What the first screen of a comparison says, in sentences. */
export interface Verdict {
  /** Which is cheaper in the common case and by how much: what a visitor may quote. */
  lead: Part[];
  /** What has to be known with it. */
  notes: Part[][];
  /** Whether the lead claims which is cheaper; a claim needs confirmed figures of the sellers' own. */
  claims: boolean;
}

type Sides = readonly [Side, Side];

const isAny = (size: AskedSize | undefined) => size !== undefined && !isPixelSize(size) && size.tier === ANY_SIZE;

type Names = readonly [string, string];

/** The settings of one side in some cases. */
const settingsOf = (cases: readonly ComparedCase[], at: 0 | 1) => cases.flatMap(({ contests }) => contests.map(({ sides }) => sides[at]));

/** Why a side has no cost at any of the sizes, each reason once. */
function reasonsOf(cases: readonly ComparedCase[], at: 0 | 1): string[] {
  const settings = settingsOf(cases, at);
  if (settings.some(({ leading }) => leading !== undefined)) return [];
  const reasons = settings.flatMap(({ costing }) => (costing?.kind === 'not-computable' ? costing.reasons.map(formatReason) : []));
  return [...new Set(reasons)];
}

/** A case with the contests in which both have a cost. */
const bothPriced = (each: ComparedCase): ComparedCase[] => [
  { ...each, contests: each.contests.filter(({ sides }) => sides.every(({ leading }) => leading !== undefined)) },
];

/** The sizes that both have a price for and for which no claim is made, because one is disputed, with what the dispute is about. */
function disputedNotes(cases: readonly ComparedCase[], names: Names): Part[][] {
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
function sizeNotes(sides: Sides, cases: readonly ComparedCase[], names: Names): Part[][] {
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

function batchNote(cases: readonly ComparedCase[], names: Names): Part[] {
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

/** The dearest word that both ladders have and that takes other tokens with each. */
function sharedWord(sides: Sides, matched: MatchedRungs, asked: AskedSize): [Setting, Setting] | undefined {
  if (matched.kind !== 'tokens') return undefined;
  const [a, b] = sides.map(({ model }) => model.qualities.map(({ id }) => id).filter((id) => id !== 'auto'));
  const word = a?.findLast((id) => b?.includes(id) && !matched.pairs.some(([x, y]) => x === id && y === id));
  return word === undefined ? undefined : [sides[0].at(word, asked), sides[1].at(word, asked)];
}

function standingNotes(sides: Sides): Part[][] {
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

/** The sentence for models whose costs are those of a last day. */
function lastDays(sides: Sides): string {
  const ended = sides.filter(({ standing }) => standing.kind === 'ended').map(({ model }) => model.name);
  if (ended.length === 0) return '';
  return `${ended.length === 2 ? 'Both are no longer sold and stand' : `${ended[0]} is no longer sold and stands`} here at the costs of ${ended.length === 2 ? 'their' : 'its'} last day. `;
}

/** Where a cost cannot be told: why, and what the other model costs. */
function untold(sides: Sides, cases: readonly ComparedCase[], on: Day): Verdict {
  const names: Names = [sides[0].model.name, sides[1].model.name];
  const reasons = [...new Set(([0, 1] as const).flatMap((at) => reasonsOf(cases, at)))];
  const isDisputed = disputedNotes(cases, names).length > 0;
  const why =
    isDisputed && reasons.length === 0
      ? 'What they have in common is disputed.'
      : reasons.length > 0
        ? reasons.join(' ')
        : 'They have no size in common that both have a price for.';
  const known = ([0, 1] as const).flatMap((at): Part[][] => {
    const [first] = cases.filter((each) => settingsOf([each], at).some(({ leading }) => leading !== undefined));
    const priced = first ? settingsOf([first], at).filter(({ leading }) => leading !== undefined) : [];
    const [least] = priced;
    const most = priced.at(-1);
    return first && least && most ? [rangeSentence(names[at], first.name, least, most)] : [];
  });
  return {
    lead: [`Which of the two is cheaper cannot be told as of ${on}. ${why}`, ...known.flatMap((each): Part[] => [' ', ...each])],
    notes: [...disputedNotes(cases, names), ...standingNotes(sides), ...sizeNotes(sides, cases, names)],
    claims: false,
  };
}

/** What has to be known of the qualities. */
function rungNotes(sides: Sides, matched: MatchedRungs, reference: ComparedCase, asked: AskedSize, names: Names): Part[][] {
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

/** The contest that stands for a case: of the usual quality of the first, else of the second, else the middle one that can be told. */
function commonContest(catalog: Catalog, { contests }: ComparedCase, sides: Sides): Contest | undefined {
  const told = contests.filter(({ winner }) => winner !== undefined);
  const usual = sides.map(({ model }) => usualQuality(catalog, model));
  const found = ([0, 1] as const).map((at) =>
    usual[at]?.by === 'only' ? undefined : told.find(({ by, sides: each }) => by === 'rungs' && each[at].quality === usual[at]?.quality),
  );
  const isEnds = told.some(({ by }) => by !== 'rungs');
  return found[0] ?? found[1] ?? told[isEnds ? 0 : Math.floor(told.length / 2)];
}

/** How the two stand over every common case, where that is more than the lead says. */
function widerNote(usual: readonly ComparedCase[], isSame: boolean, names: Names): Part[] {
  const told = usual.filter(({ contests }) => contests.some(({ winner }) => winner !== undefined));
  if (told.length < 2 && told.every(({ contests }) => contests.length < 2)) return [];
  const phrase = isSame
    ? `at ${formatList(told.map(({ name }) => name))}, images of equal tokens cost the same with both`
    : verdictPhrase(usual, names);
  return phrase === undefined ? [] : [`${capital(phrase)}.`];
}

const HEDGE = 'No claim is made which is cheaper: a price is reported only by others, or was not confirmed in time. By what is recorded, ';

/** Which of two is cheaper in the common case and by how much; or why that cannot be told. The page says as of which day. */
export function verdictOf(
  catalog: Catalog,
  sides: Sides,
  matched: MatchedRungs,
  cases: readonly ComparedCase[],
  asked: AskedSize,
  on: Day,
): Verdict {
  const names: Names = [sides[0].model.name, sides[1].model.name];
  const usual = cases.filter(({ tier }) => tier === 'standard');
  const reference = usual.find(({ contests }) => contests.some(({ winner }) => winner !== undefined));
  const common = reference && commonContest(catalog, reference, sides);
  if (reference === undefined || common === undefined) return untold(sides, usual, on);
  const compared = usual.flatMap(({ contests }) => contests.filter(({ winner }) => winner !== undefined));
  const claims = compared.every((each) => each.sides.every(({ rankable }) => rankable));
  const isSame = compared.every(({ winner }) => winner === 'same');
  const size = common.sides.flatMap(({ sized }) => (sized && isPixelSize(sized.size) ? sized.size : []))[0];
  const image = `${reference.name} image${size ? ` (${formatSize(size)})` : ''}`;
  const [begin = '', ...rest] = verdictSentence(common, image, names);
  const otherwise = otherwiseSentence(reference.contests, common, names);
  return {
    lead: [
      claims ? lastDays(sides) : HEDGE,
      ...(claims || typeof begin !== 'string' ? [begin] : [uncapital(begin)]),
      ...rest,
      ...(otherwise === '' ? [] : [` ${otherwise}`]),
    ].filter((part) => part !== ''),
    notes: [
      widerNote(usual, isSame && matched.kind === 'tokens', names),
      ...disputedNotes(usual, names),
      ...standingNotes(sides),
      ...rungNotes(sides, matched, reference, asked, names),
      ...sizeNotes(sides, usual, names),
      batchNote(cases, names),
    ].filter((note) => note.length > 0),
    claims,
  };
}
