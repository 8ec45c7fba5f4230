import { TOTP, Secret } from 'otpauth';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { providerClient, startIdentityProvider, type SeatedPerson } from '../support/identity-provider.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { sendItems } from '../support/send-items.ts';
import { shoot } from '../support/shoot.ts';
import { administrator, localHeaders, setUp } from '../support/sign-in.ts';

interface Words {
  readonly email: string;
  readonly password: string;
  readonly signIn: string;
  readonly invite: string;
  readonly name: string;
  readonly role: string;
  readonly manager: string;
  readonly team: string;
  readonly makeLink: string;
  readonly linkOf: RegExp;
  readonly done: string;
  readonly welcome: RegExp;
  readonly comeIn: string;
  readonly changeOf: (name: string) => string;
  readonly save: string;
  readonly saved: string;
  readonly setUpFactor: string;
  readonly ownPassword: string;
  readonly goOn: string;
  readonly code: string;
  readonly switchOn: string;
  readonly kept: string;
  readonly on: string;
  readonly stepCode: string;
  readonly lockOut: string;
  readonly lockedOut: RegExp;
  readonly signInTitle: string;
  readonly throughCompany: string;
  readonly welcomeBao: RegExp;
  readonly cancelled: string;
}

const en: Words = {
  email: 'Mail address',
  password: 'Password',
  signIn: 'Sign in',
  invite: 'Invite somebody',
  name: 'Name',
  role: 'Role',
  manager: 'Manager',
  team: 'Team',
  makeLink: 'Make invitation link',
  linkOf: /^Hand this link to/,
  done: 'Done',
  welcome: /^Welcome, Lan/,
  comeIn: 'Save password and come in',
  changeOf: (name) => `Change ${name}`,
  save: 'Save',
  saved: 'Saved.',
  setUpFactor: 'Set up two-step sign-in',
  ownPassword: 'Your password',
  goOn: 'Go on',
  code: 'Code from the app',
  switchOn: 'Switch on',
  kept: 'I have kept them',
  on: 'On',
  stepCode: 'Code',
  lockOut: 'Lock out',
  lockedOut: /Lan is locked out/,
  signInTitle: 'Sign in',
  throughCompany: 'Sign in with Company',
  welcomeBao: /^Welcome, Bao/,
  cancelled: 'Signing in was cancelled there.',
};
const vi: Words = {
  email: 'Địa chỉ thư',
  password: 'Mật khẩu',
  signIn: 'Đăng nhập',
  invite: 'Mời người dùng',
  name: 'Tên',
  role: 'Vai trò',
  manager: 'Quản lý',
  team: 'Đội',
  makeLink: 'Tạo liên kết mời',
  linkOf: /^Hãy đưa liên kết này/,
  done: 'Xong',
  welcome: /^Chào mừng Lan/,
  comeIn: 'Lưu mật khẩu và vào',
  changeOf: (name) => `Sửa ${name}`,
  save: 'Lưu',
  saved: 'Đã lưu.',
  setUpFactor: 'Thiết lập xác minh hai bước',
  ownPassword: 'Mật khẩu của bạn',
  goOn: 'Tiếp tục',
  code: 'Mã từ ứng dụng',
  switchOn: 'Bật',
  kept: 'Tôi đã giữ',
  on: 'Bật',
  stepCode: 'Mã',
  lockOut: 'Khóa',
  lockedOut: /Lan đã bị khóa/,
  signInTitle: 'Đăng nhập',
  throughCompany: 'Đăng nhập bằng Company',
  welcomeBao: /^Chào mừng Bao/,
  cancelled: 'Việc đăng nhập đã bị hủy ở dịch vụ kia.',
};

const password = 'a few words in a row';
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
});

/** Goes to a field or button with the Tab key alone, as often as it takes. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.first().waitFor();
  for (let steps = 0; steps < 60; steps += 1) {
    if (await target.first().evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${String(target)}`);
}

async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

async function write(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
}

/** Opens a list with the keyboard and takes the entry with this text: down to it, Enter; down once more where the list, not yet still, let the key pass. */
async function choose(page: Page, target: Locator, option: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('ArrowDown');
  const entry = page.getByRole('option', { name: option, exact: true });
  await entry.waitFor();
  for (let steps = 0; steps < 40; steps += 1) {
    if ((await entry.getAttribute('data-combobox-selected')) !== null) {
      await page.keyboard.press('Enter');
      if (await isGone(entry)) return;
    }
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`the keyboard does not take ${option}`);
}

