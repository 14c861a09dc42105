import type { Locator, Page } from '@playwright/test';
import { expect } from './watched.ts';

/** The part of the calculator that shows the cost. */
export function result(page: Page): Locator {
  return page.getByRole('region', { name: 'Cost per accepted image' });
}

/** A field of the calculator by its label; of one stage where there are several of it. */
export function field(page: Page, label: string, stage?: string): Locator {
  const scope = stage === undefined ? page.locator('form.calculator') : page.getByRole('group', { name: stage });
  return scope.getByLabel(label, { exact: true });
}

/** Waits until the calculator answers to input. */
export async function alive(page: Page): Promise<void> {
  await expect(page.locator('html[data-calculator="alive"]')).toHaveCount(1);
}

/** Opens the calculator, with a query or at the address of a preset, and waits until it answers to input. */
export async function open(page: Page, rest = ''): Promise<void> {
  await page.goto(`/calculator/${rest}`);
  await alive(page);
}
