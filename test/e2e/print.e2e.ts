import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { openSharedDemo, type SharedDemo } from '../support/shared-demo.ts';
import { lookAround } from '../support/sign-in.ts';

let server: SharedDemo;
let browser: Browser;
beforeAll(async () => {
  server = await openSharedDemo();
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
});

const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

test.each([
  ['en', 'member', 'me', 'light'],
  ['vi', 'team_lead', 'me', 'light'],
  ['hu', 'member', 'me', 'dark'],
  ['ru', 'leadership', 'organisation', 'light'],
] as const)(
  'a set of KPIs with all its words is one page of paper, in %s as %s',
  { timeout: 120_000 },
  async (locale, role, subject, colorScheme) => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale, colorScheme });
    await lookAround(context, server, role);
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(`${server.address}/scorecards/${subject}/sheet`);
    await page.getByRole('article').getByRole('heading', { level: 2 }).first().waitFor();
    const sections = await page.getByRole('article').getByRole('heading', { level: 2 }).count();
    expect(sections).toBeGreaterThanOrEqual(3);
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
    expect(await page.evaluate(`getComputedStyle(document.querySelector('article h1')).color`)).toBe('rgb(0, 0, 0)');
    await context.close();
  },
);
