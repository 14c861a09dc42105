import type { Day } from '../../domain/day.ts';
import type { Exact } from '../../domain/exact.ts';
import type { Part } from '../../format/comparison.ts';
import { formatExpiry, formatImageCost, formatList, formatMissing, formatMultipleRange } from '../../format/plan.ts';
import { SELLER_KINDS } from '../../format/plan-words.ts';
import { SHAPE_WORDS } from '../../format/shape.ts';
import { formatMultiple } from '../../format/usd.ts';
import { formatQuantity, formatSize } from '../../format/words.ts';
import type { Catalog } from '../catalog.ts';
import type { Check } from '../evidence.ts';
import { EvidenceBook } from '../evidence-book.ts';
import { type Family, familiesOf } from '../families.ts';
import { settingOf } from '../plans/plan-figures.ts';
import { type PlanRow, planRow } from '../plans/plan-row.ts';
import { editionOn } from '../rate-table.ts';
import { isOnSale, pricingDay, standingOf } from '../standing.ts';
import { vendorOf } from '../vendor-order.ts';
import { claimUntil } from './claim-until.ts';
import { type Contender, contenderOf } from './contenders.ts';
import { modelPairs } from './pairs.ts';
import { sideOf } from './side.ts';
import { type CommonCase, commonCases } from './sizes.ts';
import { claimable, type Field, onModelPage, type Remark, remarksOn, STRENGTHS } from './strengths.ts';
import { TRADEOFFS } from './tradeoffs.ts';

/** How many remarks for, and how many against, a row has room for. */
const MOST_REMARKS = 2;

/** One way to buy in the table of the main models: a family, or a reseller of the headline model. */
export interface MainRow {
  name: string;
  href: string;
  /** Whose it is, or that it is a reseller. */
  of: string;
  pricing: string;
  /** What one image costs, with the setting it is of; the words for why there is none. */
  cost: { figure: { text: string; evidence: string | undefined } | undefined; words: string[] };
  /** The last check of a reseller's figures; undefined for a model, whose own page has it. */
  check: Check | undefined;
  bestFor: Remark[];
  tradeoff: Remark[];
  compare: { text: string; href: string };
}

/** The families of the key table that are on sale, in the editor's order but those without a cost last, each as a contender among them. */
export function mainContenders(catalog: Catalog, on: Day): { family: Family; contender: Contender }[] {
  const asked = commonCases(catalog).map((each) => each.asked);
  const families = familiesOf(catalog);
  const found = (catalog.editorial[0]?.keyFamilies ?? []).flatMap((id) => {
    const family = families.find((each) => each.id === id);
    if (family === undefined || !isOnSale(standingOf(family.lead, on))) return [];
    const side = sideOf(catalog, family.lead, asked, on, new EvidenceBook());
    return [{ family, contender: contenderOf(catalog, side, family.name, on) }];
  });
  return found.toSorted((a, b) => Number(a.contender.priced.length === 0) - Number(b.contender.priced.length === 0));
}

/** What remarks about the main models, or one beside them, are made in view of. */
export function mainField(catalog: Catalog, contenders: readonly Contender[], among: string): Field {
  const lead = contenders.find(({ side }) => side.model.id === catalog.editorial[0]?.headlineModel);
  return { all: contenders, lead, among, size: commonCases(catalog)[0]?.name ?? '' };
}

/** The cost of a model in its usual quality at the first common size it has a price for; its evidence goes into the page's book. */
function usualCost(catalog: Catalog, { usual, priced, without, side: { model } }: Contender, on: Day, book: EvidenceBook): MainRow['cost'] {
  const cases = commonCases(catalog);
  const [first] = cases;
  const found = cases.find(({ name }) => !without.includes(name));
  const setting = found && sideOf(catalog, model, [found.asked], on, book).at(usual.quality, found.asked);
  if (setting?.leading === undefined) return { figure: undefined, words: ['not computable'] };
  const [low] = priced;
  const high = priced.at(-1);
  const isRange = low?.leading && high?.leading && low !== high;
  return {
    figure: setting.leading,
    words: [
      [
        usual.quality ?? 'one quality',
        ...(usual.quality === null || setting.tokens === null ? [] : [formatQuantity(setting.tokens, 'token')]),
        ...(found === first ? [] : [`at ${found?.name}`]),
      ].join(', '),
      ...(isRange ? [`${low.leading?.text} ${low.quality} to ${high.leading?.text} ${high.quality}`] : []),
    ],
  };
}

