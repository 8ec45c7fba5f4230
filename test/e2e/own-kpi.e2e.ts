import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { copyDemoFolder } from '../support/shared-demo.ts';
import { shoot } from '../support/shoot.ts';
import { lookAround } from '../support/sign-in.ts';

const en = {
  define: 'Define a KPI',
  per: /^A per B/,
  search: 'calls',
  calls: 'Calls made',
  searchSecond: 'deals won',
  deals: 'Deals won',
  use: /^Use /,
  called: 'Calls made per deals won',
  save: 'Save KPI…',
  confirm: 'Save KPI',
  openNumber: 'Open the number and its records',
  period: /^Period: /,
  lastQuarter: 'Last quarter',
  team: 'Team',
  change: 'Change the KPI',
  formula: 'Formula',
  saveVersion: 'Save new version…',
  reason: /^Why is it changed/,
  confirmVersion: 'Save new version',
  until: 'Until now',
  changed: 'The formula was changed here',
  archive: 'Archive',
  archived: /It is in the archive/,
  restore: 'Bring back from the archive',
  takeAlong: 'Download the file',
  choose: 'Choose a file (.json)',
  counts: /1 new, 0 changed, 1 unchanged, 1 refused/,
  apply: 'Bring in 1 KPI',
  done: 'What happened',
  restored: /unsaved draft/,
};
const hu: typeof en = {
  define: 'Saját mutató készítése',
  per: /^Ebből egy amarra jutó/,
  search: 'indított',
  calls: 'Indított hívások',
  searchSecond: 'megnyert',
  deals: 'Megnyert ügyletek száma',
  use: /^Legyen ez/,
  called: 'Indított hívások / megnyert ügyletek száma',
  save: 'Mutató mentése…',
  confirm: 'Mutató mentése',
  openNumber: 'A szám és rekordjai',
  period: /^Időszak: /,
  lastQuarter: 'Előző negyedév',
  team: 'Csapat',
  change: 'Mutató módosítása',
  formula: 'Képlet',
  saveVersion: 'Új változat mentése…',
  reason: /^Miért módosul/,
  confirmVersion: 'Új változat mentése',
  until: 'Eddig',
  changed: 'A képlet itt megváltozott',
  archive: 'Archiválás',
  archived: /Az archívumban van/,
  restore: 'Visszahozás az archívumból',
  takeAlong: 'Fájl letöltése',
  choose: 'Fájl kiválasztása (.json)',
  counts: /1 új, 0 módosult, 1 változatlan, 1 elutasítva/,
  apply: '1 mutató behozatala',
  done: 'Mi történt',
  restored: /mentetlen vázlat/,
};

let browser: Browser;
let server: RunningServer;
beforeAll(async () => {
  browser = await launchBrowser();
  const dataFolder = await copyDemoFolder();
  server = await startServer({ dataFolder, environment: { LEADLINE_NOW: '2026-11-20T15:00:00+01:00' } });
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  if (server) rmSync(server.dataFolder, { recursive: true, force: true });
});

/** Calls for each won deal of the quarter before 20 November 2026, counted in a copy of the facts without any of the product's own questions. */
async function countByHand(dataFolder: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'leadline-facts-'));
  for (const name of ['facts.duckdb', 'facts.duckdb.wal']) if (existsSync(join(dataFolder, name))) cpSync(join(dataFolder, name), join(folder, name));
  const database = await DuckDBInstance.create(join(folder, 'facts.duckdb'));
  const connection = await database.connect();
  const within = (column: string) => `${column} >= DATE '2026-07-01' AND ${column} < DATE '2026-10-01'`;
  const calls = `SELECT count(*) FROM fact_activity WHERE kind = 'call' AND direction = 'outbound' AND status = 'completed'
    AND is_redial IS NOT TRUE AND ${within('started_on')}`;
  const deals = `SELECT count(*) FROM fact_opportunity WHERE state = 'won' AND is_counted AND ${within('won_on')}`;
  const rows = (await connection.runAndReadAll(`SELECT (${calls})::DOUBLE AS calls, (${deals})::DOUBLE AS deals`)).getRows();
  connection.closeSync();
  database.closeSync();
  rmSync(folder, { recursive: true, force: true });
  const [counted, won] = rows[0] as [number, number];
  expect(won).toBeGreaterThan(0);
  return counted / won;
}

