import { readyBoards } from '@leadline/board';
import { loadCatalog, translate } from '@leadline/i18n';
import { randomUUID } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { openSharedDemo, type SharedDemo } from '../support/shared-demo.ts';
import { localHeaders, lookAround } from '../support/sign-in.ts';
import { soundPage } from '../support/sound-page.ts';

const board = randomUUID();
const gone = randomUUID();
const title = 'Chủ nhật – Üzlet – Сбыт';
let demo: SharedDemo;
let browser: Browser;

beforeAll(async () => {
  demo = await openSharedDemo();
  await loadCatalog('en');
  const ready = readyBoards({ t: (key, parameters) => translate('en', key, parameters) }).find(({ id }) => id === 'leadership')!;
  const body = { key: board, title, folder: null, audience: { kind: 'organisation' }, isShared: false, document: ready.make(() => randomUUID()) };
  const answer = await fetch(`${demo.address}/api/boards`, {
    method: 'POST',
    headers: { ...localHeaders(demo.dataFolder), 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.status, await answer.text()).toBe(201);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  const headers = { ...localHeaders(demo.dataFolder), 'content-type': 'application/json' };
  await fetch(`${demo.address}/api/boards/${board}/removal`, { method: 'POST', headers, body: JSON.stringify({ isRemoved: true }) });
});

async function wall(locale: string, size: { readonly width: number; readonly height: number }, isDark = false): Promise<Page> {
  const context = await browser.newContext({ viewport: size, locale, colorScheme: isDark ? 'dark' : 'light', reducedMotion: 'reduce' });
  await lookAround(context, demo, 'leadership');
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return page;
}

test(
  'boards fill a wall one slide after the other, read from five metres; one that is gone says so and the others go on',
  { timeout: 180_000 },
  async () => {
    const page = await wall('en-US', { width: 1920, height: 1080 });
    await page.goto(`${demo.address}/wall`);
    await page.getByRole('checkbox', { name: title }).check();
    await soundPage(page, 'wall-setup');
    await page.getByRole('button', { name: 'Begin' }).click();
    await page.getByRole('heading', { name: title }).waitFor();
    await page.getByRole('heading', { name: 'Net sales revenue', exact: true }).waitFor();
    await page.getByText('€353,951').first().waitFor();
    await soundPage(page, 'wall');
    const smallest = await page.evaluate<number>(
      `Math.min(...[...document.querySelectorAll('article *')].filter((one) => one.childElementCount === 0 && one.textContent.trim() !== '').map((one) => one.getBoundingClientRect().height))`,
    );
    expect(smallest, 'a line of the smallest type, in dots of a screen of 1080').toBeGreaterThan(30);
    await page.keyboard.press('Space');
    await page.getByText('Held').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { name: 'Net sales revenue, Gross margin' }).waitFor();
    await page.goto(`${demo.address}/wall?board=${gone}&board=${board}`);
    await page.getByText('This board is not there any more, or not yours to see.').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { name: title }).waitFor();
    await page.context().close();
  },
);

test('a large dark screen in Vietnamese shows the same', { timeout: 120_000 }, async () => {
  const page = await wall('vi-VN', { width: 3840, height: 2160 }, true);
  await page.goto(`${demo.address}/wall?board=${board}&seconds=300`);
  await page.getByRole('heading', { name: title }).waitFor();
  await page.getByText('353.951').first().waitFor();
  await soundPage(page, 'wall-3840-vi-dark');
  await page.context().close();
});
