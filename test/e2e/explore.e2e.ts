import type { BoardAnswer, BoardsResponse } from '@leadline/contract';
import { readFile } from 'node:fs/promises';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { chooseInMenu } from '../support/choose-in-menu.ts';
import { pick } from '../support/pick.ts';
import { openSharedDemo, type SharedDemo } from '../support/shared-demo.ts';
import { lookAround } from '../support/sign-in.ts';
import { soundPage } from '../support/sound-page.ts';

let demo: SharedDemo;
let browser: Browser;
let context: BrowserContext;
let page: Page;

const boardTitle = 'Seen while exploring';

beforeAll(async () => {
  demo = await openSharedDemo();
  browser = await launchBrowser();
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US', reducedMotion: 'reduce' });
  await lookAround(context, demo, 'manager');
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
}, 300_000);
afterAll(async () => {
  const { boards } = await ask<BoardsResponse>('/api/boards').catch((): Pick<BoardsResponse, 'boards'> => ({ boards: [] }));
  for (const { id } of boards.filter(({ title }) => title === boardTitle)) await ask(`/api/boards/${id}/removal`, { isRemoved: true });
  await browser?.close();
});

async function ask<T>(path: string, data?: object): Promise<T> {
  const answer = await context.request.fetch(`${demo.address}${path}`, {
    headers: { origin: demo.address },
    ...(data ? { data, method: 'POST' } : {}),
  });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()) as T;
}

/** Chooses from a list by typing into it. */
async function choose(on: Page, label: string, typed: string, option: string): Promise<void> {
  await on.getByRole('combobox', { name: label, exact: true }).fill(typed);
  await on.getByRole('option', { name: option, exact: true }).click();
}

const address = (): URLSearchParams => new URL(page.url()).searchParams;
/** Nothing is on its way any more, pictures included. */
async function settled(on = page): Promise<void> {
  await on.locator('[aria-busy="false"]').first().waitFor();
  await expect.poll(() => on.locator('main .mantine-Skeleton-root').count()).toBe(0);
}

const numbers = (): Locator => page.getByRole('region', { name: 'The numbers' }).first();
const head = (name: string): Locator => page.getByRole('region', { name, exact: true }).getByRole('button').first();
const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).press('Enter');
const heading = (name: string): Locator => page.getByRole('heading', { name, level: 1, exact: true });

test(
  'a KPI is turned, cut, compared and opened by keyboard; every step goes back; what was found stays on a board',
  { timeout: 240_000 },
  async () => {
    await page.goto(`${demo.address}/board`);
    await page.getByRole('navigation', { name: 'Boards' }).getByRole('link', { name: 'Explore' }).press('Enter');
    await heading('Net sales revenue').waitFor();
    await settled();
    await soundPage(page, 'explore-number-en');

    const grouping = page.getByRole('combobox', { name: 'Grouped by', exact: true });
    await grouping.fill('');
    await pick(page, grouping, 'loc', 'Location');
    await heading('Net sales revenue by location').waitFor();
    await settled();
    const whole = (await head('Net sales revenue').textContent())!;
    expect(whole).toMatch(/\d/);
    await numbers()
      .getByRole('row', { name: /^Together/ })
      .getByRole('button', { name: `Together, Net sales revenue: ${whole}`, exact: true })
      .waitFor();
    await page.getByText(/ has the most: .* of everything\.$/).waitFor();
    await soundPage(page, 'explore-bars-en');

    await press('Shares');
    expect(address().get('chart')).toBe('shares');
    await press('Why not another one?');
    await page.getByText('A line runs along time: group by time.').waitFor();
    await soundPage(page, 'explore-why-not-en');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Bars', pressed: true }).waitFor();
    await page.keyboard.press('Control+z');
    await heading('Net sales revenue').waitFor();
    await press('Do again');
    await heading('Net sales revenue by location').waitFor();

    await drilled();
    await twoKpis();
    await saved();
    await fromTheBoard();
  },
);

