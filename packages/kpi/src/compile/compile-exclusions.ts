import { sql } from 'kysely';
import { type Sql, toCompiledSql } from '../dialect/compiler.ts';
import type { Dialect } from '../dialect/dialect.ts';
import type { Exclusions } from '../plan/plan-exclusions.ts';
import type { CompiledSql } from '../store/leaf-reader.ts';
import { baseSql, recordsOf, source } from './compile-inner.ts';
import { compileAll, isMet, operandsOf } from './compile-predicate.ts';
import { innerAlias, keyConditions, outerJoins } from './compile-outer.ts';
import { column, integerValue, list, where } from './parts.ts';

/** Number of records per reason they are left out for: the first that applies. */
export function compileExclusions({ plan, reasons }: Exclusions, dialect: Dialect): CompiledSql {
  const bases = plan.base.map((base) => sql`${baseSql(base, plan, plan.anchor)} as ${sql.id(base.as)}`);
  const cases = reasons.map(({ keep }, index): Sql => sql`when not ${isMet(keep, recordsOf(plan, dialect))} then ${integerValue(index)}`);
  const reason = sql`case ${sql.join(cases, sql` `)} end as xr`;
  const from = source(
    plan,
    dialect,
    reasons.flatMap(({ keep }) => operandsOf(keep)),
  );
  const inner = sql`select ${list([...bases, sql`${column('f', 'key64')} as xk`, reason])} from ${from}${where(compileAll(plan.where, recordsOf(plan, dialect)))}`;
  const conditions = where([sql`i.xr is not null`, ...keyConditions(plan, dialect)]);
  return toCompiledSql(
    sql`select i.xr, count(distinct i.xk) from (${inner}) as ${sql.id(innerAlias)}${outerJoins(plan.joins, dialect)}${conditions} group by i.xr`,
    `exclusions: ${plan.entity}`,
  );
}
