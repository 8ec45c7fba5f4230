import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { comeIn, invite } from '../support/invite.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { sendItems } from '../support/send-items.ts';
import { shoot } from '../support/shoot.ts';
import { localHeaders, setUp } from '../support/sign-in.ts';
import { soundPage } from '../support/sound-page.ts';

let server: RunningServer;
let browser: Browser;
const anna = { name: 'Kovács Anna', email: 'anna@example.com', locale: 'hu', roles: [{ role: 'member', team: null }] };
const bela = { ...anna, name: 'Nagy Béla', email: 'bela@example.com' };
const hour = 3_600_000;
const ago = (hours: number): string => new Date(Date.now() - hours * hour).toISOString();

beforeAll(async () => {
  server = await startServer({ isEmpty: true });
  const person = (externalId: string, name: string) => [
    { entity: 'user', externalId, values: { full_name: name } },
    { entity: 'assignment', externalId, values: { user_id: externalId, team_id: 'gyor', sales_role: 'farmer', is_primary: true } },
  ];
  await sendItems(server, [
    { entity: 'team', externalId: 'gyor', values: { name: 'Győr' } },
    ...person('anna', anna.name),
    ...person('bela', bela.name),
    { entity: 'account', externalId: 'duna', values: { name: 'Duna Étterem', owner_user_id: 'anna' } },
    { entity: 'account', externalId: 'bela', values: { name: 'Béla boltja', owner_user_id: 'bela' } },
    { entity: 'lead', externalId: 'eva', values: { name: 'Tóth Éva', owner_user_id: 'anna', created_at: ago(100), status: 'new' } },
    {
      entity: 'activity',
      externalId: 'booked',
      values: { kind: 'meeting', user_id: 'anna', account_id: 'duna', status: 'planned', booked_at: ago(50), scheduled_at: ago(2) },
    },
  ]);
  browser = await launchBrowser();
  const first = await browser.newContext();
  await setUp(first, server);
  await first.close();
  await invite(server, anna);
  await invite(server, bela);
}, 90_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function open(locale: string, width: number, isDark = false): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: width === 390 ? 844 : 900 },
    locale,
    colorScheme: isDark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  await comeIn(context, server, anna.email);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

/** So many hours ago, as a field for local time has it. */
function localTime(hours: number): string {
  const at = new Date(Date.now() - hours * hour);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** Visits made, as everybody reads them. */
async function visits(): Promise<{ readonly value: string | null; readonly marks?: readonly string[] }> {
  const answer = await fetch(`${server.address}/api/query`, {
    method: 'POST',
    headers: { ...localHeaders(server.dataFolder), 'content-type': 'application/json' },
    body: JSON.stringify({ queries: [{ kpis: [{ id: 'visits_completed_count' }], period: { kind: 'all' } }], notes: true }),
  });
  return ((await answer.json()) as { results: { totals: { value: string | null; marks?: string[] }[] }[] }).results[0]!.totals[0]!;
}

interface Looked {
  readonly navigator: { readonly serviceWorker: { readonly controller: unknown } };
}

/** The page is looked after for when there is no network. */
const untilKept = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => (globalThis as unknown as Looked).navigator.serviceWorker.controller !== null);

