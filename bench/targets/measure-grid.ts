import type { Browser, Page } from 'playwright-core';
import type { RunningServer } from '../../test/support/running-server.ts';
import { sendItems } from '../../test/support/send-items.ts';
import { setUp } from '../../test/support/sign-in.ts';

export const gridKpis = ['calls_made_count', 'deals_won_count', 'meetings_held_count', 'net_sales_revenue', 'new_customers_count'] as const;
const months = 12;

export interface GridFigures {
  readonly cells: number;
  /** From the paste to the first picture with all of it, in milliseconds. */
  readonly pastedMs: number;
  /** From the press of the button until the page says that it is saved; and the request alone. */
  readonly savedMs: number;
  readonly requestMs: number;
  /** While the whole grid is scrolled from the top to the bottom. */
  readonly framesPerSecond: number;
  /** The longest time between two pictures meanwhile, in milliseconds. */
  readonly longestFrameMs: number;
}

/** Everybody of an organisation of this size, in twenty teams. */
export async function sendPeople(server: RunningServer, people: number): Promise<void> {
  const each = Array.from({ length: people }, (_, index) => index);
  await sendItems(server, [
    ...Array.from({ length: 20 }, (_, index) => ({
      entity: 'team',
      externalId: `t${index}`,
      values: { name: `Team ${String(index).padStart(2, '0')}` },
    })),
    ...each.map((index) => ({ entity: 'user', externalId: `u${index}`, values: { full_name: `Person ${String(index).padStart(4, '0')}` } })),
    ...each.map((index) => ({
      entity: 'assignment',
      externalId: `a${index}`,
      values: { user_id: `u${index}`, team_id: `t${index % 20}`, sales_role: 'hunter', is_primary: true },
    })),
  ]);
}

/** What a spreadsheet would have copied: a line for every KPI and person. No two numbers of a column are the same in neighbouring lines. */
export function tableOf(people: number, plus = 0): string {
  return gridKpis
    .flatMap((_, kpi) =>
      Array.from({ length: people }, (__, person) =>
        Array.from({ length: months }, (___, month) => 100 + plus + kpi + person * 12 + month).join('\t'),
      ),
    )
    .join('\n');
}

export async function openGrid(browser: Browser, server: RunningServer): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en' });
  await setUp(context, server);
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await page.goto(`${server.address}/targets?${gridKpis.map((kpi) => `kpi=${kpi}`).join('&')}`);
  await page.getByRole('grid').waitFor();
  return page;
}

/** Pastes, saves and scrolls the grid. Lines of the organisation stand above those of the people. */
export async function measureGrid(page: Page, people: number, plus = 0): Promise<GridFigures> {
  const cells = people * gridKpis.length * months;
  await page.getByRole('grid').focus();
  await page.keyboard.press('Control+Home');
  for (let line = 0; line < gridKpis.length; line += 1) await page.keyboard.press('ArrowDown');
  const pastedMs = (await page.evaluate(`(${pasteInPage})(${JSON.stringify(tableOf(people, plus))})`)) as number;
  await page.getByText(`${new Intl.NumberFormat('en').format(cells)} cells pasted`, { exact: false }).waitFor();
  const answered = page.waitForResponse((response) => response.url().endsWith('/api/targets') && response.request().method() === 'POST');
  const start = performance.now();
  await page.getByRole('button', { name: 'Save targets' }).click();
  const answer = await answered;
  const requestMs = performance.now() - start;
  const body = (await answer.json()) as { readonly isSaved: boolean; readonly saved: number };
  if (!body.isSaved || body.saved !== cells) throw new Error(`not saved: ${JSON.stringify(body).slice(0, 300)}`);
  await page.getByText(`${new Intl.NumberFormat('en').format(cells)} targets saved`, { exact: false }).waitFor();
  const savedMs = performance.now() - start;
  // What has been saved is read again; the sheet is scrolled when it is there.
  await page.waitForLoadState('networkidle');
  const scroll = (await page.evaluate(`(${scrollInPage})()`)) as { readonly frames: number; readonly ms: number; readonly longest: number };
  return { cells, pastedMs, savedMs, requestMs, framesPerSecond: (scroll.frames / scroll.ms) * 1000, longestFrameMs: scroll.longest };
}

/** From the event to the second picture after it: then the first with the values has been shown. */
const pasteInPage = `(text) => new Promise((resolve) => {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  const start = performance.now();
  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - start)));
})`;

/** Three seconds of steady scrolling down the whole grid. */
const scrollInPage = `() => new Promise((resolve) => {
  const grid = document.querySelector('[role="grid"]');
  const end = grid.scrollHeight - grid.clientHeight;
  const start = performance.now();
  let [frames, last, longest] = [0, start, 0];
  const turn = (now) => {
    frames += 1;
    longest = Math.max(longest, now - last);
    last = now;
    const part = Math.min(1, (now - start) / 3000);
    grid.scrollTop = end * part;
    if (part < 1) requestAnimationFrame(turn);
    else resolve({ frames, ms: now - start, longest });
  };
  requestAnimationFrame(turn);
})`;
