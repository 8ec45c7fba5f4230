import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { chooseInMenu } from '../support/choose-in-menu.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { sendItems } from '../support/send-items.ts';
import { shoot } from '../support/shoot.ts';
import { setUp } from '../support/sign-in.ts';

let server: RunningServer;
let browser: Browser;
let first: BrowserContext | undefined;

beforeAll(async () => {
  server = await startServer({ isEmpty: true, environment: { LEADLINE_NOW: '2026-11-20T15:00:00+01:00' } });
  const person = (externalId: string, name: string, team: string, role: string) => [
    { entity: 'user', externalId, values: { full_name: name } },
    {
      entity: 'assignment',
      externalId: `${externalId}-1`,
      values: { user_id: externalId, team_id: team, sales_role: role, is_primary: true, valid_from: '2025-03-03' },
    },
  ];
  await sendItems(server, [
    { entity: 'team', externalId: 'gyor', values: { name: 'Győr' } },
    { entity: 'goal', externalId: 'g', values: { title: 'Húsz új ügyfél', status: 'active' } },
    { entity: 'project', externalId: 'fair', values: { name: 'Őszi vásár' } },
    { entity: 'pipeline', externalId: 'new', values: { name: 'Új ügyfelek' } },
    ...[0, 1, 2, 3].map((at) => ({
      entity: 'task',
      externalId: `task-${at}`,
      values: {
        title: `Feladat ${at}`,
        kind: 'task',
        project_id: 'fair',
        owner_user_id: 'anna',
        original_due_on: '2026-11-10',
        due_on: '2026-11-10',
        completed_on: at === 0 ? '2026-11-12' : '2026-11-09',
      },
    })),
    ...person('anna', 'Kovács Anna', 'gyor', 'hunter'),
    ...person('bela', 'Nagy Béla', 'gyor', 'hunter'),
    ...person('cili', 'Tóth Cecília', 'gyor', 'farmer'),
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
  await opened.goto(`${server.address}/targets/kpis`);
  return opened;
}

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

/** Chooses in a list by keyboard: typed, then the first that fits. */
async function choose(page: Page, label: string, text: string): Promise<void> {
  const field = page.getByRole('dialog').getByRole('combobox', { name: label });
  await field.pressSequentially(text);
  await page.getByRole('option', { name: text }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

test('a role gets a ready set and a person one KPI more, by keyboard, in Hungarian', { timeout: 180_000 }, async () => {
  const page = await open('hu', desktop);
  await page.getByText('3 emberből 0 embernek van kulcsmutatója.').waitFor();
  const hunters = page.getByRole('region', { name: 'Új ügyfeleket szerző értékesítő' });
  await hunters.getByRole('button', { name: 'Kész készlet használata' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Kiosztásra kerül').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(page, 'assignments-template-hu');
  await dialog.getByRole('button', { name: 'Alkalmazás' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await hunters.getByRole('row', { name: /Fő eredmény.*Kötelező/ }).waitFor();
  await page.getByText('3 emberből 2 embernek van kulcsmutatója.').waitFor();

  await page.getByRole('button', { name: 'Kulcsmutató kiosztása' }).press('Enter');
  await choose(page, 'Kinek', 'Kovács Anna');
  await page.keyboard.press('Tab');
  await choose(page, 'Kulcsmutató', 'Indított hívások');
  await dialog.getByLabel('Súly').fill('2,5');
  await dialog.getByRole('checkbox', { name: /Ez a fő eredmény/ }).press('Space');
  await shoot(page, 'assignments-give-hu');
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Kiosztás' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Munkatársak', { exact: true }).last().click();
  const anna = page.getByRole('region', { name: 'Kovács Anna' });
  await anna.getByText('szerepkör szerint').first().waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(page, 'assignments-people-hu');

  await anna.getByRole('button', { name: /^Műveletek: / }).press('Enter');
  await chooseInMenu(page, 'Lezárás…');
  await dialog.getByLabel('Utolsó nap').fill('2026-12-31');
  await dialog.getByRole('button', { name: 'Lezárás' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await anna.getByRole('button', { name: 'Előzmények' }).press('Enter');
  await dialog.getByText(/2026\.\s11\.\s20\.\s–\s2026\.\s12\.\s31\./).waitFor();
  await shoot(page, 'assignments-history-hu');
  await page.keyboard.press('Escape');
});

test('the second main result and the sixth mandatory KPI ask, in Vietnamese on a phone', { timeout: 180_000 }, async () => {
  const page = await open('vi', phone, true);
  await page.getByText('2 trong 3 người có chỉ số KPI.').waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(page, 'assignments-roles-vi-phone-dark');
  const hunters = page.getByRole('region', { name: 'Nhân viên bán hàng cho khách mới' });
  await hunters.getByRole('button', { name: 'Giao' }).click();
  const dialog = page.getByRole('dialog');
  await choose(page, 'Chỉ số KPI', 'Tỷ lệ chốt thành công');
  await dialog.getByRole('checkbox', { name: /Đây là kết quả chính/ }).check();
  await dialog.getByRole('button', { name: 'Giao', exact: true }).click();
  await dialog.getByRole('checkbox', { name: /làm kết quả chính/ }).check();
  await dialog.getByRole('button', { name: 'Giao', exact: true }).click();
  await dialog.getByRole('radiogroup', { name: /không còn bắt buộc/ }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(page, 'assignments-sixth-vi-phone-dark');
  await dialog.getByRole('radio').last().check();
  await dialog.getByRole('button', { name: 'Giao', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await hunters.getByRole('row', { name: /Kết quả chính.*Tỷ lệ chốt thành công/ }).waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  await page.context().close();
});

test('a project and a sales funnel have KPIs, targets and a scorecard of their own', { timeout: 180_000 }, async () => {
  const page = await open('en', desktop);
  await page.getByText('Projects', { exact: true }).click();
  const fair = page.getByRole('region', { name: 'Őszi vásár' });
  await fair.getByRole('button', { name: 'Give', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog');
  // The dialog takes the focus when it has come in: what is typed before goes elsewhere.
  await dialog.locator(':focus').waitFor();
  await dialog.getByRole('combobox', { name: 'KPI' }).click();
  await dialog.getByRole('combobox', { name: 'KPI' }).fill('Tasks and projects');
  await page.getByRole('option', { name: 'Tasks and projects done on time' }).click();
  expect(await seriousFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Give', exact: true }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await fair.getByRole('link', { name: 'Tasks and projects done on time' }).waitFor();
  await shoot(page, 'assignments-projects-en');

  await page.goto(`${server.address}/targets?kpi=on_time_completion_rate&rows=projects`);
  await page.getByRole('grid').focus();
  await page.keyboard.press('ArrowDown');
  for (let steps = 0; steps < 10; steps += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.type('80%');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Save targets' }).press('Enter');
  await page.getByText('1 target saved').waitFor();
  await shoot(page, 'targets-projects-en');

  await page.goto(`${server.address}/targets/kpis`);
  await page.getByText('Projects', { exact: true }).click();
  await fair.getByRole('link', { name: 'Scorecard' }).click();
  await page.getByRole('heading', { name: 'Őszi vásár', level: 1 }).waitFor();
  const line = page.getByRole('row').filter({ hasText: 'Tasks and projects done on time' }).first();
  await line.getByText('75 %', { exact: true }).waitFor();
  await line.getByRole('cell', { name: /^80\s%/ }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(page, 'scorecard-project-en');

  for (const [locale, words] of [
    ['vi', 'Phễu bán hàng'],
    ['hu', 'Értékesítési tölcsérek'],
    ['ru', 'Воронки продаж'],
  ] as const) {
    const other = await open(locale, locale === 'hu' ? phone : desktop, locale === 'ru');
    if (locale === 'hu') {
      await other.getByRole('combobox', { name: 'Kinek a kulcsmutatói' }).click();
      await other.getByRole('option', { name: words }).click();
    } else await other.getByText(words, { exact: true }).click();
    await other.getByRole('region', { name: 'Új ügyfelek' }).waitFor();
    expect(await seriousFindings(other), locale).toEqual([]);
    await shoot(other, `assignments-funnels-${locale}`);
    await other.close();
  }
});
