import { readFileSync } from 'node:fs';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { titleId } from '../../src/catalog/evidence-book.ts';
import { FULL_EVIDENCE_WORDS, KIND_WORDS } from '../../src/format/evidence.ts';
import { formatAmount } from '../../src/format/usd.ts';
import { origin } from '../../src/site.ts';
import { addresses, pageAt, textOf } from './built.ts';

/** Pages that list numbers of other pages, and show their evidence in brief. The table of all costs opens none: each price there is a link. */
const isBrief = (address: string) =>
  /^\/(?:models|rates|routes|plans|cost-per-image(?:\/(?!all\/)[^/]+)?|compare(?:\/[^/]+)?|sizes)\/$/.test(address);

/** Cards of past days: their evidence is in brief too, and leads on only where the figure still stands. A few days stand for all. */
const isPast = (address: string) => /^\/as-of\//.test(address);
const PAST_SAMPLE = /^\/as-of\/(?:2026-04-24|2026-06-05|2026-10-0[67]|2026-11-2\d)\//;

const all = addresses().map((address) => ({ address, page: pageAt(address) }));
const brief = all.filter(({ address }) => isBrief(address));
const full = all.filter(({ address, page }) => !isBrief(address) && !isPast(address) && page.querySelector('[popover]') !== null);
const pages = new Map(all.map(({ address, page }) => [address, page]));

const linksIn = (record: HTMLElement) => record.querySelectorAll('.links a');
const recordsOf = (page: HTMLElement) => page.querySelectorAll('[popover]');
const openersOf = (page: HTMLElement, record: HTMLElement) => page.querySelectorAll(`[popovertarget="${record.id}"]`);
const hrefOf = (link: HTMLElement | undefined) => link?.getAttribute('href') ?? '';

/** What a reader sees at an address: a section, or the page without the evidence it opens. */
const seen = new Map<string, string>();
function textAt(href: string): string {
  const known = seen.get(href);
  if (known !== undefined) return known;
  const [address = '', id] = href.split('#');
  const page = pages.get(address);
  const parts = id === undefined ? page?.querySelectorAll('main > :not([popover])') : page?.querySelectorAll(`[id="${id}"]`);
  const text = (parts ?? []).map((part) => textOf(part)).join(' ');
  seen.set(href, text);
  return text;
}

