// node scripts/run.mjs bench/live/main.ts [--viewers 300] [--boards 10] [--rate 100] [--seconds 30] [--data <folder>]: hundreds of open boards while records arrive, then the server killed and started again (`npm start` builds it).
import { readyBoards } from '@leadline/board';
import type { BoardAnswersResponse, BoardDocument } from '@leadline/contract';
import { translate, type MessageKey, type MessageParameters } from '@leadline/i18n';
import { randomUUID } from 'node:crypto';
import { rmSync, mkdtempSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../../test/support/browser.ts';
import { startServer, type RunningServer } from '../../test/support/running-server.ts';
import { untilLoaded } from '../../test/support/shared-demo.ts';
import { localHeaders, lookAround } from '../../test/support/sign-in.ts';
import { percentile } from '../overload/load.ts';
import { usageOf } from '../server-usage.ts';
import { openViewer, post, type Viewer } from './viewer.ts';

const { values } = parseArgs({
  options: {
    viewers: { type: 'string', default: '300' },
    boards: { type: 'string', default: '10' },
    rate: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '30' },
    data: { type: 'string' },
  },
});
const [viewers, boards, rate, seconds] = [values.viewers, values.boards, values.rate, values.seconds].map(Number) as [number, number, number, number];
const counter = 'calls_made_count';
const now = '2026-11-20T15:00:00+01:00';
/** Records of one run are no others'. */
const run = `bench-${randomUUID().slice(0, 8)}`;

