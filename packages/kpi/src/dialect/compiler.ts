import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, type RawBuilder } from 'kysely';
import type { CompiledSql, SqlParameter } from '../store/leaf-reader.ts';

/** A piece of SQL with its values. Text comes from this package only; whatever a user wrote is a bound value. */
export type Sql = RawBuilder<unknown>;

/** Both engines take the SQL and the numbered parameters of the PostgreSQL compiler. Nothing is ever run through it. */
const compiler = new Kysely<Record<string, never>>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

export function toCompiledSql(statement: Sql, label: string): CompiledSql {
  const { sql, parameters } = statement.compile(compiler);
  return { sql: sql.replace(/\s+/g, ' ').trim(), parameters: parameters as readonly SqlParameter[], label };
}
