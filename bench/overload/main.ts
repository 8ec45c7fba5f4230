import { mkdtempSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { answered, closedLoop, makeClient, openLoop, percentile, type Client } from './load.ts';
import { makeQuestions } from './questions.ts';
import { buildServer, removeFolder, startServer } from './server-process.ts';
import { readMetric, watchServer } from './watch.ts';
import { askServer } from '../ask-server.ts';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '30' },
    times: { type: 'string', default: '10' },
    data: { type: 'string' },
    log: { type: 'string' },
  },
});
const seconds = Number(values.seconds);
const times = Number(values.times);
const mebibytes = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MiB`;

/** Ten times what the server can do is asked of it: it has to go on answering, turn away the rest and be itself again at once. */
async function main(): Promise<boolean> {
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`);
  const programs = await buildServer();
  const data = values.data ?? mkdtempSync(join(tmpdir(), 'leadline-overload-'));
  try {
    const filling = await startServer(programs, data);
    await untilFilled(filling.address).finally(filling.stop);
    return await overload(programs, data);
  } finally {
    removeFolder(programs);
    if (values.data === undefined) removeFolder(data);
  }
}

/** An untouched folder loads the demo company; one of another version makes its facts again. */
async function untilFilled(address: string): Promise<void> {
  const began = performance.now();
  for (;;) {
    const state = (await (await askServer(`${address}/api/state`)).json()) as { hasData: boolean; importing: readonly unknown[] };
    if (state.hasData && state.importing.length === 0) break;
    await wait(1000);
  }
  if (performance.now() - began > 2000) console.log(`data loaded in ${Math.round((performance.now() - began) / 1000)} s`);
}

async function overload(programs: string, data: string): Promise<boolean> {
  const server = await startServer(programs, data, values.log);
  const client = makeClient(server.address);
  try {
    const question = counting(await makeQuestions(server.address));
    const first = await client.ask(question());
    const resident = mebibytes(await readMetric(server.address, 'process_resident_memory_bytes'));
    console.log(
      `start until healthy ${Math.round(server.startMs)} ms, first board ${Math.round(first.ms)} ms (status ${first.status}), then ${resident} resident`,
    );
    const { peak, normal } = await measureCapacity(server.address, client, question);
    return await measureOverload(server.address, client, question, peak, normal);
  } finally {
    client.close();
    await server.stop();
  }
}

function counting(make: (n: number) => string): () => string {
  let n = 0;
  return () => make((n += 1));
}

interface Peak {
  /** Boards answered in a second. */
  readonly rate: number;
  /** Processor seconds of the server for one of them. */
  readonly processor: number;
}

async function measurePeak(address: string, client: Client, question: () => string, clients: number): Promise<Peak> {
  const watched = watchServer(address);
  const before = await readMetric(address, 'process_cpu_seconds_total');
  const good = answered(await closedLoop(client, clients, 10, question)).length;
  const processor = ((await readMetric(address, 'process_cpu_seconds_total')) - before) / good;
  const late = Math.round(percentile(watched().lag, 1) * 1000);
  console.log(
    `${clients} clients: ${(good / 10).toFixed(1)} boards/s, ${processor.toFixed(2)} processor seconds each, event loop late by ${late} ms (p99, worst second)`,
  );
  return { rate: good / 10, processor };
}

async function measureCapacity(address: string, client: Client, question: () => string) {
  await closedLoop(client, 2, 5, question);
  const alone = answered(await closedLoop(client, 1, 10, question)).map(({ ms }) => ms);
  const normal = percentile(alone, 0.95);
  console.log(`one client: ${alone.length} boards in 10 s, median ${Math.round(percentile(alone, 0.5))} ms, p95 ${Math.round(normal)} ms`);
  await measurePeak(address, client, question, 2);
  return { peak: await measurePeak(address, client, question, 8), normal };
}

async function measureOverload(address: string, client: Client, question: () => string, before: Peak, normal: number): Promise<boolean> {
  const watched = watchServer(address);
  const processorBefore = await readMetric(address, 'process_cpu_seconds_total');
  const began = performance.now();
  const storm = openLoop(client, before.rate * times, seconds, question);
  await wait(seconds * 1000);
  const ended = performance.now();
  const recovered = await untilNormal(client, question, normal, ended);
  const outcomes = await storm;
  const { resident, lag } = watched();
  const good = answered(outcomes);
  const processor = ((await readMetric(address, 'process_cpu_seconds_total')) - processorBefore) / good.length;
  const after = await measurePeak(address, client, question, 8);
  const goodput = good.filter(({ at }) => at <= ended).length / ((ended - began) / 1000);
  const peak = (before.rate + after.rate) / 2;
  const share = goodput / peak;
  const byStatus = new Map<number, number>();
  for (const { status } of outcomes) byStatus.set(status, (byStatus.get(status) ?? 0) + 1);
  const refused = outcomes.filter(({ status }) => status === 429);
  const [goodMs, refusedMs] = [good, refused].map((each) => each.map(({ ms }) => ms)) as [number[], number[]];
  const areTold = refused.every(({ retryAfter }) => retryAfter !== null && retryAfter >= 1);
  const ms = (values: readonly number[], of: number): string => `${Math.round(percentile(values, of))} ms`;
  console.log(`\n${times} times the capacity for ${seconds} s: ${outcomes.length} asked, by status ${JSON.stringify(Object.fromEntries(byStatus))}`);
  console.log(`  goodput ${goodput.toFixed(1)}/s, ${Math.round(share * 100)} % of ${peak.toFixed(1)}/s (mean of before and after)`);
  console.log(`  ${processor.toFixed(2)} processor seconds for each answer, those sent away and the time until normal included`);
  console.log(
    `  answered in ${ms(goodMs, 0.5)}, p95 ${ms(goodMs, 0.95)}; sent away in ${ms(refusedMs, 0.5)}, p95 ${ms(refusedMs, 0.95)}, all told when to come back: ${areTold}`,
  );
  console.log(
    `  resident at most ${mebibytes(Math.max(...resident))}; event loop late by ${Math.round(percentile(lag, 1) * 1000)} ms (p99, worst second)`,
  );
  console.log(`  normal again (p95 at most twice that of one client) ${recovered.toFixed(1)} s after the end`);
  const isGood = share >= 0.8 && areTold && [...byStatus.keys()].every((status) => [200, 429, 503].includes(status)) && recovered < 5;
  console.log(isGood ? '  holds' : '  DOES NOT HOLD');
  return isGood;
}

/** @returns seconds from `since` until the answers of a whole second were as quick as before */
async function untilNormal(client: Client, question: () => string, normal: number, since: number): Promise<number> {
  while (performance.now() - since < 60_000) {
    const began = performance.now();
    const own = await closedLoop(client, 1, 1, question);
    if (
      own.every(({ status }) => status === 200) &&
      percentile(
        own.map(({ ms }) => ms),
        0.95,
      ) <=
        2 * normal
    )
      return (began - since) / 1000;
  }
  return Number.POSITIVE_INFINITY;
}

process.exitCode = (await main()) ? 0 : 1;
