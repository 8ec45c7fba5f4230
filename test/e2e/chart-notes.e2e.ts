import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { chooseInMenu } from '../support/choose-in-menu.ts';
import { comeIn, invite } from '../support/invite.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { sendItems } from '../support/send-items.ts';
import { setUp } from '../support/sign-in.ts';
import { soundPage } from '../support/sound-page.ts';

let server: RunningServer;
let browser: Browser;
let nora: BrowserContext;
let anna: BrowserContext;
const board = randomUUID();

/** Calls of Anna by month: few in the two years before, in 2026 more each month until the autumn, then fewer. */
const counts = [...Array.from({ length: 16 }, (_, month) => 10 + (month % 2)), 14, 16, 15, 19, 22, 24, 23, 26, 28, 21, 12];
const calls = counts.flatMap((count, at) => {
  const month = new Date(Date.UTC(2024, 8 + at, 1)).toISOString().slice(0, 7);
  return Array.from({ length: count }, (_, n) => ({
    entity: 'activity',
    externalId: `call-${month}-${n}`,
    values: { kind: 'call', direction: 'outbound', user_id: 'anna', status: 'completed', started_at: `${month}-${String(2 + (n % 18)).padStart(2, '0')}T09:00:00Z` },
  })); // prettier-ignore
});

