import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { sendItems } from '../support/send-items.ts';
import { shoot } from '../support/shoot.ts';
import { setUp } from '../support/sign-in.ts';

let server: RunningServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await startServer({ isEmpty: true, environment: { LEADLINE_NOW: '2026-11-20T15:00:00+01:00' } });
  const team = (externalId: string, parent: string | null) => ({
    entity: 'team',
    externalId,
    values: { name: externalId, kind: 'sales', ...(parent ? { parent_team_id: parent } : {}) },
  });
  const person = (externalId: string, name: string, of: string, role: string) => [
    {
      entity: 'user',
      externalId,
      values: { full_name: name, email: `${externalId}@example.com`, employed_from: '2025-03-03', employment_country: 'HU' },
    },
    {
      entity: 'assignment',
      externalId: `${externalId}-1`,
      values: { user_id: externalId, team_id: of, sales_role: role, is_primary: true, is_team_lead: role === 'team_lead', valid_from: '2025-03-03' },
    },
  ];
  await sendItems(server, [
    team('Értékesítés', null),
    team('Győr', 'Értékesítés'),
    team('Pécs', 'Értékesítés'),
    ...person('anna', 'Kovács Anna', 'Győr', 'hunter'),
    ...person('bela', 'Nagy Béla', 'Győr', 'team_lead'),
    ...person('cili', 'Tóth Cecília', 'Pécs', 'farmer'),
    { entity: 'opportunity', externalId: 'd1', values: { name: 'Pump', owner_user_id: 'k.szabo', created_at: '2026-11-02', amount: '10' } },
  ]);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function open(locale: string, size: { readonly width: number; readonly height: number }, isDark = false): Promise<Page> {
  const context = await browser.newContext({ viewport: size, locale, colorScheme: isDark ? 'dark' : 'light' });
  if (page === undefined) await setUp(context, server);
  else await context.addCookies(await page.context().cookies());
  const opened = await context.newPage();
  opened.setDefaultTimeout(30_000);
  return opened;
}

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

