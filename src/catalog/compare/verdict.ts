import type { MatchedRungs } from '../../domain/compare/matched-rungs.ts';
import type { Day } from '../../domain/day.ts';
import { type AskedSize, isPixelSize } from '../../domain/size.ts';
import { otherwiseSentence, type Part, rangeSentence, verdictSentence } from '../../format/comparison.ts';
import { uncapital } from '../../format/phrases.ts';
import { formatReason } from '../../format/problems.ts';
import { formatSize } from '../../format/words.ts';
import type { Catalog } from '../catalog.ts';
import type { ComparedCase, Contest } from './contests.ts';
import { usualQuality } from './usual-quality.ts';
import {
  batchNote,
  disputedNotes,
  type Names,
  rungNotes,
  type Sides,
  settingsOf,
  sizeNotes,
  standingNotes,
  widerNote,
} from './verdict-notes.ts';

/** What the first screen of a comparison says, in sentences. */
export interface Verdict {
  /** Which is cheaper in the common case and by how much: what a visitor may quote. */
  lead: Part[];
  /** What has to be known with it. */
  notes: Part[][];
  /** Whether the lead claims which is cheaper; a claim needs confirmed figures of the sellers' own. */
  claims: boolean;
}

/** Why a side has no cost at any of the sizes, each reason once. */
function reasonsOf(cases: readonly ComparedCase[], at: 0 | 1): string[] {
  const settings = settingsOf(cases, at);
  if (settings.some(({ leading }) => leading !== undefined)) return [];
  const reasons = settings.flatMap(({ costing }) => (costing?.kind === 'not-computable' ? costing.reasons.map(formatReason) : []));
  return [...new Set(reasons)];
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
