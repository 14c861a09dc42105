import type { Page } from '@playwright/test';
import { COLOR_RULES, violationsOn } from '../accessibility.ts';
import { openFirstPopover, openPage, withBrowser } from './browsing.ts';
import { type BuiltSite, checksOf } from './built-site.ts';
import type { Check } from './hosting-expectations.ts';

/** How many pages are judged at once: one for each core of a small machine. */
const AT_ONCE = 2;

/** One visit for both colour schemes: the second asks only what colours can change. */
async function judge(page: Page, address: string, path: string): Promise<Check[]> {
  await page.emulateMedia({ colorScheme: 'light' });
  await openPage(page, address);
  const checks = checksOf(`${path} light`, await violationsOn(page));
  await page.emulateMedia({ colorScheme: 'dark' });
  checks.push(...checksOf(`${path} dark`, await violationsOn(page, { rules: COLOR_RULES })));
  if (!(await openFirstPopover(page))) return checks;
  const part = ':popover-open';
  checks.push(...checksOf(`${path} dark, evidence open`, await violationsOn(page, { part, rules: COLOR_RULES })));
  await page.emulateMedia({ colorScheme: 'light' });
  checks.push(...checksOf(`${path} light, evidence open`, await violationsOn(page, { part })));
  return checks;
}

/** No page breaks a rule of WCAG 2.2 AA that a program can test, in light or dark, with evidence closed or open. */
export async function sweepAxe({ directory, pages }: BuiltSite): Promise<Check[]> {
  return withBrowser(directory, async (browser, origin) => {
    const waiting = pages.map(({ path }) => path);
    const sweepOn = async (): Promise<Check[]> => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      const checks: Check[] = [];
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) checks.push(...(await judge(page, origin + path, path)));
      return checks;
    };
    return (await Promise.all(Array.from({ length: AT_ONCE }, sweepOn))).flat();
  });
}
