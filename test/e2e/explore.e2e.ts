import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { pick } from '../support/pick.ts';
import { openSharedDemo, type SharedDemo } from '../support/shared-demo.ts';
import { lookAround } from '../support/sign-in.ts';
import { soundPage } from '../support/sound-page.ts';

let demo: SharedDemo;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  demo = await openSharedDemo();
  browser = await launchBrowser();
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-US', reducedMotion: 'reduce' });
  await lookAround(context, demo, 'manager');
  page = await context.newPage();
  page.setDefaultTimeout(20_000);
}, 300_000);
afterAll(async () => {
  await browser?.close();
});

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

test('a KPI is turned, cut, compared and opened by keyboard; every step goes back', { timeout: 240_000 }, async () => {
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
});

/** From a number to its records, and from there to that one place alone. */
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
