import type { Page } from '@playwright/test';
import { openFirstPopover, openPage, withBrowser } from './browsing.ts';
import { type BuiltSite, checksOf } from './built-site.ts';
import type { Check } from './hosting-expectations.ts';

const PHONE = { width: 390, height: 844 };
const SMALLEST_TARGET = 24;

/** What is wider than the screen, unless it stands in a box that scrolls by itself. Runs in the page. */
function overflowOf(width: number): string[] {
  const found = document.documentElement.scrollWidth;
  if (found <= width) return [];
  const scrolls = (element: Element): boolean =>
    element.parentElement !== null &&
    (/auto|scroll|hidden|clip/.test(getComputedStyle(element.parentElement).overflowX) || scrolls(element.parentElement));
  const wide = [...document.body.querySelectorAll('*')].filter(
    (element) => element.getBoundingClientRect().right > width + 0.5 && !scrolls(element),
  );
  const last = wide.at(-1);
  const culprit = last ? `<${last.localName} class="${last.className}"> "${last.textContent?.trim().slice(0, 40)}"` : 'nothing visible';
  return [`the page is ${found} px wide, expected at most ${width}: ${culprit}`];
}

/** Links and controls too small for a finger, except those within a sentence. Runs in the page. */
function smallTargetsIn({ root, smallest }: { root: string; smallest: number }): string[] {
  const TARGETS = 'a[href], button, summary, select, input, textarea';
  const blockAround = (element: Element): Element => {
    const parent = element.parentElement ?? document.body;
    return getComputedStyle(parent).display.startsWith('inline') ? blockAround(parent) : parent;
  };
  const isWithinText = (target: Element): boolean => {
    const walker = document.createTreeWalker(blockAround(target), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (/[\p{L}\d]/u.test(node.textContent ?? '') && !node.parentElement?.closest(`${TARGETS}, label`)) return true;
    }
    return false;
  };
  /** Whether the square around its middle belongs to it, as a transparent pseudo-element can make it. */
  const isReachedAround = (target: Element): boolean => {
    target.scrollIntoView({ block: 'center', inline: 'nearest' });
    const { left, right, top, bottom } = target.getBoundingClientRect();
    const [x, y, reach] = [(left + right) / 2, (top + bottom) / 2, smallest / 2 - 0.5];
    const points = [
      [x - reach, y],
      [x + reach, y],
      [x, y - reach],
      [x, y + reach],
    ] as const;
    return points.every(([px, py]) => document.elementFromPoint(px, py)?.closest(TARGETS) === target);
  };
  const findings: string[] = [];
  for (const target of document.querySelectorAll(root)) {
    for (const element of target.querySelectorAll<HTMLElement>(TARGETS)) {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const measured = element.matches('input[type=checkbox], input[type=radio]') ? (element.closest('label') ?? element) : element;
      const { width, height, right, bottom } = measured.getBoundingClientRect();
      // The skip link waits outside the screen until it has the focus.
      if (right <= 0 || bottom + scrollY <= 0) continue;
      if ((width >= smallest && height >= smallest) || isWithinText(element) || isReachedAround(element)) continue;
      const name = (element.textContent ?? '').trim().slice(0, 40);
      const place = blockAround(element);
      const found = `${width.toFixed(0)} × ${height.toFixed(0)} px in <${place.localName} class="${place.className}">`;
      findings.push(`<${element.localName}> "${name}": found ${found}, expected ${smallest} × ${smallest}`);
    }
  }
  return [...new Set(findings)];
}

async function popoverFindings(page: Page): Promise<string[]> {
  const outside = await page.evaluate((width) => {
    const { left, right } = document.querySelector(':popover-open')?.getBoundingClientRect() ?? { left: 0, right: 0 };
    return left < -0.5 || right > width + 0.5
      ? [`open evidence reaches from ${left.toFixed(0)} to ${right.toFixed(0)} px, expected 0 to ${width}`]
      : [];
  }, PHONE.width);
  return [
    ...outside,
    ...(await page.evaluate(overflowOf, PHONE.width)),
    ...(await page.evaluate(smallTargetsIn, { root: ':popover-open', smallest: SMALLEST_TARGET })),
  ];
}

/** On a phone nothing is cut off or scrolls sideways but tables, and a finger hits what it aims at. */
export async function sweepPhone({ directory, pages }: BuiltSite): Promise<Check[]> {
  return withBrowser(directory, async (browser, origin) => {
    const checks: Check[] = [];
    const page = await browser.newPage({ viewport: PHONE, hasTouch: true });
    for (const { path } of pages) {
      await openPage(page, origin + path);
      checks.push(...checksOf(`${path} width`, await page.evaluate(overflowOf, PHONE.width)));
      checks.push(...checksOf(`${path} targets`, await page.evaluate(smallTargetsIn, { root: 'body', smallest: SMALLEST_TARGET })));
      if (await openFirstPopover(page)) checks.push(...checksOf(`${path} evidence`, await popoverFindings(page)));
    }
    return checks;
  });
}
