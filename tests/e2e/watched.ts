import { test as base, expect } from '@playwright/test';
import { readBuildDate } from '../../src/catalog/build-date.ts';

/** What a test of these pages is given beside the page. */
interface Watch {
  /** The day by the reader's clock; the day of the build, so that no test changes when a real day has passed. */
  readerDay: string;
  clock: string;
  /** For a test that breaks something on purpose. */
  allowComplaints: boolean;
  complaints: string[];
}

/** A page that fails its test on any console error, page error or breach of the content security policy. */
export const test = base.extend<Watch>({
  readerDay: [readBuildDate(), { option: true }],
  clock: [
    async ({ page, readerDay }, run) => {
      await page.clock.setFixedTime(`${readerDay}T12:00:00Z`);
      await run(readerDay);
    },
    { auto: true },
  ],
  allowComplaints: [false, { option: true }],
  complaints: [
    async ({ page, allowComplaints }, run) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await run(complaints);
      if (!allowComplaints) expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** An address of each type of page that is laid out in a way of its own; the audit sweeps all pages. */
export const PAGE_TYPES = [
  '/',
  '/models/',
  '/models/gpt-image-2/',
  '/cost-per-image/all/',
  '/cost-per-image/1024x1024/',
  '/sizes/',
  '/routes/',
  '/plans/imagesv2/',
  '/compare/',
  '/compare/gpt-image-2-vs-gemini-3-pro-image/',
  '/calculator/',
  '/changes/',
  '/lineage/',
  '/as-of/2026-04-24/',
  '/sources/',
  '/guides/workflow-cost/',
  '/faq/',
  '/search/',
  '/contribute/',
  '/data/',
  '/404.html',
];
