import { sql } from 'kysely';
import type { Sql } from '../dialect/compiler.ts';
import type { IsoDate } from '../query/kpi-query.ts';
import type { DecimalText } from '../result/decimal.ts';

export const column = (alias: string, name: string): Sql => sql.id(alias, name);
export const named = (name: string): Sql => sql.id(name);
/** Dates are bound as text and cast: no engine's own date type passes through a driver (engines.md §5.2). */
export const dateValue = (date: IsoDate): Sql => sql`cast(${date} as date)`;
export const keyValue = (key: string): Sql => sql`cast(${BigInt(key)} as bigint)`;
export const textValue = (value: string): Sql => sql`cast(${value} as text)`;
/** Wide enough for any amount, fine enough for any number people write. */
export const decimalValue = (value: DecimalText): Sql => sql`cast(${value} as decimal(38,9))`;
export const integerValue = (value: number): Sql => sql`cast(${value} as integer)`;

export const list = (parts: readonly Sql[]): Sql => sql.join(parts, sql`, `);
export const both = (conditions: readonly Sql[]): Sql => (conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `));
export const either = (conditions: readonly Sql[]): Sql => (conditions.length === 0 ? sql`false` : sql`(${sql.join(conditions, sql` or `)})`);
export const where = (conditions: readonly Sql[]): Sql => (conditions.length === 0 ? sql`` : sql` where ${both(conditions)}`);
export const isAnyOf = (value: Sql, options: readonly Sql[]): Sql => (options.length === 0 ? sql`false` : sql`${value} in (${list(options)})`);

/** By position: the expressions stand once, and equal ones cannot differ by their parameters. */
export const groupBy = (count: number): Sql =>
  count === 0 ? sql`` : sql` group by ${sql.raw(Array.from({ length: count }, (_, index) => String(index + 1)).join(', '))}`;
