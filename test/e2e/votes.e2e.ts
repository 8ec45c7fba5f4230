import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { come, invite, memberId } from '../support/invite.ts';
import { pick } from '../support/pick.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { sendItems } from '../support/send-items.ts';
import { localHeaders, setUp } from '../support/sign-in.ts';
import { soundPage } from '../support/sound-page.ts';

/** Laszlo leads Fanni and four others; it is Friday 27 November. */
let folder: string;
let server: RunningServer;
let browser: Browser;
const people = { laci: 'Szabó László', fanni: 'Kovács Fanni', anna: 'Nagy Anna', bela: 'Tóth Béla', cili: 'Kiss Cili', dani: 'Varga Dani' } as const;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadline-votes-'));
  server = await startServer({ dataFolder: folder, isEmpty: true, environment: { LEADLINE_NOW: '2026-11-27T09:00:00Z' } });
  await sendItems(server, [
    { entity: 'team', externalId: 'gyor', values: { name: 'Győr' } },
    ...Object.entries(people).flatMap(([id, name]) => [
      { entity: 'user', externalId: id, values: { full_name: name } },
      {
        entity: 'assignment',
        externalId: id,
        values: { user_id: id, team_id: 'gyor', sales_role: 'hunter', is_primary: true, is_team_lead: id === 'laci' },
      },
    ]),
  ]);
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

test(
  'a lead proposes to name the first three, a member votes with a thumb and changes it, and a works council ends it',
  { timeout: 240_000 },
  async () => {
    const first = await browser.newContext();
    await setUp(first, server);
    await first.close();
    const team = await memberId(server, 'team', 'Győr');
    await invite(server, { name: people.laci, email: 'laci@example.com', locale: 'en', roles: [{ role: 'team_lead', team }] });
    await invite(server, { name: people.fanni, email: 'fanni@example.com', locale: 'hu', roles: [{ role: 'member', team: null }] });

    const desk = await come(browser, server, 'laci@example.com', { locale: 'en', width: 1440 });
    await desk.goto(`${server.address}/votes`);
    await desk.getByRole('button', { name: 'Propose' }).press('Enter');
    const dialog = desk.getByRole('dialog');
    await pick(desk, dialog.getByRole('combobox', { name: 'KPI' }), 'Deals won', 'Deals won');
    await soundPage(desk, 'votes-propose-en');
    await dialog.getByRole('button', { name: 'Propose' }).press('Enter');
    await desk.getByRole('heading', { name: 'Name the first three of Győr?' }).waitFor();
    await desk.getByText('Only members of the team vote, and not who has proposed it.').waitFor();
    await soundPage(desk, 'votes-lead-en');

    const phone = await come(browser, server, 'fanni@example.com', { locale: 'hu', width: 390, isDark: true });
    await phone.goto(`${server.address}/votes`);
    await phone.getByText('Még nem válaszolt.').waitFor();
    await phone.getByRole('button', { name: 'Igen, egyetértek' }).click();
    await phone.getByText('Ön egyetértett.').waitFor();
    await soundPage(phone, 'votes-phone-hu');
    await phone.getByRole('button', { name: 'Nem értek egyet' }).press('Enter');
    await phone.getByText('Ön nem értett egyet.').waitFor();
    // Who leads reads nothing of it.
    await desk.reload();
    await desk.getByRole('heading', { name: 'Name the first three of Győr?' }).waitFor();
    expect(await desk.getByText(/agreed; two thirds|You have/).count()).toBe(0);

    const headers = { ...localHeaders(server.dataFolder), 'content-type': 'application/json' };
    const turned = await fetch(`${server.address}/api/works-council`, { method: 'PUT', headers, body: JSON.stringify({ isOn: true }) });
    expect(turned.status).toBe(204);
    await phone.reload();
    await phone.getByText('Már nem engedélyezett').waitFor();
    expect(await phone.getByRole('button', { name: 'Igen, egyetértek' }).count()).toBe(0);
  },
);
