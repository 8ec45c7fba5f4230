import type { BoardAnswer, BoardsResponse, Widget } from '@leadline/contract';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { chooseInMenu } from '../support/choose-in-menu.ts';
import { comeIn, invite } from '../support/invite.ts';
import { pick } from '../support/pick.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { sendItems } from '../support/send-items.ts';
import { shoot } from '../support/shoot.ts';
import { setUp } from '../support/sign-in.ts';
import { soundPage } from '../support/sound-page.ts';

let server: RunningServer;
let browser: Browser;
let nora: BrowserContext;
let anna: BrowserContext;

const desk = { width: 1440, height: 900 } as const;
const phone = { width: 390, height: 844 } as const;

const calls = (by: string, count: number) =>
  Array.from({ length: count }, (_, n) => ({
    entity: 'activity',
    externalId: `call-${by}-${n}`,
    values: { kind: 'call', direction: 'outbound', user_id: by, status: 'completed', started_at: `2026-11-${String(2 + (n % 18)).padStart(2, '0')}T09:00:00Z` },
  })); // prettier-ignore

beforeAll(async () => {
  server = await startServer({ isEmpty: true, environment: { LEADLINE_NOW: '2026-11-20T15:00:00+01:00' } });
  const person = (externalId: string, name: string) => [
    { entity: 'user', externalId, values: { full_name: name } },
    { entity: 'assignment', externalId, values: { user_id: externalId, team_id: 'gyor', sales_role: 'hunter', is_primary: true } },
  ];
  await sendItems(server, [
    { entity: 'team', externalId: 'gyor', values: { name: 'Győr' } },
    ...person('anna', 'Kovács Anna'),
    ...person('bela', 'Nagy Béla'),
    ...calls('anna', 13),
    ...calls('bela', 9),
  ]);
  browser = await launchBrowser();
  const context = (locale: string, viewport: typeof desk | typeof phone) =>
    browser.newContext({ viewport, locale, colorScheme: locale === 'hu' ? 'dark' : 'light', reducedMotion: 'reduce' });
  nora = await context('en', desk);
  await setUp(nora, server);
  await invite(server, { name: 'Kovács Anna', email: 'anna@example.com', locale: 'hu', roles: [{ role: 'member', team: null }] });
  anna = await context('hu', phone);
  await comeIn(anna, server, 'anna@example.com');
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function pageOf(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${server.address}${path}`);
  return page;
}

const keys = async (page: Page, ...pressed: readonly string[]): Promise<void> => {
  for (const key of pressed) await page.keyboard.press(key);
};
const tile = (page: Page, name: string): Locator => page.getByRole('article', { name, exact: true });
const said = (page: Page, text: string) => page.getByRole('status').getByText(text, { exact: true }).waitFor({ state: 'attached' });
const press = (page: Page, name: string, index = 0) => page.getByRole('button', { name, exact: true }).nth(index).press('Enter');

/** Takes a handle with the mouse and lets it go so many pixels from there. */
async function drag(page: Page, handle: Locator, dx: number, dy: number): Promise<void> {
  await handle.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await handle.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + dx / 2, y + height / 2 + dy / 2, { steps: 3 });
  await page.mouse.move(x + width / 2 + dx, y + height / 2 + dy, { steps: 3 });
  await page.mouse.up();
}

/** Takes a handle with the mouse into an empty section, and lets it go once the section has made room. */
async function carry(page: Page, handle: Locator, section: Locator): Promise<void> {
  const { x, y, width, height } = (await handle.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 8, y + height / 2 + 8, { steps: 2 });
  await page.getByRole('article').and(page.locator('[data-placing]')).waitFor();
  // Its own section has grown by now, and what stands below has gone down.
  const over = (await section.boundingBox())!;
  await page.mouse.move(over.x + 60, over.y + over.height / 2, { steps: 4 });
  await section.getByText('Nothing here yet. Add a widget.').waitFor({ state: 'detached' });
  await page.mouse.up();
}

const api = async <Answer>(path: string, data?: object, method = 'PUT'): Promise<Answer> => {
  const answer = await nora.request.fetch(`${server.address}${path}`, { headers: { origin: server.address }, ...(data ? { data, method } : {}) });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()) as Answer;
};
const boardOf = (id: string) => api<BoardAnswer>(`/api/boards/${id}`);
const placesOf = ({ document }: BoardAnswer) => document.widgets.map(({ kind, place: { x, y, w, h } }: Widget) => `${kind} ${x},${y} ${w}×${h}`);

test('a board is put together by hand and by keyboard, shared, clashes and comes back', { timeout: 240_000 }, async () => {
  const page = await pageOf(nora, '/board');
  await page.getByRole('navigation', { name: 'Boards' }).getByRole('link', { name: 'All boards' }).press('Enter');
  await page.getByRole('heading', { name: 'No boards yet' }).waitFor();
  await soundPage(page, 'boards-empty-en');
  await page.getByRole('button', { name: /^Empty board/ }).press('Enter');
  await press(page, 'Begin');
  await page.getByText('Give the board a name.').waitFor();
  await page.getByRole('dialog').getByLabel('Name').fill('Calls of the week');
  await press(page, 'Begin');

  await page.getByText('Everything is saved').waitFor();
  await press(page, 'Add a widget');
  await soundPage(page, 'boards-gallery-en');
  await page.getByRole('button', { name: /^Number/ }).press('Enter');
  await page.getByRole('combobox', { name: 'Number' }).fill('');
  await pick(page, page.getByRole('combobox', { name: 'Number' }), 'calls made', 'Calls made');
  await soundPage(page, 'boards-number-en');
  await press(page, 'Put on the board');
  await tile(page, 'Calls made').waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });

  const handle = page.getByRole('button', { name: 'Move “Calls made”' });
  await handle.focus();
  await keys(page, 'ArrowRight');
  await said(page, 'Column 2, row 1, 3 wide, 3 tall');
  await keys(page, 'Shift+ArrowRight', 'Shift+ArrowDown');
  await said(page, 'Column 2, row 1, 4 wide, 4 tall');
  expect(await handle.evaluate((element) => element === element.ownerDocument.activeElement), 'stays where the focus is').toBe(true);
  await keys(page, 'Escape');
  await said(page, 'Column 1, row 1, 3 wide, 3 tall');
  await keys(page, 'ArrowRight', 'ArrowRight', 'Control+z');
  await expect.poll(async () => Math.round((await tile(page, 'Calls made').boundingBox())!.x)).toBeLessThan(200);
  await keys(page, 'Control+Shift+z');
  await expect.poll(async () => Math.round((await tile(page, 'Calls made').boundingBox())!.x)).toBeGreaterThan(250);

  await press(page, 'Add a widget');
  await page.getByRole('button', { name: /^Table/ }).press('Enter');
  await page.getByLabel('Title', { exact: true }).fill('Who called');
  await pick(page, page.getByRole('combobox', { name: 'Numbers' }), 'calls made', 'Calls made');
  await press(page, 'Put on the board');
  await tile(page, 'Who called').waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await drag(page, page.getByRole('button', { name: 'Move “Who called”' }), 0, -300);
  await soundPage(page, 'boards-edit-en');
  await page.getByText('Phone', { exact: true }).click();
  await press(page, 'Put “Who called” earlier');
  await said(page, 'Who called: place 1');
  await soundPage(page, 'boards-edit-phone-en');
  await press(page, 'Save');
  await page.getByRole('button', { name: 'Edit', exact: true }).waitFor();
  const id = new URL(page.url()).pathname.split('/')[2]!;
  expect(placesOf(await boardOf(id))).toEqual(['number 2,0 3×3', 'table 5,0 6×4']);

  await page.reload();
  await tile(page, 'Calls made').getByText('22', { exact: true }).first().waitFor();
  const before = (await tile(page, 'Who called').boundingBox())!;
  await tile(page, 'Who called').getByText('Nagy Béla').waitFor();
  expect(await tile(page, 'Who called').boundingBox(), 'nothing moves when numbers come').toEqual(before);
  await soundPage(page, 'boards-view-en');
  await sendItems(server, calls('bela', 11));
  await tile(page, 'Calls made').getByText('24', { exact: true }).first().waitFor({ timeout: 5_000 });

  await sharedWithTeam(page);
  await seenByAnna(id);
  await narrowed(page, id);
  await betweenSections(page, id);
  await clash(page, id);
  await restored(page, id);
  await readyBoards();
});

async function sharedWithTeam(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Favourite: Calls of the week' }).press('Enter');
  await page.getByRole('navigation', { name: 'Boards' }).getByRole('link', { name: 'Calls of the week' }).waitFor();
  await page.getByRole('navigation', { name: 'Boards' }).getByRole('link', { name: 'All boards' }).press('Enter');
  await page.getByRole('heading', { name: 'Favourites' }).waitFor();
  await press(page, 'More about “Calls of the week”');
  await chooseInMenu(page, 'Name and who sees it');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Who sees it?' }).fill('');
  await pick(page, dialog.getByRole('combobox', { name: 'Who sees it?' }), 'Győ', 'Team Győr');
  await dialog.getByRole('checkbox', { name: 'They may change it too' }).check();
  await soundPage(page, 'boards-share-en');
  await dialog.getByRole('button', { name: 'Save' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('Team Győr').waitFor();
  await press(page, 'More about “Calls of the week”');
  await chooseInMenu(page, 'Remove');
  await page.getByText('“Calls of the week” was removed.').waitFor();
  await soundPage(page, 'boards-removed-en');
  await press(page, 'Bring back');
  await page.getByRole('heading', { name: 'Favourites' }).waitFor();
  await soundPage(page, 'boards-list-en');
}

/** Somebody of the team sees the same board with the own numbers alone, in the own language, one below the other. */
async function seenByAnna(id: string): Promise<void> {
  const own = await pageOf(anna, '/boards');
  await own.getByRole('link', { name: 'Calls of the week' }).press('Enter');
  await own.waitForURL(`**/boards/${id}**`);
  await tile(own, 'Indított hívások').getByText('13', { exact: true }).first().waitFor();
  expect(await tile(own, 'Who called').getByText('Nagy Béla').count()).toBe(0);
  const [table, number] = [await tile(own, 'Who called').boundingBox(), await tile(own, 'Indított hívások').boundingBox()];
  expect(table!.y, 'in the order of the phone').toBeLessThan(number!.y);
  await soundPage(own, 'boards-view-hu-phone-dark');
  await own.getByRole('button', { name: 'Hogyan olvassa: „Indított hívások”' }).press('Enter');
  await own.getByText(/^A nagy szám az időszak értéke/).waitFor();
  await soundPage(own, 'boards-read-hu-phone-dark');
  await own.keyboard.press('Escape');
  await press(own, 'Szerkesztés');
  await own.getByText('Minden mentve').waitFor();
  await soundPage(own, 'boards-edit-hu-phone-dark');
  await press(own, 'Kész');
}

/** From a number to its explanation, from there to a board of one person, and back. */
async function narrowed(page: Page, id: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('week calls');
  await page.getByRole('option', { name: /^Calls of the week/ }).waitFor();
  await keys(page, 'Enter');
  await page.waitForURL(`**/boards/${id}**`);
  await tile(page, 'Who called')
    .getByRole('row', { name: /Kovács Anna/ })
    .getByRole('button')
    .first()
    .press('Enter');
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: 'Only Kovács Anna on this board' }).waitFor();
  await soundPage(page, 'boards-number-drawer-en');
  await drawer.getByRole('button', { name: 'Only Kovács Anna on this board' }).press('Enter');
  await drawer.waitFor({ state: 'detached' });
  await tile(page, 'Calls made').getByText('13', { exact: true }).first().waitFor();
  await press(page, 'Clear');
  await tile(page, 'Calls made').getByText('24', { exact: true }).first().waitFor();
  // What no picker chooses stands as a chip, in the address and to be taken away; its name is a word that comes after the page.
  await page.addInitScript(watchHidden);
  await page.goto(`${server.address}/boards/${id}?only=activity_kind:meeting`);
  await page.getByRole('list', { name: 'Only what belongs to' }).getByRole('listitem').waitFor();
  await tile(page, 'Calls made').getByText('24', { exact: true }).first().waitFor({ state: 'detached' });
  await page.getByRole('list', { name: 'Only what belongs to' }).getByRole('button').press('Enter');
  await tile(page, 'Calls made').getByText('24', { exact: true }).first().waitFor();
  expect(new URL(page.url()).searchParams.has('only')).toBe(false);
  expect(await page.evaluate('globalThis.hiddenAgain'), 'what was shown stays').toEqual([]);
}

/** Writes down what React hides after it was shown: whoever was typing or pressing keys there would lose them. */
const watchHidden = `
  globalThis.hiddenAgain = [];
  new MutationObserver((changes) => {
    for (const { target } of changes)
      if (target.style.getPropertyPriority('display') === 'important') globalThis.hiddenAgain.push(target.tagName + '.' + target.className);
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ['style'] });
`;

/** A widget goes into another section by keyboard, by hand and from the menu; the focus goes along, and one step undoes it. */
async function betweenSections(page: Page, id: string): Promise<void> {
  await press(page, 'Edit');
  await press(page, 'Sections and tabs');
  await page.getByRole('button', { name: /^Add a section in/ }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Done' }).press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const section = page.getByRole('region', { name: 'Section 2' });
  const handle = page.getByRole('button', { name: 'Move “Calls made”' });
  await handle.focus();
  await keys(page, 'PageDown');
  await said(page, 'Calls made is in “Section 2” now');
  await section.getByRole('article', { name: 'Calls made', exact: true }).waitFor();
  await expect
    .poll(() => handle.evaluate((element) => element === element.ownerDocument.activeElement), { message: 'the focus goes along' })
    .toBe(true);
  await keys(page, 'Control+z');
  await section.getByRole('article').waitFor({ state: 'detached' });

  // Both sections are on the screen, so that nothing moves under the hand.
  await page.setViewportSize({ width: desk.width, height: 2000 });
  await carry(page, handle, section);
  await said(page, 'Calls made is in “Section 2” now');
  await section.getByRole('article', { name: 'Calls made', exact: true }).waitFor();
  expect(await page.getByRole('article', { name: 'Calls made', exact: true }).count()).toBe(1);
  await page.setViewportSize(desk);
  await keys(page, 'Control+z');
  await section.getByRole('article').waitFor({ state: 'detached' });

  await press(page, 'More about “Who called”');
  await shoot(page, 'boards-move-to-en');
  await chooseInMenu(page, 'Move to “Section 2”');
  await section.getByRole('article', { name: 'Who called', exact: true }).waitFor();

  await keys(page, 'Control+z', 'Control+z');
  await page.goto(`${server.address}/boards/${id}`);
}

/** Somebody else saves in between: both versions stay. */
async function clash(page: Page, id: string): Promise<void> {
  await press(page, 'Edit');
  await page.getByLabel('Name', { exact: true }).fill('Calls, my way');
  const { edition, folder, isShared, document } = await boardOf(id);
  const audience = { kind: 'team', teamId: (await api<BoardsResponse>('/api/boards')).teams[0]!.id };
  await api(`/api/boards/${id}`, { edition, title: 'Calls, their way', folder, audience, isShared, document });
  await press(page, 'Save');
  const dialog = page.getByRole('dialog', { name: 'Somebody has changed this board meanwhile' });
  await dialog.getByText(/Nora Berg saved it/).waitFor();
  await soundPage(page, 'boards-clash-en');
  await dialog.getByRole('button', { name: 'Show the newer one' }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Calls, their way');
  await press(page, 'Undo');
  expect(await page.getByLabel('Name', { exact: true }).inputValue(), 'undoing brings the own back').toBe('Calls, my way');
  const newer = await boardOf(id);
  await api(`/api/boards/${id}`, { edition: newer.edition, title: 'Calls, their way', folder, audience, isShared, document });
  await press(page, 'Save');
  await dialog.getByRole('button', { name: 'Save mine as a copy' }).press('Enter');
  await page.getByRole('heading', { name: 'Calls, my way (my version)', level: 1 }).waitFor();
  expect((await boardOf(id)).title).toBe('Calls, their way');
}

/** A board as it was can be looked at and brought back; leaving with changes asks. */
async function restored(page: Page, id: string): Promise<void> {
  await page.goto(`${server.address}/boards/${id}`);
  await press(page, 'More about “Calls, their way”');
  await chooseInMenu(page, 'Version history');
  await page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Nothing on it' }).getByRole('button').press('Enter');
  await page.getByText(/^This is how the board was on/).waitFor();
  await page.getByRole('heading', { name: 'Nothing stands here yet' }).waitFor();
  await soundPage(page, 'boards-version-en');
  await press(page, 'Make it the current one');
  await page.getByText(/^This is how the board was on/).waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Calls of the week', level: 1 }).waitFor();
  expect(placesOf(await boardOf(id))).toEqual([]);
  await press(page, 'Edit');
  await page.getByLabel('Name', { exact: true }).first().fill('Half done');
  await page.getByRole('link', { name: 'Goals' }).press('Enter');
  await page.getByRole('dialog', { name: 'Leave without saving?' }).getByRole('button', { name: 'Keep editing' }).press('Enter');
  expect(await page.getByLabel('Name', { exact: true }).first().inputValue()).toBe('Half done');
}

/** Boards that are ready show their numbers at once, on any screen. */
async function readyBoards(): Promise<void> {
  const own = await pageOf(anna, '/boards');
  await own.getByRole('heading', { name: 'Kiindulás' }).waitFor();
  await soundPage(own, 'boards-list-hu-phone-dark');
  await own
    .getByRole('button', { name: /^Napi munka és eredmény|^Munkám|^Az én munkám/ })
    .first()
    .press('Enter');
  await own.waitForURL('**/boards/*-*');
  await own.getByRole('article').first().waitFor();
  await soundPage(own, 'boards-own-day-hu-phone-dark');
}
