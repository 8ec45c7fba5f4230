import type { BoardAnswer, Widget } from '@leadline/contract';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { chooseInMenu } from '../support/choose-in-menu.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { sendItems } from '../support/send-items.ts';
import { setUp } from '../support/sign-in.ts';
import { soundPage } from '../support/sound-page.ts';

let server: RunningServer;
let browser: Browser;
let nora: BrowserContext;
let board: BoardAnswer;
const section = randomUUID();

const place = (x: number, y: number, w: number, h: number) => ({ id: randomUUID(), title: null, sectionId: section, place: { x, y, w, h }, period: null, filters: [] }); // prettier-ignore
const calls = { id: 'calls_made_count' };
const widgets: readonly Widget[] = [
  { ...place(0, 0, 4, 3), kind: 'number', kpi: calls, goal: 'none', trend: true },
  { ...place(4, 0, 8, 4), kind: 'timeline', kpis: [calls], grain: 'week', form: 'bars', split: null, goal: false, cumulative: false },
  { ...place(0, 4, 6, 4), kind: 'members', kpis: [calls], by: 'person', form: 'bars', top: 5 },
  { ...place(6, 4, 6, 4), kind: 'timeline', kpis: [calls], grain: 'week', form: 'line', split: 'person', goal: false, cumulative: false },
];

beforeAll(async () => {
  server = await startServer({ isEmpty: true, environment: { LEADLINE_NOW: '2026-11-20T15:00:00+01:00' } });
  const call = (by: string, n: number) => ({
    entity: 'activity',
    externalId: `call-${by}-${n}`,
    values: { kind: 'call', direction: 'outbound', user_id: by, status: 'completed', started_at: `2026-11-${String(2 + (n % 18)).padStart(2, '0')}T09:00:00Z` }, // prettier-ignore
  });
  await sendItems(server, [
    { entity: 'user', externalId: 'anna', values: { full_name: 'Kovács Anna' } },
    { entity: 'user', externalId: 'minh', values: { full_name: 'Trần Thị Minh' } },
    ...Array.from({ length: 26 }, (_, n) => call(n % 3 === 0 ? 'minh' : 'anna', n)),
  ]);
  browser = await launchBrowser();
  nora = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'vi', colorScheme: 'dark', reducedMotion: 'reduce' });
  await setUp(nora, server);
  const document = { sections: [{ id: section, title: null, tab: null }], widgets, phoneOrder: [], period: null };
  const data = { key: randomUUID(), title: 'Cuộc gọi', folder: null, audience: { kind: 'own' }, isShared: false, document };
  board = (await (await nora.request.post(`${server.address}/api/boards`, { headers: { origin: server.address }, data })).json()) as BoardAnswer;
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

test(
  'charts are walked along by keyboard; a board is saved as a file; a link shows what was chosen until it is revoked',
  { timeout: 200_000 },
  async () => {
    const page = await pageOf(nora, `/boards/${board.id}`);
    const bars = page.getByRole('application').first();
    await bars.locator('svg').waitFor();
    await page.getByRole('application').nth(2).locator('svg').waitFor();
    await soundPage(page, 'board-files-vi');
    await bars.focus();
    await page.keyboard.press('Home');
    const first = await bars.locator('[aria-live]').textContent();
    await page.keyboard.press('ArrowRight');
    expect(await bars.locator('[aria-live]').textContent()).not.toBe(first);
    expect(first).toMatch(/: \d/);

    await page.getByRole('button', { name: 'Lưu thành tệp' }).press('Enter');
    const waiting = page.waitForEvent('download');
    await chooseInMenu(page, 'Hình ảnh (PNG)');
    const file = await waiting;
    expect(file.suggestedFilename()).toBe('Cuộc gọi 2026-11-20.png');
    expect(
      readFileSync(await file.path())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');

    await page.getByRole('button', { name: /Cuộc gọi/ }).last().press('Enter'); // prettier-ignore
    await chooseInMenu(page, 'Chia sẻ bằng liên kết');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: 'Số cuộc gọi đã thực hiện', exact: true }).first().check();
    await soundPage(page, 'board-share-vi');
    await dialog.getByRole('button', { name: 'Tạo liên kết' }).press('Enter');
    const address = await dialog.getByRole('textbox', { name: 'Liên kết', exact: true }).inputValue();
    await soundPage(page, 'board-share-made-vi');

    const guest = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'ru' });
    const seen = await guest.newPage();
    await seen.goto(address);
    await seen.getByRole('img', { name: /26/ }).waitFor();
    await soundPage(seen, 'board-shared-ru-390');
    expect(await seen.getByRole('img').count()).toBe(1);
    await dialog.getByRole('button', { name: /^Thu hồi/ }).press('Enter');
    await dialog.getByText(/Đã thu hồi/).waitFor();
    expect((await seen.reload())?.status()).toBe(404);
    await seen.getByText('Эта ссылка больше ничего не показывает.').waitFor();
  },
);
