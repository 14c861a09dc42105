import { violationsOn } from '../accessibility.ts';
import { openFirstPopover, openPage, withBrowser } from './browsing.ts';
import { type BuiltSite, checksOf } from './built-site.ts';
import type { Check } from './hosting-expectations.ts';

/** No page breaks a rule of WCAG 2.2 AA that a program can test, in light or dark, with evidence closed or open. */
export async function sweepAxe({ directory, pages }: BuiltSite): Promise<Check[]> {
  return withBrowser(directory, async (browser, origin) => {
    const checks: Check[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      for (const { path } of pages) {
        await openPage(page, origin + path);
        checks.push(...checksOf(`${path} ${colorScheme}`, await violationsOn(page)));
        if (!(await openFirstPopover(page))) continue;
        checks.push(...checksOf(`${path} ${colorScheme}, evidence open`, await violationsOn(page, { part: ':popover-open' })));
      }
      await context.close();
    }
    return checks;
  });
}