describe.each([
  ['on a desktop, in English', 'desktop', 1440, 900, 'en', en],
  ['on a phone, in Hungarian', 'phone', 390, 844, 'hu', hu],
] as const)('a KPI of one’s own, %s', (_, shot, width, height, locale, words) => {
  let page: Page;
  let id: string;
  const faults: string[] = [];
  beforeAll(async () => {
    const context = await browser.newContext({ viewport: { width, height }, locale, timezoneId: 'Europe/Budapest' });
    await lookAround(context, server);
    page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => faults.push(error.message));
  });
  const soundPage = async (name: string): Promise<void> => {
    await shoot(page, `${shot}-own-kpi-${name}`);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(await seriousFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
  };
  const choose = async (at: number, text: string, option: string): Promise<void> => {
    await page.locator('fieldset').getByRole('combobox').nth(at).click();
    await page.keyboard.type(text, { delay: 30 });
    await page.getByRole('option', { name: option, exact: true }).click();
  };

  test('a newcomer gets calls per won deal, by team, of last quarter, in under two minutes', { timeout: 240_000 }, async () => {
    await page.goto(`${server.address}/library`);
    const begun = Date.now();
    await page.getByRole('link', { name: words.define }).click();
    await page.getByRole('button', { name: words.per }).click();
    await choose(0, words.search, words.calls);
    await choose(1, words.searchSecond, words.deals);
    await page.getByRole('button', { name: words.use }).click();
    await page.getByRole('button', { name: words.save }).click();
    await page.getByRole('button', { name: words.confirm, exact: true }).click();
    await page.getByRole('heading', { name: words.called, level: 1 }).waitFor();
    await page.getByRole('link', { name: words.openNumber }).click();
    await page.getByRole('button', { name: words.period }).click();
    await page.getByRole('button', { name: words.lastQuarter, exact: true }).click();
    await page.waitForURL(/period=previous-quarter/);
    await page.getByText(words.team, { exact: true }).filter({ visible: true }).last().click();
    await page.getByRole('table', { name: words.team }).waitFor();
    const seconds = (Date.now() - begun) / 1000;
    console.log(`own KPI, ${shot}: ${seconds.toFixed(1)} s from the library to the number by team`);
    expect(seconds).toBeLessThan(120);
    id = new URL(page.url()).searchParams.get('kpi') ?? '';
    expect(id).toMatch(/^custom_/);
    await soundPage('number');
  });

  test('the number is that of a count by hand, and each team’s that of its calls and deals', { timeout: 120_000 }, async () => {
    const ask = async (query: object) => {
      const answer = await page.request.post(`${server.address}/api/query`, { data: { queries: [query] }, headers: { origin: server.address } });
      return ((await answer.json()) as { results: readonly QueryAnswer[] }).results[0]!;
    };
    const period = { kind: 'previous', grain: 'quarter' };
    const own = await ask({ kpis: [{ id }], period, by: ['team'] });
    expect(Number(own.totals[0]!.value)).toBeCloseTo(await countByHand(server.dataFolder), 10);
    const parts = await ask({ kpis: [{ id: 'calls_made_count' }, { id: 'deals_won_count' }], period, by: ['team'] });
    const teams = parts.rows.filter(({ cells }) => Number(cells[1]!.value) > 0 && cells[0]!.value !== null);
    expect(teams.length).toBeGreaterThan(3);
    for (const { members, cells } of teams) {
      const row = own.rows.find((one) => one.members[0]!.id === members[0]!.id);
      expect(Number(row?.cells[0]!.value)).toBeCloseTo(Number(cells[0]!.value) / Number(cells[1]!.value), 8);
    }
    const shown = (await page.getByRole('table', { name: words.team }).innerText()).replaceAll(',', '.');
    for (const { cells } of own.rows.filter((row) => row.cells[0]!.value !== null)) expect(shown).toContain(Number(cells[0]!.value).toFixed(2));
  });

  test('a fault is said at its place, and nothing written is lost', { timeout: 120_000 }, async () => {
    await page.goto(`${server.address}/library/${id}/edit`);
    const field = page.getByLabel(words.formula, { exact: true });
    await field.fill('calls_made_count / deals_wonn');
    const fix = page.getByRole('button', { name: /deals_won_count/ });
    await fix.waitFor();
    await soundPage('fault');
    await page.reload();
    await page.getByText(words.restored).waitFor();
    expect(await field.inputValue()).toBe('calls_made_count / deals_wonn');
    await fix.first().click();
    expect(await field.inputValue()).toBe('calls_made_count / deals_won_count');
  });

  test('suggestions are taken with the keyboard', { timeout: 120_000 }, async () => {
    const field = page.getByLabel(words.formula, { exact: true });
    await field.fill('');
    await field.click();
    for (const [typed, taken] of [
      ['cou', 'count('],
      ['activ', 'activity'],
      [' whe', 'where'],
      ['kin', 'kind'],
      [' = "cal', '"call"'],
    ] as const) {
      await page.keyboard.type(typed, { delay: 30 });
      await page.getByRole('option').filter({ hasText: taken }).first().waitFor();
      await page.keyboard.press('Enter');
    }
    await page.keyboard.type(') / deals_won_count', { delay: 10 });
    await page.keyboard.press('Escape');
    expect(await field.inputValue()).toBe('count(activity where kind = "call") / deals_won_count');
  });

  test('a second version has its reason, shows old beside new before, and the chart marks the break', { timeout: 180_000 }, async () => {
    await page.getByRole('button', { name: words.saveVersion }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(words.until, { exact: true }).waitFor();
    await soundPage('dry-run');
    const save = dialog.getByRole('button', { name: words.confirmVersion, exact: true });
    expect(await save.isDisabled()).toBe(true);
    await dialog.getByLabel(words.reason).fill('Incoming calls count as well');
    await save.click();
    await page.waitForURL(`${server.address}/library/${id}*`);
    await page.getByText('Incoming calls count as well').first().waitFor();
    await page.getByText(words.changed).first().waitFor();
    await soundPage('second-version');
  });

  test('a file of KPIs is judged before anything changes', { timeout: 120_000 }, async () => {
    await page.goto(`${server.address}/library/files`);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: words.takeAlong }).click()]);
    const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as { kpis: { id: string; formula: string; words: object }[] };
    const own = file.kpis.filter((kpi) => kpi.id === id);
    expect(own).toHaveLength(1);
    const visits = `custom_visits_${shot}`;
    const added = [
      { id: visits, formula: 'count(activity where kind = "visit")', words: { en: { name: `Field visits, ${shot}` } } },
      { id: 'custom_broken', formula: 'count(nothing', words: { en: { name: 'Broken one' } } },
    ];
    const folder = mkdtempSync(join(tmpdir(), 'leadline-kpis-'));
    writeFileSync(join(folder, 'kpis.json'), JSON.stringify({ ...file, kpis: [...own, ...added] }));
    await page.getByLabel(words.choose).setInputFiles(join(folder, 'kpis.json'));
    await page.getByText(words.counts).waitFor();
    await soundPage('import');
    await page.getByRole('button', { name: words.apply }).click();
    await page.getByRole('heading', { name: words.done }).waitFor();
    rmSync(folder, { recursive: true, force: true });
    const answer = await page.request.get(`${server.address}/api/kpis/${visits}`);
    expect(answer.status()).toBe(200);
    expect((await page.request.get(`${server.address}/api/kpis/custom_broken`)).status()).toBe(404);
  });

  test('it goes into the archive and comes back', { timeout: 120_000 }, async () => {
    await page.goto(`${server.address}/library/${id}/edit`);
    await page.getByRole('button', { name: words.archive, exact: true }).click();
    await page.getByText(words.archived).waitFor();
    await soundPage('archived');
    const kept = (await (await page.request.get(`${server.address}/api/kpis/${id}`)).json()) as { kpi: { isArchived: boolean } };
    expect(kept.kpi.isArchived).toBe(true);
    await page.getByRole('button', { name: words.restore }).click();
    await page.getByRole('button', { name: words.archive, exact: true }).waitFor();
  });
});

interface QueryAnswer {
  readonly totals: readonly { readonly value: string | null }[];
  readonly rows: readonly { readonly members: readonly { readonly id: string }[]; readonly cells: readonly { readonly value: string | null }[] }[];
}
