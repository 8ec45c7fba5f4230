import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { sendItems } from '../support/send-items.ts';
import { shoot } from '../support/shoot.ts';
import { setUp } from '../support/sign-in.ts';

let server: RunningServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await startServer({ isEmpty: true, environment: { LEADLINE_NOW: '2026-11-20T15:00:00+01:00' } });
  const deal = (id: string, stage_id: string) => ({
    entity: 'opportunity',
    externalId: id,
    values: { name: id, stage_id, amount: '1000', created_at: '2026-11-02', decided_at: '2026-11-10', owner_user_id: 'Anna' },
  });
  const lead = (id: string) => ({ entity: 'lead', externalId: id, values: { created_at: '2026-11-03', owner_user_id: 'Anna' } });
  await sendItems(server, [deal('d1', 'Won'), deal('d2', 'Lost'), lead('l1'), lead('l2')]);
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en' });
  await setUp(context, server);
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const switchOff = async (kpi: string, isOff: boolean): Promise<void> => {
  const answer = await page.request.put(`${server.address}/api/kpis/${kpi}/off`, { data: { isOff }, headers: { origin: server.address } });
  expect(answer.ok()).toBe(true);
};
const chosen = (): readonly string[] => new URL(page.url()).searchParams.getAll('kpi').flatMap((text) => text.match(/[a-z_]{3,}/g) ?? []);

test('role and goal lead to three to five KPIs with a reason each, and these to their numbers', { timeout: 60_000 }, async () => {
  await page.goto(`${server.address}/templates`);
  for (const [question, answer] of [
    ['Role', /^Salesperson$/],
    ['What do you want to reach?', /^Sell more$/],
  ] as const) {
    await page.getByLabel(question, { exact: true }).first().click();
    await page.getByRole('option', { name: answer }).filter({ visible: true }).click();
  }
  const rows = page.getByRole('status').getByRole('listitem');
  await rows.first().waitFor();
  const texts = await rows.allInnerTexts();
  expect(texts.length).toBeGreaterThanOrEqual(3);
  expect(texts.length).toBeLessThanOrEqual(5);
  // Name, reason, how often it is looked at.
  for (const text of texts) expect(text.split('\n').filter((line) => line.trim() !== '').length, text).toBeGreaterThanOrEqual(3);
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(page, 'desktop-templates-proposed');
  await page.getByRole('link', { name: 'Show these KPIs with their numbers' }).click();
  await page.getByRole('heading', { level: 1, name: 'Chosen KPIs' }).waitFor();
  await page
    .getByRole('heading', { level: 2 })
    .nth(texts.length - 1)
    .waitFor();
  expect(await page.getByRole('heading', { level: 2 }).count()).toBe(texts.length);
  expect(chosen()).toHaveLength(texts.length);
  expect(await seriousFindings(page)).toEqual([]);
});

test('an open page follows when a KPI is switched off and on again', { timeout: 60_000 }, async () => {
  const kpi = chosen()[0]!;
  for (const [isOff, state] of [
    [true, 'visible'],
    [false, 'detached'],
  ] as const) {
    const changed = Date.now();
    await switchOff(kpi, isOff);
    await page.getByText('Switched off here').waitFor({ state });
    console.log(`from switching ${isOff ? 'off' : 'on'} to the changed page: ${Date.now() - changed} ms`);
  }
});

test('the board names what is switched off and leads to its page', { timeout: 60_000 }, async () => {
  await page.goto(`${server.address}/board?period=2026-11`);
  await page.getByRole('link', { name: /^Average deal size/ }).waitFor();
  await switchOff('average_deal_size', true);
  await page.getByText('Switched off:').waitFor();
  await page.getByRole('link', { name: /^Average deal size/ }).click();
  await page.waitForURL(/\/library\/average_deal_size/);
  await page.getByRole('button', { name: 'Switch on' }).waitFor();
  await switchOff('average_deal_size', false);
});

test('a KPI in the archive says so where it was shown', { timeout: 60_000 }, async () => {
  const own = { id: 'custom_won_twice', formula: 'deals_won_count * 2', words: { en: { name: 'Won twice' } } };
  expect((await page.request.post(`${server.address}/api/kpis`, { data: own, headers: { origin: server.address } })).status()).toBe(201);
  await page.goto(`${server.address}/templates/view?kpi=custom_won_twice&period=2026-11`);
  await page.getByRole('link', { name: 'Won twice' }).waitFor();
  expect(
    (await page.request.post(`${server.address}/api/kpis/custom_won_twice/archive`, { data: {}, headers: { origin: server.address } })).ok(),
  ).toBe(true);
  await page.getByText('It was put into the archive').waitFor();
  expect(await page.getByRole('heading', { name: 'Won twice' }).count()).toBe(1);
});
