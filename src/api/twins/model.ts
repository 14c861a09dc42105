import { type Catalog, modelName, routeName } from '../../catalog/catalog.ts';
import { type Answer, answerOf } from '../../catalog/model-answer.ts';
import { modelPage } from '../../catalog/model-page.ts';
import { isOnSale } from '../../catalog/standing.ts';
import type { Day } from '../../domain/day.ts';
import { entryTitle, formatChange, KIND_NAMES } from '../../format/entry.ts';
import { markdownDocument, markdownLink, markdownList, markdownTable } from '../../format/markdown.ts';
import { CAPABILITY_NAMES, formatSizeRule, LIMIT_NAMES } from '../../format/model.ts';
import { formatReason } from '../../format/problems.ts';
import { formatStanding } from '../../format/standing.ts';
import { formatMultiple } from '../../format/usd.ts';
import { formatCount, formatSize, formatWhen } from '../../format/words.ts';
import { absolute, fileUrl } from '../addresses.ts';
import { costTable, rateTable } from './cells.ts';
import { checkedText, footer, section, sourceList, type Twin } from './twin.ts';

/** The first sentence of a model’s page. */
export function answerText(answer: Answer): string {
  if (answer.kind === 'none') {
    return ['The cost of an image is not computable.', ...answer.reasons.map(formatReason)].join(' ');
  }
  const { size, least, most, factor, ended, published, counted } = answer;
  const verb = ended ? 'cost' : 'costs';
  const range =
    factor === undefined
      ? least.text
      : `${least.text} at quality ${least.quality} to ${most.text} at ${most.quality}, ${formatMultiple(factor)} as much`;
  const others = answer.others.map(({ size: other, leading, same, dispute }, index) => {
    const amount = `${same ? 'the same' : leading.text}${dispute ? ' (disputed)' : ''}`;
    return `${index === 0 ? '; ' : ', '}${formatSize(other)} ${index === 0 ? `${verb} ` : ''}${amount}`;
  });
  return [
    `One ${formatSize(size)} image ${verb} ${range}${others.join('')}${published ? ', by the published table' : ''}.`,
    ...(counted ? ['Output only: the prompt and reference images are billed on top.'] : []),
    ...(answer.firstHand ? [] : ['No vendor’s or seller’s own word for it was found: the figure is what others report.']),
  ].join(' ');
}

/** The page of a model. */
export function modelTwin(catalog: Catalog, id: string, on: Day): Twin {
  const page = modelPage(catalog, id, on);
  const { model, standing, rows, meters, prices } = page;
  const title = isOnSale(standing)
    ? 'USD per image, output only, standard tier'
    : 'USD per image on its last day, output only, standard tier';
  const body = markdownDocument([
    `# ${model.name}: price per image`,
    answerText(answerOf(page)),
    `${checkedText(page.archive.headline)} State: ${formatStanding(standing)}. Route: ${routeName(catalog, model.mainRoute)}.`,
    section('Cost of one image', `${title}.\n\n${costTable(rows)}`),
    section('Rates', meters.length === 0 ? undefined : `USD per 1M tokens.\n\n${rateTable(meters)}`),
    section(
      'Other prices',
      prices.length === 0
        ? undefined
        : markdownTable(
            ['For', 'Unit', 'Price'],
            prices.map(({ name, unit, text }) => [name, unit, text]),
            2,
          ),
    ),
    section('What the cost leaves out', markdownList(page.excludes.map(({ text }) => text))),
    section('Watch out for', markdownList(page.watchouts.map(({ text }) => text))),
    section('Sizes', formatSizeRule(model.sizes)),
    section(
      'Limits and capabilities',
      markdownList([
        ...page.limits.map(({ id: limit, max, unit }) => `${LIMIT_NAMES[limit]}: ${formatCount(max)} ${unit}`),
        ...page.capabilities.map(({ id: capability, shown }) => `${CAPABILITY_NAMES[capability]}: ${shown}`),
      ]),
    ),
    section(
      'Changes',
      markdownList(
        page.entries.map((entry) => {
          const changes = entry.changes.map(formatChange).join('; ');
          return `${formatWhen(entry.when)}: ${KIND_NAMES[entry.kind]}, ${entryTitle(entry, (each) => modelName(catalog, each))}${changes === '' ? '' : ` (${changes})`}`;
        }),
      ),
    ),
    section('Replaced by', markdownList(page.successors.map((each) => markdownLink(each.name, absolute(`/models/${each.id}.md`))))),
    section('Sources', sourceList(page.book.records)),
    footer(`/models/${id}/`, fileUrl(`models/${id}.json`)),
  ]);
  return { of: `/models/${id}/`, body };
}
