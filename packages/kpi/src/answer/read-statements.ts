import type { AnswerEnv } from './answer-env.ts';
import type { CompiledSql, LeafReader, SqlRow } from '../store/leaf-reader.ts';

/** Runs every different statement once, however often it is asked for. */
export function createStatementReader(reader: LeafReader): (statement: CompiledSql) => Promise<readonly SqlRow[]> {
  const running = new Map<string, Promise<readonly SqlRow[]>>();
  return (statement) => {
    const key = statementKey(statement);
    const known = running.get(key);
    if (known) return known;
    const rows = reader.read(statement);
    running.set(key, rows);
    return rows;
  };
}

export type StatementReader = ReturnType<typeof createStatementReader>;

export function statementKey({ sql, parameters }: CompiledSql): string {
  return JSON.stringify([sql, parameters.map((value) => (typeof value === 'bigint' ? `${value}n` : value))]);
}

/** For what says who and what there is, not how much: such rows are kept for as long as their tables do not change, where anything is. */
export function createSmallReader(read: StatementReader, { resident }: Pick<AnswerEnv, 'resident'>): StatementReader {
  return resident ? (statement) => resident.kept(statement, asTheyAre) : read;
}

const asTheyAre = (rows: readonly SqlRow[]): readonly SqlRow[] => rows;
