import type { Check, Proof } from '../../catalog/evidence.ts';
import type { EvidenceRecord } from '../../catalog/evidence-book.ts';
import { sourceAddress } from '../../catalog/source-address.ts';
import { formatReadDay, KIND_WORDS } from '../../format/evidence.ts';
import { markdownLink, markdownList } from '../../format/markdown.ts';
import { absolute, LICENCE } from '../addresses.ts';

/** A Markdown page that says the same as an HTML one. */
export interface Twin {
  /** The address of the page it says the same as. */
  of: string;
  body: string;
}

/** When figures were last read, and when they grow old: days, since a file is read long after it was built. */
export function checkedText(check: Check | undefined): string {
  if (check === undefined) return 'No reading is recorded.';
  const read = `Rates checked ${formatReadDay(check.on, check.precision)}`;
  return check.ages === null
    ? `${read}; nothing proves the day, so they count as unconfirmed.`
    : `${read}; due for another reading on ${check.ages.due}, unconfirmed from ${check.ages.unconfirmed}.`;
}

function sourceLine({ source, reading, kind }: Proof): string {
  const address = source.url ?? absolute(sourceAddress(source.id));
  return `${markdownLink(`${source.publisher}, ${source.title}`, address)} (${KIND_WORDS[kind]}), read ${formatReadDay(reading.on, reading.precision)}`;
}

/** The sources behind a page’s figures, each reading once. */
export function sourceList(records: readonly EvidenceRecord[]): string | undefined {
  return markdownList([...new Set(records.flatMap((record) => record.proofs.map(sourceLine)))]);
}

/** What a twin ends with: where the page, the data and the licence are. */
export function footer(page: string, data: string): string {
  return [
    '---',
    '',
    `Page: <${absolute(page)}> · Data: <${data}> · Interface: <${absolute('/data/')}>`,
    '',
    `${LICENCE.attribution}, licence <${LICENCE.url}>. Ratecard sells nothing and is affiliated with no company named here.`,
  ].join('\n');
}

/** A heading with what stands under it; undefined where that is nothing. */
export function section(title: string, text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : `## ${title}\n\n${text}`;
}
