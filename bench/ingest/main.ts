// node scripts/run.mjs bench/ingest/main.ts [--connections 64] [--seconds 10] [--data <folder>]: single records sent to the running server by many programs at once (`npm start` builds it).
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { cpus, loadavg } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startServer, type RunningServer } from '../../test/support/running-server.ts';
import { localHeaders } from '../../test/support/sign-in.ts';
import { percentile } from '../overload/load.ts';
import { usageOf } from '../server-usage.ts';
import { send, type SendingResult, type SendingTask } from './senders.ts';

const { values } = parseArgs({
  options: {
    connections: { type: 'string', default: '64' },
    seconds: { type: 'string', default: '10' },
    data: { type: 'string' },
    send: { type: 'boolean', default: false },
  },
});
const [connections, seconds] = [values.connections, values.seconds].map(Number) as [number, number];

/** In a process of its own, so that the server's main thread and that of who sends have a core each. */
async function sendApart(task: SendingTask): Promise<SendingResult> {
  const child = fork(process.argv[1]!, ['--send']);
  await once(child, 'message');
  child.send(task);
  const [result] = (await once(child, 'message')) as [SendingResult];
  child.kill();
  return result;
}

async function countCalls(server: RunningServer): Promise<number> {
  const query = { kpis: [{ id: 'calls_made_count' }], period: { kind: 'named', name: '2026-11' } };
  const response = await fetch(`${server.address}/api/query`, {
    method: 'POST',
    headers: { ...localHeaders(server.dataFolder), 'content-type': 'application/json' },
    body: JSON.stringify({ queries: [query] }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  const { results } = JSON.parse(text) as { readonly results: readonly { readonly totals: readonly { readonly value: string | null }[] }[] };
  return Number(results[0]!.totals[0]!.value ?? 0);
}

async function main(): Promise<void> {
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}, Node ${process.version}`);
  const environment = { LEADLINE_NOW: '2026-11-20T15:00:00+01:00' };
  const server = await startServer({ isEmpty: true, environment, ...(values.data === undefined ? {} : { dataFolder: values.data }) });
  try {
    const { authorization } = localHeaders(server.dataFolder);
    const task = { port: Number(new URL(server.address).port), authorization, connections };
    await sendApart({ ...task, seconds: 2, run: `warm-${randomUUID().slice(0, 8)}` });
    for (let last = -1; last < (last = await countCalls(server));) await wait(1_000);
    const base = await countCalls(server);
    const before = usageOf(server.dataFolder).cpuSeconds;
    const { waits, refused, processorSeconds: ofSenders } = await sendApart({ ...task, seconds, run: `bench-${randomUUID().slice(0, 8)}` });
    const during = usageOf(server.dataFolder).cpuSeconds - before;
    const sent = performance.now();
    const show = (share: number): string => `${percentile(waits, share).toFixed(1)} ms`;
    console.log(
      `${waits.length} single records confirmed as durable in ${seconds} s over ${connections} connections: ${Math.round(waits.length / seconds)} a second`,
    );
    console.log(`  confirmed in ${show(0.5)} median, ${show(0.95)} p95, ${show(1)} slowest; refused ${JSON.stringify(refused)}`);
    console.log(
      `  processor of the server ${((during * 1e6) / waits.length).toFixed(0)} µs a record (applying meanwhile included), of who sends ${((ofSenders * 1e6) / waits.length).toFixed(0)} µs`,
    );
    while ((await countCalls(server)) < base + waits.length) await wait(100);
    console.log(`  all of them counted ${((performance.now() - sent) / 1_000).toFixed(1)} s after the last one`);
  } finally {
    await server.stop();
  }
}

if (values.send) {
  process.on('message', (task) => void send(task as SendingTask).then((result) => process.send!(result)));
  process.send!('ready');
} else await main();
