import type { CompiledSql, Dialect, SqlParameter } from '@leadline/kpi';
import { scopeSql } from './derive/people/scope-sql.ts';
import { joinedSql } from './joined-row.ts';
import { tablesOf } from './tables.ts';

/** What `targetsStatement` answers with, in this order. */
export const targetColumns = [
  'key64',
  'kpi',
  'scope',
  'user_id',
  'team_id',
  'location_id',
  'sales_role',
  'project_id',
  'process_id',
  'period_from',
  'period_to',
  'value',
  'amount_org',
  'lo',
  'hi',
  'baseline',
  'weekday_weights',
  'currency',
  'revision',
  'set_at',
  'set_on',
  'source',
  'external_id',
  'version',
  'is_current',
  'is_original',
] as const;

/** What it answers with where only what counts now is asked for: one text a row (joined-row.ts), in this order. */
export const levelColumns = [
  'kpi',
  'scope',
  'user_id',
  'team_id',
  'location_id',
  'sales_role',
  'project_id',
  'process_id',
  'period_from',
  'period_to',
  'value',
  'lo',
  'hi',
  'baseline',
  'weekday_weights',
  'revision',
  'currency',
] as const satisfies readonly (typeof targetColumns)[number][];

/** Keys of those whose targets are asked for. */
export interface TargetSubjects {
  readonly user: readonly bigint[];
  readonly team: readonly bigint[];
  readonly location: readonly bigint[];
  readonly role: readonly string[];
  readonly project: readonly bigint[];
  readonly process: readonly bigint[];
  readonly organisation: boolean;
}

export interface TargetsWanted {
  readonly kpis?: readonly string[] | undefined;
  /** Half-open: targets whose period shares a day with it. */
  readonly from: string;
  readonly to: string;
  readonly subjects?: TargetSubjects | undefined;
  /** Without those agreed first, in no order: `levelColumns`. */
  readonly isCurrentOnly?: boolean | undefined;
}

/** The revisions that count and those that were agreed first, of the periods that share a day with the one asked for; all columns as text. */
export function targetsStatement(dialect: Dialect, { kpis, from, to, subjects, isCurrentOnly }: TargetsWanted): CompiledSql {
  const tables = tablesOf(dialect.name, dialect.schema);
  const parameters: SqlParameter[] = [from, to];
  const bind = (value: SqlParameter): string => `$${parameters.push(value)}`;
  const among = (column: string, values: readonly SqlParameter[]): string =>
    values.length === 0 ? 'FALSE' : `${column} IN (${values.map(bind).join(', ')})`;
  const own = ['scope', 'user_id', 'team_id', 'location_id', 'sales_role', 'project_id', 'process_id'].map(
    (column) => `coalesce(t.${column}, k.${column}) AS ${column}`,
  );
  const answered: readonly string[] = isCurrentOnly ? levelColumns : targetColumns;
  const plain = answered.filter((name) => !own.some((column) => column.endsWith(` ${name}`))).map((name) => `t.${name}`);
  const asked = kpis === undefined ? '' : ` AND ${among('t.kpi', kpis)}`;
  const rows = `SELECT ${[...plain, ...own].join(', ')} FROM ${tables.of('target')} t LEFT JOIN ${tables.of('kpi_assignment')} k ON k.key64 = t.assignment_id
    WHERE NOT t.is_stub AND ${isCurrentOnly ? 't.is_current' : '(t.is_current OR t.is_original)'} AND t.period_from < CAST($2 AS date) AND t.period_to >= CAST($1 AS date)${asked}`;
  const scoped = `SELECT ${answered.map((name) => (name === 'scope' ? `${scopeSql('s')} AS scope` : `s.${name}`)).join(', ')} FROM (${rows}) s`;
  const meant = subjects === undefined ? '' : ` WHERE ${subjectCondition(subjects, among)}`;
  const columns = isCurrentOnly ? joinedSql(answered) : answered.map((name) => `CAST(${name} AS text)`).join(', ');
  return { sql: `SELECT ${columns} FROM (${scoped}) x${meant}${isCurrentOnly ? '' : ' ORDER BY key64'}`, parameters, label: 'targets of a period' };
}

function subjectCondition(subjects: TargetSubjects, among: (column: string, values: readonly SqlParameter[]) => string): string {
  const each = [
    ['user', 'user_id', subjects.user],
    ['team', 'team_id', subjects.team],
    ['location', 'location_id', subjects.location],
    ['role', 'sales_role', subjects.role],
    ['project', 'project_id', subjects.project],
    ['process', 'process_id', subjects.process],
  ] as const;
  const parts = each.flatMap(([scope, column, keys]) => (keys.length === 0 ? [] : [`(scope = '${scope}' AND ${among(column, keys)})`]));
  if (subjects.organisation) parts.push(`scope = 'organisation'`);
  return parts.length === 0 ? 'FALSE' : `(${parts.join(' OR ')})`;
}
