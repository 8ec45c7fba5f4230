import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { come, invite, memberId } from '../support/invite.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { sendItems } from '../support/send-items.ts';
import { setUp } from '../support/sign-in.ts';
import { soundPage } from '../support/sound-page.ts';

/** Lea leads Anna. */
let folder: string;
let server: RunningServer;
let browser: Browser;

const call = (n: number, status = 'completed', version = 1) => ({
  entity: 'activity',
  version,
  externalId: `call ${n}`,
  values: { kind: 'call', status, direction: 'outbound', user_id: 'anna', started_at: `2026-11-1${n}T08:00:00Z` },
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadline-alerts-'));
  server = await startServer({ dataFolder: folder, isEmpty: true, environment: { LEADLINE_NOW: '2026-11-20T09:00:00Z' } });
  browser = await launchBrowser();
  await setUp(await browser.newContext(), server);
  await sendItems(server, [
    { entity: 'team', externalId: 'gyor', values: { name: 'Győr' } },
    ...Object.entries({ lea: 'Varga Lea', anna: 'Kovács Anna' }).flatMap(([id, name]) => [
      { entity: 'user', externalId: id, values: { full_name: name } },
      {
        entity: 'assignment',
        externalId: id,
        values: { user_id: id, team_id: 'gyor', sales_role: 'hunter', is_primary: true, is_team_lead: id === 'lea' },
      },
    ]),
    ...[1, 2, 3].map((n) => call(n)),
  ]);
  const team = await memberId(server, 'team', 'Győr');
  await invite(server, { email: 'lea@example.com', name: 'Varga Lea', locale: 'hu', roles: [{ role: 'team_lead', team }] });
  await invite(server, { email: 'anna@example.com', name: 'Kovács Anna', locale: 'vi', roles: [{ role: 'member', team: null }] });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

test('an alert is made from a number by keyboard, the bell rings once, it is read, and it is over again', { timeout: 180_000 }, async () => {
  const anna = await memberId(server, 'person', 'Kovács Anna');
  const lea = await come(browser, server, 'lea@example.com', { locale: 'hu', width: 1440 });
  await lea.goto(`${server.address}/number?kpi=calls_made_count&person=${encodeURIComponent(anna)}&period=2026-11`);
  await lea.getByRole('button', { name: 'Szóljon, ha …' }).press('Enter');
  const dialog = lea.getByRole('dialog', { name: 'Szóljon, ha …' });
  await dialog.getByRole('combobox', { name: 'Ha', exact: true }).click();
  await lea.getByRole('option', { name: 'több egy értéknél' }).click();
  await dialog.getByRole('textbox', { name: 'Érték' }).fill('3');
  await dialog.getByText(/időszakban nem szólt volna|Még nincs mire/).waitFor();
  await dialog.getByText('Most: 3.').waitFor();
  await soundPage(lea, 'alerts-dialog-hu');
  await dialog.getByRole('button', { name: 'Szóljon', exact: true }).press('Enter');
  await lea.getByText('Szólunk.').waitFor();
  await lea.getByRole('link', { name: 'Értesítések', exact: true }).waitFor();

  await sendItems(server, [call(4)]);
  await lea.getByRole('link', { name: 'Értesítések, 1 olvasatlan' }).click({ timeout: 30_000 });
  await lea.getByRole('link', { name: /Kovács Anna: átlépte a megadott határt/ }).click();
  await lea.getByRole('heading', { name: 'Jelzések', level: 1 }).waitFor();
  const told = lea.getByRole('region', { name: 'Amiről értesült' });
  await told.getByText('Kitűnik').waitFor();
  await told.getByText(/akkor 4/).waitFor();
  await lea.getByRole('link', { name: 'Értesítések', exact: true }).waitFor();
  await soundPage(lea, 'alerts-hu');

  await sendItems(server, [call(4, 'cancelled', 2)]);
  await told.getByText('Elmúlt', { exact: true }).waitFor({ timeout: 40_000 });
  await sendItems(server, [call(4, 'completed', 3), call(5)]);
  // Judged again, and told no more: a second rule that is told says so.
  await lea.getByRole('button', { name: 'Új jelzés' }).click();
  const second = lea.getByRole('dialog', { name: 'Szóljon, ha …' });
  await second.getByRole('combobox', { name: 'Szám' }).fill('Indított hívások');
  await lea.getByRole('option').first().click();
  await second.getByRole('combobox', { name: 'Ha', exact: true }).click();
  await lea.getByRole('option', { name: 'több egy értéknél' }).click();
  await second.getByRole('textbox', { name: 'Érték' }).fill('0');
  await second.getByRole('button', { name: 'Szóljon', exact: true }).click();
  await lea.getByRole('link', { name: 'Értesítések, 1 olvasatlan' }).waitFor({ timeout: 30_000 });
  await expect.poll(() => told.getByRole('listitem').count(), { timeout: 20_000 }).toBe(2);
  await told.getByText('Elmúlt', { exact: true }).waitFor();

  const theirs = await come(browser, server, 'anna@example.com', { locale: 'vi', width: 390, isDark: true });
  await theirs.goto(`${server.address}/alerts`);
  await theirs.getByRole('heading', { name: 'Chưa có cảnh báo' }).waitFor();
  await theirs.getByRole('switch', { name: 'Giờ yên tĩnh' }).press('Space');
  await theirs.getByRole('button', { name: 'Lưu' }).press('Enter');
  await theirs.getByText('Đã lưu.').waitFor();
  await soundPage(theirs, 'alerts-empty-vi-phone-dark');
  await theirs.getByRole('button', { name: 'Cảnh báo mới' }).click();
  await theirs.getByRole('dialog', { name: 'Báo cho tôi khi …' }).waitFor();
  await soundPage(theirs, 'alerts-dialog-vi-phone-dark');
});
