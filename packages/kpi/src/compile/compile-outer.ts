import { sql } from 'kysely';
import { daysBetween } from '../calendar/iso-date.ts';
import type { Sql } from '../dialect/compiler.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { entityTable, publishedTable } from '../dialect/table.ts';
import type { Join, Key, KeyCondition, LeafPlan, MembershipDate } from '../plan/leaf-plan.ts';
import { both, column, dateValue, either, integerValue, isAnyOf, keyValue, list, textValue } from './parts.ts';

/** The aggregated records, and the windows they fall into. */
export const innerAlias = 'i';
export const windowAlias = 'w';

export function keySql(key: Key): Sql {
  if (key.kind === 'base') return column(innerAlias, key.as);
  if (key.kind === 'first') return sql`coalesce(${list(key.of.map(keySql))})`;
  const value = column(key.as, key.column);
  return key.orSelf ? sql`coalesce(${value}, ${keySql(key.orSelf)})` : value;
}

export function outerJoins(joins: readonly Join[], dialect: Dialect): Sql {
  return sql.join(
    joins.map((join) => joinSql(join, dialect)),
    sql``,
  );
}

function joinSql(join: Join, dialect: Dialect): Sql {
  if (join.kind === 'entity') {
    return sql` left join ${entityTable(dialect, join.entity)} as ${sql.id(join.as)} on ${column(join.as, 'key64')} = ${keySql(join.key)}`;
  }
  const holds = membershipHolds(join.as, join.on);
  return sql` left join ${publishedTable(dialect, 'ref_membership')} as ${sql.id(join.as)} on ${column(join.as, 'user_key')} = ${keySql(join.key)} and ${holds}`;
}

/** Open ends as dates: with an alternative in its condition no engine joins by hash. */
const since = (from: Sql): Sql => sql`coalesce(${from}, ${dateValue('0001-01-01')})`;
const till = (to: Sql): Sql => sql`coalesce(${to}, ${dateValue('9999-12-31')})`;

/** At most one row of a person holds on a day. */
function membershipHolds(alias: string, on: MembershipDate): Sql {
  const from = column(alias, 'from_on');
  const to = column(alias, 'to_on');
  if (on.kind === 'window') {
    const end = column(windowAlias, 'to_on');
    return sql`${since(from)} < ${end} and ${end} <= ${till(to)}`;
  }
  const day = on.kind === 'base' ? column(innerAlias, on.as) : dateValue(on.date);
  return sql`${since(from)} <= ${day} and ${day} < ${till(to)}`;
}

export function keyConditionSql(condition: KeyCondition, dialect: Dialect): Sql {
  const key = keySql(condition.key);
  const wanted = either([
    ...(condition.members.length > 0 ? [memberSql(key, condition, dialect)] : []),
    ...(condition.unassigned ? [sql`${key} is null`] : []),
  ]);
  return condition.exclude ? sql`not coalesce(${wanted}, false)` : wanted;
}

function memberSql(key: Sql, { members, isRecord, isInteger, below }: KeyCondition, dialect: Dialect): Sql {
  if (isInteger)
    return isAnyOf(
      key,
      members.map((member) => integerValue(Number(member))),
    );
  const values = members.map(isRecord ? keyValue : textValue);
  if (!below) return isAnyOf(key, values);
  const lower = sql`select a.key from ${publishedTable(dialect, 'ref_ancestor')} as a where a.kind = ${textValue(below)} and ${isAnyOf(sql`a.ancestor`, values)}`;
  return sql`(${isAnyOf(key, values)} or ${key} in (${lower}))`;
}

export function keyConditions(plan: LeafPlan, dialect: Dialect): readonly Sql[] {
  return plan.conditions.map((condition) => keyConditionSql(condition, dialect));
}

/** Before every date there is. */
const beginning = '0001-01-01';

/** The windows as a table: dates are joined to it after the records have been aggregated by date. */
export function windowTable(plan: LeafPlan): Sql {
  const rows = plan.windows.map(({ ordinal, window }) => {
    if (window.to === null) throw new Error('several windows need ends');
    return sql`(${integerValue(ordinal)}, ${dateValue(window.from ?? (plan.until === undefined ? beginning : window.to))}, ${dateValue(window.to)})`;
  });
  return sql`(values ${list(rows)}) as ${sql.id(windowAlias)}(ordinal, from_on, to_on)`;
}

/** So many days are listed one by one; spans of more are compared by their ends. */
const mostDays = 20_000;

/**
 * The days of the windows as a table `(ordinal, on_date, to_on)`: single records find their windows by hash, where comparing each of them with
 * every span takes longer than all the rest. Undefined for levels, for windows without a beginning, and for too many days.
 */
export function dayTable(plan: LeafPlan): Sql | undefined {
  const spans = plan.windows.map(({ window }) => (window.from === null || window.to === null ? Infinity : daysBetween(window.from, window.to)));
  if (plan.until !== undefined || spans.reduce((sum, days) => sum + days, 0) > mostDays) return undefined;
  const at = sql`generate_series(0, ${integerValue(Math.max(...spans) - 1)}) as g(n)`;
  const days = sql`select w.ordinal, w.from_on + cast(g.n as integer) as on_date, w.to_on from ${windowTable(plan)} join ${at} on g.n < w.to_on - w.from_on`;
  return sql`(${days}) as ${sql.id(windowAlias)}`;
}

/** Events of a window, or levels at its end. */
export function inWindow(plan: LeafPlan, dateName: string): Sql {
  const day = column(innerAlias, dateName);
  const to = column(windowAlias, 'to_on');
  return plan.until === undefined
    ? both([sql`${day} >= ${column(windowAlias, 'from_on')}`, sql`${day} < ${to}`])
    : sql`(${day} is null or ${day} < ${to})`;
}

/** The base column with the date of every record. */
export function dateName(plan: LeafPlan): string {
  const base = plan.base.find(({ start, unless }) => start.kind === 'date' && unless === undefined);
  if (!base) throw new Error('several windows without a date');
  return base.as;
}
