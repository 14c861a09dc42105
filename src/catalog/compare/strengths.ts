import type { Exact } from '../../domain/exact.ts';
import type { Part } from '../../format/comparison.ts';
import { CAPABILITY_NAMES } from '../../format/model.ts';
import { uncapital } from '../../format/phrases.ts';
import { formatList } from '../../format/plan.ts';
import { formatMeasuredOn } from '../../format/signal.ts';
import { formatMultiple } from '../../format/usd.ts';
import { formatCount } from '../../format/words.ts';
import type { Capability, Contender } from './contenders.ts';
import { isBetter, measuredBeside } from './measured.ts';

/** What a remark is made in view of. */
export interface Field {
  /** All that are judged beside each other, the model itself among them. */
  all: readonly Contender[];
  /** The one the others are held against; undefined where none is. */
  lead: Contender | undefined;
  /** What they are called together: `of these`. */
  among: string;
  /** The name of the size that costs are of. */
  size: string;
}

/** What speaks for a model or against it. */
export interface Remark {
  /** What it bears on, in a few words. */
  label: string;
  /** A phrase whose subject is the model. */
  parts: Part[];
}

/** One thing to remark; undefined where the record does not bear it out. */
export type Phrase = (own: Contender, field: Field) => Part[] | undefined;

/** Things to remark, each with its label, the weightiest first. */
export type Phrases = readonly (readonly [label: string, phrase: Phrase])[];

/** Capabilities that a buyer looks for; the others are terms of sale. */
export const SOUGHT: readonly Capability[] = [
  'svg',
  'transparent-background',
  'inpainting',
  'gif',
  'edits',
  'multilingual-text',
  'free-api-tier',
  'open-weights',
];
/** How many names a phrase may hold. */
const MOST_NAMES = 3;
/** The last place on a board that speaks for a model. */
const LAST_PLACE = 3;

/** A figure that opens its evidence on the page of a model. */
export function onModelPage({ side }: Contender, text: string, section: string): Part {
  return { text, href: `/models/${side.model.id}/#${section}` };
}

const isSame = (a: Contender, b: Contender) => a.side.model.id === b.side.model.id;
/** The costs that may stand in a claim. */
export const claimable = ({ priced }: Contender) => priced.filter(({ rankable, dispute }) => rankable && dispute === undefined);
const least = (costs: readonly Exact[]) => costs.toSorted((a, b) => a.compare(b))[0];

/** How a setting is named behind its cost: ` (low)`. */
export function inQuality(quality: string | null): string {
  return quality === null ? '' : ` (${quality})`;
}

function cheapestOf(own: Contender, all: readonly Contender[], { size, among }: Field, called: string): Part[] | undefined {
  const usdOf = (each: Contender) => claimable(each)[0]?.leading?.usd;
  const lowest = least(all.flatMap((each) => usdOf(each) ?? []));
  const [cheapest] = claimable(own);
  if (all.length < 2 || lowest === undefined || cheapest?.leading === undefined || cheapest.leading.usd.compare(lowest) !== 0)
    return undefined;
  const level = all.filter((each) => !isSame(each, own) && usdOf(each)?.compare(lowest) === 0).map(({ name }) => name);
  const shared = level.length === 0 ? '' : level.length > MOST_NAMES ? ', with others' : `, with ${formatList(level)}`;
  return [
    `has the lowest ${called} at ${size} ${among}${shared}: `,
    onModelPage(own, cheapest.leading.text, 'cost'),
    inQuality(cheapest.quality),
  ];
}

const lowestCost: Phrase = (own, field) => cheapestOf(own, field.all, field, 'cost');

/** The same among those with one quality, at which nothing can be saved by a setting. */
const lowestOfOneQuality: Phrase = (own, field) =>
  own.usual.by === 'only'
    ? cheapestOf(
        own,
        field.all.filter(({ usual }) => usual.by === 'only'),
        field,
        'cost without a choice of quality',
      )
    : undefined;

const ranksHigh: Phrase = (own) => {
  const placed = own.signals.flatMap((board) =>
    board.results
      .slice(0, 1)
      .flatMap((result) => (result.rank !== null && result.rank <= LAST_PLACE ? [{ board, result, rank: result.rank }] : [])),
  );
  const [best] = placed.filter(({ board }) => board.kind === 'preference').toSorted((a, b) => a.rank - b.rank);
  if (best === undefined) return undefined;
  const { board, result, rank } = best;
  return [
    `held place ${rank} on ${board.name}: `,
    onModelPage(own, result.text, 'signals'),
    ` (${formatMeasuredOn({ ...result, rank: null })})`,
  ];
};

const costsLessThanLead: Phrase = (own, { lead, size }) => {
  const [mine] = claimable(own).filter(({ quality }) => quality === own.usual.quality);
  const [theirs] = lead ? claimable(lead).filter(({ quality }) => quality === lead.usual.quality) : [];
  if (lead === undefined || !mine?.leading || !theirs?.leading || isSame(own, lead) || mine.leading.usd.compare(theirs.leading.usd) >= 0)
    return undefined;
  return [
    'costs ',
    onModelPage(own, mine.leading.text, 'cost'),
    `${inQuality(mine.quality)} at ${size}, where ${lead.name}${inQuality(theirs.quality)} costs ${formatMultiple(theirs.leading.usd.div(mine.leading.usd)).replace('×', '')} times as much`,
  ];
};

