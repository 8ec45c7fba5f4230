import type { Widget } from '@leadline/contract';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { partsOf, startMailServer, type Received, type TestMailServer } from '../../server/src/mail/smtp.fixture.ts';
import { launchBrowser } from '../support/browser.ts';
import { come, invite } from '../support/invite.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { sendItems } from '../support/send-items.ts';
import { setUp } from '../support/sign-in.ts';
import { soundPage } from '../support/sound-page.ts';

const origin = 'http://localhost:7474';
let folder: string;
let mail: TestMailServer;
let server: RunningServer;
let browser: Browser;
const boardId = randomUUID();
const section = randomUUID();

const start = (now: string, canMail = true): Promise<RunningServer> =>
  startServer({
    dataFolder: folder,
    isEmpty: true,
    environment: {
      LEADLINE_NOW: now,
      LEADLINE_ADDRESS: origin,
      ...(canMail ? { LEADLINE_MAIL_URL: mail.url, LEADLINE_MAIL_FROM: 'Leadline <kpi@example.com>' } : {}),
    },
  });

const place = (x: number, y: number, w: number, h: number) => ({ id: randomUUID(), title: null, sectionId: section, place: { x, y, w, h }, period: null, filters: [] }); // prettier-ignore
const calls = { id: 'calls_made_count' };
const widgets: readonly Widget[] = [
  { ...place(0, 0, 4, 3), kind: 'number', kpi: calls, goal: 'none', trend: true },
  { ...place(4, 0, 4, 3), kind: 'number', kpi: { id: 'deals_won_count' }, goal: 'none', trend: true },
  { ...place(0, 3, 8, 4), kind: 'timeline', kpis: [calls], grain: 'week', form: 'bars', split: null, goal: false, cumulative: false },
  { ...place(0, 7, 6, 4), kind: 'table', kpis: [calls, { id: 'deals_won_count' }], by: 'person', across: null, tone: 'none', top: 5 },
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadline-sendings-'));
  mail = await startMailServer();
  // Without a mail server invitations are handed over.
  server = await start('2026-11-20T09:00:00Z', false);
  browser = await launchBrowser();
  const nora = await browser.newContext();
  await setUp(nora, server);
  const call = (by: string, n: number) => ({
    entity: 'activity',
    externalId: `call-${by}-${n}`,
    values: { kind: 'call', direction: 'outbound', user_id: by, status: 'completed', started_at: `2026-11-${String(2 + (n % 18)).padStart(2, '0')}T09:00:00Z` }, // prettier-ignore
  });
  await sendItems(server, [
    { entity: 'user', externalId: 'lea', values: { full_name: 'Varga Lea' } },
    { entity: 'user', externalId: 'minh', values: { full_name: 'Trần Thị Minh' } },
    ...Array.from({ length: 26 }, (_, n) => call(n % 3 === 0 ? 'minh' : 'lea', n)),
  ]);
  await invite(server, { email: 'lea@example.com', name: 'Varga Lea', locale: 'hu', roles: [{ role: 'leadership', team: null }] });
  await invite(server, { email: 'minh@example.com', name: 'Trần Thị Minh', locale: 'vi', roles: [{ role: 'member', team: null }] });
  await server.stop();
  server = await start('2026-11-20T09:00:00Z');
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await mail?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A mail as a mail program shows it: pictures out of the mail, nothing from elsewhere. */
async function readMail(received: Received, { width, isDark }: { readonly width: number; readonly isDark: boolean }): Promise<Page> {
  const parts = partsOf(received);
  const page = await (await browser.newContext({ viewport: { width, height: 844 }, colorScheme: isDark ? 'dark' : 'light' })).newPage();
  const asked: string[] = [];
  page.on('request', (request) => void (request.url().startsWith('data:') || asked.push(request.url())));
  const text = parts.find(({ type }) => type === 'text/html')!.content.toString('utf8');
  const shown = text.replaceAll(
    /cid:([^"]+)/g,
    (_, id: string) => `data:image/png;base64,${parts.find((part) => part.id === id)!.content.toString('base64')}`,
  );
  await page.setContent(shown, { waitUntil: 'load' });
  const broken = await page.evaluate('[...document.images].filter((one) => one.naturalWidth === 0).length');
  expect([asked, broken, parts.some(({ type }) => type === 'image/png')]).toEqual([[], 0, true]);
  return page;
}

test('a board is sent by mail: one now, on Monday to each reader in their language, and stopped by the link', { timeout: 240_000 }, async () => {
  const lea = await come(browser, server, 'lea@example.com', { locale: 'hu', width: 1440 });
  const document = { sections: [{ id: section, title: null, tab: null }], widgets, phoneOrder: [], period: null };
  const data = { key: boardId, title: 'Hívások', folder: null, audience: { kind: 'organisation' }, isShared: false, document };
  const made = await lea.context().request.post(`${server.address}/api/boards`, { headers: { origin: server.address }, data });
  expect(made.status()).toBe(201);
  await lea.goto(`${server.address}/boards/${boardId}`);
  await lea.getByRole('button', { name: 'Továbbiak: „Hívások”' }).click();
  await lea.getByRole('menuitem', { name: 'Küldés levélben vagy csevegésbe' }).click();
  const dialog = lea.getByRole('dialog', { name: 'Tábla küldése: Hívások' });
  await dialog.getByRole('button', { name: 'Küldjön nekem egyet most' }).click();
  await dialog.getByText('Úton ide: lea@example.com').waitFor();
  const now = await mail.next();
  expect([now.to, now.header('subject')?.replaceAll(/\s/g, ' ')]).toEqual([['lea@example.com'], 'Hívások, 2026. 11. 20.']);
  await dialog.getByRole('combobox', { name: 'Mikor' }).click();
  await lea.getByRole('option', { name: 'Hetente egyszer' }).click();
  await dialog.getByRole('combobox', { name: 'Kinek' }).click();
  // On a busy machine a list that closes can still be there beside the one that opens.
  await lea.getByRole('option', { name: 'Trần Thị Minh' }).last().click();
  await lea.keyboard.press('Tab');
  await soundPage(lea, 'sendings-dialog-hu');
  await dialog.getByRole('button', { name: 'Beállítás' }).click();
  await dialog.getByText('Beállítva: legközelebb 2026. 11. 23.').waitFor();

  // Over the weekend the server is started anew.
  await server.stop();
  server = await start('2026-11-23T09:30:00Z');
  const [first, second] = [await mail.next(), await mail.next()];
  const to = new Map([first, second].map((one) => [one.to[0]!, one]));
  for (const [width, isDark] of [
    [600, false],
    [390, true],
  ] as const)
    // prettier-ignore
    for (const [name, locale] of [['lea', 'hu'], ['minh', 'vi']] as const) { // prettier-ignore
      const page = await readMail(to.get(`${name}@example.com`)!, { width, isDark });
      await soundPage(page, `sendings-mail-${locale}-${width}${isDark ? '-dark' : ''}`);
      await page.context().close();
    }
  const page = partsOf(to.get('minh@example.com')!)
    .find(({ type }) => type === 'text/html')!
    .content.toString('utf8');
  const link = /href="([^"]*\/sendings\/stop\/[^"]+)"/.exec(page)![1]!;
  expect(link.startsWith(origin)).toBe(true);

  const nobody = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  const stop = await nobody.newPage();
  await stop.goto(link.replace(origin, server.address));
  await soundPage(stop, 'sendings-stop-vi-phone-dark');
  await stop.getByRole('button', { name: 'Ngừng thư này' }).click();
  await stop.getByText('Xong: thư này sẽ không đến nữa.').waitFor();
  await nobody.close();

  const minh = await come(browser, server, 'minh@example.com', { locale: 'vi', width: 390, isDark: true });
  await minh.goto(`${server.address}/sendings`);
  await minh.getByText('Bạn đã ngừng thư này.').waitFor();
  await soundPage(minh, 'sendings-vi-phone-dark');
  await minh.getByRole('button', { name: 'Gửi lại cho tôi: Hívások' }).click();
  await minh.getByRole('button', { name: 'Ngừng cho tôi: Hívások' }).waitFor();
  await minh.context().close();
  const again = await come(browser, server, 'lea@example.com', { locale: 'hu', width: 1440 });
  await again.goto(`${server.address}/sendings`);
  await again.getByText('2026. 11. 23.: 2 elküldve').waitFor();
  await soundPage(again, 'sendings-hu');
});
