import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { type OpenPage, pageOpener } from '../support/page-opener.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { sendItems } from '../support/send-items.ts';
import { shoot } from '../support/shoot.ts';

/** June 2026 begins on a Monday; by the weights half of it is due on the evening of Monday the fifteenth, by working days half of it too. */
let server: RunningServer;
let browser: Browser;
let open: OpenPage;
let page: Page;

const people = ['Kovács Anna', 'Nagy Béla'];

beforeAll(async () => {
  server = await startServer({ isEmpty: true, environment: { LEADLINE_NOW: '2026-06-15T18:00:00Z' } });
  const call = (index: number, count: number) =>
    Array.from({ length: count }, (_, at) => ({
      entity: 'activity',
      externalId: `c${index}-${at}`,
      values: {
        kind: 'call',
        user_id: `u${index}`,
        status: 'completed',
        direction: 'outbound',
        started_at: `2026-06-${String((at % 15) + 1).padStart(2, '0')}T09:00:00Z`,
      },
    }));
  await sendItems(server, [
    { entity: 'team', externalId: 'Győr', values: { name: 'Győr', kind: 'sales' } },
    ...people.flatMap((name, index) => [
      { entity: 'user', externalId: `u${index}`, values: { full_name: name } },
      { entity: 'assignment', externalId: `a${index}`, values: { user_id: `u${index}`, team_id: 'Győr', sales_role: 'hunter', is_primary: true } },
    ]),
    {
      entity: 'kpi_assignment',
      externalId: 'k',
      values: { kpi: 'calls_made_count', scope: 'role', sales_role: 'hunter', obligation: 'mandatory', cadence: 'monthly', is_primary: true },
    },
    ...people.map((_, index) => ({
      entity: 'target',
      externalId: `t${index}`,
      values: {
        kpi: 'calls_made_count',
        user_id: `u${index}`,
        period_from: '2026-06-01',
        period_to: '2026-06-30',
        value: 300,
        revision: 1,
        set_at: '2026-05-20T08:00:00Z',
      },
    })),
    ...call(0, 120),
    ...call(1, 160),
  ]);
  browser = await launchBrowser();
  open = pageOpener(browser, server);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const address = (): string => `${server.address}/targets?kpi=calls_made_count`;
const cell = (on: Page, name: string, column: number) => on.getByRole('row').filter({ hasText: name }).getByRole('gridcell').nth(column);
const goTo = async (on: Page, column: number): Promise<void> => {
  await on.getByRole('grid').focus();
  for (let steps = 0; steps < column; steps += 1) await on.keyboard.press('ArrowRight');
};

test('Saturday is worth twice a Tuesday: weights are set, seen, saved, and stay when the value is changed', { timeout: 180_000 }, async () => {
  page = await open('en', desktop);
  await page.goto(address());
  await goTo(page, 5);
  await page.getByRole('button', { name: 'Fill targets' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Weigh weekdays').click();
  await dialog.getByRole('combobox', { name: 'Last period' }).click();
  await page.getByRole('option', { name: 'June 2026', exact: true }).click();
  await dialog.getByRole('textbox', { name: 'Saturday' }).fill('-2');
  await dialog.getByText('Weights are seven numbers from 0 to 100', { exact: false }).waitFor();
  expect(await dialog.getByRole('button', { name: 'Take into the grid' }).isDisabled()).toBe(true);
  await dialog.getByRole('textbox', { name: 'Saturday' }).fill('2');
  await dialog.getByText('2 cells change.').waitFor();
  await dialog.getByRole('row').filter({ hasText: 'Kovács Anna' }).getByText('Mon–Fri 1 · Sat 2 · Sun 0').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(page, 'target-weekdays-en-dialog');
  await dialog.getByRole('button', { name: 'Take into the grid' }).press('Enter');
  await page.getByRole('button', { name: 'Save targets' }).press('Enter');
  await page.getByText('2 targets saved').waitFor();
  await cell(page, 'Kovács Anna', 5).click();
  await page.getByText('by weekdays: Mon–Fri 1 · Sat 2 · Sun 0').waitFor();
  await page.keyboard.type('330');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Save targets' }).press('Enter');
  await page.getByText('1 target saved').waitFor();
  await cell(page, 'Kovács Anna', 5).click();
  await page.getByText('by weekdays: Mon–Fri 1 · Sat 2 · Sun 0').waitFor();
  await shoot(page, 'target-weekdays-en-grid');
  await page.keyboard.type('300');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Save targets' }).press('Enter');
  await page.getByText('1 target saved').waitFor();
});

test('the scorecard says what is due by the weights, and what is needed on which weekday, in all languages', { timeout: 180_000 }, async () => {
  const id = await page.evaluate(async () => {
    const answer = await fetch('/api/members/person?search=Kov');
    return ((await answer.json()) as { members: { id: string }[] }).members[0]!.id;
  });
  const card = `${server.address}/scorecards/${id}?period=2026-06`;
  const says = {
    en: ['by the weights of the weekdays', 'Mon–Fri 12 · Sat 24'],
    vi: ['theo trọng số ngày trong tuần', 'T2–T6 12 · T7 24'],
    hu: ['a hét napjainak súlya szerint', 'H–P 12 · Szo 24'],
    ru: ['по весам дней недели', 'Пн–Пт 12 · Сб 24'],
  } as const;
  for (const [locale, texts] of Object.entries(says)) {
    const other = await open(locale, locale === 'hu' ? phone : desktop, locale === 'ru' || locale === 'hu');
    await other.goto(card);
    for (const text of texts) await other.getByText(text, { exact: false }).first().waitFor();
    expect(await seriousFindings(other), locale).toEqual([]);
    await shoot(other, `target-weekdays-${locale}-card`);
    await other.close();
  }
});

test('in Russian all ways to fill have room beside each other', { timeout: 180_000 }, async () => {
  const other = await open('ru', desktop, true);
  await other.goto(address());
  await goTo(other, 5);
  await other.getByRole('button', { name: 'Заполнить цели' }).press('Enter');
  const dialog = other.getByRole('dialog');
  await dialog.getByText('Веса дней недели').first().click();
  const ways = dialog.getByRole('radiogroup').first();
  expect(await ways.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(1);
  expect(await seriousFindings(other)).toEqual([]);
  await shoot(other, 'target-weekdays-ru-dialog');
  await other.close();
});

test('on a phone, in Vietnamese in the dark, the weights stand under each other and are taken away again', { timeout: 180_000 }, async () => {
  const other = await open('vi', phone, true);
  await other.goto(address());
  await other.getByText('theo thứ trong tuần: T2–T6 1 · T7 2 · CN 0').first().waitFor();
  await other.getByRole('button', { name: 'Điền chỉ tiêu' }).press('Enter');
  const dialog = other.getByRole('dialog');
  await dialog.getByText('Trọng số theo thứ').click();
  expect(await dialog.getByRole('textbox', { name: 'Thứ Bảy' }).inputValue()).toBe('2');
  await shoot(other, 'target-weekdays-vi-phone');
  expect(await seriousFindings(other)).toEqual([]);
  await dialog.getByText('Mọi ngày làm việc như nhau').first().click();
  await dialog.getByRole('button', { name: 'Đưa vào bảng' }).press('Enter');
  await other.getByRole('button', { name: 'Lưu chỉ tiêu' }).press('Enter');
  await other.getByText('theo thứ trong tuần').first().waitFor({ state: 'detached' });
  await other.close();
});
