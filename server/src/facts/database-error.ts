import type { SqlParameter } from '@leadline/kpi';

/** What an engine refused: the statement and the types of its parameters, never their values. */
export class DatabaseError extends Error {
  readonly sql: string;
  readonly parameterTypes: readonly string[];
  /** The engine itself can no longer be used: everything it is asked from here on would fail. */
  readonly isFatal: boolean;
  /** The file does not hold what was written to it. */
  readonly isDamaged: boolean;
  /** The operating system took no more bytes. */
  readonly isDiskFull: boolean;
  /** Another transaction was first; the same work may succeed when tried again. */
  readonly isConflict: boolean;

  constructor(problem: string, sql: string, parameters: readonly SqlParameter[] = []) {
    super(withoutValues(problem));
    this.name = 'DatabaseError';
    this.sql = sql;
    this.parameterTypes = parameters.map((value) => (value === null ? 'null' : typeof value));
    this.isFatal = /\bFATAL Error\b|\bINTERNAL Error\b|has been invalidated/.test(problem);
    this.isDamaged = /Corrupt database file|does not match stored checksum|Serialization Error|Failed to (deserialize|read metadata)/i.test(problem);
    this.isDiskFull = /No space left|File too large|disk quota/i.test(problem);
    this.isConflict = /TransactionContext Error.*[Cc]onflict|Conflict on|could not serialize|deadlock detected/.test(problem);
  }
}

/** Engines quote the value that did not fit; the first line without anything in quotes says enough beside the statement. */
function withoutValues(problem: string): string {
  const [firstLine = 'unknown problem'] = problem.split('\n');
  return firstLine.replace(/'[^']*'?|"[^"]*"?/g, "'…'").slice(0, 400);
}
