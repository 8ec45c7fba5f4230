// node scripts/run.mjs bench/large/main.ts [--events 1e8] [--changes 100] [--seconds 30]: the real server on the facts of bench/kpi-dash: start until the first answer, a change until a board shows it, memory under a load of boards (`npm start` builds it).
import type { QueryResponse } from '@leadline/contract';
import { randomUUID } from 'node:crypto';
import { cpus, loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { launchServer, type RunningServer } from '../../test/support/running-server.ts';
import { localHeaders } from '../../test/support/sign-in.ts';
import { dashQueries } from '../kpi-dash/dash-queries.ts';
import { percentile } from '../overload/load.ts';
import { usageOf } from '../server-usage.ts';
import { benchToday } from '../store.ts';
import { callServer, largeEnvironment, prepareLarge } from './prepare.ts';

const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1e8' },
    changes: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '30' },
    clients: { type: 'string', default: '8' },
    rounds: { type: 'string', default: '5' },
  },
});
const counter = { kpis: [{ id: 'calls_made_count' }], period: { kind: 'custom', from: benchToday, to: '2026-06-17' } } as const;
/** The board of KPI-Dash, and calls of today before it. */
const board = [counter, ...Object.values(dashQueries)];
const run = randomUUID().slice(0, 8);

interface Answered {
  readonly ms: number;
  readonly calls: number;
}

async function askBoard(server: RunningServer, queries: readonly object[] = board): Promise<Answered> {
  const began = performance.now();
  for (;;) {
    const response = await callServer(server, 'POST', '/api/query', { queries });
    const text = await response.text();
    if (response.status === 429) {
      await wait(Number(response.headers.get('retry-after') ?? '1') * 1_000);
      continue;
    }
    if (!response.ok) throw new Error(text);
    const { results } = JSON.parse(text) as QueryResponse;
    return { ms: performance.now() - began, calls: Number(results[0]!.totals[0]!.value ?? 0) };
  }
}

/** From starting the process to the first whole board. */
async function startAndAsk(dataFolder: string): Promise<{ readonly server: RunningServer; readonly healthyMs: number; readonly answeredMs: number }> {
  const began = performance.now();
  const server = await launchServer({ dataFolder, environment: largeEnvironment }, false);
  const healthyMs = performance.now() - began;
  await askBoard(server);
  return { server, healthyMs, answeredMs: performance.now() - began };
}

/** Says each time that numbers have changed. */
async function listen(server: RunningServer, signal: AbortSignal, tell: () => void): Promise<void> {
  const response = await fetch(`${server.address}/api/live`, { headers: localHeaders(server.dataFolder), signal });
  for await (const chunk of response.body!) if (Buffer.from(chunk).toString().includes('event: data')) tell();
}

/** One call after the other, each sent when the one before is on the board: from sending to the answer that counts it. */
async function watchChanges(server: RunningServer, changes: number): Promise<readonly number[]> {
  const ending = new AbortController();
  let told: () => void = () => undefined;
  const listening = listen(server, ending.signal, () => told()).catch(() => undefined);
  await wait(500);
  let { calls } = await askBoard(server);
  const times: number[] = [];
  for (let change = 0; change < changes; change += 1) {
    let isTold = new Promise<void>((resolve) => (told = resolve));
    const began = performance.now();
    const startedAt = new Date(Date.parse(`${benchToday}T06:00:00Z`) + change * 60_000).toISOString();
    const call = { kind: 'call', status: 'completed', direction: 'outbound', user_id: `u${change % 500}`, started_at: startedAt };
    const item = { entity: 'activity', op: 'put', source: 'bench', externalId: `${run}-${change}`, version: 1, values: call };
    const sent = await callServer(server, 'POST', '/api/items', { items: [item] }, { 'idempotency-key': `${run}-${change}` });
    if (!sent.ok) throw new Error(await sent.text());
    for (;;) {
      await isTold;
      isTold = new Promise<void>((resolve) => (told = resolve));
      const answer = await askBoard(server);
      if (answer.calls > calls + 1) throw new Error(`${answer.calls} calls are counted instead of ${calls + 1}`);
      if (answer.calls === calls + 1) break;
    }
    times.push(performance.now() - began);
    calls += 1;
    await wait(100);
  }
  ending.abort();
  await listening;
  return times;
}

/** Boards of periods nobody has asked for, by so many at once. @returns what each took, and the most memory meanwhile */
async function load(
  server: RunningServer,
  clients: number,
  seconds: number,
): Promise<{ readonly times: readonly number[]; readonly mostBytes: number }> {
  const until = performance.now() + seconds * 1_000;
  const times: number[] = [];
  let mostBytes = 0;
  let asked = 0;
  const client = async (): Promise<void> => {
    while (performance.now() < until) {
      asked += 1;
      const from = new Date(Date.parse('2023-07-01') + ((asked * 37) % 900) * 86_400_000).toISOString().slice(0, 10);
      const period = { kind: 'custom', from, to: benchToday } as const;
      const { ms } = await askBoard(server, [counter, ...Object.values(dashQueries).map((query) => ({ ...query, period }))]);
      times.push(ms);
      mostBytes = Math.max(mostBytes, usageOf(server.dataFolder).residentBytes);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { times, mostBytes };
}

const show = (list: readonly number[], share: number): string => `${Math.round(percentile(list, share))} ms`;

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}, Node ${process.version}`);
const dataFolder = await prepareLarge(Number(values.events));
for (let round = 1; round < Number(values.rounds); round += 1) {
  const { server, healthyMs, answeredMs } = await startAndAsk(dataFolder);
  console.log(`start: answers after ${Math.round(healthyMs)} ms, first board after ${Math.round(answeredMs)} ms`);
  await server.stop();
}
const { server, healthyMs, answeredMs } = await startAndAsk(dataFolder);
try {
  console.log(`start: answers after ${Math.round(healthyMs)} ms, first board after ${Math.round(answeredMs)} ms`);
  const times = await watchChanges(server, Number(values.changes));
  console.log(
    `${times.length} changes, each from sending to the board that counts it: median ${show(times, 0.5)}, p95 ${show(times, 0.95)}, slowest ${show(times, 1)}`,
  );
  const { times: boards, mostBytes } = await load(server, Number(values.clients), Number(values.seconds));
  console.log(
    `${boards.length} boards of other periods asked by ${values.clients} at once in ${values.seconds} s: median ${show(boards, 0.5)}, p95 ${show(boards, 0.95)}; resident at most ${(mostBytes / 2 ** 30).toFixed(2)} GiB`,
  );
} finally {
  await server.stop();
}
