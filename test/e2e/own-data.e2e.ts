import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { copyDemoFolder } from '../support/shared-demo.ts';
import { shoot } from '../support/shoot.ts';
import { setUp } from '../support/sign-in.ts';

interface Words {
  readonly begin: string;
  readonly name: string;
  readonly confirm: string;
  readonly bringIn: string;
  readonly import: RegExp;
  readonly done: string;
  readonly saveRecipe: string;
  readonly recipeName: string;
  readonly save: string;
  readonly saved: string;
  readonly recipe: string;
  readonly proposal: string;
  readonly used: RegExp;
  readonly download: string;
  readonly reason: RegExp;
  readonly undo: string;
  readonly undone: string;
  readonly currency: string;
  readonly fiscal: string;
  readonly april: string;
  readonly empty: string;
}

const en: Words = {
  begin: 'Start with your own data',
  name: 'Name of your company',
  confirm: 'Set the demo aside and begin',
  bringIn: 'Bring in data',
  import: /^Import \d/,
  done: 'What happened',
  saveRecipe: 'Save as recipe',
  recipeName: 'Name of the recipe',
  save: 'Save',
  saved: 'Saved.',
  recipe: 'Recipe',
  proposal: 'As Leadline proposes',
  used: /your recipe “Monthly deals”/,
  download: 'Download the rejected rows',
  reason: /Not a number/,
  undo: 'Undo',
  undone: 'Undone',
  currency: 'Currency',
  fiscal: 'Fiscal year begins in',
  april: 'April',
  empty: 'Import a file',
};
const hu: Words = {
  begin: 'Kezdés saját adatokkal',
  name: 'A cég neve',
  confirm: 'Minta félretétele és kezdés',
  bringIn: 'Adatok behozatala',
  import: /importálása/,
  done: 'Mi történt',
  saveRecipe: 'Mentés receptként',
  recipeName: 'A recept neve',
  save: 'Mentés',
  saved: 'Elmentve.',
  recipe: 'Recept',
  proposal: 'Ahogy a Leadline javasolja',
  used: /„Monthly deals” receptje/,
  download: 'Elutasított sorok letöltése',
  reason: /Nem szám/,
  undo: 'Visszavonás',
  undone: 'Visszavonva',
  currency: 'Pénznem',
  fiscal: 'Az üzleti év kezdő hónapja',
  april: 'április',
  empty: 'Fájl importálása',
};

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await launchBrowser();
  folder = mkdtempSync(join(tmpdir(), 'leadline-own-'));
  writeFileSync(join(folder, 'deals.csv'), deals('A', '=seven'));
  writeFileSync(join(folder, 'deals-next.csv'), deals('B', '70'));
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Twelve won deals of 1,000 and one more whose amount is given. */
function deals(prefix: string, last: string): string {
  const rows = Array.from({ length: 12 }, (_, index) => `${prefix}${index},Anna,Won,2026-10-01,2026-11-${String(index + 2).padStart(2, '0')},1000`);
  return [
    'opportunity_id,sales_agent,deal_stage,engage_date,close_date,close_value',
    ...rows,
    `${prefix}99,Anna,Won,2026-10-01,2026-11-03,${last}`,
  ].join('\n');
}

