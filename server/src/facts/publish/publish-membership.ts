import type { ApplyContext } from '../apply-context.ts';
import { insertValues } from '../value-rows.ts';

export interface Assignment {
  readonly key: string;
  readonly user: string;
  readonly from: string | null;
  /** Exclusive. */
  readonly to: string | null;
  readonly isPrimary: boolean;
  readonly allocation: number;
  readonly place: readonly [team: string | null, role: string | null, manager: string | null, location: string | null];
}

export interface Membership {
  readonly user: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly place: Assignment['place'];
}

/** `ref_membership`: where each person was (G8), intervals that do not overlap. */
export async function publishMembership({ session, tables, touched, everything }: ApplyContext): Promise<void> {
  if (!everything && !touched.has('assignment') && !touched.has('user')) return;
  const rows = await session.rows(`SELECT CAST(key64 AS text), CAST(user_id AS text), CAST(valid_from AS text), CAST(valid_to AS text),
      coalesce(is_primary, FALSE), CAST(coalesce(allocation, 0) AS text), CAST(team_id AS text), sales_role, CAST(manager_user_id AS text), CAST(location_id AS text)
    FROM ${tables.of('assignment')} WHERE NOT is_stub AND user_id IS NOT NULL`);
  const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));
  const assignments = rows.map(([key, user, from, to, isPrimary, allocation, team, role, manager, location]): Assignment => ({
    key: String(key),
    user: String(user),
    from: text(from),
    to: text(to),
    isPrimary: isPrimary === true,
    allocation: Number(allocation),
    place: [text(team), text(role), text(manager), text(location)],
  }));
  await session.run(`DELETE FROM ${tables.named('ref_membership')}`);
  const columns = [
    { name: 'user_key', sql: 'bigint' },
    { name: 'from_on', sql: 'date' },
    { name: 'to_on', sql: 'date' },
    { name: 'team_key', sql: 'bigint' },
    { name: 'sales_role', sql: 'text' },
    { name: 'manager_key', sql: 'bigint' },
    { name: 'location_key', sql: 'bigint' },
  ];
  await insertValues(
    session,
    tables.named('ref_membership'),
    columns,
    withOtherNames(memberships(assignments), await readOtherNames(session, tables)).map(({ user, from, to, place }) => [user, from, to, ...place]),
  );
}

type OtherNames = ReadonlyMap<string, readonly string[]>;

/** By person, the names under which records know them elsewhere. */
async function readOtherNames(session: ApplyContext['session'], tables: ApplyContext['tables']): Promise<OtherNames> {
  const rows = await session.rows(`SELECT CAST(person_id AS text), CAST(key64 AS text) FROM ${tables.of('user')} WHERE person_id IS NOT NULL`);
  const names = new Map<string, string[]>();
  for (const [person, name] of rows) names.set(String(person), [...(names.get(String(person)) ?? []), String(name)]);
  return names;
}

/** What is known by another name was where its person was. */
export function withOtherNames(published: readonly Membership[], names: OtherNames): readonly Membership[] {
  const others = new Set([...names.values()].flat());
  const own = published.filter(({ user }) => !others.has(user));
  return own.flatMap((each) => [each, ...(names.get(each.user) ?? []).map((user) => ({ ...each, user }))]);
}

const earliest = '0000-00-00';
const latest = '9999-99-99';

/** The primary assignment decides, else the largest, else the latest; `to` is exclusive, null is open. */
export function memberships(assignments: readonly Assignment[]): readonly Membership[] {
  const byUser = new Map<string, Assignment[]>();
  for (const assignment of assignments) {
    if ((assignment.from ?? earliest) >= (assignment.to ?? latest)) continue;
    byUser.set(assignment.user, [...(byUser.get(assignment.user) ?? []), assignment]);
  }
  return [...byUser].flatMap(([user, own]) => {
    const bounds = [...new Set(own.flatMap(({ from, to }) => [from ?? earliest, to ?? latest]))].sort();
    const pieces: Membership[] = [];
    bounds.slice(0, -1).forEach((start, index) => {
      const end = bounds[index + 1]!;
      const place = own.filter(({ from, to }) => (from ?? earliest) <= start && (to ?? latest) >= end).sort(byPrecedence)[0]?.place;
      const last = pieces.at(-1);
      if (!place) return;
      if (last && (last.to ?? latest) === start && last.place.every((part, at) => part === place[at]))
        pieces[pieces.length - 1] = { ...last, to: open(end, latest) };
      else pieces.push({ user, from: open(start, earliest), to: open(end, latest), place });
    });
    return pieces;
  });
}

function open(date: string, bound: string): string | null {
  return date === bound ? null : date;
}

function byPrecedence(a: Assignment, b: Assignment): number {
  const order = Number(b.isPrimary) - Number(a.isPrimary) || b.allocation - a.allocation;
  if (order !== 0) return order;
  const [from, other] = [a.from ?? earliest, b.from ?? earliest];
  if (from !== other) return from < other ? 1 : -1;
  return BigInt(a.key) < BigInt(b.key) ? -1 : 1;
}
