import type { Day } from '../../domain/day.ts';
import { formatLastRead } from '../../format/evidence.ts';
import { formatList, formatMultipleRange } from '../../format/plan.ts';
import { formatUsd } from '../../format/usd.ts';
import { formatCount, formatSize } from '../../format/words.ts';
import type { Catalog } from '../catalog.ts';
import type { Check } from '../evidence.ts';
import type { GuideFigures } from '../guides/figures.ts';
import { assumesPixels } from '../plans/plan-figures.ts';
import { plansPage, type Spread } from '../plans/plans-page.ts';
import type { Piece, Subject } from './answer.ts';

/** Whether a number is confirmed, and the day it was last read. */
function readOn(check: Check): Piece[] {
  return [{ mark: check }, ` (${formatLastRead(check.on, check.precision)})`];
}

/** What the ends of the multiples are compared at. */
function settingWords({ least, most }: Spread): string {
  return [least, most].some(({ row }) => assumesPixels(row.figure)) ? 'the nearest setting, pixels assumed' : 'the same setting';
}

/** Routes, plans, credits, and what is billed when. */
export function buyingQuestions(catalog: Catalog, on: Day, figures: GuideFigures): Subject {
  const { lead } = figures;
  const page = plansPage(catalog, on);
  const { chat, spread, ranked, count } = page;
  const adopt = (id: string | undefined) => {
    const record = page.book.records.find((each) => each.id === id);
    return record && figures.book.adopt(record);
  };
  const refunds = catalog.sellers
    .filter(({ terms }) => terms.some(({ id }) => id === 'refund'))
    .map(({ id, name }) => ({ text: name, href: `/plans/${id}/#terms` }));
  const api = catalog.routes.find(({ id }) => id === lead.mainRoute);
  const plan: Piece[] = chat
    ? [
        `No. The two are billed apart: a month of ${chat.offer.offer.name} costs `,
        { text: formatUsd(chat.price), evidence: adopt(chat.source) },
        ...(chat.offer.check ? readOn(chat.offer.check) : []),
        ' and pays for no API request. ',
      ]
    : ['No. The two are billed apart. '];
  const made = chat?.images.map(({ quality, count: images }, index) => {
    return `${formatCount(images)}${index === 0 ? ' images' : ''} at ${quality ?? 'its one quality'}`;
  });
  const route = catalog.routes.find(({ prices }) => prices.kind === 'plans' && prices.sellers.join() === chat?.seller.id);
  const limits = route?.limits.kind === 'stated' ? [`${route.limits.text} `] : [];
  return {
    id: 'buying',
    title: 'Routes, plans and credits',
    questions: [
      {
        id: 'chat-plan',
        ask: 'Does a chat plan include the API?',
        answer: [...plan, { text: 'Which of the two fits', href: '/guides/chatgpt-or-api/' }, '.'],
      },
      {
        id: 'in-chat',
        ask: `Can I make images in ${chat?.seller.name ?? 'a chat app'} instead?`,
        answer: [
          'Yes, within a plan and without a price per image. At which quality and size an image is made is not stated: ',
          { text: 'what is known of chat plans', href: '/routes/chatgpt/' },
          '.',
        ],
      },
      ...(chat === undefined
        ? []
        : [
            {
              id: 'in-plan',
              ask: `How many images does ${chat.seller.name} ${chat.offer.offer.name} make a month?`,
              answer: [
                ...limits,
                'For the price of the plan, ',
                { text: formatUsd(chat.price), evidence: adopt(chat.source) },
                ...(chat.offer.check ? readOn(chat.offer.check) : []),
                `, the API makes ${formatList(made ?? [], 'or')} of ${chat.model} (${formatSize(chat.size)}, output only): `,
                { text: 'the plans one by one', href: `/routes/${route?.id ?? 'chatgpt'}/#plans` },
                '.',
              ],
            },
          ]),
      {
        id: 'which-route',
        ask: 'Which route should I take?',
        answer: [
          'A chat plan for a person who makes images by hand; the vendor’s API for a program or a bill per image, in batch where the work can wait; a cloud or gateway where you have an account already; credits where you want neither an API nor tokens. ',
          { text: 'All routes, by what decides', href: '/routes/' },
          '.',
        ],
      },
      {
        id: 'launch',
        ask: 'What should I check before launch?',
        answer: [
          'Attempts per delivered image, the month at that number, the images a minute of your usage tier, and who owns retries, moderation and quotas. ',
          { text: 'The checklist, with figures', href: '/guides/before-launch/' },
          '.',
        ],
      },
      {
        id: 'free',
        ask: 'Can I make images for free?',
        answer: [
          'Some sellers and chat apps give images away, a few each day or once at sign-up. How many that is at which setting, and what lapses, is counted for each: ',
          { text: 'free ways to test', href: '/guides/free-ways-to-test/' },
          '.',
        ],
      },
      {
        id: 'credits-or-api',
        ask: 'Are credits cheaper than the API?',
        answer: spread
          ? [
              `Some are; for most it cannot be told. Of ${formatCount(count)} sellers ${formatCount(ranked.length)} can be ranked: an image costs `,
              { text: formatMultipleRange(spread.least), evidence: adopt(spread.least.row.evidence) },
              ...(spread.least.row.check ? [{ mark: spread.least.row.check }] : []),
              ' at the cheapest and ',
              { text: formatMultipleRange(spread.most), evidence: adopt(spread.most.row.evidence) },
              ...(spread.most.row.check ? [{ mark: spread.most.row.check }] : []),
              ` at the dearest, as a multiple of what the API charges for ${settingWords(spread)}. `,
              { text: 'All sellers', href: '/plans/' },
              '.',
            ]
          : ['No seller’s figures are confirmed today, so none is ranked. ', { text: 'As last read', href: '/plans/' }, '.'],
      },
      {
        id: 'lapse',
        ask: 'Do credits expire?',
        answer: [
          'That differs by seller and by offer: some lapse with the month, some after a year, some never, and many sellers do not say. Each seller’s page has the term, and what an image costs if a part of the credits lapses. ',
          { text: 'What to ask before buying credits', href: '/guides/credit-plans/' },
          '.',
        ],
      },
      {
        id: 'refund',
        ask: 'Can I get a refund for unused credits?',
        answer: [
          `Do not count on one. Of ${formatCount(count)} sellers here ${formatCount(refunds.length)} say anything about it`,
          ...(refunds.length === 0 ? [] : [' (', ...refunds.flatMap((link, index) => (index === 0 ? [link] : [', ', link])), ')']),
          '. What becomes of money prepaid with the vendor: ',
          { text: api?.name ?? 'its route', href: `/routes/${lead.mainRoute}/` },
          '.',
        ],
      },
      {
        id: 'failed',
        ask: 'Is a failed or refused image billed?',
        answer: [
          `It depends on who bills. For ${lead.name} no official rule was found and sources disagree, so none is counted here; sellers of credits have rules of their own. `,
          { text: 'The disagreement, with both claims', href: '/conflicts/' },
          '.',
        ],
      },
      {
        id: 'routes',
        ask: 'Is it cheaper through a gateway or a cloud?',
        answer: [
          'Each route’s prices are set against the vendor’s own at the same setting, with what it excludes and which quality it sends when you name none. ',
          { text: 'All routes with their factor', href: '/routes/' },
          '.',
        ],
      },
      {
        id: 'rights',
        ask: 'May I use the images commercially?',
        answer: [
          'That is a question to the terms of whoever sells you the image, not to a price list. Where a seller states it, its page here has it, with the day it was read. ',
          { text: 'Sellers and their terms', href: '/plans/' },
          '.',
        ],
      },
      {
        id: 'bill',
        ask: 'How do I check what I was charged?',
        answer: [
          'Paste the response or its usage into ',
          { text: 'the bill check', href: '/calculator/#bill' },
          '. It itemises the charge, names the quality the token count implies, and sends nothing anywhere. ',
          { text: 'How to read a bill', href: '/guides/read-your-bill/' },
          '.',
        ],
      },
    ],
  };
}
