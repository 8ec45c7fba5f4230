import { identityText, key64Of, recordId } from '@leadline/kpi';
import { createHash } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { sendItems } from '../support/send-items.ts';
import { shoot } from '../support/shoot.ts';
import { setUp } from '../support/sign-in.ts';

const source = 'test';
let server: RunningServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await startServer({ isEmpty: true, environment: { LEADLINE_NOW: '2026-11-20T15:00:00+01:00' } });
  const contact = { full_name: 'Kanari Zsófia', email: 'zsofia@example.org', phone: '+36 20 555 0199', created_at: '2026-05-01' };
  const call = { kind: 'call', contact_id: 'c1', phone_number: '+36 20 555 0199', started_at: '2026-05-02T10:00:00Z' };
  await sendItems(server, [
    { entity: 'contact', source, externalId: 'c1', values: contact },
    { entity: 'activity', source, externalId: 'a1', values: call },
  ]);
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en' });
  await setUp(context, server);
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

test('a person is erased from their page, with a reason and a clear yes', { timeout: 90_000 }, async () => {
  const key = createHash('md5')
    .update(identityText('contact', source, 'c1'))
    .digest();
  await page.goto(`${server.address}/records/${recordId('contact', key64Of(key))}`);
  await page.getByRole('heading', { name: 'Kanari Zsófia' }).waitFor();
  await page.getByRole('button', { name: 'Erase this person…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('This cannot be undone', { exact: false }).waitFor();
  const erase = dialog.getByRole('button', { name: 'Erase for good' });
  expect(await erase.isDisabled()).toBe(true);
  await dialog.getByLabel('Why').fill('Kanari Zsófia asked for it');
  await dialog.getByLabel('I have checked that this is the right person').check();
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(page, 'erase-person');
  await erase.click();
  await dialog.getByRole('alert').getByText('names the person', { exact: false }).waitFor();
  await dialog.getByLabel('Why').fill('Asked for it in writing');
  await erase.click();
  await dialog.getByText('No figure has changed', { exact: false }).waitFor();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await page.getByRole('heading', { name: 'erased' }).waitFor();
  expect(await page.content()).not.toContain('Kanari');
});

test('the record of changes is searched and checked', { timeout: 60_000 }, async () => {
  await page.goto(`${server.address}/audit`);
  const entries = page.getByRole('list', { name: 'Record of changes' });
  await entries.getByText('Data about a person erased').waitFor();
  await entries.getByText('Reason: Asked for it in writing').waitFor();
  expect(await entries.getByText('Nora Berg').count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Check the record' }).click();
  await page.getByText('Nothing was changed, removed, inserted or swapped', { exact: false }).waitFor();
  await page.getByLabel('Search').fill('in writing');
  await expect.poll(() => entries.getByRole('listitem').count()).toBe(1);
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(page, 'audit');
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  await shoot(page, 'audit-phone');
  await page.getByLabel('Search').fill('nowhere to be found');
  await page.getByText('No entry fits').waitFor();
  await page.getByRole('button', { name: 'Show everything' }).click();
  await entries.getByText('Data about a person erased').waitFor();
});
