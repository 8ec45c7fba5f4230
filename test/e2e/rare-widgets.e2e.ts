import type { BoardAnswersResponse, Widget } from '@leadline/contract';
import { formatKpi, formatMember, loadCatalog, translate } from '@leadline/i18n';
import type { KpiQuery, KpiRef, KpiResult, PeriodSpec } from '@leadline/kpi';
import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { pick } from '../support/pick.ts';
import { openSharedDemo, type SharedDemo } from '../support/shared-demo.ts';
import { lookAround } from '../support/sign-in.ts';
import { soundPage } from '../support/sound-page.ts';

let server: SharedDemo;
let browser: Browser;
let leader: BrowserContext;
let boardId: string;
const section = randomUUID();
const post = async (path: string, data: object): Promise<Buffer> => {
  const answer = await leader.request.post(`${server.address}${path}`, { headers: { origin: server.address }, data });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.body();
};
const at = (y: number, h: number) => ({ id: randomUUID(), title: null, sectionId: section, place: { x: 0, y, w: 12, h }, period: null, filters: [] });
const widgets: readonly Widget[] = [
  { ...at(0, 8), kind: 'cohort', show: 'kept', grain: 'month', count: 12 },
  { ...at(8, 7), kind: 'cohort', show: 'revenue', grain: 'quarter', count: 8 },
  { ...at(15, 6), kind: 'locations', kpi: { id: 'net_sales_revenue' }, by: 'location', goal: true, top: 30 },
  { ...at(21, 5), kind: 'workload', period: { kind: 'this', grain: 'week' } },
  { ...at(26, 6), kind: 'completed', by: 'person', period: { kind: 'this', grain: 'week' } },
  { ...at(32, 4), place: { x: 0, y: 32, w: 4, h: 4 }, kind: 'contest' },
];

beforeAll(async () => {
  server = await openSharedDemo();
  browser = await launchBrowser();
  leader = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en', reducedMotion: 'reduce' });
  await lookAround(leader, server, 'leadership');
  boardId = randomUUID();
  const document = { sections: [{ id: section, title: null, tab: null }], widgets, phoneOrder: [], period: null };
  await post('/api/boards', { key: boardId, title: 'Seldom seen', folder: null, audience: { kind: 'own' }, isShared: false, document });
}, 300_000);
afterAll(async () => {
  await leader?.request.post(`${server.address}/api/boards/${boardId}/removal`, { headers: { origin: server.address }, data: { isRemoved: true } });
  await browser?.close();
});