describe.each([
  ['from the demo, on a desktop, in English', 'desktop', 1440, 900, 'en', en],
  ['from nothing, on a phone, in Hungarian', 'phone', 390, 844, 'hu', hu],
] as const)('to data of one’s own, %s', (_, shot, width, height, locale, words) => {
  const hasDemo = shot === 'desktop';
  let dataFolder: string;
  let server: RunningServer;
  let page: Page;
  const faults: string[] = [];
  beforeAll(async () => {
    dataFolder = hasDemo ? await copyDemoFolder() : mkdtempSync(join(tmpdir(), 'leadline-own-'));
    server = await startServer({ dataFolder, isEmpty: !hasDemo, environment: { LEADLINE_NOW: '2026-11-20T15:00:00+01:00' } });
    const context = await browser.newContext({ viewport: { width, height }, locale, timezoneId: 'Europe/Budapest' });
    await setUp(context, server);
    page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (error) => faults.push(error.message));
  });
  afterAll(async () => {
    await server?.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });
  const soundPage = async (name: string): Promise<void> => {
    await shoot(page, `${shot}-${name}`);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(await seriousFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
  };
  const importFile = async (file: string): Promise<void> => {
    await page.goto(`${server.address}/data`);
    await page.locator('input[type=file]').setInputFiles(join(folder, file));
    await page.getByRole('button', { name: words.import }).waitFor();
  };
  const finish = async (): Promise<void> => {
    await page.getByRole('button', { name: words.import }).click();
    await page.getByText(words.done).waitFor({ timeout: 60_000 });
  };

  if (hasDemo)
    test('the demo company is set aside after a word about what goes and what stays', { timeout: 240_000 }, async () => {
      await page.goto(`${server.address}/board?period=2026-10&team=nobody`);
      await page.getByRole('button', { name: words.begin }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel(words.name).fill('Duna Kft');
      await soundPage('leave-demo');
      await page.setViewportSize({ width: 390, height: 844 });
      await shoot(page, 'phone-leave-demo');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
      expect(await seriousFindings(page)).toEqual([]);
      await page.setViewportSize({ width, height });
      await dialog.getByRole('button', { name: words.confirm }).click({ timeout: 200_000 });
      await page.waitForURL(`${server.address}/data`);
      await page.getByRole('heading', { name: words.bringIn, level: 1 }).waitFor();
      await page.getByText('Duna Kft').first().waitFor();
      expect(await page.getByRole('button', { name: words.begin }).count()).toBe(0);
      await soundPage('began');
      await page.goto(`${server.address}/board`);
      await page.getByRole('link', { name: words.empty }).waitFor();
      await soundPage('empty-board');
    });

  test('an import is kept as a recipe, and its rejected rows can be taken along', { timeout: 120_000 }, async () => {
    await importFile('deals.csv');
    await page.getByRole('button', { name: words.saveRecipe }).click();
    await page.getByLabel(words.recipeName).fill('Monthly deals');
    await page.getByRole('button', { name: words.save, exact: true }).click();
    await page.getByText(words.saved).waitFor();
    await soundPage('prepared');
    await finish();
    await soundPage('imported');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: words.download }).click()]);
    const rows = readFileSync(await download.path(), 'utf8');
    expect(rows).toMatch(/deals\.csv,14,close_value,'=seven,/);
    expect(rows).toMatch(words.reason);
  });

  test('the recipe is used again for the next file', { timeout: 120_000 }, async () => {
    await importFile('deals-next.csv');
    await page.getByText(words.used).waitFor();
    await page.getByRole('combobox', { name: words.recipe }).click();
    await page.getByRole('option', { name: words.proposal }).click();
    await page.getByText(words.used).waitFor({ state: 'detached' });
    await page.getByRole('combobox', { name: words.recipe }).click();
    await page.getByRole('option', { name: 'Monthly deals' }).click();
    await page.getByText(words.used).waitFor();
    await page.getByRole('button', { name: words.import }).waitFor();
    await soundPage('recipe-used');
    await finish();
    await page.goto(`${server.address}/board?period=2026-11`);
    await page
      .getByText(/24[,.\s]070/)
      .first()
      .waitFor();
    await soundPage('board');
  });

  test('settings change what numbers are counted in, and when a year begins', { timeout: 120_000 }, async () => {
    await page.goto(`${server.address}/settings`);
    const panel = page.locator('form');
    await panel.getByRole('combobox', { name: words.currency }).click();
    await page.getByRole('option', { name: /^CHF/ }).click();
    await panel.getByRole('combobox', { name: words.fiscal }).click();
    await page.getByRole('option', { name: words.april, exact: true }).click();
    await page.getByRole('textbox').first().fill('Tisza Kft');
    await page.getByRole('button', { name: words.save, exact: true }).click();
    await page.getByText(words.saved).waitFor({ timeout: 60_000 });
    await soundPage('settings');
    await page.getByText('Tisza Kft').first().waitFor();
    await page.goto(`${server.address}/board?period=FY2027`);
    await page
      .getByText(/24[,.\s]070/)
      .first()
      .waitFor();
    await page.getByText(/CHF/).first().waitFor();
    await soundPage('board-francs');
  });

  test('an import is undone, and only it', { timeout: 120_000 }, async () => {
    await page.goto(`${server.address}/data`);
    await page.getByRole('row').filter({ hasText: 'deals-next.csv' }).getByRole('button', { name: words.undo }).click();
    await page.getByRole('row').filter({ hasText: 'deals-next.csv' }).getByText(words.undone, { exact: true }).waitFor({ timeout: 60_000 });
    await soundPage('undone');
    await page.goto(`${server.address}/board?period=2026-11`);
    await page
      .getByText(/12[,.\s]000/)
      .first()
      .waitFor();
    expect(faults).toEqual([]);
  });
});
