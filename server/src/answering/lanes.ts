import { availableParallelism } from 'node:os';
import { makeLane, type Lane, type LaneLimits, type LaneTimes } from './lane.ts';

/** For whom: people who look at a page, files that are written out, what nobody waits for. */
export const laneNames = ['interactive', 'export', 'background'] as const;
export type LaneName = (typeof laneNames)[number];
/** Statements run in the lane of their request; distinct counts and medians, which only the single records can answer, in one of their own. */
export const statementLaneNames = [...laneNames, 'heavy'] as const;
export type StatementLaneName = (typeof statementLaneNames)[number];

export interface LaneSettings {
  /** Statements at once, per lane; null: by the number of cores. */
  readonly statements: Readonly<Partial<Record<StatementLaneName, number | null>>>;
  /** Longest wait of an interactive request for its turn. */
  readonly patienceMs: number;
}

export interface RunOptions {
  readonly lane?: LaneName;
  readonly signal?: AbortSignal | undefined;
}

export interface Lanes {
  /** Runs a request in its turn. @throws as Lane.run */
  readonly run: <T>(work: () => Promise<T>, options?: RunOptions) => Promise<T>;
  readonly requests: Readonly<Record<LaneName, Lane>>;
  readonly statements: Readonly<Record<StatementLaneName, Lane>>;
  /** A request for numbers has come. @returns to be called when it is answered or given up */
  readonly come: () => () => void;
  /** How many came and are not answered yet: those that run, wait for their turn, or are about to share what runs. */
  readonly asked: () => number;
  /** From now on requests are sent away: the server stops. */
  readonly stop: () => void;
  readonly isStopping: () => boolean;
}

export type TimesOf = (kind: 'request' | 'statement', lane: string) => LaneTimes;

/** How many statements may run at once. Their sum, and some connections more for writing, is what the engine has to hold. */
export function statementPlaces({ statements }: Pick<LaneSettings, 'statements'>, cores = availableParallelism()): Record<StatementLaneName, number> {
  const given = (lane: StatementLaneName, fallback: number): number => statements[lane] ?? fallback;
  return {
    interactive: given('interactive', Math.max(2, cores)),
    heavy: given('heavy', Math.max(2, Math.floor(cores / 2))),
    export: given('export', 1),
    background: given('background', 1),
  };
}

export function makeLanes(settings: LaneSettings, timesOf?: TimesOf): Lanes {
  const places = statementPlaces(settings);
  const { patienceMs } = settings;
  const limits: Record<LaneName, LaneLimits> = {
    interactive: { running: places.interactive * 2, queue: 512, patienceMs },
    export: { running: places.export + 1, queue: 8, patienceMs: 60_000 },
    background: { running: places.background + 1, queue: 16, patienceMs: 300_000 },
  };
  const requests = record(laneNames, (name) => makeLane(limits[name], timesOf?.('request', name)));
  /** Requests that were let in are few, and so are their statements: none of these is refused, but the deadline counts the wait. */
  const open = { queue: Number.POSITIVE_INFINITY, patienceMs: Number.POSITIVE_INFINITY };
  const statements = record(statementLaneNames, (name) => makeLane({ running: places[name], ...open }, timesOf?.('statement', name)));
  let isStopping = false;
  const asked = new Set<symbol>();
  return {
    requests,
    statements,
    run: (work, { lane = 'interactive', signal } = {}) => requests[lane].run(work, signal),
    come: () => {
      const one = Symbol('asked');
      asked.add(one);
      return () => void asked.delete(one);
    },
    asked: () => asked.size,
    isStopping: () => isStopping,
    stop: () => {
      isStopping = true;
      for (const name of laneNames) requests[name].stop();
    },
  };
}

function record<N extends string, T>(names: readonly N[], make: (name: N) => T): Record<N, T> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<N, T>;
}
