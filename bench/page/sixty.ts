// node scripts/run.mjs bench/page/sixty.ts [--data <folder> | --events 1e7] [--rounds 3] [--shot <file>]: a board of sixty widgets in a browser, on the demo company or on the facts of bench/kpi-dash: until all of them show, and how long the page takes after what a hand does (`npm start` builds it).
import type { AddBoard, Widget } from '@leadline/contract';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../../test/support/browser.ts';
import { startServer } from '../../test/support/running-server.ts';
import { untilLoaded } from '../../test/support/shared-demo.ts';
import { comeIn } from '../../test/support/invite.ts';
import { administrator, lookAround } from '../../test/support/sign-in.ts';
import { sixtyWidgets } from '../kpi-dash/sixty-widgets.ts';
import { largeEnvironment, prepareLarge } from '../large/prepare.ts';
import { percentile } from '../overload/load.ts';

const { values } = parseArgs({
  options: { data: { type: 'string' }, events: { type: 'string' }, rounds: { type: 'string', default: '3' }, shot: { type: 'string' } },
});
const size = 3;
const perRow = 12 / size;

/** Four beside each other, of this year and this month. */
async function makeBoard(context: BrowserContext, address: string): Promise<string> {
  const [key, sectionId] = [randomUUID(), randomUUID()];
  const widgets = sixtyWidgets().map((widget, at) => ({
    ...widget,
    id: randomUUID(),
    sectionId,
    place: { x: (at % perRow) * size, y: Math.floor(at / perRow) * size, w: size, h: size },
    period: widget.kind === 'timeline' ? { kind: 'trailing', count: 13, grain: 'month' } : { kind: 'this', grain: 'month' },
  })) as Widget[];
  const data: AddBoard = {
    key,
    title: `Sixty ${key.slice(0, 4)}`,
    folder: null,
    audience: { kind: 'own' },
    isShared: false,
    document: { sections: [{ id: sectionId, title: null, tab: null }], widgets, phoneOrder: [], period: null },
  };
  const answer = await context.request.post(`${address}/api/boards`, { data, headers: { origin: address } });
  if (!answer.ok()) throw new Error(await answer.text());
  return `/boards/${key}`;
}

/** What a hand does, from the event to the next picture, as browsers count it for "interaction to next paint". It runs in the page. */
const watchEvents = `
  globalThis.hands = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.interactionId) hands.push({ id: entry.interactionId, name: entry.name, ms: entry.duration });
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 });
`;

interface Hand {
  readonly id: number;
  readonly name: string;
  readonly ms: number;
}

/** Every tile has been answered, every number and every table stands there, also where one would have to scroll to it, and all charts in sight are drawn. */
async function allShown(page: Page): Promise<void> {
  const isSo = `(() => {
    const tiles = [...document.querySelectorAll('main article')];
    const hasNumber = (tile, part) => /\\d/.test(tile.querySelector('[class*="' + part + '"]')?.textContent ?? '');
    if (tiles.length !== 60 || !tiles.every((tile) => hasNumber(tile, 'tileFoot')) || document.querySelector('main article [class*="Skeleton"]')) return false;
    const isWritten = (tile) => ['number', 'table'].includes(tile.dataset.kind);
    const isDrawn = (tile) => tile.getBoundingClientRect().top >= innerHeight || tile.querySelector('[role="application"] svg text') !== null;
    return tiles.every((tile) => (isWritten(tile) ? hasNumber(tile, 'tileBody') : isDrawn(tile)));
  })()`;
  for (const until = Date.now() + 60_000; !(await page.evaluate<boolean>(isSo)); await page.waitForTimeout(10))
    if (Date.now() > until) throw new Error('not all sixty came');
}

