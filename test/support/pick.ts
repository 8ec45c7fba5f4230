import type { Locator, Page } from 'playwright-core';

/** Picks by typing, as somebody without a mouse does. */
export async function pick(page: Page, field: Locator, typed: string, option: string): Promise<void> {
  await field.focus();
  await page.keyboard.type(typed);
  await page.getByRole('option', { name: option, exact: true }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}
