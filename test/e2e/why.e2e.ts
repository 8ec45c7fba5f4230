import type { QueryResponse } from '@leadline/contract';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { openSharedDemo, type SharedDemo } from '../support/shared-demo.ts';
import { shoot } from '../support/shoot.ts';
import { localHeaders, lookAround } from '../support/sign-in.ts';

let server: SharedDemo;
let browser: Browser;
beforeAll(async () => {
  server = await openSharedDemo();
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
});

/** Sales by place in a month, asked for one by one. */
async function salesByPlace(month: string): Promise<ReadonlyMap<string, number>> {
  const query = { kpis: [{ id: 'net_sales_revenue' }], by: ['location'], period: { kind: 'named', name: month } };
  const answer = await fetch(`${server.address}/api/query`, {
    method: 'POST',
    headers: { ...localHeaders(server.dataFolder), 'content-type': 'application/json' },
    body: JSON.stringify({ queries: [query] }),
  });
  const [result] = ((await answer.json()) as QueryResponse).results;
  return new Map(result!.rows.map(({ members, cells }) => [members[0]!.label ?? members[0]!.id, Number(cells[0]!.value)]));
}

test.each([
  { locale: 'en', width: 1440, why: 'Why did it change?', caution: /not why people behaved differently/ },
  { locale: 'hu', width: 390, why: 'Miért változott?', caution: /hol történt a változás/ },
])('a number says what changed it, by keyboard, in $locale at $width pixels', { timeout: 120_000 }, async ({ locale, width, why, caution }) => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale, reducedMotion: 'reduce' });
  await lookAround(context, server);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${server.address}/number?kpi=net_sales_revenue&period=2026-10`);
  const button = page.getByRole('button', { name: why });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByText(caution).waitFor();
  const [before, after] = [await salesByPlace('2026-09'), await salesByPlace('2026-10')];
  const changes = [...new Set([...before.keys(), ...after.keys()])].map(
    (place) => [place, (after.get(place) ?? 0) - (before.get(place) ?? 0)] as const,
  );
  const [place, change] = changes.sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]))[0]!;
  const row = page.getByRole('region', { name: why }).locator('tbody tr').first();
  expect(await row.locator('th').innerText()).toContain(place);
  const shown = (await row.locator('td').innerText()).replace('\u2212', '-').replace(/[^\d-]/g, '');
  expect(Number(shown)).toBe(Math.round(change));
  await shoot(page, `why-${locale}`);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  expect(await seriousFindings(page)).toEqual([]);
  expect(faults).toEqual([]);
  await context.close();
});
