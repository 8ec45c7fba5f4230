import type { SqlParameter, SqlRow } from '@leadline/kpi';

/**
 * The in-memory database of the one DuckDB engine in this process: reads uploaded files and stages rows. Staged relations
 * live in its schema `work` and are named by their user; whoever makes one drops it.
 */
export interface Workbench {
  /** Runs statements on one connection; the connection is given back afterwards. */
  readonly session: <T>(work: (session: WorkSession) => Promise<T>) => Promise<T>;
  /** The only folder (absolute) whose files the engine can read. */
  readonly folder: string;
}

export interface WorkSession {
  readonly run: (sql: string, parameters?: readonly SqlParameter[]) => Promise<void>;
  readonly rows: (sql: string, parameters?: readonly SqlParameter[]) => Promise<readonly SqlRow[]>;
}
