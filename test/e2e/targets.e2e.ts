import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { type OpenPage, pageOpener } from '../support/page-opener.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { sendItems } from '../support/send-items.ts';
import { shoot } from '../support/shoot.ts';
import { localHeaders } from '../support/sign-in.ts';

let server: RunningServer;
let browser: Browser;
let open: OpenPage;
let page: Page;

const people = ['Kovács Anna', 'Nagy Béla', 'Tóth Cecília', 'Nguyễn Thị Đào', 'Ёлкин Борис'];

beforeAll(async () => {
  server = await startServer({ isEmpty: true, environment: { LEADLINE_NOW: '2026-06-15T10:00:00Z' } });
  const person = (name: string, index: number) => [
    { entity: 'user', externalId: `u${index}`, values: { full_name: name, ...(index === 4 ? { employed_from: '2026-09-16' } : {}) } },
    {
      entity: 'assignment',
      externalId: `a${index}`,
      values: { user_id: `u${index}`, team_id: index < 3 ? 'Győr' : 'Huế', sales_role: 'hunter', is_primary: true },
    },
  ];
  const team = (name: string) => ({ entity: 'team', externalId: name, values: { name, kind: 'sales' } });
  await sendItems(server, [team('Győr'), team('Huế'), ...people.flatMap(person)]);
  browser = await launchBrowser();
  open = pageOpener(browser, server);
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const address = (more = ''): string => `${server.address}/targets?kpi=calls_made_count${more}`;

/** What the browser has that this side knows nothing of. */
interface Browsing {
  readonly DataTransfer: new () => { readonly setData: (kind: string, text: string) => void };
  readonly ClipboardEvent: new (kind: string, options: object) => object;
  readonly document: {
    readonly activeElement: { readonly dispatchEvent: (event: object) => void };
    readonly documentElement: { readonly scrollWidth: number };
  };
}

/** Ctrl-V with a table in it. */
async function paste(on: Page, text: string): Promise<void> {
  await on.evaluate((given) => {
    const { DataTransfer, ClipboardEvent, document } = globalThis as unknown as Browsing;
    const data = new DataTransfer();
    data.setData('text/plain', given);
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

const cell = (on: Page, name: string, column: number) => on.getByRole('row').filter({ hasText: name }).getByRole('gridcell').nth(column);

test('targets are typed, filled, pasted, undone and saved by keyboard, in Hungarian', { timeout: 180_000 }, async () => {
  page = await open('hu', desktop);
  await page.goto(address());
  const grid = page.getByRole('grid');
  await grid.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('1 200');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  for (let steps = 0; steps < 11; steps += 1) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Control+r');
  await cell(page, 'Kovács Anna', 12).getByText('14 400').waitFor();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await paste(page, '100\t200,5\n300\tsok\n');
  await page.getByText('1 cella nem olvasható').waitFor();
  expect(await cell(page, 'Tóth Cecília', 1).getAttribute('aria-invalid')).toBe('true');
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(page, 'targets-hu-draft');

  await page.reload();
  await page.getByText('16 cella módosult', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Következő hiba' }).press('Enter');
  await page.getByText('„sok” nem az itteni írásmód szerinti szám', { exact: false }).waitFor();
  await grid.focus();
  await page.keyboard.type('400');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Célértékek mentése' }).press('Enter');
  await page.getByText('16 célérték mentve').waitFor();
  await page.reload();
  await cell(page, 'Tóth Cecília', 1).getByText('400').waitFor();
  await page.getByText('Minden mentve van').waitFor();
});

test('a paste that does not fit, and names nobody has, are said before anything changes', { timeout: 120_000 }, async () => {
  const grid = page.getByRole('grid');
  await grid.focus();
  await page.keyboard.press('Control+End');
  await paste(page, '1\t2\n3\t4');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('2 sort és 2 oszlopot másolt; innen 1 × 1 fér el.').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Mégse' }).press('Enter');
  await page.getByText('Minden mentve van').waitFor();
  await grid.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await paste(page, 'Nguyễn Thị Đào\t7\t8\nValaki Más\t9\t9\nÁrvay Zoltán\t1\t1\nNagy Béla\t5\t6');
  await page.getByRole('dialog').getByText('2 név nincs ebben a listában: Valaki Más, Árvay Zoltán').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Beillesztés, ami elfér' }).press('Enter');
  await cell(page, 'Nguyễn Thị Đào', 1).getByText('8', { exact: true }).waitFor();
  await cell(page, 'Nagy Béla', 0).getByText('5', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Módosítások elvetése' }).press('Enter');
  await page.getByText('Minden mentve van').waitFor();
});

test('two who change the same cell lose nothing: both values are shown and one is chosen, in Vietnamese', { timeout: 120_000 }, async () => {
  const other = await open('vi', desktop, true);
  await other.goto(address());
  for (const [on, text] of [
    [page, '111'],
    [other, '222'],
  ] as const) {
    await on.getByRole('grid').focus();
    await on.keyboard.press('Control+Home');
    await on.keyboard.press('ArrowDown');
    await on.keyboard.type(text);
    await on.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: 'Célértékek mentése' }).press('Enter');
  await page.getByText('1 célérték mentve').waitFor();
  await other.getByRole('button', { name: 'Lưu chỉ tiêu' }).press('Enter');
  const dialog = other.getByRole('dialog');
  await dialog.getByText('Người khác đã sửa 1 ô').waitFor();
  await dialog.getByText('Của họ: 111').waitFor();
  expect(await seriousFindings(other)).toEqual([]);
  await shoot(other, 'targets-vi-conflict-dark');
  await dialog.getByRole('button', { name: 'Giữ của bạn: 222' }).press('Enter');
  await other.getByRole('button', { name: 'Lưu chỉ tiêu' }).press('Enter');
  await other.getByText('Đã lưu 1 chỉ tiêu').waitFor();
  await cell(page, 'Kovács Anna', 0).getByText('222').waitFor();
  await other.close();
});

test('on a phone the periods of one person stand one below the other', { timeout: 120_000 }, async () => {
  const small = await open('vi', phone);
  await small.goto(address());
  await small.getByRole('combobox', { name: 'Nhân viên' }).click();
  await small.getByRole('option', { name: 'Ёлкин Борис' }).click();
  await small.getByLabel('Tháng 9/2026').fill('220');
  await small.getByLabel('Tháng 10/2026').fill('x');
  await small.getByLabel('Tháng 11/2026').focus();
  await small.getByText('Không phải là số', { exact: false }).waitFor();
  await small.getByRole('button', { name: 'Lưu các ô còn lại' }).click();
  await small.getByText('được tính là 110').waitFor();
  expect(await seriousFindings(small)).toEqual([]);
  const width = await small.evaluate(() => (globalThis as unknown as Browsing).document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
  await shoot(small, 'targets-vi-phone');
  await small.close();
});

test('the lock date is set by keyboard; a closed period is changed with a reason only', { timeout: 120_000 }, async () => {
  const desk = await open('en', desktop);
  const headers = { ...localHeaders(server.dataFolder), 'content-type': 'application/json' };
  const closed = await fetch(`${server.address}/api/periods/close`, { method: 'POST', headers, body: JSON.stringify({ name: '2026-05' }) });
  expect(closed.status, await closed.text()).toBe(200);
  await desk.goto(address());
  await desk.getByRole('button', { name: 'Lock date' }).press('Enter');
  const dialog = desk.getByRole('dialog');
  await dialog.getByText('Nothing is locked.', { exact: false }).waitFor();
  await dialog.getByLabel('Periods that end before this day').fill('2026-05-01');
  expect(await seriousFindings(desk)).toEqual([]);
  await shoot(desk, 'targets-en-lock');
  await dialog.getByRole('button', { name: 'Set the lock date' }).press('Enter');
  await desk.getByRole('columnheader', { name: 'Apr locked' }).waitFor();
  await desk.getByRole('columnheader', { name: 'May closed' }).waitFor();
  await desk.getByRole('grid').focus();
  await desk.keyboard.press('Control+Home');
  for (let steps = 0; steps < 4; steps += 1) await desk.keyboard.press('ArrowRight');
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.type('77');
  await desk.keyboard.press('Enter');
  const save = desk.getByRole('button', { name: 'Save targets' });
  expect(await save.isDisabled()).toBe(true);
  await desk.getByRole('textbox', { name: 'Reason: the period is closed' }).fill('typed into the wrong month');
  await shoot(desk, 'targets-en-closed');
  expect(await seriousFindings(desk)).toEqual([]);
  await save.press('Enter');
  await desk.getByText('1 target saved').waitFor();
  await desk.close();
});
