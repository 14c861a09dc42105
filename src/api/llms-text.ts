import type { Catalog } from '../catalog/catalog.ts';
import { GUIDES } from '../catalog/guides/list.ts';
import { markdownDocument, markdownLink, markdownList } from '../format/markdown.ts';
import { absolute, fileUrl, LICENCE } from './addresses.ts';
import { FEEDS } from './feeds.ts';
import { FILE_KINDS } from './files.ts';
import { twinOf } from './twin-addresses.ts';

const PAGES: readonly [address: string, title: string, says: string][] = [
  ['/', 'Home', 'what an image of the headline model costs, the other models beside it, changes'],
  ['/models/', 'Models', 'every model with its state and its cheapest and dearest image'],
  ['/cost-per-image/', 'Cost per image', 'USD for one image by model, quality and size'],
  ['/rates/', 'Rates', 'USD per 1M tokens by meter'],
  ['/plans/', 'Credit plans', 'what an image costs on a plan, against the API'],
  ['/routes/', 'Routes', 'who sells, who bills, at what multiple'],
  ['/changes/', 'Changes', 'the newest changes and what is scheduled'],
];

const link = (address: string, title: string, says: string) => `${markdownLink(title, address)}: ${says}`;

/** The file that tells a reading machine where everything is. */
export function llmsText(catalog: Catalog): string {
  const pages = PAGES.map(([address, title, says]) => link(absolute(twinOf(address) ?? address), title, says));
  const models = catalog.models.map(({ id, name, vendor }) => {
    const maker = catalog.vendors.find((each) => each.id === vendor)?.name ?? vendor;
    return link(absolute(`/models/${id}.md`), name, `by ${maker}`);
  });
  const sellers = catalog.sellers.map(({ id, name, summary }) => link(absolute(`/plans/${id}.md`), name, summary));
  return markdownDocument([
    '# Ratecard',
    '> What an AI image really costs: dated, sourced rates of image models, cost per image by quality and size, credit plans against the API, and an archive of every change.',
    `Data of ${catalog.card.dataDate}, ${LICENCE.id} (<${LICENCE.url}>). Credit: “${LICENCE.attribution}”, with the day the figure was checked. Amounts are exact decimal text in USD. “Not known”, “not offered”, “not billed”, “included” and “free of charge” are answers of their own and never 0. A figure past twice its review interval is unconfirmed: do not call it the cheapest.`,
    `## Pages in Markdown\n\n${markdownList(pages)}`,
    `## Data\n\n${markdownList([
      link(absolute('/data/'), 'Documentation', 'the interface with examples'),
      link(fileUrl('index.json'), 'index.json', 'everything that can be fetched'),
      ...FILE_KINDS.map(({ name, answers }) => (name.includes('<') ? `${fileUrl(name)}: ${answers}` : link(fileUrl(name), name, answers))),
      ...FEEDS.map(({ path, title, type }) => link(absolute(path), title, type)),
    ])}`,
    `## Guides\n\n${markdownList(GUIDES.map(({ id, title, description }) => link(absolute(`/guides/${id}/`), title, description)))}`,
    `## Models\n\n${markdownList(models)}`,
    `## Sellers of credits and plans\n\n${markdownList(sellers)}`,
  ]);
}
