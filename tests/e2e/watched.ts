import { test as base, expect } from '@playwright/test';

/** A page that fails its test on any console error, page error or breach of the content security policy. */
export const test = base.extend<{ allowComplaints: boolean; complaints: string[] }>({
  /** For a test that breaks something on purpose. */
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

/** One address of every type of page. */
export const PAGE_TYPES = [
  '/',
  '/models/',
  '/models/gpt-image-2/',
  '/models/gpt-image-2.6-flare/',
  '/models/gpt-image-1-mini/',
  '/models/dall-e-2/',
  '/cost-per-image/',
  '/cost-per-image/1024x1024/',
  '/calculator/',
  '/changes/',
  '/sources/',
  '/404.html',
];