async function boardOf(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${server.address}/boards/${boardId}`);
  await page.getByRole('article').first().getByRole('cell').first().waitFor();
  return page;
}

test('a cohort matrix tells what each share is made of, by pointer and by keyboard', async () => {
  const page = await boardOf(leader);
  const matrix = page.getByRole('article', { name: 'Who stays, by first purchase' });
  const first = matrix.getByRole('button', { name: /customers/ }).first();
  await first.focus();
  const said = matrix.getByText(/\d+ of \d+ customers/);
  expect(await said.textContent()).toBe(await first.getAttribute('aria-label'));
  await page.keyboard.press('ArrowDown');
  const below = page.locator(':focus');
  expect(await below.getAttribute('aria-label')).not.toBe(await said.getAttribute('title'));
  expect(await said.textContent()).toBe(await below.getAttribute('aria-label'));
  expect(await matrix.locator('button[tabindex="0"]').filter({ hasText: '%' }).count()).toBe(1);
  expect(await matrix.getByText(/is not over, so these numbers can still change/).count()).toBe(0);
  await matrix.getByRole('heading').click();
  await page.evaluate('document.activeElement.blur()');
  await matrix.getByText(/is not over, so these numbers can still change/).waitFor();
  await soundPage(page, 'rare-widgets-1440-light-en');
  await page.close();
});

test('places, workload and what was finished are answered with the rest of the board, within a second', async () => {
  const scope = { period: { kind: 'this', grain: 'month' } };
  const times = new Map<string, number>();
  for (const widget of widgets) {
    const began = performance.now();
    const { answers } = JSON.parse((await post('/api/board-answers', { scope, widgets: [widget] })).toString('utf8')) as BoardAnswersResponse;
    times.set(widget.kind, performance.now() - began);
    expect(answers[0]!.problem, widget.kind).toBeNull();
  }
  if (process.env['LEADLINE_TEST_SHOTS']) console.log([...times].map(([kind, ms]) => `${kind} ${Math.round(ms)} ms`).join(', '));
  const page = await boardOf(leader);
  const places = page.getByRole('article', { name: 'Net sales revenue by location' });
  await places.scrollIntoViewIfNeeded();
  await places.getByRole('columnheader', { name: 'Share' }).waitFor();
  const workload = page.getByRole('article', { name: 'Workload' });
  await workload.scrollIntoViewIfNeeded();
  await workload.getByRole('columnheader', { name: 'Days at work' }).waitFor();
  const completed = page.getByRole('article', { name: 'Completed' });
  await completed.scrollIntoViewIfNeeded();
  await completed.getByRole('columnheader', { name: 'Deals won' }).waitFor();
  await completed.getByRole('button', { name: 'How to read “Completed”' }).click();
  await page.getByText(/It is no ranking/).waitFor();
  await page.close();
});

test('a contest says how far the team is to its target and how long it runs, and leads to all contests', async () => {
  const page = await boardOf(leader);
  const contest = page.getByRole('article', { name: 'Contest' });
  await contest.scrollIntoViewIfNeeded();
  await contest.getByText('This month together').waitFor();
  await contest.getByText('11 days left').waitFor();
  expect(await contest.getByRole('listitem').allTextContents()).toEqual([expect.stringMatching(/^Bán hàng địa bàn.*of the target$/) as string]);
  await contest.getByRole('button', { name: 'How to read “Contest”' }).click();
  await page.getByText(/nobody is shown as the last one/).waitFor();
  await page.keyboard.press('Escape');
  await contest.getByRole('link', { name: 'All contests' }).click();
  await page.getByRole('heading', { name: 'This month together' }).waitFor();
  await page.close();
});

test('on a phone, in the dark and in another language it can be read too', async () => {
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'hu', colorScheme: 'dark', reducedMotion: 'reduce' });
  await phone.addCookies(await leader.cookies());
  const page = await boardOf(phone);
  await page.getByRole('article', { name: 'Ki marad, az első vásárlás szerint' }).getByRole('button', { name: /ügyfélből/ }).first().waitFor(); // prettier-ignore
  for (const name of ['Terhelés', 'Elkészült']) {
    const own = page.getByRole('article', { name });
    await own.scrollIntoViewIfNeeded();
    const rows = own.getByRole('region', { name });
    await rows.getByRole('listitem').first().getByRole('definition').first().waitFor();
    expect(await rows.evaluate((element) => element.scrollWidth - element.clientWidth), `${name} is not moved sideways`).toBe(0);
  }
  await soundPage(page, 'rare-widgets-390-dark-hu');
  await phone.close();
});

/** Every cell of a table, each asked alone: of this person, or of all together in the last row. */
async function askedAlone(
  rows: readonly (readonly string[])[],
  refs: readonly KpiRef[],
  period: PeriodSpec,
): Promise<readonly (readonly string[])[]> {
  await loadCatalog('en');
  const query = async (asked: KpiQuery): Promise<KpiResult> =>
    (JSON.parse((await post('/api/query', { queries: [asked] })).toString('utf8')) as { readonly results: readonly [KpiResult] }).results[0];
  const { rows: people } = await query({ kpis: [{ id: 'net_sales_revenue' }, ...refs], by: ['person'], period, limit: 200 });
  const ids = new Map(people.map(({ members }) => [formatMember('en', 'person', members[0]!), members[0]!.id]));
  const textOf = async (name: string, ref: KpiRef): Promise<string> => {
    const id = ids.get(name);
    const { totals, columns } = await query({ kpis: [ref], period, filters: id === undefined ? [] : [{ dimension: 'person', members: [id] }] });
    const { value, reason } = totals[0]!;
    return value === null ? translate('en', `reason.${reason!}`) : formatKpi('en', value, columns[0]!);
  };
  return Promise.all(rows.map(async ([name]) => [name!, ...(await Promise.all(refs.map((ref) => textOf(name!, ref))))]));
}

test('a result stands beside the same per contact received, as each asked alone', async () => {
  const own = randomUUID();
  const period = { kind: 'previous', grain: 'quarter' } as const;
  await post('/api/boards', { key: own, title: 'Fair beside each other', folder: null, audience: { kind: 'own' }, isShared: false, document: { sections: [{ id: section, title: null, tab: null }], widgets: [], phoneOrder: [], period } }); // prettier-ignore
  const page = await leader.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${server.address}/boards/${own}?edit=yes`);
  await page.getByRole('button', { name: 'Add a widget' }).first().press('Enter');
  await page.getByRole('button', { name: /^Table/ }).press('Enter');
  await page.getByLabel('Title', { exact: true }).fill('Won, and per contact');
  const numbers = page.getByRole('combobox', { name: 'Numbers' });
  await pick(page, numbers, 'deals won per new contact', 'Deals won (Per new contact received)');
  await pick(page, numbers, 'deals won per customer', 'Deals won (Per customer looked after)');
  await page.getByRole('button', { name: 'Put on the board' }).press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Edit', exact: true }).waitFor();
  const table = page.getByRole('article', { name: 'Won, and per contact' });
  await table.getByRole('cell').first().waitFor();
  const won = { id: 'deals_won_count' };
  const refs = [won, { ...won, variant: 'per_contact' }, { ...won, variant: 'per_customer' }];
  const titles = await table.getByRole('columnheader').allInnerTexts();
  const places = ['Deals won', 'Deals won (Per new contact received)', 'Deals won (Per customer looked after)'].map((title) => titles.indexOf(title));
  const shown: (readonly string[])[] = [];
  for (const row of await table
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .all()) {
    const cells = (await row.locator('th, td').allInnerTexts()).map((text) => text.replace('–', '').trim());
    shown.push([cells[0]!, ...places.map((place) => cells[place + 1]!)]);
  }
  expect(shown.length).toBeGreaterThan(5);
  expect(shown).toEqual(await askedAlone(shown, refs, period));
  expect(shown.some(([, , perContact]) => /^0\.\d+$/.test(perContact!))).toBe(true);
  await soundPage(page, 'per-received-1440-light-en');
  await page.close();

  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'hu', colorScheme: 'dark', reducedMotion: 'reduce' });
  await phone.addCookies(await leader.cookies());
  const small = await phone.newPage();
  small.setDefaultTimeout(30_000);
  await small.goto(`${server.address}/boards/${own}`);
  await small.getByText('Megnyert ügyletek száma (Kapott új érdeklődőnként)').first().waitFor();
  await soundPage(small, 'per-received-390-dark-hu');
  await phone.close();
  await leader.request.post(`${server.address}/api/boards/${own}/removal`, { headers: { origin: server.address }, data: { isRemoved: true } });
});

test.each(['png', 'pdf', 'xlsx', 'csv'] as const)('saved as %s it has the same numbers', async (format) => {
  const body = await post('/api/exports', { title: 'Seldom seen', format, scope: { period: { kind: 'this', grain: 'month' } }, sections: [{ id: section, title: null, tab: null }], widgets }); // prettier-ignore
  expect(body.length).toBeGreaterThan(500);
  if (format === 'csv') expect(body.toString('utf8')).toContain('First bought');
  const { LEADLINE_TEST_SHOTS: folder } = process.env;
  if (folder) (await import('node:fs')).writeFileSync(`${folder}/rare-widgets.${format}`, body);
});
