import type { GridRow, Subject, TargetGridAsk } from '@leadline/contract';
import { salesRoles } from '@leadline/kpi';
import { namedSubject, recordsOf } from '#server/expectations/subject.ts';
import { compare, isTrue, nameOf, refOf, textOf, type Firm, type Stint } from '#server/firm/read-firm.ts';
import type { Sight } from '#server/firm/sight.ts';
import { mainOn } from '#server/firm/timeline.ts';

interface Span {
  readonly from: string;
  readonly to: string;
}

export interface GridRows {
  readonly whole: GridRow | null;
  readonly rows: readonly GridRow[];
}

/** For whom targets are set in a grid, as far as the asker sees them. `ask.team` is one they see. */
export function listGridRows(firm: Firm, sight: Sight, ask: Pick<TargetGridAsk, 'rows' | 'team'>, year: Span): GridRows {
  const row = (subject: Subject, depth = 0, team: string | null = null): GridRow => ({
    subject,
    name: namedSubject(firm, subject).name,
    team,
    depth,
    mayChange: subject.scope === 'user' || subject.scope === 'team' || sight.isAll,
  });
  const whole = ask.team !== null ? row({ scope: 'team', id: ask.team }) : sight.isAll ? row({ scope: 'organisation', id: null }) : null;
  if (ask.rows === 'teams') return { whole, rows: teamsBelow(firm, sight, ask.team).map(({ id, depth }) => row({ scope: 'team', id }, depth)) };
  if (ask.rows === 'roles') return { whole, rows: rolesHeld(firm).map((id) => row({ scope: 'role', id })) };
  if (ask.rows === 'places' || ask.rows === 'projects' || ask.rows === 'processes') {
    const scope = ({ places: 'location', projects: 'project', processes: 'process' } as const)[ask.rows];
    const known = [...recordsOf(firm, scope)!].filter(([, record]) => !isTrue(record, 'is_stub')).map(([id]) => row({ scope, id }));
    return { whole, rows: known.sort(byName) };
  }
  const people = peopleOf(firm, sight, ask.team, year).map((id) => row({ scope: 'user', id }, 0, teamOf(firm, id)));
  return { whole, rows: people.sort((a, b) => compare(a.team ?? '\uffff', b.team ?? '\uffff') || byName(a, b)) };
}

const byName = (a: GridRow, b: GridRow): number => compare(a.name ?? '', b.name ?? '') || compare(a.subject.id ?? '', b.subject.id ?? '');

/** Depth first; teams right below the whole have depth 0. Without a whole those without a seen parent come first. */
function teamsBelow(firm: Firm, sight: Sight, whole: string | null): readonly { readonly id: string; readonly depth: number }[] {
  const seen = [...firm.teams].filter(([id, team]) => !isTrue(team, 'is_stub') && sight.team(id)).map(([id]) => id);
  const parentOf = (id: string): string | null => {
    const parent = refOf(firm.teams.get(id)!, 'parent_team_id', 'team');
    return parent !== null && seen.includes(parent) ? parent : null;
  };
  const below = (parent: string | null, depth: number): { id: string; depth: number }[] =>
    seen
      .filter((id) => parentOf(id) === parent)
      .sort((a, b) => compare(nameOf(firm.teams, a) ?? '', nameOf(firm.teams, b) ?? ''))
      .flatMap((id) => [{ id, depth }, ...below(id, depth + 1)]);
  return below(whole, 0);
}

/** A team and the teams below it that are seen. */
export function teamWithBelow(firm: Firm, sight: Sight, team: string): ReadonlySet<string> {
  return new Set([team, ...teamsBelow(firm, sight, team).map(({ id }) => id)]);
}

function rolesHeld({ stints }: Firm) {
  const held = new Set([...stints.values()].flat().map(({ role }) => role));
  return salesRoles.filter((role) => held.has(role));
}

const isWithin = (stint: Pick<Stint, 'from' | 'to'>, { from, to }: Span): boolean => (stint.from ?? '') < to && (stint.to ?? '9999') > from;

/** Each once, however often they changed their team. */
function peopleOf(firm: Firm, sight: Sight, team: string | null, year: Span): readonly string[] {
  const teams = team === null ? undefined : teamWithBelow(firm, sight, team);
  return [...firm.users].flatMap(([id, user]) => {
    if (isTrue(user, 'is_stub') || textOf(user, 'person_id') !== null || !sight.person(id)) return [];
    if (!isWithin({ from: textOf(user, 'employed_from'), to: textOf(user, 'employed_to') }, year)) return [];
    const own = (firm.stints.get(id) ?? []).filter((stint) => isWithin(stint, year));
    const isIn = teams ? own.some(({ teamId }) => teamId !== null && teams.has(teamId)) : own.length > 0 || !firm.stints.has(id);
    return isIn ? [id] : [];
  });
}

function teamOf({ stints, teams, today }: Firm, id: string): string | null {
  const own = stints.get(id) ?? [];
  return nameOf(teams, (mainOn(own, today) ?? own.at(-1))?.teamId ?? null);
}