/** Whether a text holds a figure that is not a part of a longer number. */
function holds(text: string, figure: string): boolean {
  const escaped = figure.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\d.,$])${escaped}(?!\\d|[.,]\\d)`).test(text);
}

/** Whether a text holds the price of one, where a column shows that of a thousand. */
function holdsThousandth(text: string, figure: string): boolean {
  const usd = Number(figure.replace(/[$,]/g, '')) / 1000;
  const shown = [...text.matchAll(/\$([\d,]+(?:\.\d+)?)/g)].map(([, amount = '']) => Number(amount.replaceAll(',', '')));
  return shown.some((each) => Math.abs(each - usd) <= usd * 0.005);
}

describe('evidence in brief', () => {
  test('is what every page has that lists numbers of other pages', () => {
    expect(brief.map(({ address }) => address)).toEqual(
      expect.arrayContaining(['/models/', '/rates/', '/routes/', '/plans/', '/cost-per-image/']),
    );
    expect(brief.length).toBeGreaterThan(15);
  });

  test.for(brief)('on $address names each source once and has one more link: to the full evidence', ({ page }) => {
    for (const record of recordsOf(page)) {
      const sources = record.querySelectorAll('ul:not(.sum) > li').map((each) => textOf(each));
      expect(new Set(sources).size, textOf(record)).toBe(sources.length);
      expect(sources.length).toBeGreaterThan(0);
      const kinds = Object.values(KIND_WORDS).map((words) => `(${words})`);
      expect(sources.filter((source) => !kinds.some((kind) => source.endsWith(kind)))).toEqual([]);
      expect(linksIn(record).map((link) => textOf(link))).toEqual([expect.toBeOneOf(Object.values(FULL_EVIDENCE_WORDS))]);
      expect(textOf(record)).not.toMatch(/Figure as printed|Confidence:/);
    }
  });

  /** The figures that do not stand where their record leads, and how many were looked for. */
  function followed(page: HTMLElement, records: readonly HTMLElement[]): { astray: string[]; compared: number } {
    const astray: string[] = [];
    let compared = 0;
    for (const record of records) {
      const [link] = linksIn(record);
      const text = textAt(hrefOf(link));
      if (text === '') astray.push(`${textOf(record.querySelector('h2'))}: nothing at ${hrefOf(link)}`);
      const isRate = textOf(link) === FULL_EVIDENCE_WORDS.rate;
      const rates = [...textOf(record).matchAll(/× \$([\d.]+)/g)].map(([, amount = '']) => formatAmount(amount));
      const openers = openersOf(page, record).filter((opener) => opener.classList.contains('figure'));
      const figures = isRate ? rates : openers.map((opener) => textOf(opener).replace(/ \*$/, ''));
      if (isRate && rates.length === 0) astray.push(`${textOf(record.querySelector('h2'))}: no rate in its arithmetic`);
      for (const figure of new Set(figures)) {
        compared += 1;
        if (!holds(text, figure) && !holdsThousandth(text, figure)) {
          astray.push(`${textOf(record.querySelector('h2'))}: ${figure} is not at ${hrefOf(link)}`);
        }
      }
    }
    return { astray, compared };
  }

  test.for(brief)('on $address leads to where the same figure stands, or the rate in its arithmetic', ({ address, page }) => {
    const { astray, compared } = followed(page, recordsOf(page));
    expect(astray).toEqual([]);
    // The index of comparisons has few figures of its own: its factors stand on the pages of the pairs.
    expect(compared).toBeGreaterThan(address === '/compare/' ? 1 : 10);
  });

  test.for(all.filter(({ address }) => PAST_SAMPLE.test(address)))(
    'on $address leads to the figure where it still stands, else to its history and its line',
    ({ page }) => {
      const leadsOn = (record: HTMLElement) => linksIn(record).some((link) => Object.values(FULL_EVIDENCE_WORDS).includes(textOf(link)));
      const records = recordsOf(page);
      expect(records.length).toBeGreaterThan(5);
      expect(followed(page, records.filter(leadsOn)).astray).toEqual([]);
      for (const record of records.filter((each) => !leadsOn(each))) {
        expect(linksIn(record).map((link) => textOf(link))).toEqual(['History', 'Edit in the data', 'Report this number']);
      }
    },
  );
});

describe('evidence is named', () => {
  test.for(all.filter(({ page }) => page.querySelector('[popover]') !== null))(
    'on $address by its heading, and takes the focus',
    ({ page }) => {
      for (const record of recordsOf(page)) {
        const heading = record.querySelector('h2');
        expect(textOf(heading)).not.toBe('');
        expect(record.getAttribute('aria-labelledby')).toBe(heading?.id);
        expect(record.hasAttribute('autofocus')).toBe(true);
      }
    },
  );

  test('to whoever comes upon a number that no head of a table stands over', () => {
    const bare = all.flatMap(({ address, page }) =>
      page
        .querySelectorAll('[popovertarget]')
        .filter((opener) => opener.closest('table') === null || opener.classList.contains('source'))
        .filter((opener) => opener.getAttribute('aria-describedby') !== titleId(opener.getAttribute('popovertarget') ?? ''))
        .map((opener) => `${address}: ${opener.outerHTML}`),
    );
    expect(bare).toEqual([]);
  });
});

describe('evidence in full', () => {
  const lines = new Map<string, string[]>();
  const linesOf = (file: string) => {
    const known = lines.get(file) ?? readFileSync(file, 'utf8').split('\n');
    lines.set(file, known);
    return known;
  };

  test.for(full)('on $address is edited at its line and reported with the keys of the form', ({ address, page }) => {
    const form = readFileSync('.github/ISSUE_TEMPLATE/wrong-price.yml', 'utf8');
    const fields = new Set([...form.matchAll(/^ {4}id: (\S+)$/gm)].map(([, id]) => id));
    for (const record of recordsOf(page)) {
      const links = linksIn(record);
      const edit = hrefOf(links.find((link) => textOf(link) === 'Edit in the data'));
      const [, file = '', line] = /\/edit\/main\/([^#]+)#L(\d+)$/.exec(edit) ?? [];
      expect(file, textOf(record)).not.toBe('');
      expect(linesOf(file)[Number(line) - 1], `${file}:${line}`).toMatch(/\S/);
      const report = new URL(hrefOf(links.find((link) => textOf(link) === 'Report this number')).replaceAll('&amp;', '&'));
      const keys = [...report.searchParams.keys()].filter((key) => key !== 'template');
      expect(keys.filter((key) => !fields.has(key))).toEqual([]);
      expect(report.searchParams.get('page')).toBe(`${origin}${address}`);
      expect(report.searchParams.get('record')?.split('#')[0]).toBe(file);
      expect(report.searchParams.get('shown')).not.toBe('');
    }
  });

  test('names the value that its cell shows, where that is one', () => {
    let compared = 0;
    for (const { address, page } of full) {
      for (const record of recordsOf(page)) {
        const openers = [
          ...new Set(
            openersOf(page, record)
              .filter((each) => each.classList.contains('figure'))
              .map((each) => textOf(each)),
          ),
        ];
        const report = new URL(hrefOf(linksIn(record).at(-1)).replaceAll('&amp;', '&'));
        const shown = report.searchParams.get('shown');
        if (shown === null || openers.length !== 1 || !/^\$[\d.,]+$/.test(shown)) continue;
        compared += 1;
        expect(openers[0], `${address} ${textOf(record.querySelector('h2'))}`).toContain(shown);
      }
    }
    expect(compared).toBeGreaterThan(100);
  });

  test('of a rate is edited at the line of its amount', () => {
    const page = pageAt('/models/gpt-image-2/');
    const cells = page.querySelectorAll('#rates td [popovertarget]').filter((cell) => /^\$/.test(textOf(cell)));
    expect(cells.length).toBeGreaterThan(5);
    const amounts = cells.map((cell) => {
      const record = page.querySelector(`[id="${cell.getAttribute('popovertarget')}"]`);
      const edit = record?.querySelectorAll('.links a').find((link) => textOf(link) === 'Edit in the data');
      const [, file = '', line] = /\/edit\/main\/([^#]+)#L(\d+)$/.exec(hrefOf(edit)) ?? [];
      return {
        text: linesOf(file)[Number(line) - 1] ?? '',
        shown: new URL(hrefOf(record?.querySelectorAll('.links a').at(-1)).replaceAll('&amp;', '&')),
      };
    });
    for (const { text, shown } of amounts) {
      const [, amount = ''] = /"amount": "([\d.]+)"/.exec(text) ?? [];
      // Of rates that share a record, the first.
      expect(shown.searchParams.get('shown')?.split('; ')[0]).toBe(formatAmount(amount));
    }
  });
});
