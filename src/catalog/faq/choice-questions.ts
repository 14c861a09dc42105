import type { Day } from '../../domain/day.ts';
import { formatList } from '../../format/plan.ts';
import { formatCount } from '../../format/words.ts';
import type { Catalog } from '../catalog.ts';
import { pairsWith } from '../compare/pairs.ts';
import { familiesOf } from '../families.ts';
import type { GuideFigures } from '../guides/figures.ts';
import { qualitiesPage } from '../qualities-page.ts';
import { isOnSale, standingOf } from '../standing.ts';
import { capabilityOptions } from '../tables/model-facets.ts';
import type { Link, Piece, Subject } from './answer.ts';

/** Links as a list in a sentence. */
function listed(links: readonly Link[]): Piece[] {
  return links.flatMap((link, index) => (index === 0 ? [link] : [index === links.length - 1 ? ' and ' : ', ', link]));
}

/** The families on sale that can do something, each with a link. */
function makersOf(catalog: Catalog, capability: string, on: Day): Piece[] {
  const makers = familiesOf(catalog).filter(
    ({ lead }) => isOnSale(standingOf(lead, on)) && capabilityOptions(catalog, lead, on).some(({ id }) => id === capability),
  );
  return makers.length === 0 ? ['none on record'] : listed(makers.map(({ name, lead }) => ({ text: name, href: `/models/${lead.id}/` })));
}

/** Which model, quality and version. */
export function choiceQuestions(catalog: Catalog, on: Day, figures: GuideFigures): Subject {
  const { lead } = figures;
  const facts = catalog.models.find(({ id }) => id === lead.id);
  const rivals = pairsWith(catalog, lead.id)
    .filter(({ other }) => isOnSale(standingOf(other, on)))
    .slice(0, 4)
    .map(({ slug, other }) => ({ text: other.name, href: `/compare/${slug}/` }));
  const { unknown, renamed } = qualitiesPage(catalog, on);
  const [first] = renamed;
  const ending = catalog.card.models.filter((model) => standingOf(model, on).kind === 'ending');
  const onSale = familiesOf(catalog).filter((family) => isOnSale(standingOf(family.lead, on)));
  return {
    id: 'choice',
    title: 'Models and settings',
    questions: [
      {
        id: 'which-model',
        ask: `Is ${lead.name} cheaper than other models?`,
        answer: [
          'That depends on the quality and size you compare, which is why each pair has a page with equal settings side by side: ',
          ...listed(rivals),
          `. ${formatCount(onSale.length)} families are on sale today; `,
          { text: 'the table of costs', href: '/cost-per-image/' },
          ' has all of them.',
        ],
      },
      {
        id: 'which-quality',
        ask: 'Which quality should I ask for?',
        answer: [
          'The lowest at which you can judge what has to be judged: drafts low, finals as high as somebody will notice. ',
          first
            ? `Compare steps by tokens, not by name: ${formatCount(first.tokens)} tokens are ${formatList(first.names.map(({ family, quality }) => `“${quality}” in ${family.name}`))}. `
            : '',
          { text: 'How to pick', href: '/guides/which-quality/' },
          '.',
        ],
      },
      ...(unknown.length === 0
        ? []
        : [
            {
              id: 'not-computable',
              ask: `Why is the cost of a ${unknown[0]?.family.name} image “not computable”?`,
              answer: [
                'Its rates are known, but no rule for how many tokens an image takes. ',
                'Counts that others measured are shown as what they are; no price is made up from them. ',
                { text: 'What is known', href: `/models/${unknown[0]?.family.lead.id}/` },
                '.',
              ],
            },
          ]),
      {
        id: 'names',
        ask: `What else is ${lead.name} called?`,
        answer: [
          facts && facts.alsoCalled.length > 0
            ? `Sellers and articles also write ${formatList(facts.alsoCalled.map((name) => `“${name}”`))}. `
            : '',
          `In the API it is ${formatList(facts?.apiIds.map(({ id }) => id) ?? [], 'or')}. `,
          'All of them are found by the search of this site: ',
          { text: 'the page of the model', href: `/models/${lead.id}/` },
          '.',
        ],
      },
      {
        id: 'transparent',
        ask: 'Which models make a transparent background, or SVG?',
        answer: [
          'By what their vendors state, a transparent background: ',
          ...makersOf(catalog, 'transparent-background', on),
          '. SVG: ',
          ...makersOf(catalog, 'svg', on),
          '. Of others it is not known; ',
          { text: 'all models', href: '/models/' },
          ' can be filtered by it.',
        ],
      },
      {
        id: 'limits',
        ask: 'How many images can I make in a minute?',
        answer: [
          'Vendors limit images and tokens per minute by usage tier; whichever is reached first binds. Larger and better images take more tokens, so fewer of them fit. ',
          { text: 'Images per minute by tier and size', href: '/limits/' },
          '.',
        ],
      },
      {
        id: 'endings',
        ask: 'What happens when a model ends?',
        answer: [
          'Requests fail from the announced day on, and the successor has other rates, sizes or steps of quality. ',
          ending.length > 0
            ? `${formatList(ending.map(({ name }) => name))} ${ending.length === 1 ? 'has' : 'have'} an announced end. `
            : '',
          { text: 'What follows each, at what cost', href: '/guides/moving-off-a-model/' },
          '; ',
          { text: 'the calendar', href: '/calendar/' },
          ' can be subscribed to.',
        ],
      },
    ],
  };
}
