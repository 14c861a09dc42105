import { CAPABILITY_NAMES } from '../../format/model.ts';
import { uncapital } from '../../format/phrases.ts';
import { formatList } from '../../format/plan.ts';
import { REASON_WORDS } from '../../format/problems.ts';
import { formatMeasuredOn } from '../../format/signal.ts';
import { formatMultiple } from '../../format/usd.ts';
import { isBetter, measuredBeside } from './measured.ts';
import { claimable, inQuality, onModelPage, type Phrase, type Phrases, SOUGHT } from './strengths.ts';

const factorText = (factor: Parameters<typeof formatMultiple>[0]) => formatMultiple(factor).replace('×', '');

const notComputable: Phrase = (own, { size }) => {
  if (own.priced.length > 0) return undefined;
  const reasons = own.side.rows.flatMap(({ cells }) =>
    cells.flatMap(({ costing }) => (costing.kind === 'not-computable' ? costing.reasons : [])),
  );
  const [reason] = reasons;
  if (reason === undefined) return undefined;
  return reason.kind === 'output-tokens'
    ? [
        'has a cost that is known only from the bill: how many ',
        { text: 'tokens', href: `/models/${own.side.model.id}/#cost` },
        ' an image takes is not stated',
      ]
    : [`has no cost at ${size}: `, onModelPage(own, REASON_WORDS[reason.kind], 'cost')];
};

const ends: Phrase = ({ side: { standing } }) => (standing.kind === 'ending' ? [`is announced to end on ${standing.on}`] : undefined);

const unsure: Phrase = (own) =>
  own.priced.length > 0 && own.priced.every(({ rankable }) => !rankable)
    ? ['has a price ', onModelPage(own, 'reported only by others, or not confirmed in time', 'archive')]
    : undefined;

const disputed: Phrase = ({ disputed: cases }) => {
  const [first] = cases;
  return first && [`has a cost at ${formatList(cases.map(({ name }) => name))} that is `, { text: 'disputed', href: first.href }];
};

/** How far its settings lie apart: the reason for which it has no one price. */
const variance: Phrase = (own, { size }) => {
  const [low] = own.priced;
  const high = own.priced.at(-1);
  if (!low?.leading || !high?.leading || low.leading.usd.equals(0) || low.leading.usd.compare(high.leading.usd) === 0) return undefined;
  return [
    `at ${size} costs ${factorText(high.leading.usd.div(low.leading.usd))} times as much at ${high.quality} as at ${low.quality}: `,
    onModelPage(own, high.leading.text, 'cost'),
  ];
};

const dearerThanLead: Phrase = (own, { lead, size }) => {
  const [mine] = claimable(own).filter(({ quality }) => quality === own.usual.quality);
  const [theirs] = lead ? claimable(lead).filter(({ quality }) => quality === lead.usual.quality) : [];
  if (!lead || !mine?.leading || !theirs?.leading || theirs.leading.usd.equals(0) || mine.leading.usd.compare(theirs.leading.usd) <= 0)
    return undefined;
  return [
    'costs ',
    onModelPage(own, mine.leading.text, 'cost'),
    `${inQuality(mine.quality)} at ${size}, ${factorText(mine.leading.usd.div(theirs.leading.usd))} times as much as ${lead.name}${inQuality(theirs.quality)}`,
  ];
};

const missingSizes: Phrase = (own) => (own.without.length === 0 ? undefined : [`has no price for ${formatList(own.without, 'or')}`]);

const fewerPoints: Phrase = (own, { all }) => {
  const found = measuredBeside(own, all, 'preference').flatMap(({ board, own: result, others }) =>
    others
      .filter((other) => isBetter('preference', other.result, result))
      .slice(0, 1)
      .map((other) => ({ board, result, other })),
  );
  const [first] = found;
  if (first === undefined) return undefined;
  const { board, result, other } = first;
  return [
    `had fewer points than ${other.contender.name} on ${board.name}: `,
    onModelPage(own, result.text, 'signals'),
    ` against ${other.result.text.split(' ')[0]} (${formatMeasuredOn({ ...result, rank: null })})`,
  ];
};

const cannot: Phrase = (own, { all }) => {
  const id = SOUGHT.find((each) => own.capabilities.get(each) === 'no' && all.some((other) => other.capabilities.get(each) === 'yes'));
  return id && ['is recorded without ', onModelPage(own, uncapital(CAPABILITY_NAMES[id]), 'capabilities')];
};

const noBatch: Phrase = (own, { all }) =>
  own.priced.length === 0 || own.hasBatch || all.every(({ hasBatch }) => !hasBatch)
    ? undefined
    : ['has no price on record for requests that can wait, the Batch tier'];

const oneQuality: Phrase = (own) => (own.usual.by === 'only' ? ['has one quality, so no cheaper one for drafts'] : undefined);

/** Everything that can speak against a model. */
export const TRADEOFFS: Phrases = [
  ['Cost not known beforehand', notComputable],
  ['Price not confirmed', unsure],
  ['Announced end', ends],
  ['More per image', dearerThanLead],
  ['Cost varies', variance],
  ['Disputed cost', disputed],
  ['Sizes missing', missingSizes],
  ['Preferred less often', fewerPoints],
  ['A function missing', cannot],
  ['No Batch', noBatch],
  ['No cheaper drafts', oneQuality],
];
