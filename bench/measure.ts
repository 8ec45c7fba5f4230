export interface Timed<T> {
  readonly ms: number;
  /** Of all threads of this process: depends less on what else the machine does. */
  readonly processorMs: number;
  readonly result: T;
}

export async function timed<T>(work: () => Promise<T>): Promise<Timed<T>> {
  const before = process.cpuUsage();
  const start = performance.now();
  const result = await work();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  return { ms, processorMs: (user + system) / 1000, result };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Runs the contestants in turn (A B A B …), so that a machine growing slower hits all alike. */
export async function interleave(
  runs: number,
  contestants: Readonly<Record<string, () => Promise<unknown>>>,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>(Object.keys(contestants).map((name) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    for (const [name, work] of Object.entries(contestants)) times.get(name)!.push((await timed(work)).ms);
  }
  return times;
}

export function printTimes(
  title: string,
  times: ReadonlyMap<string, readonly number[]>,
  unit: (ms: number) => string = (ms) => `${ms.toFixed(0)} ms`,
): void {
  console.log(`\n${title}`);
  const first = [...times.values()][0];
  for (const [name, values] of times) {
    const ratio = first && values !== first ? `  ratio to the first ${(median(values) / median(first)).toFixed(2)}` : '';
    console.log(
      `  ${name.padEnd(34)} median ${unit(median(values)).padStart(12)}   min ${unit(Math.min(...values))}   max ${unit(Math.max(...values))}${ratio}`,
    );
  }
}