test('a visit logged without a network, on a phone, arrives once, and the number says that nobody measured it', { timeout: 240_000 }, async () => {
  const page = await open('hu', 390);
  const before = Number((await visits()).value ?? '0');
  await page.goto(`${server.address}/log`);
  await page.getByRole('heading', { name: 'Kapcsolat rögzítése' }).waitFor();
  await page
    .getByRole('button', { name: /Duna Étterem/ })
    .first()
    .waitFor();
  await soundPage(page, 'log-empty-hu-390');
  await untilKept(page);
  await page.reload();
  await page
    .getByRole('button', { name: /Duna Étterem/ })
    .first()
    .waitFor();
  await page.waitForLoadState('networkidle').catch(() => undefined);

  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole('heading', { name: 'Kapcsolat rögzítése' }).waitFor();
  await page.getByRole('radio', { name: 'Látogatás' }).check();
  await page.getByRole('textbox', { name: 'Kivel?' }).fill('duna');
  await page.getByRole('button', { name: 'Duna Étterem', exact: true }).click();
  await page.getByRole('radio', { name: 'Beszéltünk' }).check();
  await shoot(page, 'log-offline-filled-hu-390');
  await page.getByRole('button', { name: 'Mentés' }).click();
  await page.getByText('1 küldésre vár').first().waitFor();
  await page.reload();
  await page.getByText('1 küldésre vár').first().waitFor();
  await soundPage(page, 'log-waiting-hu-390');
  expect(Number((await visits()).value ?? '0')).toBe(before);

  await page.context().setOffline(false);
  await page.getByText('Elmentve: Duna Étterem').waitFor();
  await page.getByText('1 küldésre vár').first().waitFor({ state: 'detached' });
  const after = await visits();
  expect([Number(after.value), after.marks]).toEqual([before + 1, ['self_reported']]);
  await page.getByRole('button', { name: 'Javítás: Duna Étterem' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Javítás: Duna Étterem' }).waitFor();
  expect(Number((await visits()).value)).toBe(before + 1);
  await soundPage(page, 'log-arrived-hu-390');
  await page.goto(`${server.address}/board/number?kpi=visits_completed_count`);
  await page.getByText('1 saját bevallású tétel').waitFor();
  await page.getByText('Maga az érintett jelentette, semmi sem méri').waitFor();
  await page.context().close();
});

test(
  'from the own day three taps are enough; an answer that is lost makes nothing twice; corrected and taken back, by keyboard',
  { timeout: 240_000 },
  async () => {
    const page = await open('en', 390, true);
    const before = Number((await visits()).value ?? '0');
    await page.goto(`${server.address}/today`);
    const taps: string[] = [];
    const tap = async (name: string, target: ReturnType<Page['getByRole']>): Promise<void> => {
      taps.push(name);
      await target.click();
    };
    await tap('Log', page.getByRole('link', { name: 'Log: Tóth Éva' }));
    await page.getByText('Tóth Éva').first().waitFor();
    expect(await page.getByRole('radio', { name: 'Call', exact: true }).isChecked()).toBe(true);
    await tap('outcome', page.getByRole('radio', { name: 'No answer', exact: true }));
    await soundPage(page, 'log-step-en-390-dark');
    await tap('Save', page.getByRole('button', { name: 'Save' }));
    await page.getByText('Saved: Tóth Éva').waitFor();
    expect(taps).toHaveLength(3);

    // The server keeps it, and its answer never comes back: it is sent again.
    let lost = 0;
    await page.route('**/api/log', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.fallback();
      lost += 1;
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.getByRole('radio', { name: 'Visit' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('etterem');
    await page.getByRole('button', { name: 'Duna Étterem', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('radio', { name: 'We talked' }).focus();
    await page.keyboard.press('Space');
    await page.getByText('More: time, problem, next step, note').focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('When').fill(localTime(5));
    await page.getByLabel('Minutes').fill('900');
    await page.getByLabel('Note').fill('Wants a larger table');
    await page.getByRole('radio', { name: 'Yes', exact: true }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    await page.getByText('A whole number from 1 to 720.').waitFor();
    await soundPage(page, 'log-more-en-390-dark');
    await page.getByLabel('Minutes').fill('40');
    await page.getByRole('button', { name: 'Save' }).press('Enter');
    await page.getByText('Saved: Duna Étterem').waitFor();
    expect([lost, Number((await visits()).value)]).toEqual([1, before + 1]);

    const own = page.getByRole('listitem').filter({ hasText: 'Visit · We talked' }).first();
    await own.getByRole('button', { name: 'Correct: Duna Étterem' }).press('Enter');
    await page.getByRole('radio', { name: 'Sold' }).check();
    await page.getByRole('button', { name: 'Save the correction' }).press('Enter');
    const corrected = page.getByRole('listitem').filter({ hasText: 'Visit · Sold' });
    await corrected.getByRole('button', { name: 'Take back: Duna Étterem' }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).press('Enter');
    await corrected.waitFor({ state: 'detached' });
    expect(Number((await visits()).value)).toBe(before);
    await page.context().close();
  },
);

test('what the server refuses is named and mended; who was signed out meanwhile, or leaves, loses nothing', { timeout: 240_000 }, async () => {
  const page = await open('en', 1440);
  const before = Number((await visits()).value ?? '0');
  await page.goto(`${server.address}/log`);
  await page.getByRole('button', { name: 'Duna Étterem', exact: true }).waitFor();
  const log = async (whom: string | RegExp): Promise<void> => {
    await page.getByRole('radio', { name: 'Visit' }).check();
    await page.getByRole('button', { name: whom }).first().click();
    await page.getByRole('radio', { name: 'We talked' }).check();
    await page.getByRole('button', { name: 'Save' }).click();
  };
  await page.context().setOffline(true);
  await log(/^Duna Étterem$/);
  await page.getByText('1 waiting to be sent').first().waitFor();
  const given = { entity: 'account', externalId: 'duna', version: 2, values: { name: 'Duna Étterem', owner_user_id: 'bela' } };
  const kept = { entity: 'account', externalId: 'tisza', values: { name: 'Tisza Panzió', owner_user_id: 'anna' } };
  await sendItems(server, [given, kept]);
  await page.context().setOffline(false);
  await page.getByText('Not accepted').waitFor();
  await page.getByText('This customer, contact or meeting is not there any more').waitFor();
  await soundPage(page, 'log-refused-en-1440');
  await page.getByRole('button', { name: 'Mend' }).click();
  await page.getByRole('button', { name: 'Choose another' }).click();
  await page.getByRole('textbox', { name: 'With whom?' }).fill('tisza');
  await page.getByRole('button', { name: 'Tisza Panzió' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved: Tisza Panzió').waitFor();
  expect(await page.getByText('Not accepted').count()).toBe(0);
  expect(Number((await visits()).value)).toBe(before + 1);

  await page.context().setOffline(true);
  await log(/^Tóth Éva/);
  await page.getByText('1 waiting to be sent').first().waitFor();
  await page.getByRole('button', { name: /Kovács Anna/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('1 entry was not sent yet').waitFor();
  await soundPage(page, 'log-leave-en-1440');
  await dialog.getByRole('button', { name: 'Stay signed in' }).click();
  await page.context().clearCookies();
  await page.context().setOffline(false);
  // The line is tried again up to ten seconds later.
  await page.getByRole('button', { name: 'Sign in' }).first().waitFor({ timeout: 40_000 });
  expect(Number((await visits()).value)).toBe(before + 1);
  await comeIn(page.context(), server, anna.email);
  await page.reload();
  await page.getByText('Saved: Tóth Éva').waitFor();
  expect(Number((await visits()).value)).toBe(before + 2);
  await soundPage(page, 'log-done-en-1440');
  await page.context().close();
});

test(
  'who comes after somebody else finds nothing of them, with and without a network; every page leads to the form then',
  { timeout: 240_000 },
  async () => {
    const page = await open('vi', 390);
    await page.goto(`${server.address}/log`);
    await page
      .getByRole('button', { name: /Tisza Panzió/ })
      .first()
      .waitFor();
    await untilKept(page);
    await page.context().setOffline(true);
    await page.getByRole('radio', { name: 'Ghé thăm' }).check();
    await page.getByRole('button', { name: /^Tisza Panzió$/ }).click();
    await page.getByRole('radio', { name: 'Đã trao đổi' }).check();
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('1 mục chờ gửi').first().waitFor();
    await soundPage(page, 'log-waiting-vi-390');
    await page.goto(`${server.address}/today`);
    await page.getByRole('heading', { name: 'Ghi lại tiếp xúc' }).waitFor();
    await page.context().clearCookies();
    await page.context().setOffline(false);
    await comeIn(page.context(), server, bela.email);
    await page.goto(`${server.address}/today`);
    await page.getByRole('link', { name: 'Ghi', exact: true }).waitFor();
    await soundPage(page, 'log-day-vi-390');
    await page.context().setOffline(true);
    await page.goto(`${server.address}/log`);
    await page.getByRole('heading', { name: 'Ghi lại tiếp xúc' }).waitFor();
    expect(await page.getByText('Tisza Panzió').count()).toBe(0);
    expect(await page.getByText('1 mục chờ gửi').count()).toBe(0);
    await page.context().setOffline(false);
    await page.reload();
    await page
      .getByRole('button', { name: /Béla boltja/ })
      .first()
      .waitFor();
    expect(await page.getByText('Tisza Panzió').count()).toBe(0);
    await page.context().close();
  },
);
