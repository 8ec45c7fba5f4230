import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { openSharedDemo } from '../support/shared-demo.ts';
import { lookAround } from '../support/sign-in.ts';

let address = '';
let browser: Browser;
let context: BrowserContext;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  const server = await openSharedDemo();
  ({ address } = server);
  browser = await launchBrowser();
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en' });
  await lookAround(context, server);
  page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.addInitScript(() => {
    const kept: string[] = [];
    Object.assign(globalThis, { violations: kept });
    const told = globalThis as unknown as {
      addEventListener: (name: string, hear: (event: { violatedDirective: string; blockedURI: string; sample: string }) => void) => void;
    };
    told.addEventListener('securitypolicyviolation', (event) => kept.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  });
  page.on('pageerror', (error) => faults.push(`${page.url()} ${String(error)}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|TrustedHTML|Permissions-Policy/i.test(message.text()))
      faults.push(`${page.url()} ${message.text()}`);
  });
});
afterAll(() => browser?.close());

const violations = async (): Promise<readonly string[]> => page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations);

const pages = [
  '/board',
  '/data',
  '/library',
  '/library/win_rate',
  '/library/new',
  '/library/files',
  '/templates',
  '/glossary',
  '/audit',
  '/settings',
  '/settings/stages',
  '/settings/tokens',
  '/settings/webhooks',
  '/settings/providers',
  '/settings/api',
];

test.each(pages)('%s breaks none of the rules the page is given', async (path) => {
  await page.goto(`${address}${path}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  expect([await violations(), faults]).toEqual([[], []]);
});

test('a chart with its tooltip, the finder, a dialog and suggestions for a formula break none either', async () => {
  await page.goto(`${address}/board`);
  const chart = page.getByRole('application').first();
  await chart.locator('svg').waitFor();
  await chart.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await chart.locator('b').waitFor();
  const style = await chart.locator('b').evaluate((element) => {
    const { parentElement } = (element as unknown as { readonly parentElement: { readonly parentElement: unknown } }).parentElement;
    const page = globalThis as unknown as { getComputedStyle: (of: unknown) => { readonly position: string } };
    return page.getComputedStyle(parentElement).position;
  });
  expect(style).toBe('absolute');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('win');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Escape');
  expect(await violations()).toEqual([]);
  await page.goto(`${address}/library/new`);
  const formula = page.getByRole('textbox', { name: 'Formula' });
  await formula.pressSequentially('count(opp');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  expect([await violations(), faults]).toEqual([[], []]);
});

test('text with a tag in it becomes no markup, a script without the nonce does not run, and nothing is fetched from elsewhere', async () => {
  await page.goto(`${address}/board`);
  const found = await page.evaluate(async () => {
    interface Element {
      innerHTML: string;
      textContent: string;
      append: (child: Element) => void;
    }
    const { document, fetch } = globalThis as unknown as {
      document: { createElement: (name: string) => Element; body: Element };
      fetch: (url: string) => Promise<unknown>;
    };
    const tried: string[] = [];
    const attempt = (name: string, work: () => unknown): void => {
      try {
        work();
        tried.push(name);
      } catch {
        // Refused, as it should be.
      }
    };
    const holder = document.createElement('div');
    attempt('innerHTML', () => (holder.innerHTML = '<img src=x onerror="globalThis.ran = 1">'));
    // In a turn of its own: while a debugger evaluates, the browser lets text run as code whatever the page forbids.
    await new Promise<void>((resolve) =>
      setTimeout(() => {
        attempt('eval', () => (0, eval)('1'));
        attempt('Function', () => Function('return 1')());
        resolve();
      }),
    );
    const inline = document.createElement('script');
    attempt('script text', () => {
      inline.textContent = 'globalThis.ran = 1';
      document.body.append(inline);
    });
    const styled = document.createElement('style');
    styled.textContent = 'body { outline: 7px solid red }';
    document.body.append(styled);
    attempt('plain text', () => (holder.innerHTML = 'plain'));
    const fetched = await fetch('https://example.com/').then(
      () => true,
      () => false,
    );
    const outline = (
      globalThis as unknown as { getComputedStyle: (element: Element) => { outlineWidth: string; outlineStyle: string } }
    ).getComputedStyle(document.body);
    return { tried, ran: (globalThis as { ran?: number }).ran ?? 0, fetched, outline: outline.outlineStyle };
  });
  expect(found).toEqual({ tried: ['plain text'], ran: 0, fetched: false, outline: 'none' });
});

test('a page of another site cannot change anything with the reader’s cookie, nor show the product in a frame', async () => {
  const other = await context.newPage();
  await other.route('https://evil.example/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe src="${address}/board"></iframe><form method="post" enctype="text/plain" action="${address}/api/rebuild"><input name="{}" value=""></form>`,
    }),
  );
  await other.goto('https://evil.example/');
  const sent = await other.evaluate(async (target) => {
    const { fetch } = globalThis as unknown as { fetch: (url: string, options: object) => Promise<{ status: number; type: string }> };
    const answer = await fetch(`${target}/api/session`, { method: 'DELETE', mode: 'no-cors', credentials: 'include' }).catch(() => undefined);
    return answer?.type ?? 'refused';
  }, address);
  expect(['refused', 'opaque']).toContain(sent);
  const answered = other.waitForResponse((response) => response.url().endsWith('/api/rebuild'));
  await other.evaluate(() => (globalThis as unknown as { document: { forms: { submit: () => void }[] } }).document.forms[0]!.submit());
  expect((await answered).status()).toBe(403);
  await other.close();
  expect((await context.request.get(`${address}/api/state`)).status()).toBe(200);
});
