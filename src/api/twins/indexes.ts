import { type Catalog, modelName } from '../../catalog/catalog.ts';
import { changeLog } from '../../catalog/change-log.ts';
import { changeAddress, type Entry } from '../../catalog/changes.ts';
import { costPerImagePage } from '../../catalog/cost-pages.ts';
import { leadingOf } from '../../catalog/cost-table.ts';
import { homePage } from '../../catalog/home-page.ts';
import { endsOf } from '../../catalog/model-answer.ts';
import { modelsPage } from '../../catalog/models-page.ts';
import { shownRate } from '../../catalog/rate-table.ts';
import { METER_ORDER, ratesPage } from '../../catalog/rates-page.ts';
import type { Day } from '../../domain/day.ts';
import { entryTitle, formatChange, KIND_NAMES } from '../../format/entry.ts';
import { formatReadDay } from '../../format/evidence.ts';
import { markdownDocument, markdownLink, markdownList, markdownTable } from '../../format/markdown.ts';
import { METER_NAMES } from '../../format/meter-words.ts';
import { formatStanding } from '../../format/standing.ts';
import { formatSize, formatWhen } from '../../format/words.ts';
import { absolute, fileUrl } from '../addresses.ts';
import { costText } from './cells.ts';
import { checkedText, footer, section, type Twin } from './twin.ts';

const modelLink = (id: string, name: string) => markdownLink(name, absolute(`/models/${id}.md`));

function entryTitleLine(catalog: Catalog, entry: Entry): string {
  const dated = markdownLink(formatWhen(entry.when), absolute(changeAddress(entry)));
  return `${dated}: ${KIND_NAMES[entry.kind]}, ${entryTitle(entry, (id) => modelName(catalog, id))}`;
}

function entryLine(catalog: Catalog, entry: Entry): string {
  const changes = entry.changes.map(formatChange).join('; ');
  return `${entryTitleLine(catalog, entry)}${changes === '' ? '' : ` (${changes})`}`;
}

/** The home page. */
export function homeTwin(catalog: Catalog, on: Day): Twin {
  const { lead, size, leadRows, check, families, latest, scheduled } = homePage(catalog, on);
  const prices = endsOf(leadRows);
  const rows = families.map(({ family, size: own, standing, rows: rungs }) => {
    const ends = endsOf(rungs);
    const text = ends.length === 0 ? 'not computable' : [...new Set([ends[0]?.text, ends.at(-1)?.text])].join(' to ');
    return [modelLink(family.lead.id, family.name), formatStanding(standing), formatSize(own), text];
  });
  const body = markdownDocument([
    `# ${lead.name}: what an image costs`,
    `USD for one ${formatSize(size)} image through the API, output only; the prompt and reference images are billed on top.`,
    markdownList(prices.map(({ quality, text }) => `${quality ?? 'one quality'}: ${text}`)),
    checkedText(check),
    section('Beside the other models', markdownTable(['Model', 'State', 'Size', 'One image'], rows, 3)),
    section('Latest changes', markdownList(latest.map((entry) => entryTitleLine(catalog, entry)))),
    section(
      'Scheduled',
      markdownList(scheduled.map((entry) => entryTitleLine(catalog, entry))) ?? 'Nothing is announced in the sources read.',
    ),
    footer('/', fileUrl('index.json')),
  ]);
  return { of: '/', body };
}

/** All models. */
export function modelsTwin(catalog: Catalog, on: Day): Twin {
  const { onSale, others } = modelsPage(catalog, on);
  const rowsOf = (rows: (typeof others)[number][]) =>
    rows.map(({ model, vendor, standing, range, check }) => [
      modelLink(model.id, model.name),
      vendor.name,
      formatStanding(standing),
      range.length === 0 ? 'not computable' : range.map(({ leading }) => leading.text).join(' to '),
      check === undefined ? 'not read' : formatReadDay(check.on, check.precision),
    ]);
  const table = (rows: (typeof others)[number][]) => markdownTable(['Model', 'Vendor', 'State', 'One image', 'Checked'], rowsOf(rows), 3);
  const body = markdownDocument([
    '# Image models: state and price',
    'USD for one image from its cheapest to its dearest usual setting, output only, standard tier.',
    section('On sale', table(onSale.flatMap((group) => group.rows))),
    section('Not on sale', table(others)),
    footer('/models/', fileUrl('models.json')),
  ]);
  return { of: '/models/', body };
}

/** Cost per image of every family on sale. */
export function costsTwin(catalog: Catalog, on: Day): Twin {
  const { pixels, named, other } = costPerImagePage(catalog, on);
  const tables = [pixels, named].map(({ sizes, groups }) =>
    markdownTable(
      ['Model', 'Quality', ...sizes.map(formatSize)],
      groups.flatMap(({ family, rows }) =>
        rows.map((row) => [
          modelLink(family.lead.id, family.name),
          row.quality ?? 'one quality',
          ...row.cells.map((cell) => costText(cell, false)),
        ]),
      ),
      2,
    ),
  );
  const settings = other.groups.flatMap(({ family, rows }) =>
    rows.flatMap((row) =>
      row.cells.map((cell, index) => [
        modelLink(family.lead.id, family.name),
        row.quality ?? 'one quality',
        formatSize(cell.size),
        leadingOf(row, index)?.text ?? costText(cell, false),
      ]),
    ),
  );
  const body = markdownDocument([
    '# Cost per image by model, quality and size',
    'USD for one image on the standard tier, output only: the prompt and reference images are billed on top.',
    section('Models that take a size in pixels', tables[0]),
    section('Models that take a named size', tables[1]),
    section('Models sold by the image or the megapixel', markdownTable(['Model', 'Quality', 'Size', 'One image'], settings, 3)),
    footer('/cost-per-image/', fileUrl('costs.json')),
  ]);
  return { of: '/cost-per-image/', body };
}

/** Rates of every model that is billed by token. */
export function ratesTwin(catalog: Catalog, on: Day): Twin {
  const { onSale, others } = ratesPage(catalog, on);
  const rows = [...onSale.flatMap((group) => group.rows), ...others].map(({ model, vendor, standing, meters }) => [
    modelLink(model.id, model.name),
    vendor,
    formatStanding(standing),
    ...meters.map(({ cells }) => (cells.standard === undefined ? 'not recorded' : shownRate(cells.standard.rate))),
  ]);
  const body = markdownDocument([
    '# What each image model charges per token',
    'USD per 1M tokens, standard tier. Models that are not on sale stand with the rates of their last day.',
    markdownTable(['Model', 'Vendor', 'State', ...METER_ORDER.map((meter) => METER_NAMES[meter])], rows, 3),
    footer('/rates/', fileUrl('rates.json')),
  ]);
  return { of: '/rates/', body };
}

/** How many past changes the twin of the change log has. */
const NEWEST = 30;

/** The change log. */
export function changesTwin(catalog: Catalog, on: Day): Twin {
  const log = changeLog(catalog);
  const scheduled = log.filter((entry) => entry.when.latest > on);
  const past = log.filter((entry) => entry.when.latest <= on).slice(0, NEWEST);
  const body = markdownDocument([
    '# Changes',
    section('Scheduled', markdownList(scheduled.toReversed().map((entry) => entryLine(catalog, entry)))),
    section('Newest', markdownList(past.map((entry) => entryLine(catalog, entry)))),
    footer('/changes/', fileUrl('changes.json')),
  ]);
  return { of: '/changes/', body };
}