/** True as soon as an entry is no longer seen; false where it stays for half a second. */
const isGone = async (entry: Locator): Promise<boolean> =>
  entry.waitFor({ state: 'hidden', timeout: 500 }).then(
    () => true,
    () => false,
  );

describe.each([
  ['on a desktop, in English', 'desktop', 1440, 900, 'en', en],
  ['on a phone, in Vietnamese', 'phone', 390, 844, 'vi', vi],
] as const)('accounts with the keyboard alone, %s', (_, shot, width, height, locale, words) => {
  let server: RunningServer;
  let admin: Page;
  let guest: Page;
  let guests: BrowserContext;
  let link: string;
  let secret: string;
  const faults: string[] = [];
  beforeAll(async () => {
    server = await startServer({ isEmpty: true, environment: { LEADLINE_ALLOW_PRIVATE_ADDRESSES: '127.0.0.1,::1' } });
    await sendItems(server, [{ entity: 'team', externalId: 'n', values: { name: 'North' } }]);
    const setUpContext = await browser.newContext();
    await setUp(setUpContext, server);
    await setUpContext.close();
    const open = async () => browser.newContext({ viewport: { width, height }, locale, reducedMotion: 'reduce' });
    const pageOf = async (context: BrowserContext) => {
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      page.on('pageerror', (error) => faults.push(error.message));
      return page;
    };
    guests = await open();
    [admin, guest] = [await pageOf(await open()), await pageOf(guests)];
  });
  afterAll(async () => {
    await server?.stop();
  });
  const sound = async (page: Page, name: string): Promise<void> => {
    await shoot(page, `${shot}-accounts-${name}`);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(await seriousFindings(page)).toEqual([]);
    expect(faults).toEqual([]);
  };
  const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true });
  const signIn = async (page: Page, email: string, given: string): Promise<void> => {
    await write(page, page.getByLabel(words.email, { exact: true }), email);
    await write(page, page.getByLabel(words.password, { exact: true }), given);
    await page.keyboard.press('Enter');
  };

  test('an administrator signs in and invites somebody', { timeout: 120_000 }, async () => {
    await admin.goto(`${server.address}/settings/accounts`);
    await admin.getByRole('heading', { name: words.signInTitle, level: 1 }).waitFor();
    await sound(admin, 'sign-in');
    await signIn(admin, administrator.email, administrator.password);
    await press(admin, button(admin, words.invite));
    const dialog = admin.getByRole('dialog');
    await write(admin, dialog.getByLabel(words.name, { exact: true }), 'Lan');
    await write(admin, dialog.getByLabel(words.email, { exact: true }), 'lan@example.com');
    await sound(admin, 'invite');
    await press(admin, button(dialog, words.makeLink));
    const shown = dialog.getByLabel(words.linkOf);
    await shown.waitFor();
    link = await shown.inputValue();
    await sound(admin, 'link');
    await press(admin, button(dialog, words.done));
    await dialog.waitFor({ state: 'detached' });
    await admin.getByText('lan@example.com').waitFor();
    await sound(admin, 'list');
  });

  test('the invitation is accepted, once', { timeout: 120_000 }, async () => {
    await guest.goto(link.replace(/^http:\/\/localhost:\d+/, server.address));
    await guest.getByRole('heading', { name: words.welcome }).waitFor();
    await sound(guest, 'join');
    await write(guest, guest.getByLabel(words.password, { exact: true }), password);
    await press(guest, button(guest, words.comeIn));
    await guest.waitForURL(/\/board/);
    const second = await guests.newPage();
    await second.goto(link.replace(/^http:\/\/localhost:\d+/, server.address));
    await second.getByRole('heading', { level: 1 }).waitFor();
    expect(await second.getByLabel(words.password, { exact: true }).count()).toBe(0);
    await second.close();
  });

  test('a role is given, and counts at once', { timeout: 120_000 }, async () => {
    await admin.reload();
    await press(admin, button(admin, words.changeOf('Lan')));
    const dialog = admin.getByRole('dialog');
    await choose(admin, dialog.getByRole('combobox', { name: words.role }), words.manager);
    await choose(admin, dialog.getByRole('combobox', { name: words.team }), 'North');
    await sound(admin, 'role');
    await press(admin, button(dialog, words.save));
    await dialog.getByText(words.saved).waitFor();
    await admin.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await admin.getByText(`${words.manager}, North`).waitFor();
    await guest.goto(`${server.address}/account`);
    await guest.getByRole('heading', { name: words.signInTitle, level: 1 }).waitFor();
    await signIn(guest, 'lan@example.com', password);
    await guest.getByText(`${words.manager}, North`).waitFor();
  });

  test('a second factor is set up, and asked for', { timeout: 120_000 }, async () => {
    await sound(guest, 'own');
    await press(guest, button(guest, words.setUpFactor));
    const dialog = guest.getByRole('dialog');
    await write(guest, dialog.getByLabel(words.ownPassword, { exact: true }), password);
    await guest.keyboard.press('Enter');
    secret = (await dialog.getByTestId('factor-key').innerText()).replaceAll(/\s/g, '');
    await sound(guest, 'factor');
    const code = (steps = 0) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });
    await write(guest, dialog.getByLabel(words.code, { exact: true }), code());
    await guest.keyboard.press('Enter');
    await button(dialog, words.kept).waitFor();
    await sound(guest, 'codes');
    await press(guest, button(dialog, words.kept));
    await dialog.waitFor({ state: 'detached' });
    await guest.getByText(words.on, { exact: true }).waitFor();
    await guests.clearCookies();
    await guest.reload();
    await signIn(guest, 'lan@example.com', password);
    await guest.getByLabel(words.stepCode, { exact: true }).waitFor();
    await sound(guest, 'second-step');
    await write(guest, guest.getByLabel(words.stepCode, { exact: true }), code(1));
    await guest.keyboard.press('Enter');
    await guest.getByText(`${words.manager}, North`).waitFor();
  });

  test('whoever is locked out is out within a moment, wherever they are', { timeout: 120_000 }, async () => {
    await guest.goto(`${server.address}/board`);
    await guest.getByRole('heading', { level: 1 }).waitFor();
    await admin.reload();
    await press(admin, button(admin, words.changeOf('Lan')));
    const dialog = admin.getByRole('dialog');
    await press(admin, button(dialog, words.lockOut));
    await dialog.getByText(words.lockedOut).waitFor();
    await sound(admin, 'locked-out');
    await guest.getByRole('heading', { name: words.signInTitle, level: 1 }).waitFor({ timeout: 10_000 });
  });
  test('another service lets in whoever it knows, by an invitation first, and says so where they refuse', { timeout: 120_000 }, async () => {
    // The address the service sends people back to.
    const address = server.address.replace('127.0.0.1', 'localhost');
    const seat: { person?: SeatedPerson } = {};
    const service = await startIdentityProvider(`${address}/api/session/provider/callback`, () => seat.person);
    const make = async <T>(path: string, body: object): Promise<T> => {
      const headers = { ...localHeaders(server.dataFolder), 'content-type': 'application/json' };
      const answer = await fetch(`${server.address}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(await answer.text());
      return (await answer.json()) as T;
    };
    await make('/api/providers', { name: 'Company', issuer: service.issuer, ...providerClient, domains: [], isOn: true });
    const bao = { name: 'Bao', email: 'bao@example.com', locale, person: null, roles: [{ role: 'leadership', team: null }] };
    const { delivery } = await make<{ readonly delivery: { readonly link: string } }>('/api/accounts', bao);
    const context = await browser.newContext({ viewport: { width, height }, locale, reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.on('pageerror', (error) => faults.push(error.message));

    await page.goto(`${address}/account`);
    await press(page, button(page, words.throughCompany));
    await page.getByRole('alert').getByText(words.cancelled).waitFor();
    await sound(page, 'refused-elsewhere');

    seat.person = { sub: 'bao-over-there', email: bao.email, email_verified: true };
    await page.goto('about:blank');
    await page.goto(delivery.link);
    await page.getByRole('heading', { name: words.welcomeBao }).waitFor();
    await sound(page, 'join-elsewhere');
    await press(page, button(page, words.throughCompany));
    await page.waitForURL(/\/board/);

    await context.clearCookies();
    await page.goto(`${address}/account`);
    await page.getByRole('heading', { name: words.signInTitle, level: 1 }).waitFor();
    await sound(page, 'sign-in-elsewhere');
    await press(page, button(page, words.throughCompany));
    await page.locator('input[value="Bao"]').waitFor();
    expect(new URL(page.url()).pathname).toBe('/account');
    await context.close();
    service.stop();
  });
});
