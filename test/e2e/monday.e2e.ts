import { readyBoards } from '@leadline/board';
import type { RecordsPage } from '@leadline/kpi';
import { loadCatalog, translate } from '@leadline/i18n';
import { Decimal } from 'decimal.js';
import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { openSharedDemo, type SharedDemo } from '../support/shared-demo.ts';
import { lookAround } from '../support/sign-in.ts';
import { soundPage } from '../support/sound-page.ts';

const board = randomUUID();
const [month, quarter, last] = [
  { kind: 'this', grain: 'month' },
  { kind: 'this', grain: 'quarter' },
  { kind: 'previous', grain: 'month' },
] as const;
const before = { kind: 'named', name: '2026-09' } as const;
let demo: SharedDemo;
let browser: Browser;
let context: BrowserContext;
let page: Page;

async function ask<T>(path: string, data: object, method: 'post' | 'put' = 'post'): Promise<T> {
  const answer = await context.request[method](`${demo.address}${path}`, { data, headers: { origin: demo.address } });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()) as T;
}

beforeAll(async () => {
  demo = await openSharedDemo();
  await loadCatalog('en');
  browser = await launchBrowser();
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US', reducedMotion: 'reduce' });
  await lookAround(context, demo, 'manager');
  const ready = readyBoards({ t: (key, parameters) => translate('en', key, parameters) }).find(({ id }) => id === 'team_week')!;
  await ask('/api/boards', { key: board, title: ready.title, folder: null, audience: { kind: 'own' }, isShared: false, document: ready.make(() => randomUUID()) }); // prettier-ignore
  await ask(`/api/boards/${board}/favourite`, { isFavourite: true }, 'put');
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
}, 120_000);
afterAll(async () => {
  await ask(`/api/boards/${board}/removal`, { isRemoved: true }).catch(() => undefined);
  await browser?.close();
});

type Period = typeof month | typeof quarter | typeof last | typeof before;

/** Every record behind a number, as the manager may see them. */
async function recordsOf(kpi: string, period: Period): Promise<RecordsPage> {
  const query = { kpis: [{ id: kpi }], period };
  const first = await ask<RecordsPage>('/api/records', { query, limit: 500 });
  const records = [...first.records];
  while (records.length < first.total)
    records.push(...(await ask<RecordsPage>('/api/records', { query, limit: 500, offset: records.length })).records);
  return { ...first, records };
}
const sum = (page: RecordsPage, part?: string): Decimal =>
  page.records.filter((one) => part === undefined || one.part === part).reduce((total, { contribution }) => total.plus(contribution), new Decimal(0));

/** Clicks of the question that is being answered. */
let clicks = 0;
async function click(what: Locator): Promise<void> {
  clicks += 1;
  await what.click();
}
const myTeam = () => click(page.getByRole('link', { name: 'My team' }));
/** What a number of the board says: its value as text. */
async function shown(title: string): Promise<string> {
  const number = page.getByRole('button', { name: new RegExp(`^${title}: `) }).first();
  return ((await number.getAttribute('aria-label')) ?? '').slice(title.length + 2).split(/, (?=[A-Z]|Q\d)/)[0]!;
}
/** Digits as a number; thousands are parted by commas in English. */
const numberIn = (text: string): number => Number(text.replaceAll(/[^\d.−-]/g, '').replace('−', '-'));
async function expectNumber(title: string, expected: Decimal | number, decimals: number): Promise<void> {
  expect(numberIn(await shown(title)), title).toBe(new Decimal(expected).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP).toNumber());
}
const tile = (title: string) => page.getByRole('article', { name: title, exact: true });

/** The table of people, further down on the board. */
async function people(): Promise<Locator> {
  await tile('KPIs by salesperson').scrollIntoViewIfNeeded();
  return tile('KPIs by salesperson').getByRole('table');
}

