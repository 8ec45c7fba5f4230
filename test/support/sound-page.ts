import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { seriousFindings } from './axe.ts';
import { shoot } from './shoot.ts';

/** Nothing of the page lies beside the screen, and nothing serious is wrong for who cannot see or point. A picture where pictures are asked for. */
export async function soundPage(page: Page, name: string): Promise<void> {
  await shoot(page, name);
  expect(await page.evaluate('document.documentElement.scrollWidth'), `${name} is too wide`).toBeLessThanOrEqual(page.viewportSize()!.width);
  expect(await seriousFindings(page), name).toEqual([]);
}
