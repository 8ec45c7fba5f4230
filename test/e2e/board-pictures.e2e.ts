import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pngOf } from '../../server/src/boards/picture-header.fixture.ts';
import { launchBrowser } from '../support/browser.ts';
import { openSharedDemo, type SharedDemo } from '../support/shared-demo.ts';
import { lookAround } from '../support/sign-in.ts';
import { soundPage } from '../support/sound-page.ts';

let server: SharedDemo;
let browser: Browser;
let leader: BrowserContext;
const boardId = randomUUID();

beforeAll(async () => {
  server = await openSharedDemo();
  browser = await launchBrowser();
  leader = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en', reducedMotion: 'reduce' });
  await lookAround(leader, server, 'leadership');
  const document = { sections: [{ id: randomUUID(), title: null, tab: null }], widgets: [], phoneOrder: [], period: null };
  const data = { key: boardId, title: 'With a plan', folder: null, audience: { kind: 'own' }, isShared: false, document };
  const answer = await leader.request.post(`${server.address}/api/boards`, { headers: { origin: server.address }, data });
  expect(answer.ok(), await answer.text()).toBe(true);
}, 300_000);
afterAll(async () => {
  await leader?.request.post(`${server.address}/api/boards/${boardId}/removal`, { headers: { origin: server.address }, data: { isRemoved: true } });
  await browser?.close();
});

test('a picture is chosen, told in words, saved and shown; what is none is refused with the reason', async () => {
  const page = await leader.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${server.address}/boards/${boardId}`);
  await page.getByRole('button', { name: 'Edit', exact: true }).first().click();
  await page.getByRole('button', { name: 'Add a widget' }).first().click();
  await page.getByRole('button', { name: /^Picture/ }).click();
  const sheet = page.getByRole('dialog', { name: 'Picture' });
  const file = sheet.locator('input[type=file]');
  await file.setInputFiles({ name: 'plan.png', mimeType: 'image/png', buffer: Buffer.from('<svg onload="alert(1)"/>') });
  await sheet.getByText('This is no PNG, JPEG, WebP or GIF picture.').waitFor();
  await file.setInputFiles({ name: 'plan.png', mimeType: 'image/png', buffer: pngOf(320, 200) });
  await sheet.getByText('Say in a few words what is on it.').waitFor();
  await sheet.getByLabel('What is on it').fill('Plan of the hall');
  await sheet.getByLabel('Caption').fill('Floor 1');
  await sheet.getByRole('img', { name: 'Plan of the hall' }).waitFor();
  await soundPage(page, 'board-picture-sheet-1440-light-en');
  await sheet.getByRole('button', { name: 'Put on the board' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).waitFor({ state: 'detached' });
  await page.goto(`${server.address}/boards/${boardId}`);
  const image = page.getByRole('img', { name: 'Plan of the hall' });
  await image.waitFor();
  await expect.poll(() => image.evaluate((shown) => (shown as unknown as { naturalWidth: number }).naturalWidth)).toBe(320);
  await page.getByText('Floor 1').waitFor();
  await soundPage(page, 'board-picture-1440-light-en');
  await page.close();
});
