import type { Chance } from './chance.ts';
import type { Model } from './model.ts';
import type { Programs } from './server-process.ts';

export interface Tally {
  kills: number;
  folders: number;
  whileStarting: number;
  examined: number;
  /** Kills by the named point they happened at. */
  readonly points: Map<string, number>;
  readonly models: Model[];
  readonly faults: string[];
}

export interface Run {
  readonly programs: Programs;
  /** Where the data folders are made. */
  readonly parent: string;
  readonly chance: Chance;
  readonly tally: Tally;
  readonly isKept: boolean;
}

/** With more the run ends. */
export const mostFaults = 20;

export function makeTally(): Tally {
  return { kills: 0, folders: 0, whileStarting: 0, examined: 0, points: new Map(), models: [], faults: [] };
}

let told = 0;

export function tell(tally: Tally, of: number): void {
  for (; told < tally.faults.length; told += 1) process.stderr.write(`\n${tally.faults[told]}\n`);
  process.stderr.write(`\r${tally.kills} of ${of} kills, ${tally.faults.length} faults `);
}

export function summary(tally: Tally, seconds: number, seed: string): string {
  const batches = tally.models.flatMap((model) => [...model.batches.values()]);
  const items = batches.reduce((sum, batch) => sum + batch.items.length, 0);
  const loads = tally.models.flatMap((model) => [...model.loads.values()]);
  const undone = loads.filter(({ isUndoAcknowledged }) => isUndoAcknowledged).length;
  return [
    `${tally.kills} kills (${tally.whileStarting} while starting) on ${tally.folders} folders in ${Math.round(seconds)} s, seed ${seed}:`,
    `${items} items in ${batches.length} batches, ${loads.filter(({ isAcknowledged }) => isAcknowledged).length} imports, ${undone} undone;`,
    ...(tally.points.size === 0 ? [] : [`at ${tally.points.size} named points: ${[...tally.points].map(([name, n]) => `${name} ${n}`).join(', ')};`]),
    `read record by record ${tally.examined} times; ${tally.faults.length} faults`,
  ].join(' ');
}
