import type { Day } from '../../domain/day.ts';
import { type AskedSize, sizeId } from '../../domain/size.ts';
import { entryTitle, KIND_NAMES } from '../../format/entry.ts';
import type { SearchDocument, SearchKind } from '../../format/search-document.ts';
import { formatStanding } from '../../format/standing.ts';
import { formatSize } from '../../format/words.ts';
import { namedPages } from '../../trail.ts';
import { type Catalog, modelName } from '../catalog.ts';
import { changeLog } from '../change-log.ts';
import { changeAddress } from '../changes.ts';
import { modelPairs } from '../compare/pairs.ts';
import { pagedSizes, sizeSlug } from '../cost-pages.ts';
import { byRelease } from '../families.ts';
import { plainAnswer } from '../faq/answer.ts';
import { faqPage } from '../faq/faq-page.ts';
import { GUIDES } from '../guides/list.ts';
import { topicTitle } from '../guides/topics.ts';
import { presetsOf } from '../presets.ts';
import { standingOf } from '../standing.ts';
import { vendorOf } from '../vendor-order.ts';
import { PAGE_WORDS } from './page-words.ts';

type More = { [field in 'text' | 'body']?: string | undefined } & { also?: readonly string[] | undefined };

const isHeadline = (catalog: Catalog, size: AskedSize) => catalog.editorial.some(({ headlineSize }) => headlineSize === sizeId(size));

/** The sizes with a page, the headline's first. */
function searchedSizes(catalog: Catalog): AskedSize[] {
  const sizes = pagedSizes(catalog);
  return [...sizes.filter((size) => isHeadline(catalog, size)), ...sizes.filter((size) => !isHeadline(catalog, size))];
}

/** What a size is also called: its sides apart, its name at the headline model, and simply “one image” where it is the headline's. */
function sizeNames(catalog: Catalog, size: AskedSize): string[] {
  const id = sizeId(size);
  const named = catalog.editorial.flatMap(({ headlineModel, sizeNames }) => {
    return sizeNames.filter(({ sizes }) => sizes.includes(id)).map(({ name }) => `${modelName(catalog, headlineModel)} ${name}`);
  });
  return [id, id.replace('x', ' '), ...named, ...(isHeadline(catalog, size) ? ['Cost of one image'] : [])];
}

/** Models by their release, those of an unknown one last: of several that a query fits, most people look for the newest. */
function newestFirst(catalog: Catalog): Catalog['models'][number][] {
  const ids = catalog.card.models.toSorted(byRelease).map(({ id }) => id);
  return catalog.models.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** A name written as one word, as people type it: `nanobanana2`. */
function unspaced(name: string): string {
  return name.replaceAll(' ', '');
}

/** A text with its numbers as people type them, without commas; none where it has no such number. */
function ungrouped(text: string): string[] {
  const plain = text.replaceAll(/(?<=\d),(?=\d)/g, '');
  return plain === text ? [] : [plain];
}

/** What people call a seller after its site: `fal.ai`. */
function siteOf(url: string | null): string[] {
  return url === null ? [] : [new URL(url).hostname.replace(/^www\./, '')];
}

/** Every page worth finding by name, in the order in which equal results are shown. */
export function searchDocuments(catalog: Catalog, on: Day): SearchDocument[] {
  const nameOf = (id: string) => modelName(catalog, id);
  const document = (kind: SearchKind, href: string, title: string, more: More = {}): SearchDocument => {
    return { href, kind, title, text: more.text ?? '', also: (more.also ?? []).join('\n'), body: more.body ?? '' };
  };
  const standing = new Map(catalog.card.models.map((model) => [model.id, formatStanding(standingOf(model, on))]));
  return [
    ...namedPages().map(({ href, text }) => document('Page', href, text, { text: PAGE_WORDS[href]?.text, also: PAGE_WORDS[href]?.asked })),
    ...newestFirst(catalog).map(({ id, name, familyName, alsoCalled, apiIds }) => {
      const text = [vendorOf(catalog, id).name, standing.get(id)].filter(Boolean).join(', ');
      const also = [id, familyName, unspaced(name), ...alsoCalled, ...apiIds.map((each) => each.id)];
      return document('Model', `/models/${id}/`, name, { text, also });
    }),
    ...GUIDES.map(({ id, title, description, topics, asked }) => {
      return document('Guide', `/guides/${id}/`, title, { text: description, also: [id, ...topics.map(topicTitle), ...asked] });
    }),
    ...faqPage(catalog, on).subjects.flatMap(({ questions }) =>
      questions.map(({ id, ask, answer }) => document('Question', `/faq/#${id}`, ask, { also: ungrouped(ask), body: plainAnswer(answer) })),
    ),
    ...presetsOf(catalog).map(({ id, title, summary }) => document('Preset', `/calculator/${id}/`, title, { text: summary })),
    ...searchedSizes(catalog).map((size) => {
      const title = `Cost of one ${formatSize(size)} image`;
      return document('Size', `/cost-per-image/${sizeSlug(size)}/`, title, { also: sizeNames(catalog, size) });
    }),
    ...catalog.routes.map(({ id, name, summary, url }) => {
      return document('Route', `/routes/${id}/`, name, { text: summary, also: [id, ...siteOf(url)] });
    }),
    ...catalog.sellers.map(({ id, name, summary, url, offers }) => {
      const also = [id, `is ${id} worth it`, ...siteOf(url), ...offers.map((offer) => `${name} ${offer.name}`)];
      return document('Seller', `/plans/${id}/`, name, { text: summary, also });
    }),
    ...modelPairs(catalog).map(({ slug, a, b }) => {
      const body = [a, b].flatMap(({ id }) => catalog.models.find((model) => model.id === id)?.alsoCalled ?? []).join(', ');
      return document('Comparison', `/compare/${slug}/`, `${a.name} or ${b.name}`, { also: [`${b.name} or ${a.name}`], body });
    }),
    ...changeLog(catalog).map((entry) => {
      return document('Change', changeAddress(entry), entryTitle(entry, nameOf), {
        text: `${entry.when.latest}, ${KIND_NAMES[entry.kind].toLowerCase()}`,
      });
    }),
  ];
}
