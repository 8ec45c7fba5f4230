import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { openSharedDemo, type SharedDemo } from '../support/shared-demo.ts';
import { shoot } from '../support/shoot.ts';
import { localHeaders, lookAround } from '../support/sign-in.ts';

let server: SharedDemo;
let browser: Browser;

beforeAll(async () => {
  server = await openSharedDemo();
  browser = await launchBrowser();
}, 600_000);

afterAll(async () => {
  await browser?.close();
});

interface Opened {
  readonly page: Page;
  readonly faults: readonly string[];
}

async function open(path: string, width: number, locale: string, isDark = false): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width, height: width < 500 ? 844 : 900 }, locale });
  if (isDark) await context.addInitScript(`localStorage.setItem('mantine-color-scheme-value', 'dark')`);
  await lookAround(context, server);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(`${server.address}${path}`);
  return { page, faults };
}

const inSight = async (page: Page) =>
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(page.viewportSize()!.width);

describe.each([
  {
    locale: 'en',
    width: 1440,
    question: 'are all new contacts called?',
    answer: 'Share of new contacts reached out to',
    other: 'CAC',
    agreed: 'We call “CAC”: Cost of winning one customer',
    now: 'Where it stands',
    records: 'The records behind the number',
    term: 'median',
    meaning: 'The middle value',
    numberAsked: 'revenue of gyor last month',
    numberSaid: 'Győr · Last month',
  },
  {
    locale: 'vi',
    width: 390,
    question: 'moi khach tiem nang moi da duoc goi chua',
    answer: 'Tỷ lệ khách tiềm năng mới đã tiếp cận',
    other: 'churn',
    agreed: 'Ở đây “churn” gọi là: Tỷ lệ mất khách hàng',
    now: 'Hiện ở mức nào',
    records: 'Các bản ghi',
    term: 'trung vi',
    meaning: 'Giá trị ở giữa',
    numberAsked: 'doanh thu o hue thang truoc',
    numberSaid: 'Huế · Tháng trước',
  },
])('the library, in $locale at $width pixels', ({ locale, width, question, answer, other, agreed, now, term, meaning, numberAsked, numberSaid }) => {
  test('answers a question with the KPI, by keyboard, and leads from it to its records', { timeout: 120_000 }, async () => {
    const { page, faults } = await open('/library', width, locale);
    const field = page.locator('main input').first();
    await field.fill(question);
    await page.locator('main li a').first().getByText(answer).waitFor();
    await inSight(page);
    expect(await seriousFindings(page)).toEqual([]);
    await field.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/library\/lead_contacted_rate/);
    await page.getByRole('heading', { level: 1, name: answer }).waitFor();
    await page.getByText(now).waitFor();
    const input = page.locator('main a[href*="/number"][href*="part="]').first();
    await input.waitFor();
    await page.waitForLoadState('networkidle');
    await inSight(page);
    expect(await seriousFindings(page)).toEqual([]);
    await input.click();
    await page.locator('main a[href*="/records/"]').first().click();
    await page.waitForURL(/\/records\//);
    expect(faults).toEqual([]);
  });

  test('names the agreed word for another one', async () => {
    const { page, faults } = await open('/library', width, locale);
    await page.locator('main input').first().fill(other);
    await page.locator('main p[role=status]', { hasText: agreed }).waitFor();
    expect(faults).toEqual([]);
  });

  test('a question asked anywhere is answered with the number, which opens where it was asked for', async () => {
    const { page, faults } = await open('/glossary', width, locale);
    await page.locator('main h1').first().waitFor();
    await page.keyboard.press('Control+k');
    await page.locator('input[aria-controls=finder-list]').fill(numberAsked);
    const line = page.locator('#finder-list [role=option]').first();
    await line.getByText(numberSaid).waitFor();
    await line.getByText(/\d/).last().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/number' && url.searchParams.get('period') === 'previous-month');
    expect(new URL(page.url()).searchParams.get('kpi')).toBe('net_sales_revenue');
    expect(new URL(page.url()).searchParams.get('location')).toMatch(/^location~/);
    await page.locator('main h1').first().waitFor();
    expect(faults).toEqual([]);
  });

  test('explains its words, and shows expert terms to who asks for them', async () => {
    const { page, faults } = await open('/glossary', width, locale);
    await page.locator('main input').first().fill(term);
    await page.getByText(meaning).waitFor();
    await inSight(page);
    expect(await seriousFindings(page)).toEqual([]);
    await page.goto(`${server.address}/library/customer_acquisition_cost`);
    const title = page.getByRole('heading', { level: 1 });
    await title.waitFor();
    expect(await title.textContent()).not.toContain('CAC');
    await page.evaluate(`localStorage.setItem('leadline.expertTerms', 'shown')`);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: /\(CAC\)/ }).waitFor();
    expect(faults).toEqual([]);
  });
});

/** A sixth of the catalog, another one in every run. */
test('KPIs of the catalog open, with their number or the reason why there is none', { timeout: 600_000 }, async () => {
  const { kpis } = (await (await fetch(`${server.address}/api/kpis`, { headers: localHeaders(server.dataFolder) })).json()) as {
    readonly kpis: readonly { readonly id: string; readonly kind: string; readonly own?: object }[];
  };
  const { page, faults } = await open('/library', 1280, 'en');
  const ids = kpis.filter(({ kind, own }) => kind === 'kpi' && !own).map(({ id }) => id);
  expect(ids.length).toBeGreaterThanOrEqual(107);
  const drawn = Math.floor(Math.random() * 9);
  for (const id of ids.filter((_, index) => index % 9 === drawn)) {
    await page.goto(`${server.address}/library/${id}`);
    await page.locator('main h1').waitFor();
    await page.locator('main [class*=cell]').first().waitFor();
  }
  expect(faults).toEqual([]);
});

test.each([
  ['en', 'win_rate', 1440, false],
  ['vi', 'lead_response_time', 390, true],
  ['hu', 'new_customers_count', 1440, false],
  ['ru', 'net_sales_revenue', 1440, true],
] as const)('the page of a KPI in %s', async (locale, id, width, isDark) => {
  const { page, faults } = await open(`/library/${id}`, width, locale, isDark);
  await page.locator('main svg').first().waitFor();
  await page.waitForLoadState('networkidle');
  await inSight(page);
  expect(await seriousFindings(page)).toEqual([]);
  await shoot(page, `kpi-${width < 500 ? 'phone' : 'desktop'}-${locale}${isDark ? '-dark' : ''}`);
  expect(faults).toEqual([]);
});
