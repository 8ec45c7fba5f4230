import type { InvitedResponse } from '@leadline/contract';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { sendItems } from '../support/send-items.ts';
import { shoot } from '../support/shoot.ts';
import { localHeaders, setUp } from '../support/sign-in.ts';

let server: RunningServer;
let browser: Browser;
let folder: string;
const anna = { name: 'Kovács Anna', email: 'anna@example.com', password: 'another four plain words' };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadline-proposals-'));
  server = await startServer({ isEmpty: true, dataFolder: folder, environment: { LEADLINE_NOW: '2026-06-15T10:00:00Z' } });
  await sendItems(server, [
    { entity: 'team', externalId: 'Győr', values: { name: 'Győr', kind: 'sales' } },
    ...['Kovács Anna', 'Nagy Béla'].flatMap((name, index) => [
      { entity: 'user', externalId: `u${index}`, values: { full_name: name } },
      { entity: 'assignment', externalId: `a${index}`, values: { user_id: `u${index}`, team_id: 'Győr', sales_role: 'hunter', is_primary: true } },
    ]),
    { entity: 'kpi_assignment', externalId: 'calls', values: { kpi: 'calls_made_count', scope: 'role', sales_role: 'hunter', cadence: 'monthly' } },
    { entity: 'kpi_assignment', externalId: 'rate', values: { kpi: 'win_rate', scope: 'role', sales_role: 'hunter', cadence: 'quarterly' } },
  ]);
  browser = await launchBrowser();
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

const open = (locale: string, width: number, isDark = false): Promise<BrowserContext> =>
  browser.newContext({
    viewport: { width, height: width === 390 ? 844 : 900 },
    locale,
    colorScheme: isDark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });

async function sound(page: Page, name: string): Promise<void> {
  await shoot(page, name);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(page.viewportSize()!.width);
  expect(await seriousFindings(page)).toEqual([]);
}

/** Gives Anna an account of her own. */
async function invite(): Promise<void> {
  const headers = { ...localHeaders(folder), 'content-type': 'application/json' };
  const found = await fetch(`${server.address}/api/members/person?search=Anna`, { headers: localHeaders(folder) });
  const person = ((await found.json()) as { members: { id: string }[] }).members[0]!.id;
  const body = JSON.stringify({ name: anna.name, email: anna.email, locale: 'ru', person, roles: [{ role: 'member', team: null }] });
  const invited = (await (await fetch(`${server.address}/api/accounts`, { method: 'POST', headers, body })).json()) as InvitedResponse;
  const token = JSON.stringify(invited).match(/#([\w-]+)/)![1];
  const joined = await fetch(`${server.address}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, password: anna.password }),
  });
  expect(joined.status, await joined.clone().text()).toBeLessThan(300);
}

test('a target is proposed on the phone, seen with its gap in the grid, changed with a word why, and told back', { timeout: 180_000 }, async () => {
  const desk = await open('en', 1440);
  await setUp(desk, server);
  await invite();
  const pocket = await open('ru', 390);
  await pocket.request.post(`${server.address}/api/session`, { data: { email: anna.email, password: anna.password } });
  const own = await pocket.newPage();
  own.setDefaultTimeout(30_000);
  await own.goto(`${server.address}/today/targets`);
  const calls = own.getByRole('region', { name: 'Исходящие звонки' });
  await calls.getByRole('listitem', { name: 'Июль 2026' }).getByRole('button', { name: 'Предложить' }).click();
  await own.getByRole('textbox', { name: 'Цель' }).fill('140');
  await own.getByLabel('Почему (в нескольких словах)').fill('Новый район с июля');
  await sound(own, 'proposals-ru-dialog');
  await own.getByRole('button', { name: 'Отправить предложение' }).click();
  await calls.getByText('предложено 140, решения пока нет').waitFor();

  const page = await desk.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${server.address}/targets?kpi=calls_made_count`);
  await page.getByRole('heading', { name: '1 proposal waits for a decision' }).waitFor();
  const grid = page.getByRole('grid');
  await grid.focus();
  for (let steps = 0; steps < 6; steps += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.type('300');
  await page.keyboard.press('Enter');
  await page.getByRole('row').filter({ hasText: 'With the proposals' }).getByText('140').first().waitFor();
  expect(await page.getByRole('row').filter({ hasText: 'Gap to the whole' }).last().getByRole('gridcell').nth(6).textContent()).toBe('−160left');
  await page.getByText('proposed: 140').first().waitFor();
  await sound(page, 'proposals-en-grid');
  const line = page.getByRole('listitem', { name: 'Kovács Anna, Calls made, July 2026' });
  await line.getByText('Новый район с июля').waitFor();
  await line.getByRole('button', { name: 'Set another' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Target' }).fill('160');
  await dialog.getByRole('button', { name: 'Set another' }).press('Enter');
  await dialog.getByRole('textbox', { name: 'Why' }).fill('As agreed for the region');
  await sound(page, 'proposals-en-change');
  await dialog.getByRole('button', { name: 'Set another' }).press('Enter');
  await page.getByRole('heading', { name: '1 proposal waits for a decision' }).waitFor({ state: 'detached' });
  await page.getByRole('row').filter({ hasText: 'Kovács Anna' }).getByRole('gridcell').nth(6).getByText('160').waitFor();

  await own.reload();
  await calls.getByText('предложено 140, задано 160, Nora Berg: As agreed for the region').waitFor();
  await sound(own, 'proposals-ru-phone');
  const dark = await open('vi', 1440, true);
  await dark.addCookies(await pocket.cookies());
  const third = await dark.newPage();
  await third.goto(`${server.address}/today/targets`);
  await third.getByText('đã đề xuất 140, Nora Berg giao 160', { exact: false }).waitFor();
  await sound(third, 'proposals-vi-dark');
});