test('somebody moves to another team from a day on, in Hungarian', { timeout: 120_000 }, async () => {
  page = await open('hu', desktop);
  await page.goto(`${server.address}/people`);
  await page.getByRole('heading', { level: 1, name: 'Munkatársak' }).waitFor();
  await page.getByText('3 munkatárs dolgozik itt.').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(page, 'people-list-hu');
  await page.getByLabel('Keresés név vagy e-mail szerint').fill('kovacs');
  await page.getByText('1 fő', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Kovács Anna' }).press('Enter');
  await page.getByRole('button', { name: 'Változás egy naptól' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Ettől').fill('2026-11-02');
  await dialog.getByRole('combobox', { name: 'Csapat', exact: true }).fill('Pécs');
  await page.getByRole('option', { name: 'Pécs · Értékesítés' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog.getByLabel('Indok (nem kötelező)').fill('Közelebb lakik');
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(page, 'people-change-hu');
  await dialog.getByRole('button', { name: 'Módosítás' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  const stints = page.getByRole('list').filter({ hasText: 'Pécs' }).getByRole('listitem');
  await stints.nth(1).waitFor();
  expect(await stints.nth(0).innerText()).toMatch(/2026\.\s11\.\s02\.\s– jelenleg is[^]*Új ügyfeleket szerző értékesítő · Pécs/);
  expect(await stints.nth(1).innerText()).toMatch(/2025\.\s03\.\s03\.\s–\s2026\.\s11\.\s01\.[^]*Új ügyfeleket szerző értékesítő · Győr/);
  await shoot(page, 'people-person-hu');
});

test('what does not fit is refused where it is entered, and nothing is saved', { timeout: 60_000 }, async () => {
  await page.getByRole('button', { name: 'Szerepkör hozzáadása' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Hozzáadás' }).click();
  await dialog.getByRole('alert').getByText('A szerepkörök együtt a teljes munkaidő 200').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

test('an absence is entered and shows today, in Vietnamese on a phone', { timeout: 120_000 }, async () => {
  const small = await open('vi', phone);
  await small.goto(`${server.address}/people`);
  await small.getByText('Có 3 người đang làm việc.').waitFor();
  await shoot(small, 'people-list-vi-phone');
  expect(await small.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  await small.getByRole('link', { name: 'Tóth Cecília' }).click();
  await small.getByRole('button', { name: 'Ghi ngày nghỉ' }).click();
  const dialog = small.getByRole('dialog');
  await dialog.getByLabel('Ngày cuối').fill('2026-11-24');
  expect(await seriousFindings(small)).toEqual([]);
  await shoot(small, 'people-absence-vi-phone');
  await dialog.getByRole('button', { name: 'Lưu' }).click();
  await dialog.waitFor({ state: 'detached' });
  await small.getByText('20/11/2026 – 24/11/2026').waitFor();
  expect(await seriousFindings(small)).toEqual([]);
  await shoot(small, 'people-person-vi-phone');
  await small.goto(`${server.address}/people`);
  await small.getByText('Có 3 người đang làm việc; 1 người nghỉ hôm nay.').waitFor();
  await small.context().close();
});

test('teams stand as a tree; one with people closes only with somewhere to go', { timeout: 120_000 }, async () => {
  const dark = await open('en', desktop, true);
  await dark.goto(`${server.address}/people/teams`);
  await dark.getByText(/^3 teams\./).waitFor();
  expect(await seriousFindings(dark)).toEqual([]);
  await shoot(dark, 'people-teams-dark');
  await dark.getByRole('button', { name: 'Close team Győr' }).click();
  const dialog = dark.getByRole('dialog');
  await dialog.getByText(/1 person is in it today/).waitFor();
  await dialog.getByRole('combobox', { name: 'Its people go to' }).fill('Pécs');
  await dark.getByRole('option', { name: /^Pécs/ }).click();
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
  await dialog.waitFor({ state: 'detached' });
  await dark.getByText(/^2 teams\./).waitFor();
  await dark.getByLabel('Show closed teams').check();
  await dark.getByText(/closed on 20\sNov\s2026/).waitFor();
  await shoot(dark, 'people-teams-closed-dark');
  await dark.goto(`${server.address}/people`);
  await dark.getByText(/3 people work here/).waitFor();
  await shoot(dark, 'people-list-dark');
  await dark.context().close();
});

test('a list of people is looked at before it is brought in; a name from records is linked; a role is renamed', { timeout: 120_000 }, async () => {
  const opened = await open('hu', desktop);
  await opened.goto(`${server.address}/people`);
  await opened.getByRole('button', { name: 'Fájl beolvasása' }).click();
  const dialog = opened.getByRole('dialog');
  const send = (text: string) =>
    opened.locator('input[type=file]').setInputFiles({ name: 'lista.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await send('név;csapat;szerepkör;vezető;ettől\nSzabó Kata;Nincs ilyen;értékesítő;;2026-11-02\n');
  await dialog.getByText(/^2\. sor: Nincs „Nincs ilyen” csapat/).waitFor();
  expect(await dialog.getByRole('button', { name: 'Beolvasás', exact: true }).isDisabled()).toBe(true);
  expect(await seriousFindings(opened)).toEqual([]);
  await shoot(opened, 'people-file-hu');
  await send('név;csapat;szerepkör;vezető;ettől\nSzabó Kata;Pécs;értékesítő;Nagy Béla;2026-11-02\n');
  await dialog.getByText(/^1 fő kerülne be/).waitFor();
  await dialog.getByRole('button', { name: 'Beolvasás', exact: true }).click();
  await dialog.getByText(/^1 fő bekerült/).waitFor();
  await opened.keyboard.press('Escape');

  await opened.goto(`${server.address}/people/names`);
  await opened.getByText('Az adatokból 1 név még senkihez sem tartozik.').waitFor();
  await opened.getByRole('combobox', { name: 'k.szabo – kihez tartozik' }).fill('Szabó');
  await opened.getByRole('option', { name: 'Szabó Kata' }).click();
  expect(await seriousFindings(opened)).toEqual([]);
  await shoot(opened, 'people-names-hu');
  await opened.getByRole('button', { name: 'Hozzárendelés: k.szabo' }).click();
  await opened.getByText('Az adatok minden neve tartozik valakihez.').waitFor();
  await opened.getByText('= Szabó Kata').waitFor();

  await opened.goto(`${server.address}/settings/roles`);
  const panel = opened.getByRole('region', { name: 'Értékesítő', exact: true });
  await panel.getByLabel('magyar').fill('Tanácsadó');
  expect(await seriousFindings(opened)).toEqual([]);
  await shoot(opened, 'people-roles-hu');
  await opened.getByRole('button', { name: 'Mentés' }).click();
  await opened.getByText('Elmentve.').waitFor();
  await opened.goto(`${server.address}/settings`);
  await opened.getByRole('link', { name: 'Hónapok beállítása' }).click();
  const months = opened.getByLabel('Tevékenységek', { exact: true });
  await months.fill('24');
  expect(await seriousFindings(opened)).toEqual([]);
  await opened.getByRole('button', { name: 'Mentés' }).click();
  await opened.getByText('Elmentve.').waitFor();
  await opened.reload();
  await months.waitFor();
  expect(await months.inputValue()).toBe('24');
  await opened.goto(`${server.address}/people`);
  await opened.getByRole('cell', { name: 'Tanácsadó' }).waitFor();
  await opened.goto(`${server.address}/people/calendars`);
  await opened.getByRole('button', { name: 'Naptár hozzáadása' }).waitFor();
  expect(await seriousFindings(opened)).toEqual([]);
  await shoot(opened, 'people-calendars-hu');
  await opened.context().close();
});
