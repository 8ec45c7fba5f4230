import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Chooses an item of the open menu by keyboard. A menu takes the focus once it is open: a key pressed before that would go nowhere. */
export async function chooseInMenu(page: Page, name: string): Promise<void> {
  const item = page.getByRole('menuitem', { name }).first();
  await item.waitFor();
  await expect.poll(() => page.evaluate(`document.activeElement.closest('[role="menu"]') !== null`), { timeout: 20_000 }).toBe(true);
  await item.press('Enter');
}