function modelRow(
  catalog: Catalog,
  { family, contender }: ReturnType<typeof mainContenders>[number],
  field: Field,
  on: Day,
  book: EvidenceBook,
): MainRow {
  const { lead: model } = family;
  const shape = editionOn(catalog, model, 'standard', pricingDay(model, on))?.pricing.shape;
  const against = field.lead?.side.model;
  const pair = modelPairs(catalog).find(({ a, b }) => a.id === against?.id && b.id === model.id);
  return {
    name: family.name,
    href: `/models/${model.id}/`,
    of: vendorOf(catalog, model.id).name,
    pricing: shape === undefined ? 'not known' : SHAPE_WORDS[shape],
    cost: usualCost(catalog, contender, on, book),
    check: undefined,
    bestFor: remarksOn(contender, field, STRENGTHS).slice(0, MOST_REMARKS),
    tradeoff: remarksOn(contender, field, TRADEOFFS).slice(0, MOST_REMARKS),
    compare: pair
      ? { text: `beside ${against?.name}`, href: `/compare/${pair.slug}/` }
      : { text: model.id === against?.id ? 'every price' : 'its page', href: `/models/${model.id}/` },
  };
}

/** The kinds of resellers that have a row. */
const RESELLERS = ['prepaid', 'credits'] as const;

/** Of each kind the seller with the lowest multiple that may be ranked, else the one that was read last. */
function resellers(catalog: Catalog, on: Day): PlanRow[] {
  const rows = catalog.sellers.map((seller) => planRow(catalog, seller, on, new EvidenceBook()));
  return RESELLERS.flatMap((kind) => {
    const own = rows.filter(({ seller, figure, otherModel }) => seller.kind === kind && figure?.multiple !== undefined && !otherModel);
    const [ranked] = own
      .filter(({ unranked }) => unranked === undefined)
      .toSorted((a, b) => (a.figure?.multiple && b.figure?.multiple ? a.figure.multiple.least.compare(b.figure.multiple.least) : 0));
    const [latest] = own.toSorted((a, b) => (b.check?.on ?? '').localeCompare(a.check?.on ?? ''));
    return ranked ?? latest ?? [];
  });
}

function resellerRow(catalog: Catalog, { seller }: PlanRow, lead: string, on: Day, book: EvidenceBook): MainRow {
  const { offer, figure, image, missing, check, evidence } = planRow(catalog, seller, on, book);
  const multiple = figure?.multiple;
  const isLess = multiple !== undefined && multiple.most !== null && multiple.most.compare(1) < 0;
  const times: Part[] =
    multiple === undefined ? [] : ['costs ', { text: formatMultipleRange(multiple), evidence }, ` what ${lead} costs at the API`];
  const expiry = offer?.offer.expiry;
  const lapses = expiry === undefined || ['not-stated', 'other', 'never'].includes(expiry.kind) ? undefined : formatExpiry(expiry);
  return {
    name: seller.name,
    href: `/plans/${seller.id}/`,
    of: `reseller of ${lead}`,
    pricing: SELLER_KINDS[seller.kind],
    cost: {
      figure: image.kind === 'usd' ? { text: formatImageCost(figure?.rate.cost, image), evidence } : undefined,
      words: figure ? [settingOf(figure.rate)] : [],
    },
    check,
    bestFor: isLess ? [{ label: 'Less per image', parts: times }] : [],
    tradeoff: [
      ...(isLess || multiple === undefined ? [] : [{ label: 'More per image', parts: times }]),
      ...(missing.length === 0 ? [] : [{ label: 'Not stated', parts: [`leaves open the ${formatMissing(missing)}`] }]),
      ...(lapses === undefined ? [] : [{ label: 'Credits lapse', parts: [lapses] }]),
    ].slice(0, MOST_REMARKS),
    compare: { text: 'its offers', href: `/plans/${seller.id}/` },
  };
}

