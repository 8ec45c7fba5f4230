import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** A picture of the whole page, where a folder for pictures is named (LEADLINE_TEST_SHOTS). */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['LEADLINE_TEST_SHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
