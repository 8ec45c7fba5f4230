import type { MindMapAnswer } from '@leadline/contract';
import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { comeIn, invite } from '../support/invite.ts';
import { pick } from '../support/pick.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { sendItems } from '../support/send-items.ts';
import { setUp } from '../support/sign-in.ts';
import { soundPage } from '../support/sound-page.ts';

let server: RunningServer;
let browser: Browser;
let nora: BrowserContext;
let anna: BrowserContext;

const desk = { width: 1440, height: 900 } as const;
const phone = { width: 390, height: 844 } as const;

const calls = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => ({
    entity: 'activity',
    externalId: `call-${from + n}`,
    values: { kind: 'call', direction: 'outbound', user_id: 'anna', status: 'completed', started_at: `2026-11-${String(2 + (n % 18)).padStart(2, '0')}T09:00:00Z` },
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
    ...calls(0, 13),
  ]);
  browser = await launchBrowser();
  nora = await contextOf('en', desk);
  await setUp(nora, server);
  anna = await asAnna();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const contextOf = (locale: string, viewport: { readonly width: number; readonly height: number }, isDark = false, hasTouch = false) =>
  browser.newContext({ viewport, locale, colorScheme: isDark ? 'dark' : 'light', hasTouch, reducedMotion: 'reduce' });

/** Anna has an account of her own and a phone. */
async function asAnna(): Promise<BrowserContext> {
  await invite(server, { name: 'Kovács Anna', email: 'anna@example.com', locale: 'hu', roles: [{ role: 'member', team: null }] });
  const context = await contextOf('hu', phone, false, true);
  await comeIn(context, server, 'anna@example.com');
  return context;
}

