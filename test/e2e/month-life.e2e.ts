import type { InvitedResponse } from '@leadline/contract';
import { rm } from 'node:fs/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { sendItems, type SentItem } from '../support/send-items.ts';
import { copyDemoFolder } from '../support/shared-demo.ts';
import { shoot } from '../support/shoot.ts';
import { administrator, localHeaders, setUp } from '../support/sign-in.ts';

/** Somebody new in the demo company: November 2026 has 21 working days in Hungary; after the evening of the 20th 15 of them are over. */
let folder: string;
let server: RunningServer;
let browser: Browser;
const person = { name: 'Győri Zsófia', email: 'zsofia@example.com', password: 'another four words here' } as const;

const calls = (from: number, count: number, day: string): readonly SentItem[] =>
  Array.from({ length: count }, (_, index) => ({
    entity: 'activity',
    externalId: `call ${from + index}`,
    values: {
      kind: 'call',
      status: 'completed',
      direction: 'outbound',
      user_id: 'zsofia',
      phone_number: String(from + index),
      started_at: `${day}T08:00:00Z`,
    },
  }));

beforeAll(async () => {
  folder = await copyDemoFolder();
  server = await startServer({ dataFolder: folder, environment: { LEADLINE_NOW: '2026-11-20T17:00:00Z' } });
  await sendItems(server, [
    { entity: 'team', externalId: 'Győr', values: { name: 'Győr', kind: 'sales' } },
    { entity: 'user', externalId: 'zsofia', values: { full_name: person.name, employment_country: 'HU' } },
    { entity: 'assignment', externalId: 'zsofia', values: { user_id: 'zsofia', team_id: 'Győr', sales_role: 'team_lead', is_primary: true } },
    {
      entity: 'kpi_assignment',
      externalId: 'calls',
      values: {
        kpi: 'calls_made_count',
        scope: 'person',
        user_id: 'zsofia',
        obligation: 'mandatory',
        is_primary: true,
        weight: '1',
        cadence: 'monthly',
      },
    },
    ...calls(0, 20, '2026-11-12'),
  ]);
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

const open = (locale: string, width: number): Promise<BrowserContext> =>
  browser.newContext({ viewport: { width, height: width === 390 ? 844 : 900 }, locale, reducedMotion: 'reduce' });

async function sound(page: Page, name: string): Promise<void> {
  await shoot(page, name);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(page.viewportSize()!.width);
  expect(await seriousFindings(page)).toEqual([]);
}

async function personId(): Promise<string> {
  const answer = await fetch(`${server.address}/api/members/person?search=Zs%C3%B3fia`, { headers: localHeaders(folder) });
  return ((await answer.json()) as { members: { id: string }[] }).members[0]!.id;
}

/** Gives Zsófia an account of her own. */
async function invite(): Promise<void> {
  const headers = { ...localHeaders(folder), 'content-type': 'application/json' };
  const body = JSON.stringify({
    name: person.name,
    email: person.email,
    locale: 'hu',
    person: await personId(),
    roles: [{ role: 'member', team: null }],
  });
  const invited = (await (await fetch(`${server.address}/api/accounts`, { method: 'POST', headers, body })).json()) as InvitedResponse;
  const token = JSON.stringify(invited).match(/#([\w-]+)/)![1];
  const joined = await fetch(`${server.address}/api/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, password: person.password }),
  });
  expect(joined.status, await joined.clone().text()).toBeLessThan(300);
}

async function signIn(context: BrowserContext, { email, password }: { readonly email: string; readonly password: string }): Promise<Page> {
  const answer = await context.request.post(`${server.address}/api/session`, { data: { email, password } });
  expect(answer.ok(), await answer.text()).toBe(true);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return page;
}

test('a month: targets, pace, a reason, the close, and what comes afterwards', { timeout: 300_000 }, async () => {
  // A target is set in the grid.
  const first = await open('en', 1440);
  await setUp(first, server);
  const desk = await first.newPage();
  desk.setDefaultTimeout(30_000);
  await desk.goto(`${server.address}/targets?kpi=calls_made_count`);
  await desk.getByRole('row').filter({ hasText: person.name }).getByRole('gridcell').nth(10).click();
  await desk.keyboard.type('60');
  await desk.keyboard.press('Enter');
  await desk.getByRole('button', { name: 'Save targets' }).click();
  await desk.getByText('1 target saved').waitFor();

  // What the open deals of a hunter may still bring stands on the scorecard, with a range.
  await desk.goto(`${server.address}/scorecards?period=this-month`);
  await desk.getByRole('link', { name: 'Lê Ngọc Lan' }).click();
  await desk
    .getByText(/^With today’s conversion/)
    .first()
    .waitFor();
  await desk
    .getByText(/by working days|by the shape of the last six months/)
    .first()
    .waitFor();
  await sound(desk, 'month-forecast-en');

  // Zsófia sees what is expected of her: 20 of 60 calls after 15 of 21 days.
  await invite();
  const phone = await signIn(await open('hu', 390), person);
  await phone.goto(`${server.address}/today?period=this-month`);
  const card = phone.getByRole('article').filter({ hasText: 'Lebonyolított hívások' }).or(phone.getByRole('article').first());
  await card.getByText('Lemaradásban').waitFor();
  await card.getByText('cél: 60').waitFor();
  await card.getByText('Kell: naponta 6,7 · eddig naponta 1,3').waitFor();
  await card.getByText(/munkanapok szerint|az utolsó hat hónap menete szerint/).waitFor();
  await sound(phone, 'month-day-hu-phone');

  // She confirms what is expected of her.
  await phone.getByText('1 még nincs megerősítve', { exact: false }).click();
  await phone.getByRole('button', { name: 'Értem' }).click();
  await phone.getByText('Mindet megerősítette.').waitFor();

  // She is asked for a reason, and gives one.
  await phone.goto(`${server.address}/scorecards/me?period=this-month`);
  await phone.getByRole('button', { name: /^Ok megadása/ }).click();
  await phone.getByRole('combobox', { name: 'Ok' }).click();
  await phone.getByRole('option', { name: 'Munkaerő' }).click();
  await phone.getByLabel('Saját szavakkal').fill('Két kolléga betegsége miatt az irodában kellett maradnom.');
  await phone.getByRole('button', { name: 'Megőrzés' }).click();
  await phone.getByRole('dialog').waitFor({ state: 'detached' });
  await phone.getByText('Két kolléga betegsége').waitFor();
  await sound(phone, 'month-reason-hu-phone');

  // Facts arrive, and the pace turns on the open page.
  await phone.goto(`${server.address}/today?period=this-month`);
  await card.getByText('Lemaradásban').waitFor();
  await sendItems(server, calls(20, 24, '2026-11-20'));
  await card.getByText('Terv szerint halad').waitFor();
  await sound(phone, 'month-turned-hu-phone');
  await phone.context().close();
  await first.close();

  // December: the month is closed for good, the target missed.
  await server.stop();
  server = await startServer({ dataFolder: folder, environment: { LEADLINE_NOW: '2026-12-02T09:00:00Z' } });
  const page = await signIn(await open('en', 1440), administrator);
  await page.goto(`${server.address}/scorecards?period=2026-11`);
  await page.getByRole('button', { name: 'Close a period' }).click();
  await page.getByRole('button', { name: 'Close for good' }).click();
  await page
    .getByText('Nov 2026 is closed.', { exact: false })
    .or(page.getByText('November 2026 is closed.', { exact: false }))
    .waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).last().click();
  await page.getByText(/was closed on 2\sDec\s2026/).waitFor();
  await page.getByText(/\d+ of \d+ people are at or above the target with the main KPI\./).waitFor();
  await page.getByText('Staff').waitFor();
  await sound(page, 'month-closed-en');

  // A record that comes late is an adjustment, and changes neither the value nor the word.
  await sendItems(server, calls(44, 1, '2026-11-20'));
  await page.goto(`${server.address}/scorecards/${await personId()}?period=2026-11`);
  await page.getByText('Adjustment since then: +1 (now 45)').waitFor();
  const row = page.getByRole('row').filter({ hasText: 'Adjustment since then' });
  expect(await row.innerText()).toMatch(/\b44\b/);
  expect(await row.innerText()).toContain('Behind');
  await sound(page, 'month-adjusted-en');
});
