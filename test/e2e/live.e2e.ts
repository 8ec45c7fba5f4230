import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBreakableLine, type BreakableLine } from '../support/breakable-line.ts';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { administrator, localHeaders, setUp } from '../support/sign-in.ts';
import { soundPage } from '../support/sound-page.ts';

let server: RunningServer;
let browser: Browser;
let line: BreakableLine;

beforeAll(async () => {
  line = await openBreakableLine();
  const environment = { LEADLINE_NOW: '2026-11-20T15:00:00+01:00', LEADLINE_ADDRESS: `http://localhost:${line.port}` };
  server = await startServer({ isEmpty: true, environment });
  line.lead(Number(new URL(server.address).port));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  line?.close();
  await server?.stop();
});

/** One won deal, sent the way another program sends it; durable when answered. */
async function sendDeal(id: string, amount: string): Promise<void> {
  const values = { name: `Deal ${id}`, stage_id: 'Won', amount, created_at: '2026-11-02', decided_at: '2026-11-10', owner_user_id: 'Anna' };
  const items = [{ entity: 'opportunity', op: 'put', source: 'crm', externalId: id, version: 1, values }];
  const response = await fetch(`${server.address}/api/items`, {
    method: 'POST',
    headers: { ...localHeaders(server.dataFolder), 'content-type': 'application/json', 'idempotency-key': `deal-${id}` },
    body: JSON.stringify({ items }),
  });
  expect(response.ok, await response.text()).toBe(true);
}

test('an open board changes by itself when a record comes', { timeout: 90_000 }, async () => {
  await sendDeal('1', '1000');
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en' });
  await setUp(context, server);
  const page = await context.newPage();
  await page.goto(`${server.address}/board?period=2026-11`);
  await page.getByText('1,000').first().waitFor();
  const times: number[] = [];
  for (const [index, shown] of ['3,000', '7,000', '15,000'].entries()) {
    const sent = Date.now();
    await sendDeal(String(index + 2), String(1000 * 2 ** (index + 1)));
    await page.getByText(shown).first().waitFor({ timeout: 20_000 });
    times.push(Date.now() - sent);
  }
  console.log(`from sending a record to the changed board: ${times.join(', ')} ms`);
  expect(times).toHaveLength(3);
});

test('a board that loses the server says so, and comes back by itself with what came meanwhile', { timeout: 90_000 }, async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en' });
  const address = `http://localhost:${line.port}`;
  await context.request.post(`${address}/api/session`, { data: { email: administrator.email, password: administrator.password } });
  const page = await context.newPage();
  await page.goto(`${address}/board?period=2026-11`);
  await page.getByText('15,000').first().waitFor();
  const lost = page.getByText('No connection to the server.', { exact: false });
  expect(await lost.count()).toBe(0);
  line.cut();
  await lost.waitFor({ timeout: 30_000 });
  expect(await page.getByText('15,000').count()).toBeGreaterThan(0);
  await sendDeal('9', '16000');
  line.mend();
  await page.getByText('31,000').first().waitFor({ timeout: 30_000 });
  await lost.waitFor({ state: 'detached' });
  await sendDeal('10', '1000');
  await page.getByText('32,000').first().waitFor({ timeout: 30_000 });
  await context.close();
});

test('a part whose code cannot be fetched says so, and the numbers around it stay and follow', { timeout: 90_000 }, async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'hu', serviceWorkers: 'block' });
  await context.route(/\/assets\/charts-[^/]*\.js/, (route) => route.abort('connectionfailed'));
  await context.request.post(`${server.address}/api/session`, { data: { email: administrator.email, password: administrator.password } });
  const page = await context.newPage();
  await page.goto(`${server.address}/board?period=2026-11`);
  await page.getByRole('alert').getByText('Ez a rész nem jeleníthető meg. Töltse be újra az oldalt.').first().waitFor({ timeout: 20_000 });
  await page.getByText('32 000').first().waitFor();
  await sendDeal('11', '1000');
  await page.getByText('33 000').first().waitFor({ timeout: 30_000 });
  await soundPage(page, 'part-missing-hu-phone');
  await context.unrouteAll();
  await page.getByRole('button', { name: 'Oldal újratöltése' }).first().press('Enter');
  await page.locator('[class*="canvas"] svg').first().waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await context.close();
});