/** The ten questions of docs/guide/monday.md: what is clicked, what is read, and the same from the records alone. */
const questions: Readonly<Record<string, () => Promise<void>>> = {
  'where are we against the target of the month (S2-12)': async () => {
    await myTeam();
    const expected = sum(await recordsOf('net_sales_revenue', month));
    await expectNumber('Net sales revenue', expected, 0);
    await page.getByRole('button', { name: /^Target attainment: [\d.]+ %/ }).waitFor();
  },
  'what does each person contribute (S2-11, S2-17)': async () => {
    await myTeam();
    const table = await people();
    await table.getByRole('columnheader', { name: 'Deals won' }).waitFor();
    const won = await recordsOf('deals_won_count', month);
    const header = await table.getByRole('columnheader').allTextContents();
    const at = header.findIndex((text) => text.includes('Deals won'));
    const rows = await table.locator('tbody tr').all();
    expect(rows.length).toBeGreaterThan(1);
    const counts = await Promise.all(rows.map(async (row) => numberIn(await row.locator('td').nth(at).innerText())));
    const off = sum(won)
      .minus(counts.reduce((all, one) => all + one, 0))
      .abs()
      .toNumber();
    expect(off, 'of everybody together, but for rounding').toBeLessThanOrEqual(0.05 * rows.length + 0.001);
  },
  'who is behind plan (S2-77)': async () => {
    await myTeam();
    const behind = tile('Behind plan');
    await behind.scrollIntoViewIfNeeded();
    await behind.getByRole('link').first().waitFor();
    expect(await behind.getByRole('link').count()).toBeGreaterThan(0);
  },
  'what is the next step with them (S2-70)': async () => {
    await myTeam();
    await tile('Behind plan').scrollIntoViewIfNeeded();
    await click(tile('Behind plan').getByRole('link').first());
    await page.waitForURL(/\/scorecards\//);
    await page.getByRole('heading', { level: 1 }).waitFor();
  },
  'are the open deals enough for the target (S2-41)': async () => {
    await myTeam();
    const open = sum(await recordsOf('open_pipeline_value', month));
    await expectNumber('Value of open deals', open, 0);
    await tile('Open deals against remaining target').waitFor();
  },
  'who brings in new leads and opportunities (S2-35, S2-36)': async () => {
    await myTeam();
    const table = await people();
    for (const name of ['New contacts', 'Opportunities created']) await table.getByRole('columnheader', { name }).waitFor();
  },
  'how many leads become customers (S2-40)': async () => {
    await myTeam();
    const { parts } = await recordsOf('lead_conversion_rate', quarter);
    const [top, bottom] = ['numerator', 'denominator'].map((part) => parts.find((one) => one.part === part)!.count);
    await expectNumber('Contact-to-customer conversion', new Decimal(top!).times(100).dividedBy(bottom!), 1);
  },
  'how long does a sale take (S2-21, S2-23)': async () => {
    await myTeam();
    const days = (await recordsOf('sales_cycle_length', quarter)).records.map(({ contribution }) => Number(contribution)).sort((a, b) => a - b);
    const half = days.length >> 1;
    await expectNumber('Sales cycle length', days.length % 2 === 1 ? days[half]! : (days[half - 1]! + days[half]!) / 2, 0);
  },
  'do we grow, and is the margin kept (S2-44, S2-47)': async () => {
    await myTeam();
    const [now, then] = [sum(await recordsOf('net_sales_revenue', last)), sum(await recordsOf('net_sales_revenue', before))];
    await expectNumber('Monthly sales growth', now.minus(then).times(100).dividedBy(then), 1);
    await tile('Gross margin').waitFor();
  },
  'how many customers did we win and lose, and which (S2-39, S2-48)': async () => {
    await myTeam();
    await tile('Customers lost').scrollIntoViewIfNeeded();
    const [won, lost] = [(await recordsOf('new_customers_count', month)).total, (await recordsOf('customers_lost_count', last)).total];
    await expectNumber('New customers', won, 0);
    await expectNumber('Customers lost', lost, 0);
    await click(page.getByRole('button', { name: /^Customers lost: / }).first());
    await page.getByRole('dialog').waitFor();
  },
};

test.each(Object.keys(questions).map((name, at) => [at + 1, name] as const))('%i: %s', { timeout: 90_000 }, async (at, name) => {
  await page.goto(`${demo.address}/`);
  await page.getByRole('link', { name: 'My team' }).waitFor();
  clicks = 0;
  await questions[name]!();
  expect(clicks, 'from where a manager comes in').toBeLessThanOrEqual(2);
  await soundPage(page, `monday-${at}`);
});
