import type { Day } from '../../domain/day.ts';
import { type AskedSize, isPixelSize, sizeId } from '../../domain/size.ts';
import { formatShare } from '../../format/share.ts';
import { formatMultiple, formatUsd } from '../../format/usd.ts';
import { formatSize } from '../../format/words.ts';
import type { Catalog } from '../catalog.ts';
import { cellJob, pricedQualities } from '../cost-table.ts';
import { GuideFigures } from '../guides/figures.ts';
import { headlineSize } from '../headline-size.ts';
import { leversOf } from '../levers.ts';
import type { Piece, Subject } from './answer.ts';

/** A prompt of a few sentences, and one square reference image. */
const EXAMPLE = { promptTokens: 60, reference: { width: 1024, height: 1024 } };

/** Which share of an edit's cost the image made is, at each quality. */
function sharesOf(figures: GuideFigures, size: AskedSize, qualities: readonly (string | null)[]): Piece[] {
  const parts = qualities.flatMap((quality) => {
    const alone = cellJob(figures.lead, quality, size);
    const made = figures.job(alone).usd;
    const edit = figures.job({ ...alone, promptTokens: EXAMPLE.promptTokens, references: [EXAMPLE.reference] }).usd;
    return made && edit ? [`${formatShare(made.div(edit))} at ${quality ?? 'its one quality'}`] : [];
  });
  if (parts.length === 0) return [];
  return [
    `Of an edit with one reference of ${formatSize(EXAMPLE.reference)} and a prompt of ${EXAMPLE.promptTokens} tokens, the image made at ${formatSize(size)} is ${parts.join(' and ')}. `,
  ];
}

/** What an image costs, and why it is not one number. */
export function priceQuestions(catalog: Catalog, on: Day, figures: GuideFigures): Subject {
  const { lead } = figures;
  const size = headlineSize(catalog, lead);
  const rungs = pricedQualities(lead);
  const [low, high] = [figures.image(lead, rungs[0] ?? null, size), figures.image(lead, rungs.at(-1) ?? null, size)];
  const batch = figures.image(lead, rungs.at(-1) ?? null, size, 'batch');
  const output = figures.rate(lead, 'image-output');
  const input = figures.rate(lead, 'image-input');
  const text = figures.rate(lead, 'text-input');
  const levers = isPixelSize(size) ? leversOf(catalog, lead, size, on) : undefined;
  const bigger = levers?.biggerCheaper;
  // Shares open no evidence, so what they rest on stays out of the page’s book.
  const shares = sharesOf(new GuideFigures(catalog, on), size, [rungs[0] ?? null, rungs.at(-1) ?? null]);
  const thousand = high.usd && low.usd ? [low.usd.mul(1000), high.usd.mul(1000)] : [];
  const cost = { text: 'the cost table of the model', href: `/models/${lead.id}/#cost` };
  return {
    id: 'prices',
    title: 'Prices',
    questions: [
      {
        id: 'one-image',
        ask: `What does one ${lead.name} image cost?`,
        answer: [
          `At ${formatSize(size)} from `,
          low,
          ` at ${rungs[0] ?? 'its one quality'} to `,
          high,
          ` at ${rungs.at(-1) ?? 'its one quality'}, through the API. That is the output alone; the prompt and reference images are billed on top. Other sizes: `,
          cost,
          '.',
        ],
      },
      {
        id: 'no-single-price',
        ask: 'Why is there no single price per image?',
        answer: [
          'Because the vendor sells tokens, and the number of tokens follows from quality and size. ',
          levers ? `Quality alone moves the cost ${formatMultiple(levers.quality)}, the common sizes ${formatMultiple(levers.size)}. ` : '',
          'A price without both of them named is a price of something else. ',
          { text: 'How the figures are computed', href: '/methodology/' },
          '.',
        ],
      },
      {
        id: 'drivers',
        ask: 'What drives the cost of an image?',
        answer: [
          'Quality first, then size, then reference images; the prompt hardly counts. ',
          ...shares,
          { text: 'Your own job, with the share of each meter', href: '/calculator/' },
          '.',
        ],
      },
      {
        id: 'rates',
        ask: `What are the rates of ${lead.name} per million tokens?`,
        answer: [
          'Text input ',
          text,
          ', image input ',
          input,
          ', image output ',
          output,
          '. Cached input and batch have rates of their own: ',
          { text: 'all meters', href: `/models/${lead.id}/#rates` },
          '.',
        ],
      },
      {
        id: 'thousand',
        ask: 'What do 1,000 images cost?',
        answer: [
          thousand.length === 2
            ? `A thousand times one image: there is no discount for volume in the published rates. At ${formatSize(size)} that is ${thousand.map(formatUsd).join(' to ')}, if every image is used. `
            : 'A thousand times one image: there is no discount for volume in the published rates. ',
          'Rejected attempts are billed too, so plan with ',
          { text: 'the cost of an accepted image', href: '/guides/workflow-cost/' },
          '.',
        ],
      },
      {
        id: 'batch',
        ask: 'Is batch cheaper?',
        answer: [
          `At ${formatSize(size)}, ${rungs.at(-1) ?? 'its one quality'}, an image costs `,
          batch,
          ' in the batch tier instead of ',
          high,
          '. The request waits for its turn in exchange. Not every model has the tier: ',
          { text: 'standard and batch side by side', href: `/cost-per-image/${sizeId(size).toLowerCase()}/` },
          '.',
        ],
      },
      {
        id: 'bigger',
        ask: 'Does a larger image always cost more?',
        answer: bigger
          ? [
              `No. At ${bigger.cost.job.quality ?? 'its one quality'}, ${formatSize(bigger.cost.job.size)} takes fewer tokens than ${formatSize(size)} although it has more pixels, so it costs ${formatMultiple(bigger.cost.total.div(bigger.than.total))} as much. `,
              { text: 'The size finder', href: '/sizes/' },
              ' lists the cheapest legal size of any shape.',
            ]
          : [
              'With the models on sale today, mostly yes. ',
              { text: 'The size finder', href: '/sizes/' },
              ' lists the cheapest legal size of any shape.',
            ],
      },
      {
        id: '4k',
        ask: 'What does 4K cost, and is it worth it?',
        answer: [
          'That differs by model, and so do the pixels each means by the name. ',
          { text: 'The table of 4K prices', href: '/cost-per-image/4k/' },
          ' ranks them; ',
          { text: 'the guide', href: '/guides/when-4k-is-worth-it/' },
          ' says for which uses the pixels pay.',
        ],
      },
      {
        id: 'references',
        ask: 'Do reference images cost extra?',
        answer: [
          `With ${lead.name}, yes: each is turned into image input tokens at `,
          input,
          ' per 1M, on every attempt. Other vendors charge a fee for each, or nothing. ',
          { text: 'What an edit costs', href: '/guides/edits-with-references/' },
          '.',
        ],
      },
      {
        id: 'size-address',
        ask: `What does every model charge for ${formatSize(size)}?`,
        answer: [
          'One page for each common size ranks all models that make it, cheapest first, with the day each figure was checked: ',
          { text: formatSize(size), href: `/cost-per-image/${sizeId(size).toLowerCase()}/` },
          '. Unconfirmed figures are shown and not ranked.',
        ],
      },
    ],
  };
}