/** From a number to its records, and from there to that one place alone; back shows everything again. */
async function drilled(): Promise<void> {
  const row = numbers().getByRole('row').nth(1);
  const name = (await row.getByRole('rowheader').textContent())!.trim();
  const value = await row.getByRole('button').first().textContent();
  await row.getByRole('button').first().press('Enter');
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('table').first().waitFor();
  await soundPage(page, 'explore-records-en');
  await drawer.getByRole('button', { name: `Only ${name} here` }).press('Enter');
  await drawer.waitFor({ state: 'detached' });
  await settled();
  await expect.poll(async () => head('Net sales revenue').textContent()).toContain(value!);
  await page.goBack();
  await page.goBack();
  await drawer.waitFor({ state: 'detached' });
  await heading('Net sales revenue by location').waitFor();
}

/** A second KPI of another unit has no bars beside the first; points put both together. */
async function twoKpis(): Promise<void> {
  await choose(page, 'Beside a second one', 'deals won', 'Deals won');
  await page.getByRole('button', { name: 'Table', pressed: true }).waitFor();
  await settled();
  await press('Points');
  await settled();
  await soundPage(page, 'explore-points-en');
  await choose(page, 'Grouped by', 'time', 'Time');
  await page.getByRole('button', { name: 'Line', pressed: true }).waitFor();
  await settled();
  await soundPage(page, 'explore-time-en');
  await press('Take the second one away');
  await choose(page, 'And then by', 'loc', 'Location');
  await press('Stacked bars');
  await settled();
  await soundPage(page, 'explore-stacked-en');
}

/** It goes onto a new board, with its period where that was chosen. */
async function saved(): Promise<void> {
  const download = page.waitForEvent('download');
  await press('Save as a file');
  await chooseInMenu(page, 'CSV');
  expect(await readFile(await (await download).path(), 'utf8')).toContain('Net sales revenue');
  await press('Save as widget');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'On which board?' }).waitFor();
  if ((await dialog.getByRole('textbox', { name: 'Name of the new board' }).count()) === 0) {
    await dialog.getByRole('combobox', { name: 'On which board?' }).press('Enter');
    await page.getByRole('option', { name: 'New board' }).click();
  }
  await dialog.getByRole('button', { name: 'Put on the board' }).press('Enter');
  await dialog.getByText('Give the board a name.').waitFor();
  await dialog.getByRole('textbox', { name: 'Name of the new board' }).fill(boardTitle);
  await soundPage(page, 'explore-save-en');
  await dialog.getByRole('button', { name: 'Put on the board' }).press('Enter');
  await dialog.getByRole('link', { name: 'To the board' }).press('Enter');
  await heading(boardTitle).waitFor();
  await page.getByRole('article', { name: 'Net sales revenue by location' }).waitFor();
  const id = new URL(page.url()).pathname.split('/')[2]!;
  const { document } = await ask<BoardAnswer>(`/api/boards/${id}`);
  expect(document.widgets).toMatchObject([{ kind: 'timeline', form: 'stacked', split: 'location', period: null, filters: [], title: null }]);
}