const namesOf = (contenders: readonly Contender[]) =>
  contenders.length > MOST_NAMES ? `${contenders.length} others` : formatList(contenders.map(({ name }) => name));

const fastest: Phrase = (own, { all }) => {
  const [found] = measuredBeside(own, all, 'speed').filter((each) =>
    each.others.every(({ result }) => isBetter('speed', each.own, result)),
  );
  if (found === undefined) return undefined;
  const { board, own: result, others } = found;
  return [
    `took less time than ${namesOf(others.map(({ contender }) => contender))}: `,
    onModelPage(own, result.text, 'signals'),
    ` (${uncapital(board.name)}, ${formatMeasuredOn(result)})`,
  ];
};

const preferred: Phrase = (own, { all }) => {
  const [found] = measuredBeside(own, all, 'preference').filter((each) =>
    each.others.every(({ result }) => isBetter('preference', each.own, result)),
  );
  if (found === undefined) return undefined;
  const { board, own: result, others } = found;
  const [next] = others;
  return [
    `had more points than ${namesOf(others.map(({ contender }) => contender))} on ${board.name}: `,
    onModelPage(own, result.text, 'signals'),
    `${others.length === 1 && next ? ` against ${next.result.text.split(' ')[0]}` : ''} (${formatMeasuredOn({ ...result, rank: null })})`,
  ];
};

const canDo: Phrase = (own, { all }) => {
  const [best] = SOUGHT.filter((id) => own.capabilities.get(id) === 'yes')
    .map((id) => ({ id, without: all.filter((each) => each.capabilities.get(id) === 'no') }))
    .filter(({ without }) => without.length > 0)
    .toSorted((a, b) => b.without.length - a.without.length);
  if (best === undefined) return undefined;
  const { id, without } = best;
  return ['offers ', onModelPage(own, uncapital(CAPABILITY_NAMES[id]), 'capabilities'), `, recorded as missing in ${namesOf(without)}`];
};

const mostReferences: Phrase = (own, { all, among }) => {
  const stated = all.flatMap(({ references }) => references?.max ?? []);
  if (own.references === undefined || stated.length < 2 || own.references.max < Math.max(...stated)) return undefined;
  if (stated.every((max) => max === own.references?.max)) return undefined;
  return [
    'takes ',
    onModelPage(own, `${formatCount(own.references.max)} ${own.references.unit}`, 'capabilities'),
    ` as references, the most ${among}`,
  ];
};

const anySize: Phrase = (own, { all }) => {
  const { sizes } = own.side.model;
  if (sizes.kind !== 'any' || all.every(({ side }) => side.model.sizes.kind === 'any')) return undefined;
  return ['makes any size with sides up to ', onModelPage(own, `${formatCount(sizes.maxEdge)} px`, 'facts')];
};

/** A ladder that spans drafts and finals. */
const choiceOfQuality: Phrase = (own, { size }) => {
  const [low] = own.priced;
  const high = own.priced.at(-1);
  if (!low?.leading || !high?.leading || low.leading.usd.compare(high.leading.usd) === 0) return undefined;
  return [
    `has ${own.priced.length} qualities at ${size}: `,
    onModelPage(own, low.leading.text, 'cost'),
    `${inQuality(low.quality)} to ${high.leading.text}${inQuality(high.quality)}`,
  ];
};

/** A price that no setting moves. */
const onePrice: Phrase = (own, { size }) => {
  const [only] = own.priced;
  return own.usual.by === 'only' && only?.leading
    ? [`has one price at ${size}, known before an image is made: `, onModelPage(own, only.leading.text, 'cost')]
    : undefined;
};

/** What others measured of a model, and what it takes and makes: what speaks for it beside its costs. */
export const BESIDE_COST: Phrases = [
  ['Images that people prefer', preferred],
  ['Short waits', fastest],
  ['Many references', mostReferences],
  ['Free sizes', anySize],
];

/** Everything that can speak for a model. */
export const STRENGTHS: Phrases = [
  ['Cheap drafts', lowestCost],
  ['Images that people prefer', ranksHigh],
  ['A low fixed price', lowestOfOneQuality],
  ['Short waits', fastest],
  ['Less per image', costsLessThanLead],
  ['A function others lack', canDo],
  ...BESIDE_COST,
  ['Drafts and finals', choiceOfQuality],
  ['A price known beforehand', onePrice],
];

const linksIn = (parts: readonly Part[]) =>
  parts.flatMap((part) => (typeof part !== 'string' && 'href' in part ? `${part.text} ${part.href}` : []));

/** What the record bears out of a model among others; what rests on a figure already told is not told again. No judgement of its images. */
export function remarksOn(own: Contender, field: Field, phrases: Phrases): Remark[] {
  const told = new Set<string>();
  return phrases.flatMap(([label, phrase]) => {
    const parts = phrase(own, field);
    const links = parts === undefined ? [] : linksIn(parts);
    if (parts === undefined || (links.length > 0 && links.every((link) => told.has(link)))) return [];
    for (const link of links) told.add(link);
    return [{ label, parts }];
  });
}
