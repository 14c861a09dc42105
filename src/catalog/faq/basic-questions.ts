import { costOf } from '../../domain/cost.ts';
import type { Day } from '../../domain/day.ts';
import { type AskedSize, sizeId } from '../../domain/size.ts';
import { formatList } from '../../format/plan.ts';
import { formatCount, formatSize } from '../../format/words.ts';
import type { Catalog } from '../catalog.ts';
import { costOfSizePage, pagedSizes, sizeSlug } from '../cost-pages.ts';
import { cellJob, pricedQualities } from '../cost-table.ts';
import type { GuideFigures } from '../guides/figures.ts';
import { headlineNames, headlineSize } from '../headline-size.ts';
import { toSize } from '../rate-card.ts';
import type { Piece, Question } from './answer.ts';

/** The headline size in pixels and by name, as far as they have pages: models are sold by the one or the other. */
function comparedSizes(catalog: Catalog): AskedSize[] {
  const names = headlineNames(catalog);
  const [defaults] = catalog.editorial;
  const pixels = defaults && toSize(defaults.headlineSize);
  return pagedSizes(catalog).filter((size) => names.has(sizeId(size)) || (pixels !== undefined && sizeId(size) === sizeId(pixels)));
}

/** The cheapest setting of a size that may be ranked, of the models without an announced end: all that cost the same are named. */
function cheapestAt(catalog: Catalog, size: AskedSize, on: Day, figures: GuideFigures): Piece[] {
  const { ranked, book } = costOfSizePage(catalog, size, on);
  const sold = ranked.filter(({ standing }) => standing.kind === 'sold');
  const [first] = sold;
  if (first === undefined) return [];
  const { row, leading } = first;
  const equal = sold.filter((each) => each.leading.usd.equals(leading.usd));
  const names = equal.map((each) => (each.row.quality === null ? each.family.name : `${each.family.name} at ${each.row.quality}`));
  const record = book.records.find(({ id }) => id === leading.evidence);
  return [
    `${formatList(names)} for `,
    { text: leading.text, evidence: record && figures.book.adopt(record) },
    ...(row.check ? [{ mark: row.check }] : []),
    ' (',
    { text: `of those sold at ${formatSize(size)}`, href: `/cost-per-image/${sizeSlug(size)}/` },
    ')',
  ];
}

/** Output tokens of one image of the headline model at a quality; undefined where they cannot be counted. */
function tokensAt(catalog: Catalog, { lead }: GuideFigures, quality: string, on: Day): string | undefined {
  const cost = costOf(cellJob(lead, quality, headlineSize(catalog, lead)), catalog.card, on);
  return cost.kind === 'cost' && cost.outputTokensPerImage !== null ? formatCount(cost.outputTokensPerImage) : undefined;
}

/** What somebody asks who has never bought an image: which model is cheapest, and what a token is. */
export function basicQuestions(catalog: Catalog, on: Day, figures: GuideFigures): Question[] {
  const { lead } = figures;
  const cheapest = comparedSizes(catalog)
    .map((size) => cheapestAt(catalog, size, on, figures))
    .filter((pieces) => pieces.length > 0);
  const counts = pricedQualities(lead).flatMap((quality) => {
    const tokens = quality === null ? undefined : tokensAt(catalog, figures, quality, on);
    return tokens === undefined ? [] : [{ tokens, quality }];
  });
  const counted = counts.map(({ tokens, quality }, index) => `${tokens}${index === 0 ? ' tokens' : ''} at ${quality}`);
  return [
    {
      id: 'cheapest',
      ask: 'Which image model is cheapest?',
      answer: [
        ...(cheapest.length === 0
          ? ['No price is confirmed today, so none is ranked']
          : [
              'Of the models without an announced end, for one image: ',
              ...cheapest.flatMap((pieces, index) => (index === 0 ? pieces : ['; ', ...pieces])),
            ]),
        '. The cheapest quality of one model need not be as good as that of another: ',
        { text: 'pairs of models by equal settings', href: '/compare/' },
        '.',
      ],
    },
    {
      id: 'token',
      ask: 'What is a token?',
      answer: [
        'The unit in which many vendors count what goes into a model and what comes out: a piece of a word, or a part of an image. ',
        counts.length === 0 ? '' : `One ${formatSize(headlineSize(catalog, lead))} image of ${lead.name} takes ${formatList(counted)}. `,
        'The price is the number of tokens times a rate per million: ',
        { text: 'tokens by quality', href: '/qualities/' },
        '.',
      ],
    },
  ];
}
