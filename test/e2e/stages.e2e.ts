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
  const stage = (externalId: string, kind: string, position: number) => ({
    entity: 'stage',
    externalId,
    values: { name: externalId, kind, position },
  });
  const deal = { entity: 'opportunity', externalId: 'd1', values: { name: 'Pump', stage_id: 'Talk', amount: '10', created_at: '2026-11-02' } };
  await sendItems(server, [stage('Talk', 'open', 1), stage('Won', 'won', 2), stage('Lost', 'lost', 3), deal]);
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en' });
  await setUp(context, server);
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${server.address}/settings/stages`);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const names = async (): Promise<readonly string[]> =>
  page.getByLabel('Name', { exact: true }).evaluateAll((fields) => fields.map((field) => (field as unknown as { value: string }).value));
const save = async (): Promise<void> => {
  await page.getByRole('button', { name: 'Save stages' }).click();
  await page.getByText('Saved.', { exact: true }).waitFor();
};

test('stages are added, described and put in order with the keyboard', { timeout: 60_000 }, async () => {
  await page.getByRole('button', { name: 'Add a stage' }).click();
  const added = page.getByRole('group', { name: 'New stage' });
  await added.getByLabel('Chance').fill('40');
  await added.getByLabel('Expected days').fill('14');
  await added.getByLabel('Name').fill('Offer');
  await page.getByRole('button', { name: /^Offer: place 4 of 4/ }).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.getByText('Offer is now at place 2 of 4.').waitFor({ state: 'attached' });
  expect(await seriousFindings(page)).toEqual([]);
  await save();
  await page.reload();
  await page.getByRole('group', { name: 'Offer' }).waitFor();
  expect(await names()).toEqual(['Talk', 'Offer', 'Won', 'Lost']);
  expect(await page.getByRole('group', { name: 'Offer' }).getByLabel('Chance').inputValue()).toBe('40');
});

test('a stage of a source is not deleted but explained', { timeout: 60_000 }, async () => {
  await page.getByRole('button', { name: 'Delete Talk' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/It comes from crm and would be back/).waitFor();
  expect(await dialog.getByRole('button', { name: 'Delete stage' }).count()).toBe(0);
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(page, 'desktop-stage-of-source');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

test('a stage goes after a question, and stays where a deal has been in it', { timeout: 60_000 }, async () => {
  for (const name of ['Proof', 'Trial']) {
    await page.getByRole('button', { name: 'Add a stage' }).click();
    await page.getByRole('group', { name: 'New stage' }).getByLabel('Name').fill(name);
  }
  await save();
  const { pipelines } = (await (await page.request.get(`${server.address}/api/stages`)).json()) as {
    readonly pipelines: readonly { readonly stages: readonly { readonly name: string; readonly source: string; readonly externalId: string }[] }[];
  };
  const proof = pipelines.flatMap(({ stages }) => stages).find(({ name }) => name === 'Proof')!;
  const change = { opportunity_id: 'd1', to_stage_id: proof.externalId, changed_at: '2026-11-05' };
  await sendItems(server, [
    { entity: 'opportunity', externalId: 'd1', source: proof.source, values: { name: 'Pump', amount: '10', created_at: '2026-11-02' } },
    { entity: 'stage_change', externalId: 'c1', source: proof.source, values: change },
  ]);
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Delete Proof' }).click();
  await dialog.getByRole('button', { name: 'Delete stage' }).click();
  await dialog
    .getByRole('alert')
    .getByText(/“Proof” is in use/)
    .waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Delete Trial' }).click();
  await dialog.getByRole('button', { name: 'Delete stage' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await names()).toEqual(['Talk', 'Offer', 'Won', 'Lost', 'Proof']);
  await page.reload();
  await page.getByRole('group', { name: 'Proof' }).waitFor();
  expect(await names()).toEqual(['Talk', 'Offer', 'Won', 'Lost', 'Proof']);
});
