import { type Cost, isFee } from '../domain/costing.ts';
import type { Day } from '../domain/day.ts';
import type { Model } from '../domain/rate-card.ts';
import { formatCost, isStated } from '../format/cost.ts';
import { exactUsd } from '../format/exact-usd.ts';
import { formatCount, formatQuantity, formatSize, formatWhen } from '../format/words.ts';
import { type Catalog, routeName } from './catalog.ts';
import { type StatedRate, statedRates, statementEvidence } from './edition-rates.ts';
import {
  type Check,
  editionFile,
  editionPlace,
  isFirstHand,
  lastCheckOf,
  latestCheck,
  oldestCheck,
  ownerOf,
  type Proof,
  proofsOf,
} from './evidence.ts';
import type { Computation, EvidenceBook } from './evidence-book.ts';
import { fullCosts } from './full-evidence.ts';
import { editionOn } from './rate-table.ts';
import { standingOf } from './standing.ts';

/** What the computed cells of a row rest on. */
export interface RowEvidence {
  /** Evidence shared by the row's computed cells; undefined when nothing in it is computed. */
  evidence: string | undefined;
  /** The last check of its rates, the oldest where it rests on several; undefined where nothing is computed, or the model has ended. */
  check: Check | undefined;
  /** Whether a vendor's, gateway's or seller's own word stands behind it: what only others report leads no headline. */
  firstHand: boolean;
}

/** The exact arithmetic of a cost's lines, as it is written in the evidence. */
export function expressionOf(cost: Cost): string {
  const terms = cost.lines.map((line) => {
    if (isFee(line)) return `${line.percent} % of $${exactUsd(line.base)}`;
    const { quantity, unit, value, per } = line;
    const rate = value.kind === 'amount' ? `$${value.amount}` : value.kind;
    return per === 1 ? `${formatCount(quantity)} × ${rate}` : `${formatCount(quantity)} ${unit} × ${rate} ÷ 1M`;
  });
  return `${terms.join(' + ')} = $${exactUsd(cost.total)}`;
}

function ruleName(catalog: Catalog, model: Model): string | undefined {
  const rule = model.outputRule;
  return 'rule' in rule ? catalog['counting-rules'].find((each) => each.id === rule.rule)?.name : undefined;
}

/** The arithmetic of some costs, sizes of equal arithmetic in one line; undefined where each is a stated price of one image. */
function computationOf(catalog: Catalog, model: Model, costs: readonly Cost[]): Computation | undefined {
  if (costs.every(isStated)) return undefined;
  const byExpression = Map.groupBy(costs, expressionOf);
  const lines = [...byExpression].map(([expression, alike]) => {
    return { label: alike.map((cost) => formatSize(cost.job.size)).join(', '), expression };
  });
  return { rule: ruleName(catalog, model), lines };
}

/** The longest list of sizes that names what some costs are of. */
const MOST_SIZES = 3;

/** What some costs are of: one image, at each of a few sizes. */
function settingOf(costs: readonly Cost[]): string {
  const sizes = [...new Set(costs.map((cost) => formatSize(cost.job.size)))];
  return `one image at ${sizes.length > MOST_SIZES ? formatQuantity(sizes.length, 'size') : sizes.join(', ')}`;
}

/** The rates in a file that the lines of some costs were computed with. */
function ratesUsed(costs: readonly Cost[], stated: readonly StatedRate[]): StatedRate[] {
  const lines = costs.flatMap((cost) => cost.lines.filter((line) => !isFee(line)));
  return stated.filter((rate) =>
    lines.some(
      ({ meter, readings }) =>
        meter === rate.meter &&
        readings.length === rate.evidence.length &&
        rate.evidence.every(({ reading }, index) => reading === readings[index]),
    ),
  );
}

/** What a route states that it takes another's rates, with its last check and whether that is its own word; nothing where the rates are its own. */
function takenOver(
  catalog: Catalog,
  model: Model,
  { job, edition, on: day }: Cost,
  on: Day,
): { proofs: Proof[]; check: Check | undefined; firstHand: boolean } {
  const own = edition.route === job.route ? undefined : editionOn(catalog, model, job.tier, day, job.route);
  const wire = own && editionFile(catalog, own);
  if (own === undefined || wire === undefined) return { proofs: [], check: undefined, firstHand: true };
  const proofs = proofsOf(catalog, statementEvidence(wire.pricing));
  const owner = ownerOf(catalog, editionPlace(catalog, own).file);
  return { proofs, check: latestCheck(proofs, on, owner), firstHand: isFirstHand(proofs, owner) };
}

/** The evidence of a row's computed cells: the readings of the rates used, then one line of arithmetic for each cell. */
export function rowEvidence(
  catalog: Catalog,
  model: Model,
  quality: string | null,
  costs: Cost[],
  book: EvidenceBook,
  on: Day,
): RowEvidence {
  const [first] = costs;
  const wire = first === undefined ? undefined : editionFile(catalog, first.edition);
  if (first === undefined || wire === undefined) return { evidence: undefined, check: undefined, firstHand: false };
  const { edition } = first;
  const used = ratesUsed(costs, statedRates(wire.pricing));
  const cited = [...new Map(used.flatMap((rate) => rate.evidence).map((each) => [each.reading, each])).values()];
  const statement = takenOver(catalog, model, first, on);
  const rates = proofsOf(catalog, cited);
  const check = oldestCheck([
    statement.check,
    ...used.map((rate) => {
      const readings = rate.evidence.map((each) => each.reading);
      return lastCheckOf(catalog, edition, rate.meter, readings, on);
    }),
  ]);
  const place = editionPlace(catalog, edition);
  const record = {
    title: [model.name, quality, edition.tier, ...(first.job.route === model.mainRoute ? [] : [routeName(catalog, first.job.route)])]
      .filter((part) => part !== null)
      .join(', '),
    from: formatWhen(edition.from),
    fromInferred: wire.fromBasis === 'inferred',
    check,
    proofs: [...statement.proofs, ...rates],
    computation: computationOf(catalog, model, costs),
    history: `/models/${model.id}/#archive`,
    file: place.file,
    full: fullCosts(catalog, model, costs),
  };
  const shown = costs.map((cost) => formatCost(cost));
  const evidence = book.add(record, { name: settingOf(costs), shown, at: [place.at, used[0]?.at ?? 'pricing'].join('.') });
  // What has ended changes no more, so its age says nothing.
  const isOver = standingOf(model, on).kind === 'ended';
  return {
    evidence,
    check: isOver ? undefined : check,
    firstHand: isFirstHand(rates, ownerOf(catalog, place.file)) && statement.firstHand,
  };
}
