import { getEnvironmentData } from 'node:worker_threads';

/** Set with setEnvironmentData by a bench, before anything runs; worker threads see it too. */
export const failpointKey = 'leadline.failpoint';

export interface ArmedFailpoint {
  readonly name: string;
  /** The time it is reached at which the process ends, from 1. */
  readonly at: number;
}

let times = 0;

/** A named place at which the durability bench kills the process; does nothing otherwise (bench/durability). */
export function failpoint(name: string): void {
  const armed = getEnvironmentData(failpointKey) as ArmedFailpoint | undefined;
  if (armed?.name !== name) return;
  times += 1;
  if (times >= armed.at) process.kill(process.pid, 'SIGKILL');
}