/** The models whose usual cost may stand in a claim, the cheapest first, each with the place of its row. */
function byUsualCost(contenders: readonly Contender[]): { contender: Contender; row: number; usd: Exact }[] {
  return contenders
    .flatMap((contender, row) => {
      const setting = claimable(contender).find(({ quality }) => quality === contender.usual.quality);
      return setting?.leading ? [{ contender, row, usd: setting.leading.usd }] : [];
    })
    .toSorted((a, b) => a.usd.compare(b.usd));
}

/** The lowest cost of any quality that may stand in a claim, with all models that have it. */
function lowestOf(contenders: readonly Contender[]): { names: string[]; part: Part } | undefined {
  const each = contenders.flatMap((contender) => {
    const [{ leading } = { leading: undefined }] = claimable(contender);
    return leading ? [{ contender, leading }] : [];
  });
  const [first] = each.toSorted((a, b) => a.leading.usd.compare(b.leading.usd));
  if (first === undefined) return undefined;
  const level = each.filter(({ leading }) => leading.usd.compare(first.leading.usd) === 0);
  return { names: level.map(({ contender }) => contender.name), part: onModelPage(first.contender, first.leading.text, 'cost') };
}

/** Which of the main models costs least for the first common size, and which most; undefined where none may stand in a claim. */
function verdictOn(rows: readonly MainRow[], contenders: readonly Contender[], asked: CommonCase | undefined, on: Day): Part[] | undefined {
  const ranked = byUsualCost(contenders);
  const [least] = ranked;
  const most = ranked.at(-1);
  const lowest = lowestOf(contenders);
  const figures = [least, most].flatMap((each) => (each && rows[each.row]?.cost.figure) ?? []);
  const [low, high] = figures;
  if (!least || !most || least === most || !low || !high || !asked || !lowest || least.usd.equals(0)) return undefined;
  const isLower = !lowest.names.includes(least.contender.name);
  return [
    `As of ${on}, a ${asked.name} image (${formatSize(asked.asked)}) costs from `,
    low,
    ` with ${least.contender.name} to `,
    high,
    ` with ${most.contender.name}, ${formatMultiple(most.usd.div(least.usd)).replace('×', '')} times as much, each in its `,
    { text: 'usual quality', href: '#usual' },
    '.',
    ...(isLower
      ? [` ${formatList(lowest.names)} also ${lowest.names.length > 1 ? 'have' : 'has'} a lower one, for `, lowest.part, '.']
      : []),
  ];
}

/** The main models and two resellers side by side, and what may be claimed about them. */
export function mainTable(catalog: Catalog, on: Day, book: EvidenceBook) {
  const found = mainContenders(catalog, on);
  const contenders = found.map(({ contender }) => contender);
  const field = mainField(catalog, contenders, 'of these');
  const lead = field.lead?.name ?? '';
  const rows = found.map((each) => modelRow(catalog, each, field, on, book));
  return {
    rows: [...rows, ...resellers(catalog, on).map((row) => resellerRow(catalog, row, lead, on, book))],
    /** What is meant by the usual quality: the headline model, its quality, and the tokens of an image in it. */
    usual: field.lead && { name: lead, quality: field.lead.usual.quality, tokens: field.lead.setting?.tokens ?? null },
    verdict: verdictOn(rows, contenders, commonCases(catalog)[0], on),
    until: claimUntil(byUsualCost(contenders).map(({ contender }) => contender.side)),
  };
}
