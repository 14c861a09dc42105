import type { Day } from '../domain/day.ts';
import { type Exact, exact } from '../domain/exact.ts';
import { formatList } from './plan.ts';
import { formatMultiple } from './usd.ts';
import { formatCount } from './words.ts';

/** What one image of a chosen model costs in one quality, in a form that travels as JSON. */
export interface ChosenCost {
  /** Null where the model has one quality. */
  quality: string | null;
  /** The exact amount as a fraction of two whole numbers, `41/10000`. */
  usd: string;
  text: string;
  /** Output tokens of the image; null where none are counted. */
  tokens: number | null;
}

/** A model of a free choice as its verdict judges it. */
export interface ChosenModel {
  name: string;
  /** Its usual quality, and its cheapest; null where there is no cost. */
  usual: ChosenCost | null;
  lowest: ChosenCost | null;
  /** Why no claim may rest on its cost, as a clause; null where one may. */
  unsure: string | null;
  /** The first day on which a claim no longer stands; null where none is known. */
  until: Day | null;
}

/** What is meant by the usual quality of a model, as a sentence. */
export function formatUsual(name: string, quality: string, tokens: number | null): string {
  const counted = tokens === null ? '' : ` (${formatCount(tokens)} tokens an image)`;
  return `The usual quality is ${quality} of ${name}${counted}; of another model the one that takes as many tokens, whatever it is called, else its only one, else its middle one.`;
}

/** The heading over chosen models. */
export function chosenHeading(names: readonly string[]): string {
  return names.length < 2 ? `${names.join()}: what does it cost?` : `${formatList(names, 'or')}: which costs less?`;
}

interface Claim {
  name: string;
  cost: ChosenCost;
  usd: Exact;
}

function fraction(text: string): Exact {
  const [n = '0', d = '1'] = text.split('/');
  return exact(BigInt(n)).div(exact(BigInt(d)));
}

const ascending = (models: readonly { name: string; cost: ChosenCost | null }[]): Claim[] =>
  models
    .flatMap(({ name, cost }) => (cost === null ? [] : [{ name, cost, usd: fraction(cost.usd) }]))
    .toSorted((a, b) => a.usd.compare(b.usd));

const called = ({ name, cost: { quality } }: Claim) => (quality === null ? name : `${name} (${quality})`);

function leastSentence(claims: readonly Claim[], size: string): string {
  const [first] = claims;
  if (first === undefined) return '';
  const level = claims.filter(({ usd }) => usd.equals(first.usd));
  const others = claims.slice(level.length);
  const counted = level.length > 1 && level.every(({ cost }) => cost.tokens === first.cost.tokens) ? first.cost.tokens : null;
  const tokens = counted === null ? '' : `, for ${formatCount(counted)} tokens each`;
  const names = formatList(level.map(called));
  const lead =
    others.length === 0
      ? `For one ${size} image in the usual quality ${names} cost the same, ${first.cost.text}${tokens}.`
      : `For one ${size} image in the usual quality ${names} ${level.length > 1 ? 'cost' : 'costs'} least, ${first.cost.text}${tokens}.`;
  const times = (each: Claim) => (first.usd.equals(0) ? '' : `, ${formatMultiple(each.usd.div(first.usd)).replace('×', '')} times as much`);
  const rest = others.map((each, at) => `${called(each)}${at === 0 ? ' costs' : ''} ${each.cost.text}${times(each)}`);
  return rest.length === 0 ? lead : `${lead} ${rest.join('; ')}.`;
}

/** The sentence about the cheapest quality of each, where another model is ahead there. */
function lowestSentence(usual: readonly Claim[], lowest: readonly Claim[]): string[] {
  const [first] = lowest;
  const [ahead] = usual;
  if (first === undefined || ahead === undefined || lowest.length < 2) return [];
  const level = lowest.filter(({ usd }) => usd.equals(first.usd));
  if (level.some(({ name }) => name === ahead.name)) return [];
  return [
    `In the cheapest quality of each, ${formatList(level.map(called))} ${level.length > 1 ? 'cost' : 'costs'} least, ${first.cost.text}.`,
  ];
}

/** Why a model stands in no claim. */
function leftOut({ name, usual, lowest, unsure }: ChosenModel, size: string): string {
  const cost = usual ?? lowest;
  if (cost === null) return `${name}: no cost of a ${size} image is known.`;
  return `${name} (${cost.text}) is left out of the claim: ${unsure ?? 'its price was not confirmed in time'}.`;
}

/**
 * Which of some chosen models costs least for one image, by how much, and which of them cannot be judged: sentences.
 *
 * @param size the name of the size the costs are of
 * @param today the reader's day, by which a claim may have lapsed
 */
export function chosenVerdict(models: readonly ChosenModel[], size: string, today: Day): string[] {
  const sure = models.filter(({ usual, unsure, until }) => usual !== null && unsure === null && (until === null || today < until));
  const usual = ascending(sure.map((each) => ({ name: each.name, cost: each.usual })));
  const lowest = ascending(sure.map((each) => ({ name: each.name, cost: each.lowest })));
  const out = models.filter((each) => !sure.includes(each)).map((each) => leftOut(each, size));
  const [only] = usual;
  if (usual.length < 2) {
    const said = only === undefined ? [] : [`For one ${size} image in the usual quality ${called(only)} costs ${only.cost.text}.`];
    return [...(models.length < 2 ? [] : ['Which of them costs least cannot be told.']), ...said, ...out];
  }
  return [leastSentence(usual, size), ...lowestSentence(usual, lowest), ...out];
}
