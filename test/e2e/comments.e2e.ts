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

/** Lea leads Anna and Béla. */
let folder: string;
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadline-comments-'));
  server = await startServer({ dataFolder: folder, isEmpty: true, environment: { LEADLINE_NOW: '2026-11-20T09:00:00Z' } });
  browser = await launchBrowser();
  await setUp(await browser.newContext(), server);
  await sendItems(server, [
    { entity: 'team', externalId: 'gyor', values: { name: 'Győr' } },
    ...Object.entries({ lea: 'Varga Lea', anna: 'Kovács Anna', bela: 'Nagy Béla' }).flatMap(([id, name]) => [
      { entity: 'user', externalId: id, values: { full_name: name } },
      {
        entity: 'assignment',
        externalId: id,
        values: { user_id: id, team_id: 'gyor', sales_role: 'hunter', is_primary: true, is_team_lead: id === 'lea' },
      },
    ]),
    ...[1, 2, 3].map((n) => ({
      entity: 'activity',
      externalId: `call ${n}`,
      values: { kind: 'call', status: 'completed', direction: 'outbound', user_id: 'anna', started_at: `2026-11-1${n}T08:00:00Z` },
    })),
  ]);
  const team = await memberId(server, 'team', 'Győr');
  await invite(server, { email: 'lea@example.com', name: 'Varga Lea', locale: 'hu', roles: [{ role: 'team_lead', team }] });
  for (const [id, name] of [['anna', 'Kovács Anna'], ['bela', 'Nagy Béla']] as const)
    await invite(server, { email: `${id}@example.com`, name, locale: 'vi', roles: [{ role: 'member', team: null }] }); // prettier-ignore
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

test(
  'a number is talked about: mentioned by keyboard, told at once, answered on the phone, settled, and hidden from others',
  { timeout: 180_000 },
  async () => {
    const anna = await memberId(server, 'person', 'Kovács Anna');
    const number = `${server.address}/number?kpi=calls_made_count&person=${encodeURIComponent(anna)}&period=2026-11`;
    const theirs = await come(browser, server, 'anna@example.com', { locale: 'vi', width: 390, isDark: true });
    await theirs.goto(`${server.address}/today`);
    await theirs.getByRole('link', { name: 'Thông báo', exact: true }).waitFor();

    const lea = await come(browser, server, 'lea@example.com', { locale: 'hu', width: 1440 });
    await lea.goto(number);
    const panel = lea.getByRole('region', { name: 'Hozzászólások' });
    await panel.getByText('Ehhez még senki sem szólt hozzá.').waitFor();
    const field = panel.getByRole('textbox', { name: 'Hozzászólás írása' });
    await field.focus();
    await lea.keyboard.type('Mi történt kedden, @kov');
    await lea.getByRole('option', { name: 'Kovács Anna' }).waitFor();
    await soundPage(lea, 'comments-mention-hu');
    await lea.keyboard.press('ArrowDown');
    await lea.keyboard.press('Enter');
    await expect.poll(() => field.inputValue()).toBe('Mi történt kedden, @Kovács Anna ');
    await lea.keyboard.type('?');
    await panel.getByRole('button', { name: 'Hozzászólás', exact: true }).press('Enter');
    await panel.getByRole('article').getByText('Mi történt kedden').waitFor();
    expect(await field.inputValue()).toBe('');

    await theirs.getByRole('link', { name: 'Thông báo, 1 chưa đọc' }).click();
    await theirs.getByRole('heading', { name: 'Thông báo', level: 1 }).waitFor();
    await soundPage(theirs, 'notices-vi-phone-dark');
    await theirs.getByRole('link', { name: /Varga Lea nhắc tên bạn/ }).click();
    await theirs.getByRole('heading', { name: /Kovács Anna/, level: 1 }).waitFor();
    await theirs.getByRole('link', { name: 'Thông báo', exact: true }).waitFor();
    await theirs.getByRole('button', { name: 'Trả lời Varga Lea' }).press('Enter');
    await theirs.getByRole('textbox', { name: 'Trả lời Varga Lea' }).fill('Tôi bị ốm hôm thứ Ba.');
    await theirs.getByRole('button', { name: 'Gửi trả lời' }).press('Enter');
    await theirs.getByRole('listitem').getByText('Tôi bị ốm hôm thứ Ba.', { exact: true }).and(theirs.locator('p')).waitFor();
    await soundPage(theirs, 'comments-thread-vi-phone-dark');
    await theirs.getByRole('link', { name: 'Mở con số' }).click();
    await theirs.getByRole('region', { name: 'Bình luận' }).getByText('Tôi bị ốm hôm thứ Ba.').waitFor();

    await panel.getByText('Tôi bị ốm hôm thứ Ba.').waitFor();
    await lea.getByRole('link', { name: 'Értesítések, 1 olvasatlan' }).waitFor();
    await panel.getByRole('button', { name: 'Elintézettnek jelölöm' }).press('Enter');
    await panel.getByText('1 elintézett beszélgetés').waitFor();
    await soundPage(lea, 'comments-settled-hu');

    const bela = await come(browser, server, 'bela@example.com', { locale: 'vi', width: 390 });
    await bela.goto(number);
    await bela.getByRole('region', { name: 'Bình luận' }).waitFor();
    expect(await bela.getByText('Mi történt kedden').count()).toBe(0);
  },
);

test('what cannot be sent stays where it was typed', { timeout: 90_000 }, async () => {
  const lea = await come(browser, server, 'lea@example.com', { locale: 'hu', width: 390 });
  await lea.goto(`${server.address}/scorecards/${encodeURIComponent(await memberId(server, 'person', 'Kovács Anna'))}`);
  const panel = lea.getByRole('region', { name: 'Hozzászólások' });
  const field = panel.getByRole('textbox', { name: 'Hozzászólás írása' });
  await field.fill('Csak kettőnk között');
  await panel.getByRole('checkbox', { name: 'Csak annak, akit megemlítek' }).press('Space');
  await panel.getByRole('button', { name: 'Hozzászólás', exact: true }).press('Enter');
  await panel
    .getByRole('alert')
    .getByText(/A bizalmas hozzászólásnak címzett kell/)
    .waitFor();
  expect(await field.inputValue()).toBe('Csak kettőnk között');
  await lea.context().setOffline(true);
  await panel.getByRole('button', { name: 'Hozzászólás', exact: true }).press('Enter');
  await expect.poll(() => panel.getByRole('alert').textContent()).not.toMatch(/címzett/);
  expect(await field.inputValue()).toBe('Csak kettőnk között');
  await lea.context().setOffline(false);
  await panel.getByRole('checkbox', { name: 'Csak annak, akit megemlítek' }).press('Space');
  await panel.getByRole('button', { name: 'Hozzászólás', exact: true }).press('Enter');
  await panel.getByRole('article').getByText('Csak kettőnk között').waitFor();
  await soundPage(lea, 'comments-card-hu-phone');
});
