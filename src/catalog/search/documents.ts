import type { Day } from '../../domain/day.ts';
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
import { faqPage } from '../faq/faq-page.ts';
import { GUIDES } from '../guides/list.ts';
import { presetsOf } from '../presets.ts';
import { standingOf } from '../standing.ts';
import { vendorOf } from '../vendor-order.ts';

/** Every page worth finding by name, in the order in which equal results are shown. */
export function searchDocuments(catalog: Catalog, on: Day): SearchDocument[] {
  const nameOf = (id: string) => modelName(catalog, id);
  const document = (kind: SearchKind, href: string, title: string, text = '', also: readonly string[] = []): SearchDocument => {
    return { href, kind, title, text, also: also.join(' ') };
  };
  const standing = new Map(catalog.card.models.map((model) => [model.id, formatStanding(standingOf(model, on))]));
  return [
    ...namedPages().map(({ href, text }) => document('Page', href, text)),
    ...catalog.models.map(({ id, name, familyName, alsoCalled, apiIds }) => {
      const text = [vendorOf(catalog, id).name, standing.get(id)].filter(Boolean).join(', ');
      return document('Model', `/models/${id}/`, name, text, [id, familyName, ...alsoCalled, ...apiIds.map((each) => each.id)]);
    }),
    ...GUIDES.map(({ id, title, description }) => document('Guide', `/guides/${id}/`, title, description)),
    ...faqPage(catalog, on).subjects.flatMap(({ questions }) => questions.map(({ id, ask }) => document('Question', `/faq/#${id}`, ask))),
    ...presetsOf(catalog).map(({ id, title, summary }) => document('Preset', `/calculator/${id}/`, title, summary)),
    ...pagedSizes(catalog).map((size) => document('Size', `/cost-per-image/${sizeSlug(size)}/`, `Cost of one ${formatSize(size)} image`)),
    ...catalog.routes.map(({ id, name, summary }) => document('Route', `/routes/${id}/`, name, summary, [id])),
    ...catalog.sellers.map(({ id, name, summary }) => document('Seller', `/plans/${id}/`, name, summary, [id])),
    ...modelPairs(catalog).map(({ slug, a, b }) => document('Comparison', `/compare/${slug}/`, `${a.name} or ${b.name}`)),
    ...changeLog(catalog).map((entry) => {
      return document(
        'Change',
        changeAddress(entry),
        entryTitle(entry, nameOf),
        `${entry.when.latest}, ${KIND_NAMES[entry.kind].toLowerCase()}`,
      );
    }),
  ];
}
