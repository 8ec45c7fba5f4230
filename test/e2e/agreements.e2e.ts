import type { InvitedResponse, MyKpisResponse } from '@leadline/contract';
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
let context: BrowserContext;

beforeAll(async () => {
  server = await startServer({ isEmpty: true, environment: { LEADLINE_NOW: '2026-11-20T15:00:00+01:00' } });
  const deals = Array.from({ length: 6 }, (_, n) => ({
    entity: 'opportunity',
    externalId: `d${n}`,
    values: {
      name: `d${n}`,
      owner_user_id: 'anna',
      stage_id: 'won',
      amount: 100,
      currency: 'EUR',
      created_at: '2026-11-02',
      decided_at: '2026-11-10',
    },
  }));
  await sendItems(server, [
    { entity: 'team', externalId: 'gyor', values: { name: 'Győr' } },
    { entity: 'stage', externalId: 'won', values: { name: 'Won', kind: 'won' } },
    { entity: 'user', externalId: 'anna', values: { full_name: 'Kovács Anna' } },
    {
      entity: 'assignment',
      externalId: 'anna',
      values: { user_id: 'anna', team_id: 'gyor', sales_role: 'hunter', is_primary: true, valid_from: '2025-03-03' },
    },
    {
      entity: 'kpi_assignment',
      externalId: 'k',
      values: { kpi: 'deals_won_count', sales_role: 'hunter', is_primary: true, weight: '1', cadence: 'monthly' },
    },
    {
      entity: 'target',
      externalId: 't',
      values: { kpi: 'deals_won_count', user_id: 'anna', period_from: '2026-11-01', period_to: '2026-11-30', value: '5' },
    },
    ...deals,
  ]);
  browser = await launchBrowser();
  context = await browser.newContext();
  await setUp(context, server);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function open(path: string, locale: string, size: { readonly width: number; readonly height: number }, isDark = false): Promise<Page> {
  const own = await browser.newContext({ viewport: size, locale, colorScheme: isDark ? 'dark' : 'light' });
  await own.addCookies(await context.cookies());
  const page = await own.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${server.address}${path}`);
  return page;
}

const anna = { email: 'anna@example.com', password: 'five words are even better' } as const;

/** Gives Anna an account of her own and signs in as her. */
async function asAnna(): Promise<BrowserContext> {
  const headers = { ...localHeaders(server.dataFolder), 'content-type': 'application/json' };
  const call = async <T>(path: string, data?: object): Promise<T> =>
    (await fetch(`${server.address}${path}`, { headers, ...(data ? { method: 'POST', body: JSON.stringify(data) } : {}) })).json() as Promise<T>;
  const { members } = await call<{ members: { id: string }[] }>('/api/members/person?search=Anna');
  const account = { name: 'Anna', email: anna.email, locale: 'hu', person: members[0]!.id, roles: [{ role: 'member', team: null }] };
  const invited = await call<InvitedResponse>('/api/accounts', account);
  const join = { token: JSON.stringify(invited).match(/#([\w-]+)/)![1], password: anna.password };
  await fetch(`${server.address}/api/join`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(join) });
  const own = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en', extraHTTPHeaders: { origin: server.address } });
  const answer = await own.request.post(`${server.address}/api/session`, { data: anna });
  expect(answer.ok(), await answer.text()).toBe(true);
  return own;
}

const fits = (page: Page) => page.evaluate('document.documentElement.scrollWidth <= window.innerWidth');

test('what follows from each verdict is agreed beforehand and stands beside it, by keyboard', { timeout: 120_000 }, async () => {
  const page = await open('/targets/handling?role=hunter', 'hu', { width: 1440, height: 900 });
  await page.getByText('5 értékeléshez még nincs megállapodás.').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(page, 'handling-empty-hu');
  await page.getByRole('button', { name: 'Minden javaslat átvétele' }).press('Enter');
  const good = page.getByRole('textbox', { name: 'Jó: Mi következik belőle' });
  await good.fill('Köszönet a heti megbeszélésen.');
  await page.getByText('5 módosítás még nincs mentve.').waitFor();
  await page.getByRole('button', { name: 'Mentés' }).press('Enter');
  await page.getByText('Elmentve.').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(page, 'handling-hu');
  await page.goto(`${server.address}/scorecards`);
  await page.getByRole('link', { name: 'Kovács Anna' }).first().press('Enter');
  await page.getByText('Köszönet a heti megbeszélésen.').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(page, 'handling-scorecard-hu');
  await page.context().close();
});

test('on a phone the table is read one under the other, and says in which language it was written', { timeout: 120_000 }, async () => {
  const page = await open('/targets/handling?role=hunter', 'vi', { width: 390, height: 844 }, true);
  await page.getByText('Viết bằng: Tiếng Hungary').first().waitFor();
  expect(await fits(page)).toBe(true);
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(page, 'handling-vi-phone-dark');
  await page.context().close();
});

test('who leads sees who has confirmed, answers a question in place, and no influence before five answers', { timeout: 120_000 }, async () => {
  const own = await asAnna();
  const { kpis } = (await (await own.request.get(`${server.address}/api/my-kpis`)).json()) as MyKpisResponse;
  const asked = { assignmentId: kpis[0]!.id, question: 'Do renewals count?' };
  expect((await own.request.post(`${server.address}/api/my-kpis/ask`, { data: asked })).ok()).toBe(true);
  const page = await open('/targets/kpis', 'en', { width: 1440, height: 900 });
  const panel = page.getByRole('region', { name: 'Understood and agreed' });
  await panel.getByText('0 of 1 person has confirmed all their KPIs. 1 question waits for an answer.').waitFor();
  await panel.getByText('Do renewals count?').waitFor();
  await panel.getByText('1 person has not confirmed everything').click();
  await panel.getByText('0 of 1 confirmed').waitFor();
  await panel.getByText('Can people influence it? Too few answers so far').click();
  await panel.getByText('Too few answers: shown from five on').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(page, 'agreements-en');
  await panel.getByRole('textbox', { name: /^Answer: / }).fill('No, new deals only.');
  await panel.getByRole('button', { name: 'Send' }).press('Enter');
  await panel.getByText('No question waits.', { exact: false }).waitFor();
  await panel.getByText('1 answered question').click();
  await panel.getByText('No, new deals only.').waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await fits(page)).toBe(true);
  await shoot(page, 'agreements-en-phone');
  await page.context().close();

  // She says how October was before she looks, and both see it beside what was measured.
  const day = await own.newPage();
  day.setDefaultTimeout(30_000);
  await day.goto(`${server.address}/today`);
  await day.getByText('Estimate it yourself').click();
  const field = day.getByLabel('Deals won, reached in %');
  await field.fill('a lot');
  await day.getByText('A number of 0 to 500').waitFor();
  await field.fill('105');
  expect(await fits(day)).toBe(true);
  expect(await seriousFindings(day)).toEqual([]);
  await shoot(day, 'estimate-en-phone');
  await day.getByRole('button', { name: 'Keep my estimate' }).click();
  await day.getByRole('link', { name: 'Compare with the measured values' }).click();
  await day.getByText('Own estimate 105', { exact: false }).waitFor();
  expect(await seriousFindings(day)).toEqual([]);
  await shoot(day, 'estimate-scorecard-en-phone');
  await own.close();
});