async function pageOf(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${server.address}${path}`);
  return page;
}

const idea = (page: Page, name: string | RegExp): Locator => page.getByRole('treeitem', typeof name === 'string' ? { name, exact: true } : { name });
/** What somebody else did is there within two seconds. */
const soon = (locator: Locator) => locator.waitFor({ timeout: 2_000 });

const keys = async (page: Page, ...pressed: readonly string[]): Promise<void> => {
  for (const key of pressed) await page.keyboard.press(key);
};

async function write(page: Page, words: string): Promise<void> {
  await page.locator('textarea:focus').waitFor();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await idea(page, words).waitFor();
}

const focused = (page: Page) => page.locator('[role=treeitem]:focus').getAttribute('aria-label');

test(
  'two people gather ideas at once; one becomes a goal that is refused, mended, split in three, told by a KPI and reviewed',
  { timeout: 300_000 },
  async () => {
    const page = await pageOf(nora, '/goals');
    await page.getByRole('link', { name: 'Mind maps' }).press('Enter');
    await page.getByRole('heading', { name: 'No mind maps yet' }).waitFor();
    await soundPage(page, 'mind-maps-empty-en');
    await page.getByRole('button', { name: 'New mind map' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Start' }).press('Enter');
    await dialog.getByText('Write a word or two first.').waitFor();
    await dialog.getByLabel('What is it about?').fill('How do we win more customers in spring?');
    await soundPage(page, 'mind-maps-new-en');
    await dialog.getByRole('button', { name: 'Start' }).press('Enter');

    await page.getByRole('heading', { name: 'How do we win more customers in spring?', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'First idea' }).press('Enter');
    await write(page, 'More calls');
    await keys(page, 'Enter');
    await write(page, 'Trade fairs');
    await keys(page, '+');
    await write(page, 'Stand in Pest');
    await keys(page, 'Enter');
    await write(page, 'Stand in Wien');
    expect(await focused(page)).toBe('Stand in Wien');
    await keys(page, 'ArrowUp');
    expect(await focused(page)).toBe('Stand in Pest');
    await keys(page, 'Alt+ArrowDown', 'ArrowLeft');
    expect(await focused(page)).toBe('Trade fairs');
    await keys(page, 'Space');
    await idea(page, 'Stand in Pest').waitFor({ state: 'detached' });
    await keys(page, 'ArrowRight', 'ArrowRight');
    expect(await focused(page), 'put below its neighbour').toBe('Stand in Wien');
    await keys(page, 'ArrowLeft', 'ArrowUp', '?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await soundPage(page, 'mind-map-keys-en');
    await keys(page, 'Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    const path = new URL(page.url()).pathname;
    const own = await pageOf(anna, path);
    await idea(own, 'More calls').waitFor();
    await soundPage(own, 'mind-map-hu-phone');
    await idea(own, 'More calls').tap();
    await own.getByRole('button', { name: 'Alá' }).tap();
    await write(own, 'Hívjuk a régi vevőket');
    await soon(idea(page, 'Hívjuk a régi vevőket'));
    await own.getByRole('button', { name: /^Szavazat$/ }).tap();
    await soon(idea(page, 'Hívjuk a régi vevőket, 1 vote'));
    await idea(page, /^Hívjuk/).focus();
    await keys(page, 'v');
    await soon(idea(own, 'Hívjuk a régi vevőket, 2 szavazat'));

    await idea(own, 'More calls').tap();
    await own.getByRole('button', { name: 'Átírás' }).tap();
    await own.locator('textarea:focus').fill('Több hívás');
    await idea(page, 'More calls').focus();
    await keys(page, 'F2');
    await page.locator('textarea:focus').fill('Call every lead twice');
    await keys(page, 'Enter');
    await soon(idea(page, 'Call every lead twice'));
    await own.keyboard.press('Enter');
    const clash = own.getByRole('alert', { name: 'Időközben valaki mást írt ide' });
    await clash.getByText('Több hívás', { exact: true }).waitFor();
    await clash.getByText('Call every lead twice', { exact: true }).waitFor();
    await clash.getByText('Nora Berg szavai').waitFor();
    await soundPage(own, 'mind-map-clash-hu-phone');
    await clash.getByRole('button', { name: 'Mindkettő maradjon' }).tap();
    await clash.waitFor({ state: 'detached' });
    await soon(idea(page, 'Több hívás'));
    await idea(page, 'Call every lead twice').waitFor();

    await idea(own, 'Trade fairs').tap();
    await own.getByRole('button', { name: 'Alá' }).tap();
    await own.locator('textarea:focus').fill('Prospektus nyomtatása');
    await idea(page, 'Trade fairs').focus();
    await keys(page, 'Delete');
    await page.getByText('“Trade fairs” was removed with 2 ideas below it.').waitFor();
    const kept = own.getByRole('alert', { name: 'A szavai megmaradtak' });
    await soon(kept.getByText('Prospektus nyomtatása'));
    await soundPage(own, 'mind-map-kept-hu-phone');
    await soundPage(page, 'mind-map-undo-en');
    await kept.getByRole('button', { name: /^Kerüljön ez alá/ }).tap();
    await soon(idea(page, 'Prospektus nyomtatása'));
    await page.getByRole('button', { name: 'Undo' }).press('Enter');
    await soon(idea(own, 'Stand in Wien'));
    await expect.poll(() => focused(page)).toBe('Trade fairs');
    await keys(page, 'Delete');
    await idea(page, 'Trade fairs').waitFor({ state: 'detached' });
    await keys(page, 'Control+z');
    await idea(page, 'Trade fairs').waitFor();

    await idea(page, 'Stand in Pest').waitFor();
    await idea(page, 'Trade fairs').dragTo(idea(page, 'Stand in Pest'));
    await page.getByRole('alert').getByText('“Trade fairs” cannot stand below itself: “Stand in Pest” belongs to its own branch.').waitFor();
    await page.getByRole('button', { name: 'Understood' }).press('Enter');
    await idea(page, 'Prospektus nyomtatása').dragTo(idea(page, 'Trade fairs'));
    await soon(idea(own, 'Prospektus nyomtatása').and(own.locator('[aria-level="3"]')));
    await soundPage(page, 'mind-map-en');

    await idea(page, 'Call every lead twice').focus();
    await keys(page, 'g');
    await page.getByRole('heading', { name: 'New goal' }).waitFor();
    const title = page.getByLabel('Goal', { exact: true });
    expect(await title.inputValue()).toBe('Call every lead twice');
    const first = page.getByRole('group', { name: 'Part 1: Number' });
    expect(await first.getByLabel('Name of the part').inputValue(), 'what stood below becomes its parts').toBe('Hívjuk a régi vevőket');
    await pick(page, page.getByRole('combobox', { name: 'For whom' }), 'Győ', 'Győr');
    await pick(page, page.getByRole('combobox', { name: 'Owner' }), 'Kov', 'Kovács Anna');
    await page.getByLabel('First day').fill('2026-11-01');
    await page.getByLabel('Last day').fill('2027-01-31');
    await first.getByLabel('Target').fill('10');
    await page.getByRole('button', { name: 'Start the goal' }).press('Enter');
    await page
      .getByRole('alert')
      .getByText(/tests are not passed yet/)
      .waitFor();
    expect(await idea(own, /Cél$/).count()).toBe(0);
    await soundPage(page, 'mind-map-goal-refused-en');
    await page.getByLabel('Last day').fill('2026-11-30');
    await page.getByLabel('Why it can be reached').fill('A new colleague has started');
    await first.getByLabel('Start', { exact: true }).fill('0');
    await page.getByRole('button', { name: 'Yes or no' }).press('Enter');
    await page.getByRole('group', { name: 'Part 2: Yes or no' }).getByLabel('Name of the part').fill('Script is written');
    await page.getByRole('button', { name: 'Linked KPI' }).press('Enter');
    const linked = page.getByRole('group', { name: 'Part 3: Linked KPI' });
    await pick(page, linked.getByRole('combobox', { name: 'KPI' }), 'Calls made', 'Calls made');
    await linked.getByLabel('Target').fill('26');
    await linked.getByText('Now 13.').waitFor();
    await page.getByText('Time-bound: passed').waitFor();
    await page.getByRole('button', { name: 'Start the goal' }).press('Enter');
    await page.getByRole('heading', { name: 'Call every lead twice', level: 1 }).waitFor();
    await page.getByText('13 of 26').waitFor();
    await soon(idea(own, 'Call every lead twice, Cél'));
    await soundPage(page, 'mind-map-goal-en');

    await sendItems(server, calls(13, 13));
    await page.getByRole('button', { name: 'Check in' }).press('Enter');
    await dialog.getByLabel('Hívjuk a régi vevőket').fill('10');
    await dialog.getByLabel('Script is written').focus();
    await page.keyboard.press('Space');
    await dialog.getByRole('button', { name: 'Save check-in' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('26 of 26').waitFor();
    await page.getByRole('button', { name: 'Review' }).press('Enter');
    await dialog.getByLabel('Why?').fill('It worked');
    await dialog.getByRole('button', { name: 'Keep' }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('It worked').waitFor();

    await page.getByRole('link', { name: 'From the mind map: Call every lead twice' }).press('Enter');
    await idea(page, 'Call every lead twice, Goal').waitFor();
    await expect.poll(() => focused(page)).toBe('Call every lead twice, Goal');
    await page.getByRole('link', { name: 'Open goal: Call every lead twice' }).press('Enter');
    await page.getByRole('heading', { name: 'Call every lead twice', level: 1 }).waitFor();
  },
);

/** A finger holds a node for a moment, carries it over another one and lets go. */
async function held(page: Page, from: Locator, to: Locator): Promise<void> {
  await to.scrollIntoViewIfNeeded();
  const middle = async (locator: Locator) => {
    const { x, y, height } = (await locator.boundingBox())!;
    return { x: x + 90, y: y + height / 2 };
  };
  // So that both are on the screen at once.
  await page.evaluate('document.documentElement.style.zoom = "0.25"');
  const [start, end] = [await middle(from), await middle(to)];
  const cdp = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: readonly { x: number; y: number }[]) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: [...touchPoints] });
  await touch('touchStart', [start]);
  await page.waitForTimeout(500);
  await touch('touchMove', [{ x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }]);
  await touch('touchMove', [end]);
  await touch('touchEnd', []);
  await page.evaluate('document.documentElement.style.zoom = ""');
}

/** A map as a team of talkative people leaves it. */
async function large(page: Page, words: readonly string[], title: string): Promise<string> {
  const post = async (path: string, data: object): Promise<MindMapAnswer> => {
    const answer = await page.request.post(`${server.address}${path}`, { headers: { origin: server.address }, data });
    expect(answer.ok(), await answer.text()).toBe(true);
    return (await answer.json()) as MindMapAnswer;
  };
  const id = randomUUID();
  await post('/api/mind-maps', { key: id, title, teamId: null });
  const made: string[] = [];
  for (let at = 0; at < 59; at += 1) {
    const key = randomUUID();
    const parentId = at < 6 ? id : at < 24 ? made[at % 6]! : made[6 + ((at * 7) % 18)]!;
    await post(`/api/mind-maps/${id}/changes`, { key, operation: { kind: 'add', parentId, beforeId: null, text: words[at % words.length]! } });
    made.push(key);
    if (at % 5 === 0) await post(`/api/mind-maps/${id}/changes`, { key: randomUUID(), operation: { kind: 'vote', nodeId: key, isOn: true } });
  }
  return id;
}

const vi = ['Gọi lại khách cũ', 'Gian hàng ở hội chợ', 'Quảng cáo', 'Bảng giá mới, dễ hiểu hơn cho những khách hàng đang phân vân giữa hai gói dịch vụ', 'Giới thiệu bạn bè', 'Trang web', 'Thăm khách mỗi tuần']; // prettier-ignore
const ru = ['Звонить чаще', 'Стенд на выставке', 'Реклама', 'Новый прайс-лист, понятный тем, кто сомневается между двумя тарифами и поэтому не покупает', 'Рекомендации друзей', 'Сайт', 'Встречи каждую неделю']; // prettier-ignore

test(
  'sixty ideas stay readable on the desk, in the dark and on a phone; an idea becomes a KPI; a map is renamed and removed',
  { timeout: 240_000 },
  async () => {
    const own = async (
      locale: string,
      size: { readonly width: number; readonly height: number },
      isDark: boolean,
      hasTouch = false,
    ): Promise<BrowserContext> => {
      const context = await contextOf(locale, size, isDark, hasTouch);
      await context.addCookies(await nora.cookies());
      return context;
    };
    const page = await pageOf(await own('ru', desk, true), '/mind-maps');
    const id = await large(page, ru, 'Как привлечь больше клиентов весной?');
    await page.goto(`${server.address}/mind-maps/${id}`);
    await idea(page, /^Как привлечь/).waitFor();
    expect(await page.getByRole('treeitem').count()).toBe(60);
    await soundPage(page, 'mind-map-large-ru-dark');
    await page.getByRole('button', { name: 'Показать всё' }).click();
    const canvas = await page.locator('[data-canvas]').boundingBox();
    await expect.poll(async () => (await page.getByRole('tree').boundingBox())!.height).toBeLessThanOrEqual(canvas!.height);
    expect((await page.getByRole('tree').boundingBox())!.width).toBeLessThanOrEqual(canvas!.width);
    await soundPage(page, 'mind-map-large-fit-ru-dark');
    await page.getByText('Список', { exact: true }).click();
    await page.locator('[role=treeitem][aria-level="3"]').first().waitFor();
    await soundPage(page, 'mind-map-outline-ru-dark');

    await idea(page, /^Реклама/)
      .first()
      .focus();
    await keys(page, 'k');
    const dialog = page.getByRole('dialog');
    await pick(page, dialog.getByRole('combobox', { name: 'Показатель из библиотеки' }), 'Исходящие', 'Исходящие звонки');
    await soundPage(page, 'mind-map-kpi-ru-dark');
    await dialog.getByRole('button', { name: 'Взять этот' }).press('Enter');
    await page.getByRole('link', { name: 'Открыть показатель: Исходящие звонки' }).waitFor();
    await idea(page, /^Сайт/).first().focus();
    await keys(page, 'k');
    await dialog.getByRole('link', { name: 'Написать свой' }).press('Enter');
    await page.getByRole('link', { name: 'С интеллект-карты: Сайт' }).waitFor();
    await expect.poll(() => page.locator('input').evaluateAll((fields) => fields.map((field) => (field as unknown as { value: string }).value))).toContain('Сайт'); // prettier-ignore

    const pocket = await pageOf(await own('vi', phone, true, true), '/mind-maps');
    const other = await large(pocket, vi, 'Làm sao có thêm khách hàng vào mùa xuân?');
    await pocket.reload();
    await pocket.getByRole('link', { name: 'Làm sao có thêm khách hàng vào mùa xuân?' }).waitFor();
    await soundPage(pocket, 'mind-maps-vi-phone-dark');
    await pocket.getByRole('link', { name: 'Làm sao có thêm khách hàng vào mùa xuân?' }).tap();
    await idea(pocket, /^Gọi lại khách cũ/)
      .first()
      .waitFor();
    await soundPage(pocket, 'mind-map-vi-phone-dark');
    const target = pocket.locator('[role=treeitem][aria-level="2"]');
    const moved = pocket.locator('[role=treeitem][aria-level="3"]').first();
    const name = (await moved.getAttribute('aria-label'))!;
    await moved.tap();
    await pocket.getByRole('button', { name: 'Chuyển', exact: true }).tap();
    await pick(pocket, pocket.getByRole('dialog').getByRole('combobox'), 'Làm sao', 'Làm sao có thêm khách hàng vào mùa xuân?');
    await soundPage(pocket, 'mind-map-move-vi-phone-dark');
    await pocket.getByRole('dialog').getByRole('button', { name: 'Chuyển' }).tap();
    await expect.poll(() => target.count()).toBe(7);
    expect(await target.last().getAttribute('aria-label')).toBe(name);
    await held(pocket, target.last(), target.first());
    await expect.poll(() => target.count()).toBe(6);

    await pocket.goto(`${server.address}/mind-maps`);
    await pocket.getByRole('button', { name: /^Đổi tên “Làm sao/ }).tap();
    await pocket.getByRole('dialog').getByRole('textbox').first().fill('Mùa xuân');
    await pocket.getByRole('dialog').getByRole('button', { name: 'Lưu' }).tap();
    await pocket.getByRole('link', { name: 'Mùa xuân' }).waitFor();
    await pocket.getByRole('button', { name: 'Xóa “Mùa xuân”' }).tap();
    await pocket.getByText(/Sơ đồ mất cùng 59 ý tưởng/).waitFor();
    await soundPage(pocket, 'mind-map-remove-vi-phone-dark');
    const gone = await pageOf(anna, `/mind-maps/${other}`);
    await idea(gone, 'Mùa xuân').waitFor();
    await pocket.getByRole('dialog').getByRole('button', { name: 'Xóa', exact: true }).tap();
    await pocket.getByRole('link', { name: 'Mùa xuân' }).waitFor({ state: 'detached' });
    await soon(gone.getByText('Ez a gondolattérkép már nincs meg, vagy Ön nem láthatja.'));
  },
);
