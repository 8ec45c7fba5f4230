import { divideDecimals as divide, recordId } from '@leadline/kpi';
import { answeringOf } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { targetPresenceStatement } from '#server/facts/target-presence-statement.ts';
import { keyOfRecord } from '#server/firm/read-firm.ts';

/** The days of somebody in a period in one place; in millionths of a day. */
export interface PresenceRow {
  readonly user: string;
  readonly period: number;
  readonly team: string | null;
  readonly role: string | null;
  readonly location: string | null;
  /** Of the days of a target those that count. */
  readonly counts: bigint;
  /** The same with part time counted in. */
  readonly days: bigint;
  /** Working days of the whole period. */
  readonly total: bigint;
}

/** How far somebody carries a target of a period. */
export interface Presence {
  /** Part of a target set for the whole period that counts: from 0 to 1. */
  readonly counts: string;
  /** Working days for it, part time and training counted in. */
  readonly days: string;
  /** On some of the days in another team than those meant. */
  readonly isElsewhere: boolean;
}

const mostNamed = 1000;

/** Who is where on the days of which period. */
export async function readPresence(
  asking: Asking,
  periods: readonly { readonly from: string; readonly to: string }[],
  people: readonly string[],
): Promise<readonly PresenceRow[]> {
  if (people.length === 0 || periods.length === 0) return [];
  const { env, reader } = await answeringOf(asking);
  const users = people.length <= mostNamed ? people.map(keyOfRecord) : undefined;
  const rows = await reader.read(targetPresenceStatement(env.dialect, periods, users));
  const id = (entity: 'user' | 'team' | 'location', key: unknown): string | null => (key === null ? null : recordId(entity, BigInt(String(key))));
  return rows.map(([user, period, team, role, location, counts, days, total]) => ({
    user: id('user', user)!,
    period: Number(period),
    team: id('team', team),
    role: role === null ? null : String(role),
    location: id('location', location),
    counts: BigInt(String(counts)),
    days: BigInt(String(days)),
    total: BigInt(String(total)),
  }));
}

const inDays = (millionths: bigint): string => divide(String(millionths), '1000000')!;

/** By person and period; of some teams only what falls on the days in them. */
export function presenceOf(rows: readonly PresenceRow[], teams: ReadonlySet<string> | null): ReadonlyMap<string, Presence> {
  const sums = new Map<string, { counts: bigint; all: bigint; days: bigint; total: bigint }>();
  for (const { user, period, team, counts, days, total } of rows) {
    const key = `${user} ${period}`;
    const was = sums.get(key) ?? { counts: 0n, all: 0n, days: 0n, total };
    const isHere = teams === null || (team !== null && teams.has(team));
    sums.set(key, { counts: was.counts + (isHere ? counts : 0n), all: was.all + counts, days: was.days + (isHere ? days : 0n), total });
  }
  return new Map(
    [...sums].map(([key, { counts, all, days, total }]) => [
      key,
      { counts: divide(String(counts), String(total))!, days: inDays(days), isElsewhere: counts < all },
    ]),
  );
}

/** Working days of everybody in each place, by place and period. */
export function daysIn(rows: readonly PresenceRow[], placeOf: (row: PresenceRow) => readonly string[]): ReadonlyMap<string, string> {
  const sums = new Map<string, bigint>();
  for (const row of rows) for (const place of placeOf(row)) sums.set(`${place} ${row.period}`, (sums.get(`${place} ${row.period}`) ?? 0n) + row.days);
  return new Map([...sums].map(([key, sum]) => [key, inDays(sum)]));
}
