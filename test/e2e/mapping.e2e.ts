import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { shoot } from '../support/shoot.ts';
import { setUp } from '../support/sign-in.ts';

const en = {
  deals: /^Deals/,
  change: /^Other way\s*: Amount$/,
  changeName: /^Other way\s*: Name of the deal$/,
  way: 'How the field comes about',
  difference: 'One minus the other',
  lookup: 'Looked up in another file',
  concat: 'Several put together',
  of: 'From',
  minus: 'take away',
  column: 'Column',
  file: 'Look in the file',
  take: 'take over its column',
  on: 'of the row whose column',
  equals: /^equals, in deals\.csv/,
  import: /^Import \d/,
  done: 'What happened',
};
const hu: typeof en = {
  deals: /^Ügyletek/,
  change: /^Másképp\s*: Összeg$/,
  changeName: /^Másképp\s*: Ügylet neve$/,
  way: 'Honnan jön a mező',
  difference: 'Egyik mínusz a másik',
  lookup: 'Másik fájlból kikeresve',
  concat: 'Több rész egybeírva',
  of: 'Ebből',
  minus: 'levonva',
  column: 'Oszlop',
  file: 'Keresés ebben a fájlban',
  take: 'ezt az oszlopát vegye át',
  on: 'abból a sorból, amelynek ez az oszlopa',
  equals: /egyezik a\(z\) deals\.csv/,
  import: /importálása/,
  done: 'Mi történt',
};

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await launchBrowser();
  folder = mkdtempSync(join(tmpdir(), 'leadline-mapping-'));
  const rows = Array.from({ length: 9 }, (_, index) => `D${index},Deal ${index},Anna,Won,2026-10-01,2026-11-0${index + 1},1000,100,G${index}`);
  writeFileSync(
    join(folder, 'deals.csv'),
    ['opportunity_id,name,sales_agent,deal_stage,engage_date,close_date,close_value,rebate,goods', ...rows].join('\n'),
  );
  const goods = Array.from({ length: 9 }, (_, index) => `G${index},Pump ${index},5${index}`);
  writeFileSync(join(folder, 'price_list.csv'), ['goods,title,price', ...goods].join('\n'));
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each([
  ['on a desktop, in English', 'desktop', 1440, 900, 'en', en],
  ['on a phone, in Hungarian', 'phone', 390, 844, 'hu', hu],
] as const)('fields that are worked out, %s', (_, shot, width, height, locale, words) => {
  let server: RunningServer;
  let page: Page;
  beforeAll(async () => {
    server = await startServer({ isEmpty: true, environment: { LEADLINE_NOW: '2026-11-20T15:00:00+01:00' } });
    const context = await browser.newContext({ viewport: { width, height }, locale, timezoneId: 'Europe/Budapest' });
    await setUp(context, server);
    page = await context.newPage();
    page.setDefaultTimeout(60_000);
  });
  afterAll(async () => {
    await server?.stop();
  });
  const choose = async (group: string | RegExp, label: string | RegExp, option: string, part?: string): Promise<void> => {
    const all = page.getByRole('group', { name: group });
    const place = part === undefined ? all : all.getByRole('group', { name: part });
    await pick(place.getByRole('combobox', { name: label }).last(), option);
  };
  /** A list that was open while the preview came back may have closed again: then it is opened once more. */
  const pick = async (list: Locator, option: string): Promise<void> => {
    const entry = page.getByRole('option', { name: option, exact: true }).filter({ visible: true });
    for (let tries = 0; tries < 4; tries += 1) {
      await list.click();
      const isTaken = await entry.click({ timeout: 4_000 }).then(
        () => true,
        () => false,
      );
      if (isTaken) return;
    }
    await list.click();
    await entry.click();
  };

  test('an amount less a rebate, and a name looked up in another file', { timeout: 180_000 }, async () => {
    await page.goto(`${server.address}/data`);
    await page.locator('input[type=file]').setInputFiles([join(folder, 'deals.csv'), join(folder, 'price_list.csv')]);
    await page.getByRole('button', { name: words.import }).waitFor();
    await page.getByRole('button', { name: words.deals }).first().click();

    await page.getByRole('button', { name: words.change }).click();
    const amount = locale === 'hu' ? 'Összeg' : 'Amount';
    await choose(amount, words.way, words.difference);
    await choose(amount, words.column, 'rebate', words.minus);
    await page.getByRole('cell', { name: /1000 − 100/ }).waitFor();
    await page
      .getByRole('cell', { name: /^\D*900/ })
      .first()
      .waitFor();

    await page.getByRole('button', { name: words.changeName }).first().click();
    const name = page
      .getByRole('group')
      .filter({ has: page.getByRole('combobox', { name: words.way }) })
      .first();
    await pick(name.getByRole('combobox', { name: words.way }), words.lookup);
    await pick(name.getByRole('combobox', { name: words.take }), 'title');
    await page.getByRole('cell', { name: 'Pump 0' }).first().waitFor();
    await shoot(page, `${shot}-mapping`);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(await seriousFindings(page)).toEqual([]);

    await page.getByRole('button', { name: words.import }).click();
    await page.getByText(words.done).waitFor();
    const query = { kpis: [{ id: 'won_revenue' }], period: { kind: 'all' } };
    const answer = await page.request.post(`${server.address}/api/query`, { data: { queries: [query] }, headers: { origin: server.address } });
    const { results } = (await answer.json()) as { results: readonly { totals: readonly { value: string | null }[] }[] };
    expect(results[0]!.totals[0]!.value).toBe('8100');
  });
});
