import type { Check } from '../catalog/evidence.ts';
import type { Day } from '../domain/day.ts';
import type { Model } from '../domain/rate-card.ts';
import { formatReadDay } from '../format/evidence.ts';
import { absolute } from './addresses.ts';
import { badgeAddress } from './badge.ts';

/** A number as a text cites it. */
interface Cited {
  model: Model;
  /** The headline number in words. */
  headline: string;
  check: Check | undefined;
  /** The newest day of the data. */
  dataDate: Day;
}

const pageOf = ({ id }: Model) => absolute(`/models/${id}/`);

/** What a text, a list of references and a page need to cite a number, or to show its badge. */
export function citations({ model, headline, check, dataDate }: Cited) {
  const page = pageOf(model);
  const svg = absolute(badgeAddress(model.id));
  const checked = check === undefined ? dataDate : formatReadDay(check.on, check.precision);
  const year = dataDate.slice(0, 4);
  // Without the number: the drawing follows the data, a text that was copied does not.
  const alt = `${model.name}: price per image and the day it was checked, by Ratecard`;
  return {
    plain: `${model.name}: ${headline}. Data: Ratecard (CC BY 4.0), checked ${checked}, ${page}`,
    apa: `Ratecard contributors. (${year}). ${model.name}: price per image [Data set, checked ${checked}]. Ratecard. ${page}`,
    bibtex: [
      `@misc{ratecard-${model.id.replaceAll('.', '-')},`,
      '  author       = {{Ratecard contributors}},',
      `  title        = {${model.name}: price per image},`,
      `  year         = {${year}},`,
      `  howpublished = {\\url{${page}}},`,
      `  note         = {Data set, CC BY 4.0, checked ${checked}}`,
      '}',
    ].join('\n'),
    markdown: `[![${alt}](${svg})](${page})`,
    html: `<a href="${page}"><img src="${svg}" alt="${alt}" height="22"></a>`,
  };
}
