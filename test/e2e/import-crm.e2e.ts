import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { root } from '../support/root.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { setUp } from '../support/sign-in.ts';

const folder = process.env['LEADLINE_TEST_DATA'] ?? join(root, '../shared/data');
const files = ['accounts', 'products', 'sales_pipeline', 'sales_teams'].map((name) => join(folder, 'maven_crm', `${name}.csv`));
const isThere = files.every((file) => existsSync(file));
if (!isThere) console.log(`The CRM export is not at ${folder}: its walk through the page is left out.`);

let server: RunningServer;
let browser: Browser;
let page: Page;

/** A number of the catalog over all time, asked the way the page asks. */
async function ask(kpis: readonly string[]): Promise<readonly (string | null)[]> {
  const query = { kpis: kpis.map((id) => ({ id })), period: { kind: 'all' } };
  const response = await page.request.post(`${server.address}/api/query`, { data: { queries: [query] }, headers: { origin: server.address } });
  const { results } = (await response.json()) as { results: readonly { totals: readonly { value: string | null }[] }[] };
  return results[0]!.totals.map(({ value }) => value);
}

describe.skipIf(!isThere)('a CRM export through the page', () => {
  beforeAll(async () => {
    server = await startServer({ isEmpty: true });
    browser = await launchBrowser();
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en' });
    await setUp(context, server);
    page = await context.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  test('is recognised, tried out, put right and imported', { timeout: 180_000 }, async () => {
    await page.goto(`${server.address}/data`);
    await page.locator('input[type=file]').setInputFiles(files);
    await page.getByText('1,480 rows').first().waitFor({ timeout: 60_000 });
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Correct in all rows' }).click();
    await page.getByText('1,480 rows').first().waitFor({ state: 'detached', timeout: 60_000 });
    await page.getByRole('button', { name: 'Import 8,927 rows' }).click();
    await page.getByText('What happened').waitFor({ timeout: 90_000 });
  });

  test('gives the figures known of it', { timeout: 60_000 }, async () => {
    expect(await ask(['deals_won_count', 'lost_deals', 'open_deals', 'won_revenue', 'open_pipeline_list_value', 'sales_cycle_length'])).toEqual([
      '4238',
      '2473',
      '2089',
      '10005534',
      '4966215',
      '57',
    ]);
    const [winRate] = await ask(['win_rate']);
    expect(Number(winRate).toFixed(6)).toBe('0.631501');
    const [cycle] = await ask(['average_deal_size']);
    expect(Number(cycle).toFixed(6)).toBe('2360.909391');
  });

  test('and the board shows them', { timeout: 60_000 }, async () => {
    await page.goto(`${server.address}/board?period=all`);
    await page.getByText('10,005,534').first().waitFor();
    await page.getByText('4,238').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });
});