/** Boards people begin with; the first tile of each counts what arrives. */
function makeDocuments(): readonly BoardDocument[] {
  const words = { t: (key: MessageKey, parameters?: MessageParameters) => translate('en', key, parameters) };
  const ready = readyBoards(words);
  return Array.from({ length: boards }, (_, index) => {
    const document = ready[index % ready.length]!.make(randomUUID);
    const [section] = document.sections;
    const tile = {
      id: randomUUID(),
      title: 'Arrived',
      sectionId: section!.id,
      place: { x: 0, y: 0, w: 3, h: 2 },
      period: { kind: 'this', grain: 'month' },
      filters: [],
      kind: 'number',
      kpi: { id: counter },
      goal: 'none',
      trend: false,
    } as const;
    return { ...document, widgets: [tile, ...document.widgets] } as BoardDocument;
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** One record each, so many a second. @returns when each was sent, in order, and how many were refused */
async function sendRecords(server: RunningServer): Promise<{ readonly sent: readonly number[]; readonly refused: number }> {
  const headers = localHeaders(server.dataFolder);
  const sent: number[] = [];
  let refused = 0;
  const under: Promise<void>[] = [];
  const began = performance.now();
  for (let index = 0; index < rate * seconds; index += 1) {
    const due = began + (index / rate) * 1_000;
    if (performance.now() < due) await wait(due - performance.now());
    sent.push(performance.now());
    const request = sendCall(server.address, headers, index);
    under.push(
      request.then(
        async (response) => {
          if (!response.ok && (refused += 1) === 1) console.log(`refused: ${response.status} ${await response.text()}`);
        },
        () => void (refused += 1),
      ),
    );
  }
  await Promise.all(under);
  return { sent, refused };
}

/** From sending each record to each screen that shows it, in milliseconds; what was never seen counts as the whole time. */
function delays(sent: readonly number[], seen: Viewer['seen'], base: number): readonly number[] {
  let at = 0;
  return sent.map((began, index) => {
    while (at < seen.length && seen[at]![0] < base + index + 1) at += 1;
    return (seen[at]?.[1] ?? Number.POSITIVE_INFINITY) - began;
  });
}

/** The number of the first tile whenever it changes, by the clock of this process. */
async function watchPage(page: Page): Promise<Viewer['seen']> {
  const seen: [number, number][] = [];
  await page.exposeFunction('tell', (text: string) => {
    const count = Number(text.replace(/\D/g, ''));
    if (count > (seen.at(-1)?.[0] ?? -1)) seen.push([count, performance.now()]);
  });
  await page.evaluate(`
    const tile = [...document.querySelectorAll('main article, main [class*="tile"]')].find((one) => one.innerText.includes('Arrived'));
    const read = () => tell(tile.innerText.split('\\n').find((line) => /^[\\d,]+$/.test(line.trim())) ?? '');
    new MutationObserver(read).observe(tile, { subtree: true, childList: true, characterData: true });
    read();
  `);
  return seen;
}

async function main(): Promise<void> {
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}, Node ${process.version}`);
  const dataFolder = values.data ?? mkdtempSync(join(tmpdir(), 'leadline-live-'));
  const port = await freePort();
  const open = (): Promise<RunningServer> => startServer({ dataFolder, port, environment: { LEADLINE_NOW: now } });
  let server = await open();
  const browser = await launchBrowser();
  const all: Viewer[] = [];
  try {
    await untilLoaded(server);
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en' });
    await lookAround(context, server);
    const documents = makeDocuments();
    const headers = { cookie: (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ') };
    const page = await openPage(context, server, documents[0]!);
    const onPage = await watchPage(page);
    for (let index = 0; index < viewers; index += 1) {
      const { widgets } = documents[index % documents.length]!;
      const question = {
        scope: { period: { kind: 'this', grain: 'month' } },
        widgets: widgets.map((widget) => ({ ...widget, title: null, sectionId: widget.id })),
      };
      all.push(openViewer({ address: server.address, headers, question, counted }));
    }
    await until(() => all.every(({ isOpen, seen }) => isOpen() && seen.length > 0), 120_000, 'viewers');
    await wait(3_000);
    const base = all[0]!.seen.at(-1)![0];
    const before = usageOf(dataFolder);
    const asked = all.reduce((sum, { requests }) => sum + requests(), 0);
    const began = performance.now();
    const { sent, refused } = await sendRecords(server);
    const took = (performance.now() - began) / 1_000;
    await until(() => all.every(({ seen }) => seen.at(-1)![0] >= base + sent.length - refused), 60_000, 'everything seen').catch(console.log);
    const after = usageOf(dataFolder);
    const programs = all.flatMap(({ seen }) => delays(sent, seen, base)).toSorted((a, b) => a - b);
    const real = delays(sent, onPage, base).toSorted((a, b) => a - b);
    const text = (list: readonly number[]): string => `median ${Math.round(percentile(list, 0.5))} ms, p95 ${Math.round(percentile(list, 0.95))} ms`;
    console.log(`${sent.length} records in ${took.toFixed(1)} s (${refused} refused) to ${viewers} viewers of ${boards} boards`);
    console.log(`from sending to the viewers: ${text(programs)}; to the page in a browser: ${text(real)}`);
    console.log(
      `${((all.reduce((sum, { requests }) => sum + requests(), 0) - asked) / took).toFixed(0)} boards asked a second, ${all.reduce((sum, { refused: no }) => sum + no(), 0)} refused; server ${((100 * (after.cpuSeconds - before.cpuSeconds)) / took).toFixed(0)} % of a core, ${Math.round(after.residentBytes / 2 ** 20)} MiB resident`,
    );
    await server.stop();
    const killed = performance.now();
    server = await open();
    const started = performance.now();
    const answer = await sendCall(server.address, localHeaders(dataFolder), sent.length);
    if (!answer.ok) throw new Error(await answer.text());
    const goal = base + sent.length - refused + 1;
    await until(() => all.every(({ isOpen, seen }) => isOpen() && seen.at(-1)![0] >= goal) && onPage.at(-1)![0] >= goal, 60_000, 'all back');
    console.log(
      `killed and started again in ${((started - killed) / 1_000).toFixed(1)} s: all ${viewers} viewers and the page showed the next record ${((performance.now() - killed) / 1_000).toFixed(1)} s after the kill, by themselves`,
    );
  } finally {
    for (const viewer of all) viewer.end();
    await browser.close();
    await server.stop();
    if (values.data === undefined) rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** One call, as another program sends it; durable when answered. */
function sendCall(address: string, headers: Readonly<Record<string, string>>, number: number): Promise<Response> {
  const startedAt = new Date(Date.parse('2026-11-16T08:00:00Z') + number * 1_000).toISOString();
  const call = { kind: 'call', status: 'completed', direction: 'outbound', user_id: 'Bench', started_at: startedAt };
  return fetch(`${address}/api/items`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ items: [{ entity: 'activity', op: 'put', source: run, externalId: String(number), version: 1, values: call }] }),
  });
}

async function openPage(context: BrowserContext, server: RunningServer, document: BoardDocument): Promise<Page> {
  const key = randomUUID();
  const headers = { cookie: (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ') };
  const body = { key, title: `Live ${key}`, folder: null, audience: { kind: 'own' }, isShared: false, document };
  const answer = await post(`${server.address}/api/boards`, headers, body);
  if (!answer.ok) throw new Error(await answer.text());
  const page = await context.newPage();
  await page.goto(`${server.address}/boards/${key}`);
  await page.getByText('Arrived').first().waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

function counted(answers: BoardAnswersResponse['answers']): number {
  return Number(answers[0]?.results[0]?.totals[0]?.value ?? '0');
}

async function until(isSo: () => boolean, ms: number, what: string): Promise<void> {
  for (const end = performance.now() + ms; !isSo(); await wait(20)) if (performance.now() > end) throw new Error(`${what}: not within ${ms} ms`);
}

await main();
