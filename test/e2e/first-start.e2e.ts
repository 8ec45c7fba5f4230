import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { lookAround } from '../support/sign-in.ts';
import { openComingDemo, type SharedDemo } from '../support/shared-demo.ts';

let server: SharedDemo;
let browser: Browser;

beforeAll(async () => {
  server = await openComingDemo();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

/** A page whose faults fail the test. */
async function openPage(
  width: number,
  height: number,
  locale: string,
  isSignedIn = true,
): Promise<{ readonly page: Page; readonly faults: string[] }> {
  const context = await browser.newContext({ viewport: { width, height }, locale });
  if (isSignedIn) await lookAround(context, server);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  return { page, faults };
}

describe('the first start', () => {
  test(
    'asks who to look around as, opens on the demo company, and the page fills by itself once its records are there',
    { timeout: 300_000 },
    async () => {
      const { page, faults } = await openPage(1280, 900, 'en', false);
      await page.goto(server.address);
      await page.getByRole('heading', { name: 'Look around' }).waitFor();
      await page.getByRole('button', { name: /^Administrator/ }).click();
      await page.getByText('Copperleaf').first().waitFor({ timeout: 30_000 });
      await page
        .getByText(/€\s?\d{3},\d{3}/)
        .first()
        .waitFor({ timeout: 280_000 });
      await page
        .getByText(/so far in November 2026/)
        .first()
        .waitFor();
      await page.getByText('Magyarország: on the road').first().waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      expect(faults).toEqual([]);
    },
  );

  test('one click opens how a number is made, one more its records', async () => {
    const { page, faults } = await openPage(1280, 900, 'en');
    await page.goto(`${server.address}/board`);
    await page
      .getByText(/€\s?\d{3},\d{3}/)
      .first()
      .waitFor();
    await page.getByRole('link', { name: /365|€/ }).first().click();
    await page.waitForURL(/number/);
    await page
      .getByText(/orders recognised in the period/i)
      .first()
      .waitFor();
    await page.locator('a[href*="/records/"]').first().click();
    await page.waitForURL(/\/records\//);
    await page.getByText('copperleaf').first().waitFor();
    expect(faults).toEqual([]);
  });

  test.each([
    ['vi', 'Doanh thu thuần'],
    ['hu', 'Nettó árbevétel'],
    ['ru', 'Чистая выручка'],
  ])('speaks %s, and fits a phone', async (locale, revenue) => {
    const { page, faults } = await openPage(390, 844, locale);
    await page.goto(`${server.address}/board`);
    await page.getByText(revenue).first().waitFor();
    await page
      .getByText(/\d[\s.,]\d{3}/)
      .first()
      .waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    expect(await page.evaluate('document.documentElement.lang')).toBe(locale);
    expect(await seriousFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