beforeAll(async () => {
  server = await startServer({ isEmpty: true, environment: { LEADLINE_NOW: '2026-11-20T15:00:00+01:00' } });
  await sendItems(server, [
    { entity: 'team', externalId: 'gyor', values: { name: 'Győr' } },
    { entity: 'user', externalId: 'anna', values: { full_name: 'Kovács Anna' } },
    { entity: 'assignment', externalId: 'anna', values: { user_id: 'anna', team_id: 'gyor', sales_role: 'hunter', is_primary: true } },
    ...calls,
  ]);
  browser = await launchBrowser();
  nora = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en', reducedMotion: 'reduce' });
  await setUp(nora, server);
  await invite(server, { name: 'Kovács Anna', email: 'anna@example.com', locale: 'vi', roles: [{ role: 'member', team: null }] });
  anna = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'vi', colorScheme: 'dark', reducedMotion: 'reduce' });
  await comeIn(anna, server, 'anna@example.com');
  const section = randomUUID();
  const place = { x: 0, y: 0, w: 8, h: 6 };
  const widget = { id: randomUUID(), title: 'Calls by month', sectionId: section, place, period: null, filters: [], kind: 'timeline', kpis: [{ id: 'calls_made_count' }], grain: 'month', form: 'bars', split: null, goal: false, cumulative: false }; // prettier-ignore
  const document = {
    sections: [{ id: section, title: null, tab: null }],
    widgets: [widget],
    phoneOrder: [],
    period: { kind: 'named', name: '2026' },
  };
  const data = { key: board, title: 'What happened', folder: null, audience: { kind: 'organisation' }, isShared: false, document };
  const made = await nora.request.post(`${server.address}/api/boards`, { data, headers: { origin: server.address } });
  expect(made.ok(), await made.text()).toBe(true);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function pageOf(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${server.address}${path}`);
  return page;
}

/** From a short list that opens with an arrow key. */
async function choose(page: Page, field: Locator, option: string): Promise<void> {
  await field.press('ArrowDown');
  await page.getByRole('option', { name: option, exact: true }).click();
}

test(
  'a note is written at a point of a chart, follows the KPI to every chart, and is taken away and brought back',
  { timeout: 240_000 },
  async () => {
    const page = await pageOf(nora, `/boards/${board}`);
    const chart = page.getByRole('application', { name: /Calls by month/ });
    await chart.focus();
    // Six steps to the right is June: N writes a note there.
    for (let step = 0; step < 6; step += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What happened').fill('Summer campaign');
    expect(await dialog.getByLabel('First day').inputValue()).toBe('2026-06-01');
    await dialog.getByLabel('Last day').fill('2026-08-20');
    await choose(page, dialog.getByRole('combobox', { name: 'Kind' }), 'Campaign');
    await dialog.getByLabel('More about it').fill('Letters to all customers of last year, calls two days later.');
    await soundPage(page, 'chart-notes-dialog-en');
    await dialog.getByRole('button', { name: 'Save' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const legend = page.getByRole('list', { name: 'Notes' });
    await legend.getByRole('button', { name: /Summer campaign/ }).waitFor();

    // Another two of one day, from the menu.
    for (const [title, kind] of [
      ['Two people ill', 'Staff'],
      ['New price list', 'Price change'],
    ] as const) {
      await page.getByRole('button', { name: 'More about “Calls by month”' }).press('Enter');
      await chooseInMenu(page, 'Add a note');
      await dialog.getByLabel('What happened').fill(title);
      await dialog.getByLabel('First day').fill('2026-10-14');
      await choose(page, dialog.getByRole('combobox', { name: 'Kind' }), kind);
      await dialog.getByRole('button', { name: 'Save' }).press('Enter');
      await dialog.waitFor({ state: 'detached' });
      await legend.getByRole('button', { name: new RegExp(title) }).waitFor();
    }
    // Each has its mark, the text is there with the keyboard, and values and notes are told together.
    await expect
      .poll(() =>
        page
          .locator('svg text')
          .filter({ hasText: /^[123]$/ })
          .count(),
      )
      .toBe(3);
    await legend.getByRole('button', { name: /Summer campaign/ }).focus();
    await page.getByRole('tooltip').getByText('Letters to all customers').waitFor();
    await chart.focus();
    for (const key of ['Home', ...Array.from({ length: 6 }, () => 'ArrowRight')]) await page.keyboard.press(key);
    await page.getByText(/Jul 2026: 23.*1 Summer campaign/).waitFor({ state: 'attached' });
    await soundPage(page, 'chart-notes-board-en');
    await page.getByRole('button', { name: 'More about “Calls by month”' }).press('Enter');
    await chooseInMenu(page, 'As table');
    await page.getByRole('row', { name: /Oct 2026.*(New price list|Two people ill)/ }).waitFor();

    // On the page of the KPI, and beside the question why it changed.
    await page.goto(`${server.address}/library/calls_made_count`);
    await page
      .getByRole('list', { name: 'Notes' })
      .getByRole('button', { name: /Summer campaign/ })
      .waitFor();
    await soundPage(page, 'chart-notes-kpi-en');
    await page.goto(`${server.address}/number?kpi=calls_made_count&period=2026-10`);
    await page.getByRole('button', { name: 'Why did it change?' }).press('Enter');
    await page.getByText(/In this time: .*New price list/).waitFor();
    await soundPage(page, 'chart-notes-why-en');

    // The list: found by what it is about, taken away, brought back.
    await page.goto(`${server.address}/chart-notes`);
    await choose(page, page.getByRole('combobox', { name: 'Kind' }), 'Campaign');
    await expect.poll(() => page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual(['Summer campaign']);
    await page.getByRole('button', { name: /^Remove: Summer campaign/ }).press('Enter');
    await page.getByText('No note fits what you chose.').waitFor();
    await page.getByRole('button', { name: 'Bring back' }).press('Enter');
    await page.getByRole('heading', { name: 'Summer campaign' }).waitFor();
    await soundPage(page, 'chart-notes-list-en');

    // Whoever sees the KPI sees it on a phone, in the own language, and changes nothing.
    const phone = await pageOf(anna, `/boards/${board}`);
    const note = phone.getByRole('list', { name: 'Ghi chú' }).getByRole('button', { name: /Summer campaign/ });
    await note.waitFor();
    await soundPage(phone, 'chart-notes-board-vi');
    await note.press('Enter');
    await phone.getByRole('dialog', { name: 'Summer campaign' }).getByText('Letters to all customers').waitFor();
    expect(await phone.getByRole('dialog').getByRole('button', { name: 'Lưu', exact: true }).count()).toBe(0);
    await soundPage(phone, 'chart-notes-read-vi');
  },
);

test('who is new practises reading charts with the own numbers, by keyboard, and is not asked again', { timeout: 180_000 }, async () => {
  const page = await pageOf(nora, '/board');
  await page.getByRole('region', { name: 'New here? Practise reading charts' }).getByRole('link', { name: 'Practise' }).press('Enter');
  await page.getByRole('heading', { name: 'Calls made: was October 2026 better than October 2025?' }).waitFor();
  await page.getByRole('button', { name: 'No, worse' }).press('Enter');
  await page
    .getByRole('status')
    .getByText(/Not quite\. Yes, better/)
    .waitFor();
  await page.getByText(/Calls made was 21 in October 2026 and 11 in October 2025: \+90\.9\s%\. Here more is better\./).waitFor();
  await soundPage(page, 'reading-year-en');
  await page.getByRole('button', { name: 'Next' }).press('Enter');
  await page.getByRole('button', { name: 'September 2026' }).press('Enter');
  await page.getByText('That is right.').waitFor();
  await page.getByRole('button', { name: 'As table' }).press('Enter');
  await page.getByRole('row', { name: /Sep 2026 28/ }).waitFor();
  await soundPage(page, 'reading-highest-en');
  await page.getByRole('button', { name: 'Finish' }).press('Enter');
  await page.getByRole('heading', { name: 'That was it' }).waitFor();
  await page.getByRole('button', { name: 'Again with other numbers' }).press('Enter');
  await page.getByRole('button', { name: 'Skip' }).waitFor();
  await page.goto(`${server.address}/board`);
  await page.getByRole('heading', { name: 'Where we stand' }).waitFor();
  expect(await page.getByRole('region', { name: 'New here? Practise reading charts' }).count()).toBe(0);
  await page.getByRole('button', { name: 'How to read “Where we stand”' }).press('Enter');
  await page.getByText(/The small line is its past/).waitFor();
  await soundPage(page, 'reading-how-en');

  // On a phone in Vietnamese: left today, found later in the library.
  const phone = await pageOf(anna, '/today');
  const offer = phone.getByRole('region', { name: 'Bạn mới vào? Hãy luyện đọc biểu đồ' });
  await offer.waitFor();
  await soundPage(phone, 'reading-offer-vi');
  await offer.getByRole('button', { name: 'Không, cảm ơn' }).press('Enter');
  await offer.waitFor({ state: 'detached' });
  await phone.goto(`${server.address}/library`);
  await phone.getByRole('link', { name: 'Luyện đọc biểu đồ' }).press('Enter');
  await phone.getByRole('button', { name: 'Bỏ qua' }).waitFor();
  await phone.getByRole('button', { name: 'Có, tốt hơn' }).press('Enter');
  await phone.getByText('Đúng rồi.').waitFor();
  await soundPage(phone, 'reading-year-vi');
});