const steps: readonly (readonly [name: string, act: (page: Page) => Promise<void>])[] = [
  [
    'explains how to read a tile',
    (page) =>
      page
        .getByRole('button', { name: /^How to read/ })
        .first()
        .click(),
  ],
  ['closes it', (page) => page.keyboard.press('Escape')],
  [
    'opens the menu of the board',
    (page) =>
      page
        .getByRole('button', { name: /^More about/ })
        .first()
        .click(),
  ],
  ['closes it', (page) => page.keyboard.press('Escape')],
  ['begins to change the board', (page) => page.getByRole('button', { name: 'Edit', exact: true }).click()],
  [
    'takes a handle',
    (page) =>
      page
        .getByRole('button', { name: /^Move “/ })
        .first()
        .focus(),
  ],
  ['moves a widget to the right', (page) => page.keyboard.press('ArrowRight')],
  ['moves it down', (page) => page.keyboard.press('ArrowDown')],
  ['makes it larger', (page) => page.keyboard.press('Shift+ArrowRight')],
  ['takes that back', (page) => page.keyboard.press('Control+z')],
  ['takes the rest back', (page) => page.keyboard.press('Escape')],
];

async function handle(page: Page): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number>();
  for (const [name, act] of steps) {
    await page.evaluate('hands.length = 0');
    await act(page);
    await page.waitForTimeout(700);
    const hands = await page.evaluate<readonly Hand[]>('hands');
    times.set(name, Math.max(times.get(name) ?? 0, 0, ...hands.map(({ ms }) => ms)));
  }
  return times;
}

/** Pictures a second while the wheel turns from the top to the bottom, and the longest wait for one. It runs in the page. */
const watchFrames = `
  globalThis.frames = [];
  const next = (at) => { frames.push(at); requestAnimationFrame(next); };
  requestAnimationFrame(next);
`;

async function scroll(page: Page): Promise<{ readonly perSecond: number; readonly longest: number }> {
  await page.evaluate(watchFrames);
  await page.mouse.move(700, 500);
  for (let turn = 0; turn < 40; turn += 1) {
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(25);
  }
  const at = await page.evaluate<readonly number[]>('frames.slice()');
  const gaps = at.slice(1).map((time, index) => time - at[index]!);
  return { perSecond: (gaps.length * 1_000) / (at.at(-1)! - at[0]!), longest: Math.max(...gaps) };
}

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}, Node ${process.version}`);
const dataFolder =
  values.events === undefined ? (values.data ?? mkdtempSync(join(tmpdir(), 'leadline-sixty-'))) : await prepareLarge(Number(values.events));
const environment = values.events === undefined ? { LEADLINE_NOW: '2026-11-20T15:00:00+01:00' } : largeEnvironment;
const server = await startServer({ dataFolder, environment });
const browser = await launchBrowser();
try {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en' });
  if (values.events === undefined) {
    await untilLoaded(server);
    await lookAround(context, server);
  } else await comeIn(context, server, administrator.email, administrator.password);
  const path = await makeBoard(context, server.address);
  const shown: number[] = [];
  const all: ReadonlyMap<string, number>[] = [];
  const frames: Awaited<ReturnType<typeof scroll>>[] = [];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const page = await context.newPage();
    await page.addInitScript({ content: watchEvents });
    const began = performance.now();
    await page.goto(`${server.address}${path}`);
    await allShown(page);
    shown.push(performance.now() - began);
    await page.waitForLoadState('networkidle');
    if (values.shot !== undefined && round === 0) await page.screenshot({ path: values.shot, fullPage: true });
    frames.push(await scroll(page));
    await page.evaluate('scrollTo(0, 0)');
    await page.waitForTimeout(500);
    all.push(await handle(page));
    await page.close();
  }
  const text = (list: readonly number[]): string => list.map((ms) => Math.round(ms)).join(', ');
  console.log(`from opening the address until all sixty show: ${text(shown)} ms`);
  console.log(
    `pictures a second while scrolling: ${text(frames.map(({ perSecond }) => perSecond))}; longest wait for one: ${text(frames.map(({ longest }) => longest))} ms`,
  );
  for (const name of all[0]!.keys()) console.log(`${name}: ${text(all.map((times) => times.get(name)!))} ms`);
  const worst = all.flatMap((times) => [...times.values()]).toSorted((a, b) => a - b);
  console.log(`interaction to the next picture: median ${Math.round(percentile(worst, 0.5))} ms, p95 ${Math.round(percentile(worst, 0.95))} ms`);
} finally {
  await browser.close();
  await server.stop();
  if (values.data === undefined && values.events === undefined) rmSync(dataFolder, { recursive: true, force: true });
}
