import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Judged {
  /** A selector of the part that is judged; the whole page unless given. */
  part?: string;
  /** These rules alone, instead of WCAG 2.2 AA and axe's best practices. */
  rules?: string[];
}

/** The rules whose answer another colour scheme can change. */
export const COLOR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * What is wrong with a page for people who use assistive technology, a line for each rule that is broken.
 * The site has no frames, so axe runs in the page at once (its legacy mode) and reports violations only: a quarter of the time.
 */
export async function violationsOn(page: Page, { part = 'html', rules }: Judged = {}): Promise<string[]> {
  const builder = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .include(part);
  const { violations } = await (rules === undefined ? builder.withTags(STANDARDS) : builder.withRules(rules)).analyze();
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target, any }) => `${target.join(' ')}${any[0] ? `: ${any[0].message}` : ''}`);
    return `${id}: ${help} (${nodes.length}: ${places.join(' | ')})`;
  });
}
