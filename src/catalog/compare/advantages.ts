import type { MatchedRungs } from '../../domain/compare/matched-rungs.ts';
import type { Day } from '../../domain/day.ts';
import type { Model } from '../../domain/rate-card.ts';
import { contestLabel, type Part } from '../../format/comparison.ts';
import { CAPABILITY_NAMES } from '../../format/model.ts';
import { uncapital } from '../../format/phrases.ts';
import { formatList } from '../../format/plan.ts';
import type { Catalog } from '../catalog.ts';
import { toWhen } from '../rate-card.ts';
import { isOnSale } from '../standing.ts';
import { contenderOf } from './contenders.ts';
import type { ComparedCase } from './contests.ts';
import type { Side } from './side.ts';
import { BESIDE_COST, remarksOn } from './strengths.ts';

type Capability = keyof typeof CAPABILITY_NAMES;

/** The state of each capability of a model on a day. */
function capabilitiesOn(catalog: Catalog, id: string, on: Day): Map<Capability, string> {
  const all = catalog.models.find((model) => model.id === id)?.capabilities ?? [];
  return new Map(all.filter(({ from }) => toWhen(from).latest <= on).map((each) => [each.id, each.state]));
}

/** Where a side is cheaper: each list of settings with the sizes it holds for. */
function cheaperAt(cases: readonly ComparedCase[], at: 0 | 1, { name: other, qualities }: Model): string[] {
  const wins = cases.flatMap(({ name, tier, contests }) => {
    const won = contests.filter(({ winner }) => winner === at);
    if (won.length === 0) return [];
    const labels = won.map(contestLabel).filter((label) => label !== '');
    return [{ where: tier === 'standard' ? name : `${name} on Batch`, what: labels.length === 0 ? '' : ` at ${formatList(labels)}` }];
  });
  const than = qualities.length === 0 ? '' : ` than ${other}`;
  return [...Map.groupBy(wins, ({ what }) => what)].map(
    ([what, each]) => `costs less${than}${what} (${each.map(({ where }) => where).join(', ')})`,
  );
}

/** Sizes and tiers that only this side has a price for. */
function soldOnly(cases: readonly ComparedCase[], at: 0 | 1): string[] {
  const other = at === 0 ? 1 : 0;
  const only = cases.filter(
    ({ contests }) => contests.some(({ sides }) => sides[at].leading) && contests.every(({ sides }) => sides[other].leading === undefined),
  );
  const isNothingElse = cases.every(({ contests }) => contests.every(({ sides }) => sides[other].leading === undefined));
  if (isNothingElse && only.length > 0) return ['has a cost that is known beforehand'];
  const names = only.map(({ name, tier }) => (tier === 'standard' ? name : `${name} on Batch`));
  return names.length === 0 ? [] : [`has a price for ${formatList(names)}`];
}

/** What of the record speaks for one of two: cost, sizes, what others measured, capabilities and whether it can be bought. No judgement of its images. */
export function advantagesOf(
  catalog: Catalog,
  sides: readonly [Side, Side],
  cases: readonly ComparedCase[],
  matched: MatchedRungs,
  at: 0 | 1,
  on: Day,
): Part[][] {
  const [own, other] = [sides[at], sides[at === 0 ? 1 : 0]];
  const [mine, theirs] = [capabilitiesOn(catalog, own.model.id, on), capabilitiesOn(catalog, other.model.id, on)];
  const can = [...mine].flatMap(([id, state]) =>
    id !== 'watermark' && id !== 'batch' && state === 'yes' && theirs.get(id) === 'no' ? [CAPABILITY_NAMES[id]] : [],
  );
  const between = matched.kind === 'tokens' ? matched.unmatched[at] : [];
  const stays = own.standing.kind === 'sold' && other.standing.kind !== 'sold';
  const all = sides.map((side) => contenderOf(catalog, side, side.model.name, on));
  const [subject] = all.slice(at);
  const remarks = subject ? remarksOn(subject, { all, lead: undefined, among: 'of the two', size: '' }, BESIDE_COST) : [];
  return [
    ...cheaperAt(cases, at, other.model).map((text) => [text]),
    ...soldOnly(cases, at).map((text) => [text]),
    ...remarks.map(({ parts }) => parts),
    ...(between.length === 0 ? [] : [[`has qualities without an equal in the other: ${formatList(between)}`]]),
    ...(can.length === 0 ? [] : [[`offers ${formatList(can.map(uncapital))}, which the other is recorded not to`]]),
    ...(stays ? [[isOnSale(other.standing) ? 'has no announced end' : 'can still be bought']] : []),
  ];
}