/** A widget of a board is explored with what the board is narrowed to; a second one goes onto the same board beside what others put there. */
async function fromTheBoard(): Promise<void> {
  await page.goto(`${page.url().split('?')[0]!}?period=2026-10`);
  await press('More about “Net sales revenue by location”');
  await chooseInMenu(page, 'Explore');
  await page.waitForURL('**/explore?**');
  await heading('Net sales revenue by location').waitFor();
  expect([address().get('by'), address().get('then'), address().get('chart'), address().get('period')]).toEqual(['time', 'location', 'stacked', '2026-10']); // prettier-ignore
  await press('Line');
  await press('Save as widget');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'On which board?' }).press('Enter');
  await page.getByRole('option', { name: boardTitle }).click();
  await dialog.getByLabel('Title').fill('October, line by line');
  const { boards } = await ask<BoardsResponse>('/api/boards');
  const board = await ask<BoardAnswer>(`/api/boards/${boards.find(({ title }) => title === boardTitle)!.id}`);
  const own = { edition: board.edition, title: board.title, folder: null, audience: { kind: 'own' }, isShared: false };
  const sections = [...board.document.sections, { id: crypto.randomUUID(), title: 'Put there meanwhile', tab: null }];
  const put = await context.request.put(`${demo.address}/api/boards/${board.id}`, { data: { ...own, document: { ...board.document, sections } }, headers: { origin: demo.address } }); // prettier-ignore
  expect(put.ok()).toBe(true);
  await dialog.getByRole('button', { name: 'Put on the board' }).press('Enter');
  await dialog.getByText(`It is on “${boardTitle}” now.`).waitFor();
  await dialog.getByRole('button', { name: 'Go on exploring' }).press('Enter');
  const { document } = await ask<BoardAnswer>(`/api/boards/${board.id}`);
  expect(
    document.sections.map(({ title }) => title),
    'what somebody else saved is still there',
  ).toEqual([null, 'Put there meanwhile']);
  expect(document.widgets.at(-1)).toMatchObject({ title: 'October, line by line', form: 'line', period: { kind: 'named', name: '2026-10' } });
}

test('an address that is nonsense says what it cannot show, and the rest works; a question leads here too', { timeout: 120_000 }, async () => {
  await page.goto(`${demo.address}/explore?of=no_such_kpi&by=planet&chart=pie&in=galaxy:milky&in=team:team~nobody&top=much&period=never`);
  await page.getByText('The address groups by “planet”. There is no such grouping, so everything is shown together.').waitFor();
  await page.getByText(/^The address asks for “pie”/).waitFor();
  await page.getByText(/“galaxy:milky”/).waitFor();
  await page.getByText('There is no KPI no_such_kpi.').first().waitFor();
  await soundPage(page, 'explore-nonsense-en');
  await press('Leave it out: pie');
  await page.getByText(/^The address asks for “pie”/).waitFor({ state: 'detached' });
  await choose(page, 'KPI', 'deals won', 'Deals won');
  await heading('Deals won').waitFor();
  await page.getByText('There is no KPI no_such_kpi.').first().waitFor({ state: 'detached' });

  await page.locator('#content').focus();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Ask or find/ }).fill('net sales revenue last month');
  const line = page.getByRole('option', { name: /Net sales revenue\s*Explore/ });
  await line.waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/explore?**');
  expect([address().get('of'), address().get('by'), address().get('period')]).toEqual(['net_sales_revenue', 'time', 'previous-month']);

  await page.goto(`${demo.address}/library/win_rate`);
  await page.getByRole('link', { name: 'Explore' }).press('Enter');
  await heading('Win rate along time').waitFor();
});

test('on a phone, in Hungarian and dark, it fits and is chosen with a thumb', { timeout: 120_000 }, async () => {
  const own = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'hu', colorScheme: 'dark', reducedMotion: 'reduce', hasTouch: true }); // prettier-ignore
  await lookAround(own, demo, 'manager');
  const phone = await own.newPage();
  phone.setDefaultTimeout(20_000);
  await phone.goto(`${demo.address}/explore?by=person&period=this-quarter`);
  await phone.getByText(/^A legtöbb itt van:/).waitFor();
  await settled(phone);
  await soundPage(phone, 'explore-bars-hu-phone-dark');
  await phone.getByRole('button', { name: 'Arányok' }).tap();
  await phone.getByRole('button', { name: 'Miért nem más?' }).tap();
  await phone.getByText('A vonal időben halad: csoportosítson idő szerint.').waitFor();
  await soundPage(phone, 'explore-why-not-hu-phone-dark');
  await phone.keyboard.press('Escape');
  await phone.getByRole('button', { name: 'Mentés elemként' }).tap();
  await phone.getByRole('dialog').getByRole('combobox').first().waitFor();
  await soundPage(phone, 'explore-save-hu-phone-dark');
});
