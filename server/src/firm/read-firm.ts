import type { AssignmentInput } from '@leadline/contract';
import { parseRecordId, recordId, type EntityId, type LeafReader } from '@leadline/kpi';
import { answeringOf } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { columnsRead, recordsStatement } from '#server/facts/people-statements.ts';
import type { Dialect } from '@leadline/kpi';

/** A row of one of the small tables, all values as text. */
export type Row = Pick<ReadonlyMap<string, string | null>, 'get'>;

/** Rows as the engine gives them, read by the names of their columns. */
export function rowsOf(names: readonly string[], rows: readonly (readonly unknown[])[]): readonly Row[] {
  const places = new Map(names.map((name, index) => [name, index]));
  return rows.map((values) => ({ get: (column) => (places.has(column) ? ((values[places.get(column)!] ?? null) as string | null) : undefined) }));
}

/** What an assignment says; ids are record ids. */
export interface Stint extends AssignmentInput {
  readonly id: string;
  readonly userId: string;
}

/** Everybody and everything people are placed in, as it stands now. Maps are by record id. */
export interface Firm {
  readonly today: string;
  readonly users: ReadonlyMap<string, Row>;
  readonly teams: ReadonlyMap<string, Row>;
  readonly locations: ReadonlyMap<string, Row>;
  readonly projects: ReadonlyMap<string, Row>;
  /** Sales processes. */
  readonly processes: ReadonlyMap<string, Row>;
  readonly calendars: ReadonlyMap<string, Row>;
  readonly regions: ReadonlyMap<string, Row>;
  readonly assignments: ReadonlyMap<string, Row>;
  readonly absences: ReadonlyMap<string, Row>;
  /** By person, in the order of their first days. */
  readonly stints: ReadonlyMap<string, readonly Stint[]>;
}

export async function readFirm(asking: Asking): Promise<Firm> {
  const { env, reader } = await answeringOf(asking);
  return firmOf(env.dialect, reader, env.period.today);
}

export async function firmOf(dialect: Dialect, reader: LeafReader, today: string): Promise<Firm> {
  const read = (entity: EntityId): Promise<ReadonlyMap<string, Row>> => readAll(dialect, reader, entity);
  const [users, teams, locations, projects, processes, calendars, regions, assignments, absences] = await Promise.all([
    read('user'),
    read('team'),
    read('location'),
    read('project'),
    read('pipeline'),
    read('calendar'),
    read('region'),
    read('assignment'),
    read('absence'),
  ]);
  return { today, users, teams, locations, projects, processes, calendars, regions, assignments, absences, stints: stintsOf(assignments) };
}

/** Every record of a small table, by record id. */
export async function readAll(dialect: Dialect, reader: LeafReader, entity: EntityId): Promise<ReadonlyMap<string, Row>> {
  const rows = rowsOf(columnsRead(entity), await reader.read(recordsStatement(dialect, entity)));
  return new Map(rows.map((row) => [recordId(entity, BigInt(row.get('key64')!)), row]));
}

export const textOf = (row: Row, column: string): string | null => row.get(column) ?? null;
export const isTrue = (row: Row, column: string): boolean => row.get(column) === 'true' || row.get(column) === 't';

/** The record id a column refers to. */
export function refOf(row: Row, column: string, entity: EntityId): string | null {
  const key = row.get(column);
  return key === null || key === undefined ? null : recordId(entity, BigInt(key));
}

export const keyOfRecord = (id: string): bigint => parseRecordId(id)!.key64;

function stintsOf(assignments: ReadonlyMap<string, Row>): ReadonlyMap<string, readonly Stint[]> {
  const byUser = new Map<string, Stint[]>();
  for (const [id, row] of assignments) {
    const userId = refOf(row, 'user_id', 'user');
    if (userId === null || isTrue(row, 'is_stub')) continue;
    byUser.set(userId, [...(byUser.get(userId) ?? []), stintOf(id, userId, row)]);
  }
  for (const own of byUser.values()) own.sort((a, b) => compare(a.from ?? '', b.from ?? '') || compare(a.id, b.id));
  return byUser;
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function stintOf(id: string, userId: string, row: Row): Stint {
  const part = (column: string): number => (row.get(column) == null ? 1 : Number(row.get(column)));
  return {
    id,
    userId,
    teamId: refOf(row, 'team_id', 'team'),
    role: textOf(row, 'sales_role') as Stint['role'],
    share: part('allocation'),
    partTime: part('fte'),
    isPrimary: isTrue(row, 'is_primary'),
    isLead: isTrue(row, 'is_team_lead'),
    managerId: refOf(row, 'manager_user_id', 'user'),
    locationId: refOf(row, 'location_id', 'location'),
    calendarId: refOf(row, 'calendar_id', 'calendar'),
    rampFrom: textOf(row, 'ramp_start_on'),
    from: textOf(row, 'valid_from'),
    to: textOf(row, 'valid_to'),
  };
}

/** What a record is called: its name, else what its source calls it. */
export function nameOf(rows: ReadonlyMap<string, Row>, id: string | null): string | null {
  const row = id === null ? undefined : rows.get(id);
  if (!row) return null;
  return textOf(row, row.get('full_name') === undefined ? 'name' : 'full_name') ?? textOf(row, 'external_id');
}
