import { type Browser, chromium, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, headlessPath } from '../chromium.ts';
import { withServer } from './running-server.ts';

/** The build behind our own server, and a browser to look at it. */
export async function withBrowser<Result>(directory: string, use: (browser: Browser, origin: string) => Promise<Result>): Promise<Result> {
  const executablePath = headlessPath();
  const browser = await chromium.launch({ args: CHROMIUM_FLAGS, ...(executablePath === undefined ? {} : { executablePath }) });
  try {
    return await withServer(['src/cli/serve.ts', '--port', '0', '--dir', directory], (origin) => use(browser, origin));
  } finally {
    await browser.close();
  }
}

/** Opens a page as a reader does who unfolds everything that folds, and waits for the calculator. */
export async function openPage(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    document.querySelector('astro-island')?.scrollIntoView();
  });
  await page.waitForFunction(() => document.querySelector('astro-island[ssr]') === null);
  await page.evaluate(() => scrollTo(0, 0));
}

/** Opens the evidence of one number, where the page has any. */
export async function openFirstPopover(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const opener = [...document.querySelectorAll<HTMLElement>('[popovertarget]')].find((candidate) => candidate.checkVisibility());
    opener?.click();
    return opener !== undefined;
  });
}
