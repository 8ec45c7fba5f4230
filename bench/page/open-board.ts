import { readyBoards } from '@leadline/board';
import type { AddBoard, BoardsResponse } from '@leadline/contract';
import { translate, type MessageKey, type MessageParameters } from '@leadline/i18n';
import { randomUUID } from 'node:crypto';
import type { BrowserContext, Page, Request } from 'playwright-core';

export interface Opened {
  /** Bytes of JavaScript as they came over the line, until the first number stood there. */
  readonly script: number;
  /** Of the files with charts in them, whenever they came. */
  readonly charts: number;
  /** All layout shifts of the first seconds added up, and what moved. */
  readonly shift: number;
  readonly moved: readonly string[];
}

const title = 'Bench: ';

/** Name and address of the home page and of every board people can begin with, made where they are not there. */
export async function openReadyBoards(context: BrowserContext, address: string): Promise<readonly (readonly [name: string, path: string])[]> {
  const words = { t: (key: MessageKey, parameters?: MessageParameters) => translate('en', key, parameters) };
  const { boards } = (await (await context.request.get(`${address}/api/boards`)).json()) as BoardsResponse;
  const there = new Map(boards.map((board) => [board.title, board.id]));
  const paths: (readonly [string, string])[] = [['home', '/board']];
  for (const { id, make } of readyBoards(words)) {
    const key = there.get(title + id) ?? randomUUID();
    paths.push([id, `/boards/${key}`]);
    if (there.has(title + id)) continue;
    const data: AddBoard = { key, title: title + id, folder: null, audience: { kind: 'own' }, isShared: false, document: make(randomUUID) };
    const answer = await context.request.post(`${address}/api/boards`, { data, headers: { origin: address } });
    if (!answer.ok()) throw new Error(await answer.text());
  }
  return paths;
}

/** Collects what moves from the first paint on. It runs in the page. */
const watchShifts = `
  globalThis.shifts = [];
  const nameOf = (node) => (node instanceof Element ? node.tagName.toLowerCase() + '.' + String(node.className).slice(0, 60) : (node?.nodeName ?? '?'));
  const moveOf = ({ node, previousRect: a, currentRect: b }) =>
    nameOf(node) + ' ' + Math.round(a.top) + '→' + Math.round(b.top) + ' h' + Math.round(a.height) + '→' + Math.round(b.height);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (!entry.hadRecentInput) shifts.push({ value: entry.value, moved: entry.value.toFixed(4) + ' ' + entry.sources.slice(0, 3).map(moveOf).join(', ') });
  }).observe({ type: 'layout-shift', buffered: true });
`;

interface Shift {
  readonly value: number;
  readonly moved: string;
}

const isScript = (request: Request): boolean => /\/assets\/.*\.js$/.test(new URL(request.url()).pathname);
/** The file in which ECharts lies, by its name in the build. */
const isChart = (request: Request): boolean => /\/(chart-theme|charts?)-(?!notes)[^/]*\.js$/.test(request.url());

/** Opens a board in an empty browser, and stays until nothing comes any more. */
export async function openBoard(context: BrowserContext, url: string, shot?: string): Promise<Opened> {
  const page = await context.newPage();
  await page.addInitScript({ content: watchShifts });
  const before: Request[] = [];
  const all: Request[] = [];
  let isShown = false;
  page.on('request', (request) => {
    if (!isScript(request)) return;
    all.push(request);
    if (!isShown) before.push(request);
  });
  await page.goto(url);
  await firstNumber(page);
  isShown = true;
  await page.waitForLoadState('networkidle');
  // Words that come later, and charts that are drawn.
  await page.waitForTimeout(4_000);
  const shifts = await page.evaluate<readonly Shift[]>('shifts');
  if (shot !== undefined) await page.screenshot({ path: shot });
  const script = await sizeOf(before.filter((request) => !isChart(request)));
  const charts = await sizeOf(all.filter(isChart));
  await page.close();
  return { script, charts, shift: shifts.reduce((sum, { value }) => sum + value, 0), moved: shifts.map(({ moved }) => moved) };
}

async function sizeOf(requests: readonly Request[]): Promise<number> {
  const sizes = await Promise.all(requests.map(async (request) => (await request.sizes()).responseBodySize));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** A figure that is read as a number: on the home page the headline, on a board the first tile of a number. */
async function firstNumber(page: Page): Promise<void> {
  const isThere = `[...document.querySelectorAll('main article, main [class*="tile"]')]
    .some((tile) => /\\d/.test(tile.innerText) && !tile.querySelector('[class*="Skeleton"]'))`;
  for (const until = Date.now() + 60_000; !(await page.evaluate<boolean>(isThere)); await page.waitForTimeout(20)) {
    if (Date.now() > until) throw new Error(`no number came on ${page.url()}`);
  }
}
