import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { sendItems } from '../support/send-items.ts';
import { shoot } from '../support/shoot.ts';
import { setUp } from '../support/sign-in.ts';

let server: RunningServer;
let browser: Browser;
let first: BrowserContext | undefined;

/** Mondays of the eight full weeks before Friday 20 November 2026. */
const weeks = ['09-21', '09-28', '10-05', '10-12', '10-19', '10-26', '11-02', '11-09'].map((day) => `2026-${day}`);

beforeAll(async () => {
  server = await startServer({ isEmpty: true, environment: { LEADLINE_NOW: '2026-11-20T15:00:00+01:00' } });
  const person = (externalId: string, name: string) => [
    { entity: 'user', externalId, values: { full_name: name } },
    {
      entity: 'assignment',
      externalId,
      values: { user_id: externalId, team_id: 'gyor', sales_role: 'farmer', is_primary: true, valid_from: '2025-03-03' },
    },
  ];
  const customer = (externalId: string, name: string) => [
    { entity: 'account', externalId, values: { name, segment_id: 'cafe', owner_user_id: 'anna' } },
    ...['2025-04-02', '2026-07-01'].map((day) => ({
      entity: 'opportunity',
      externalId: `${externalId}-${day}`,
      values: {
        name,
        owner_user_id: 'anna',
        account_id: externalId,
        stage_id: 'won',
        amount: 100,
        currency: 'EUR',
        created_at: day,
        decided_at: day,
      },
    })),
  ];
  const call = (id: string, day: string, values: object = {}) => ({
    entity: 'activity',
    externalId: id,
    values: {
      kind: 'call',
      direction: 'outbound',
      user_id: 'anna',
      status: 'completed',
      started_at: `${day}T09:00:00Z`,
      duration_min: 10,
      ...values,
    },
  });
  await sendItems(server, [
    { entity: 'team', externalId: 'gyor', values: { name: 'Győr' } },
    { entity: 'stage', externalId: 'won', values: { name: 'Won', kind: 'won' } },
    { entity: 'segment', externalId: 'cafe', values: { name: 'Kávézók' } },
    ...person('anna', 'Kovács Anna'),
    ...person('bela', 'Nagy Béla'),
    ...customer('acme', 'Acme Kávézó'),
    ...customer('duna', 'Duna Kávéház'),
    ...weeks.flatMap((day) => Array.from({ length: 10 }, (_, n) => call(`${day}-${n}`, day))),
    ...Array.from({ length: 12 }, (_, n) => call(`now-${n}`, '2026-11-16')),
    call('met', '2026-11-10', { account_id: 'acme', outcome: 'conversation' }),
  ]);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function open(locale: string, size: { readonly width: number; readonly height: number }, isDark = false): Promise<Page> {
  const context = await browser.newContext({ viewport: size, locale, colorScheme: isDark ? 'dark' : 'light' });
  if (first === undefined) await setUp(context, server);
  else await context.addCookies(await first.cookies());
  first ??= context;
  const opened = await context.newPage();
  opened.setDefaultTimeout(30_000);
  await opened.goto(`${server.address}/targets/norms`);
  return opened;
}

test('a norm is taken from what was usual and a rule is typed, by keyboard, and both tell what was done', { timeout: 180_000 }, async () => {
  const page = await open('hu', { width: 1440, height: 900 });
  await page.getByText('Ebben az időszakban itt senkire sem vonatkozik norma.').waitFor();
  await page.getByRole('radio', { name: 'Amiben megállapodtak' }).focus();
  await page.keyboard.press('Space');
  const farmers = page.getByRole('region', { name: 'Meglévő ügyfelek gondozója' });
  await farmers.getByText('Nincs norma').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(page, 'norms-agreed-hu');
  await farmers.getByRole('button', { name: /^Megadás: .*Hívás/ }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/középen naponta 1, a hetek felső negyedében naponta 2 \(2 ember 16 hete\)/).waitFor();
  await dialog.getByRole('button', { name: 'A felső negyed legyen' }).press('Enter');
  await dialog.getByLabel('Perc egyenként').fill('tíz');
  await dialog.getByRole('button', { name: 'Norma megadása' }).press('Enter');
  await dialog.getByText('Egész perc, 1 és 1440 között').waitFor();
  await dialog.getByLabel('Perc egyenként').fill('12');
  await dialog.getByLabel('Ettől a naptól').fill('2026-11-16');
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(page, 'norms-dialog-hu');
  await dialog.getByRole('button', { name: 'Norma megadása' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await farmers.getByText('naponta 2', { exact: true }).waitFor();

  await page.getByRole('button', { name: 'Szabály megadása' }).press('Enter');
  await dialog.getByRole('combobox', { name: 'Szegmens' }).focus();
  await page.keyboard.type('Káv');
  await page.getByRole('option', { name: 'Kávézók' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.getByText(/Túl kevés ügyfél a javaslathoz: 2 van, legalább 5 kell/).waitFor();
  await dialog.getByLabel('Kapcsolatfelvétel évente').fill('12');
  await dialog.getByText('30 naponta').waitFor();
  await dialog.getByLabel('Ettől a naptól').fill('2026-01-01');
  await dialog.getByRole('button', { name: 'Szabály megadása' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });

  await page.getByRole('radio', { name: 'Ami megtörtént' }).focus();
  await page.keyboard.press('Space');
  await page.getByText('2 ügyfélből 1 túl régóta vár arra, hogy megkeressék.').waitFor();
  await page.getByRole('button', { name: /A legrégebben lejártak: Kávézók/ }).press('Enter');
  await page.getByRole('link', { name: 'Duna Kávéház' }).waitFor();
  await page.getByRole('row', { name: /Kovács Anna.*33 \/ 2/ }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(page, 'norms-done-hu');
});

test('on a phone in the dark nothing is wider than the screen, and a norm is ended and stays in the history', { timeout: 180_000 }, async () => {
  const page = await open('vi', { width: 390, height: 844 }, true);
  const fits = () => page.evaluate('document.documentElement.scrollWidth <= window.innerWidth');
  await page.getByText('1 trong 2 khách hàng đã phải chờ quá lâu chưa được liên hệ.').waitFor();
  expect(await fits()).toBe(true);
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(page, 'norms-done-vi-phone-dark');
  await page.getByText('Đã thống nhất').click();
  await page.getByRole('button', { name: /^Thao tác với .*Cuộc gọi/ }).click();
  await page.getByRole('menuitem', { name: 'Kết thúc…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Ngày cuối').fill('2026-11-19');
  await dialog.getByRole('button', { name: 'Kết thúc' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Trước đây và sắp tới').click();
  await page.getByText(/Cuộc gọi: 2 mỗi ngày · 16\/11\/2026 – 19\/11\/2026/).waitFor();
  expect(await fits()).toBe(true);
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(page, 'norms-agreed-vi-phone-dark');
  await page.context().close();
});
