import { archiveOf } from '../catalog/archive.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { costRows } from '../catalog/cost-table.ts';
import type { Check } from '../catalog/evidence.ts';
import { EvidenceBook } from '../catalog/evidence-book.ts';
import { headlineSize } from '../catalog/headline-size.ts';
import { endsOf } from '../catalog/model-answer.ts';
import type { Day } from '../domain/day.ts';
import type { Model } from '../domain/rate-card.ts';
import { formatReadDay } from '../format/evidence.ts';
import { formatSize } from '../format/words.ts';

/** Width of a character at the badge’s letter size, in px, on average; the text is then fitted to what it adds up to. */
const CHARACTER = 6.2;
const PADDING = 8;
const HEIGHT = 22;

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const widthOf = (text: string) => Math.round(text.length * CHARACTER);

/** The headline number of a model in words: the range at its headline size, or that there is none. */
export function headlineText(catalog: Catalog, model: Model, on: Day): string {
  const size = headlineSize(catalog, model);
  const rows = costRows(catalog, model, { sizes: [size], tier: 'standard', on, published: 'leading' }, new EvidenceBook());
  const ends = endsOf(rows);
  if (ends.length === 0) return 'not computable';
  const range = [...new Set([ends[0]?.text, ends.at(-1)?.text])].join('–');
  return `${range} per image, ${formatSize(size)}`;
}

/** The day of the headline number, which a copy of the badge carries with it. */
function dateText(check: Check | undefined): string {
  if (check === undefined) return 'not read';
  const read = `checked ${formatReadDay(check.on, check.precision)}`;
  return check.freshness === 'unconfirmed' ? `${read}, unconfirmed` : read;
}

/** A badge: name, headline number and its day as a drawing without a script, readable on a light and a dark page. */
export function badge(catalog: Catalog, model: Model, on: Day): string {
  const parts = [model.name, headlineText(catalog, model, on), dateText(archiveOf(catalog, model, on).headline)];
  const fills = ['#22413a', '#f6f5f0', '#e4e2da'];
  const inks = ['#ffffff', '#1d2a27', '#3c4a46'];
  const widths = parts.map((part) => widthOf(part) + 2 * PADDING);
  const starts = widths.map((_, index) => widths.slice(0, index).reduce((sum, width) => sum + width, 0));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const title = escaped(`${parts.join(', ')}. Source: Ratecard`);
  const boxes = parts.map(
    (_, index) => `<path fill="${fills[index]}" d="M${starts[index]} 0h${widths[index]}v${HEIGHT}H${starts[index]}z"/>`,
  );
  const texts = parts.map(
    (part, index) =>
      `<text x="${(starts[index] ?? 0) + PADDING}" y="15" fill="${inks[index]}" textLength="${widthOf(part)}" lengthAdjust="spacingAndGlyphs">${escaped(part)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${total}" height="${HEIGHT}" viewBox="0 0 ${total} ${HEIGHT}" role="img" aria-labelledby="t">`,
    `<title id="t">${title}</title>`,
    `<clipPath id="c"><rect width="${total}" height="${HEIGHT}" rx="3"/></clipPath>`,
    `<g clip-path="url(#c)">${boxes.join('')}</g>`,
    `<rect x=".5" y=".5" width="${total - 1}" height="${HEIGHT - 1}" rx="2.5" fill="none" stroke="#7c8783"/>`,
    `<g font-family="Verdana,DejaVu Sans,sans-serif" font-size="11">${texts.join('')}</g>`,
    '</svg>',
    '',
  ].join('\n');
}

/** The address of a model’s badge. */
export function badgeAddress(model: string): string {
  return `/badges/${model}.svg`;
}
