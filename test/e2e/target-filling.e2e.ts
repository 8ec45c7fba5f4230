import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { type OpenPage, pageOpener } from '../support/page-opener.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { sendItems } from '../support/send-items.ts';
import { shoot } from '../support/shoot.ts';

/** June 2026 has 22 working days; who comes on the 16th has 11 of them. */
let server: RunningServer;
let browser: Browser;
let open: OpenPage;
let page: Page;

const people = ['Kovács Anna', 'Nagy Béla', 'Tóth Cecília', 'Nguyễn Thị Đào', 'Ёлкин Борис'];

beforeAll(async () => {
  server = await startServer({ isEmpty: true, environment: { LEADLINE_NOW: '2026-05-20T10:00:00Z' } });
  const person = (name: string, index: number) => [
    { entity: 'user', externalId: `u${index}`, values: { full_name: name, ...(index === 4 ? { employed_from: '2026-06-16' } : {}) } },
    {
      entity: 'assignment',
      externalId: `a${index}`,
      values: { user_id: `u${index}`, team_id: 'Győr', sales_role: 'hunter', is_primary: true, ...(index === 2 ? { fte: 0.5 } : {}) },
    },
  ];
  const call = (index: number, day: string, count: number) =>
    Array.from({ length: count }, (_, at) => ({
      entity: 'activity',
      externalId: `c${index}-${day}-${at}`,
      values: {
        kind: 'call',
        user_id: `u${index}`,
        status: 'completed',
        direction: 'outbound',
        started_at: `${day}T09:${String(at).padStart(2, '0')}:00Z`,
      },
    }));
  await sendItems(server, [
    { entity: 'team', externalId: 'Győr', values: { name: 'Győr', kind: 'sales' } },
    ...people.flatMap(person),
    ...[0, 1, 3].flatMap((index) => call(index, '2025-06-03', 10 + 10 * index)),
    ...['2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04'].flatMap((month, at) =>
      [0, 1, 2, 3].flatMap((index) => call(index, `${month}-10`, 18 + 3 * index + ((at * 7 + index * 5) % 11))),
    ),
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
const address = (more = ''): string => `${server.address}/targets?kpi=calls_made_count${more}`;
const cell = (on: Page, name: string, column: number) => on.getByRole('row').filter({ hasText: name }).getByRole('gridcell').nth(column);
const choose = async (on: Page, label: string, option: string): Promise<void> => {
  await on.getByRole('combobox', { name: label }).click();
  await on.getByRole('option', { name: option, exact: true }).click();
};

test('the whole is split by working days: what counts adds up to it, undone and done again, then saved', { timeout: 180_000 }, async () => {
  page = await open('en', desktop);
  await page.goto(address());
  await page.getByRole('grid').focus();
  for (let steps = 0; steps < 5; steps += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.type('800');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.getByRole('button', { name: 'Fill targets' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('What counts adds up to 800', { exact: false }).waitFor();
  expect(await dialog.getByRole('textbox', { name: 'Total' }).inputValue()).toBe('800');
  await dialog.getByRole('row').filter({ hasText: 'Ёлкин Борис' }).getByText('counts as 100').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(page, 'target-filling-en-split');
  await dialog.getByRole('button', { name: 'Take into the grid' }).press('Enter');
  await cell(page, 'Tóth Cecília', 5).getByText('100', { exact: true }).waitFor();
  await cell(page, 'Ёлкин Борис', 5).getByText('200', { exact: true }).waitFor();
  expect(await cell(page, 'What counts of the parts', 5).textContent()).toBe('800');
  expect(await cell(page, 'Gap to the whole', 5).textContent()).toBe('0');
  await shoot(page, 'target-filling-en-draft');
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await page.getByText('1 cell changed').waitFor();
  await page.getByRole('button', { name: 'Redo' }).press('Enter');
  await page.getByRole('button', { name: 'Save targets' }).press('Enter');
  await page.getByText('6 targets saved').waitFor();
  await cell(page, 'Ёлкин Борис', 5).getByText('→ 100').waitFor();
});

test('by last year’s results and by weights; a rate has no sum to split, and says so, in Hungarian in the dark', { timeout: 180_000 }, async () => {
  const other = await open('hu', desktop, true);
  await other.goto(address());
  await other.getByRole('grid').focus();
  for (let steps = 0; steps < 5; steps += 1) await other.keyboard.press('ArrowRight');
  await other.getByRole('button', { name: 'Célértékek kitöltése' }).press('Enter');
  const dialog = other.getByRole('dialog');
  await choose(other, 'Hogyan', 'A tavalyi eredmények szerint');
  await dialog.getByText('tavaly nincs teljes eredménye: a többiek átlaga', { exact: false }).first().waitFor();
  await choose(other, 'Hogyan', 'Súlyok szerint');
  await dialog.getByLabel('Súly: Kovács Anna').fill('6');
  await dialog.getByRole('row').filter({ hasText: 'Kovács Anna' }).getByText('480', { exact: true }).waitFor();
  expect(await seriousFindings(other)).toEqual([]);
  await shoot(other, 'target-filling-hu-weights-dark');
  await other.goto(`${server.address}/targets?kpi=win_rate`);
  await other.getByRole('button', { name: 'Célértékek kitöltése' }).press('Enter');
  await other.getByRole('dialog').getByText('Az egész felosztása').click();
  await other.getByText('célértékei nem adódnak össze', { exact: false }).waitFor();
  expect(await other.getByRole('dialog').getByRole('button', { name: 'Átvétel a táblázatba' }).isDisabled()).toBe(true);
  await other.close();
});

test('a total is spread over the year on a phone, and taken over to the next with ten per cent more, in Russian', { timeout: 180_000 }, async () => {
  const small = await open('ru', phone);
  await small.goto(address('&year=2026'));
  await small.getByRole('button', { name: 'Заполнить цели' }).click();
  const dialog = small.getByRole('dialog');
  await dialog.getByText('Распределить итог по периодам').click();
  await choose(small, 'Чей итог', 'Kovács Anna');
  await choose(small, 'Первый период', 'Июль 2026');
  await dialog.getByRole('textbox', { name: 'Итог' }).fill('1 200');
  await choose(small, 'Как', 'Поровну');
  await dialog.getByText('Части в сумме дают 1 200', { exact: false }).waitFor();
  expect(await seriousFindings(small)).toEqual([]);
  await shoot(small, 'target-filling-ru-phone');
  await dialog.getByRole('button', { name: 'Перенести в таблицу' }).click();
  await small.getByRole('combobox', { name: 'Сотрудник' }).click();
  await small.getByRole('option', { name: 'Kovács Anna' }).click();
  expect(await small.getByLabel('Июль 2026').inputValue()).toBe('200');
  await small.getByRole('button', { name: 'Сохранить цели' }).click();
  await small.getByText('Сохранено 6 целей').waitFor();
  await small.goto(address('&year=2027'));
  await small.getByRole('button', { name: 'Заполнить цели' }).click();
  await small.getByRole('dialog').getByText('Взять прежние цели').click();
  await small.getByRole('dialog').getByLabel('Изменение, %').fill('+10');
  await choose(small, 'Первый период', 'Июль 2027');
  await choose(small, 'Последний период', 'Декабрь 2027');
  await small.getByRole('dialog').getByRole('row').filter({ hasText: 'Kovács Anna' }).first().getByText('220').waitFor();
  await small.getByRole('dialog').getByText('Изменится 6 ячеек', { exact: false }).waitFor();
  await small.close();
});

test('a target is taken from what was reached before, by slider and keyboard, with how many would have met it', { timeout: 180_000 }, async () => {
  const desk = await open('en', desktop);
  await desk.goto(address('&year=2026'));
  await desk.getByRole('grid').focus();
  for (let steps = 0; steps < 9; steps += 1) await desk.keyboard.press('ArrowRight');
  await desk.getByRole('button', { name: 'Fill targets' }).press('Enter');
  const dialog = desk.getByRole('dialog');
  await dialog.getByText('Suggest from the past').click();
  await choose(desk, 'For whom', 'Kovács Anna');
  await choose(desk, 'From whose past', 'Their role together');
  const slider = dialog.getByRole('slider');
  await slider.focus();
  await desk.keyboard.press('ArrowLeft');
  await dialog.getByText('Better than 75\u00a0% of the periods before').first().waitFor();
  await dialog.getByText('would have been met', { exact: false }).waitFor();
  await dialog.getByRole('button', { name: /^60.?% would reach it$/ }).press('Enter');
  await dialog.getByText('Better than 40\u00a0% of the periods before').first().waitFor();
  await shoot(desk, 'target-filling-en-suggest');
  expect(await seriousFindings(desk)).toEqual([]);
  const suggested = await dialog.getByRole('row').filter({ hasText: 'October 2026' }).getByRole('cell').last().textContent();
  await dialog.getByRole('button', { name: 'Take into the grid' }).press('Enter');
  await cell(desk, 'Kovács Anna', 9).getByText(suggested!, { exact: true }).waitFor();
  await desk.getByRole('button', { name: 'Discard changes' }).press('Enter');
  await desk.close();
  const small = await open('vi', phone, true);
  await small.goto(address('&year=2026'));
  await small.getByRole('button', { name: 'Điền chỉ tiêu' }).click();
  await small.getByRole('dialog').getByText('Gợi ý từ quá khứ').click();
  await small.getByText('kỳ đã đạt mức này', { exact: false }).waitFor();
  expect(await seriousFindings(small)).toEqual([]);
  await shoot(small, 'target-filling-vi-suggest-dark');
  await small.close();
});
