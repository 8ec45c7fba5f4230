import { sql } from 'kysely';
import { type Sql, toCompiledSql } from '../dialect/compiler.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { all, any, not, type Predicate } from '../measure/predicate.ts';
import { noteOf, type NotedRecords, type Notes } from '../plan/plan-notes.ts';
import type { CompiledSql } from '../store/leaf-reader.ts';
import { baseSql, readsOf, recordsOf, source } from './compile-inner.ts';
import { innerAlias, keyConditions, outerJoins } from './compile-outer.ts';
import { compileAll, isMet, operandsOf } from './compile-predicate.ts';
import { column, either, integerValue, list, named, where } from './parts.ts';

/** The numbers of `compileNotes`, of every measure in this order. */
export const noteKinds = ['left_out', 'flagged_records', 'self_reported'] as const;

/** One row: of every measure in turn how many records it leaves out, and how many it counts that contradict themselves or rest on somebody's word. One scan. */
export function compileNotes({ plan, of }: Notes, dialect: Dialect): CompiledSql {
  const bases = plan.base.map((base) => sql`${baseSql(base, plan, plan.anchor)} as ${named(base.as)}`);
  const kinds = of.map((records, index) => sql`${kindSql(records, { plan, of }, dialect)} as ${named(`x${index}`)}`);
  const operands = of.flatMap(({ filter, reasons }) => [filter, ...reasons.map(({ keep }) => keep)].flatMap(operandsOf));
  const wanted = [...plan.where, any(...of.map(({ filter }) => filter))];
  const records = where(compileAll(wanted, recordsOf(plan, dialect)));
  const inner = sql`select ${list([...bases, sql`${column('f', 'key64')} as xk`, ...kinds])} from ${source(plan, dialect, operands)}${records}`;
  const isNoted = either(of.map((_, index) => sql`${column(innerAlias, `x${index}`)} is not null`));
  const numbers = of.flatMap((_, index) => noteKinds.map((_kind, kind) => countSql(`x${index}`, kind, plan.isShared)));
  const statement = sql`select ${list(numbers)} from (${inner}) as ${sql.id(innerAlias)}${outerJoins(plan.joins, dialect)}${where([isNoted, ...keyConditions(plan, dialect)])}`;
  return { ...toCompiledSql(statement, `notes: ${plan.entity}`), reads: readsOf({ ...plan, where: [...plan.where, any(...of.map(mayBeNoted))] }) };
}

/** Records nothing is to be told of decide about no note: whatever comes or goes of them, it stays. */
function mayBeNoted({ filter, reasons }: NotedRecords): Predicate {
  return all(filter, any(...reasons.filter((reason) => noteOf(reason) !== undefined).map(({ keep }) => not(keep))));
}

/** The kind of the first reason that applies to a record, by its place; null where nothing is to be told. */
function kindSql({ filter, reasons }: NotedRecords, { plan }: Notes, dialect: Dialect): Sql {
  const records = recordsOf(plan, dialect);
  const first = sql`when not ${isMet(filter, records)} then null`;
  const cases = reasons.map((reason): Sql => {
    const kind = noteOf(reason);
    return sql`when not ${isMet(reason.keep, records)} then ${kind === undefined ? sql`null` : integerValue(noteKinds.indexOf(kind))}`;
  });
  return sql`case ${sql.join([first, ...cases], sql` `)} end`;
}

/** A record stands once but where the shares of several people are joined. */
function countSql(name: string, kind: number, isShared: boolean): Sql {
  const found = sql`case when ${column(innerAlias, name)} = ${integerValue(kind)} then ${column(innerAlias, 'xk')} end`;
  return isShared ? sql`count(distinct ${found})` : sql`count(${found})`;
}
