import { workRoles, type KpiSet, type KpiSetItem, type KpiSetProblem, type KpiSetsResponse, type Subject } from '@leadline/contract';
import { permitted } from '#server/access/permitted.ts';
import type { Asking } from '#server/context.ts';
import { setOf, type KpiAssignment } from '#server/expectations/read-assignments.ts';
import { sharesOf } from '#server/expectations/shares-of.ts';
import { keyOfSubject, namedSubject, seesSubject } from '#server/expectations/subject.ts';
import { compare, isTrue, nameOf, refOf, textOf, type Row } from '#server/firm/read-firm.ts';
import { holdsOn, mainOn } from '#server/firm/timeline.ts';
import { findUnsuitable } from './assert-suitable.ts';
import { readForChange, type Change } from './changing-assignments.ts';
import { describeAssignment, listGoals } from './describe-assignment.ts';
import { mostMandatory } from './rules.ts';

/** Who has which KPIs on a day: the organisation, roles, teams, places, projects, sales processes and people the asker sees; such as could have some are among them. */
export async function listSets(asking: Asking, day?: string): Promise<KpiSetsResponse> {
  const change = await readForChange(asking);
  const { firm, goals, sight } = change;
  const on = day ?? firm.today;
  const subjects = subjectsOn(change, on).filter((subject) => seesSubject(sight, subject));
  return {
    today: firm.today,
    day: on,
    sets: subjects.map((subject) => describeSet(change, subject, on)),
    goals: listGoals(goals, firm.today),
    most: mostMandatory,
  };
}

function subjectsOn({ firm, before }: Change, day: string): readonly Subject[] {
  const { users, teams, locations, projects, processes, stints } = firm;
  const has = new Set(before.filter((one) => holdsOn(one, day)).map(({ subject }) => keyOfSubject(subject)));
  const known = (
    scope: 'user' | 'team' | 'location' | 'project' | 'process',
    rows: ReadonlyMap<string, Row>,
    isThere: (id: string, row: Row) => boolean,
  ): readonly Subject[] =>
    [...rows]
      .filter(([id, row]) => has.has(keyOfSubject({ scope, id })) || (!isTrue(row, 'is_stub') && isThere(id, row)))
      .sort(([a], [b]) => compare(nameOf(rows, a)!, nameOf(rows, b)!))
      .map(([id]): Subject => ({ scope, id }));
  const isOpen = (row: Row): boolean => holdsOn({ from: textOf(row, 'valid_from'), to: textOf(row, 'valid_to') }, day);
  return [
    { scope: 'organisation', id: null },
    ...workRoles.map((id): Subject => ({ scope: 'role', id })),
    ...known('team', teams, (_id, row) => isOpen(row)),
    ...known('location', locations, () => true),
    ...known('project', projects, () => true),
    ...known('process', processes, () => true),
    ...known('user', users, (id, row) => refOf(row, 'person_id', 'user') === null && mainOn(stints.get(id) ?? [], day) !== undefined),
  ];
}

export function describeSet(change: Change, subject: Subject, day: string): KpiSet {
  const { firm, goals, before, asking, sight } = change;
  const stint = subject.scope === 'user' ? mainOn(firm.stints.get(subject.id) ?? [], day) : undefined;
  const set = setOf(before, firm, subject, day);
  const shares = sharesOf(set);
  const items = set.map((one): KpiSetItem => ({
    ...describeAssignment(firm, goals, one),
    origin: one.subject.scope === 'role' && subject.scope === 'user' ? 'role' : 'own',
    share: shares.get(one.id) ?? null,
  }));
  const decides = permitted(asking.principal).includes('targets.write') && (subject.scope === 'user' || subject.scope === 'team' || sight.isAll);
  return {
    subject: namedSubject(firm, subject),
    role: stint?.role ?? null,
    teamName: nameOf(firm.teams, stint?.teamId ?? null),
    items,
    problems: problemsOf(change, subject, set),
    isMine: decides,
  };
}

function problemsOf({ own, firm }: Change, subject: Subject, set: readonly KpiAssignment[]): readonly KpiSetProblem[] {
  const primary = set.filter(({ isPrimary }) => isPrimary).length;
  const isFaulty = set.some(({ kpi, variant }) => findUnsuitable(own, firm.today, kpi, variant, subject.scope) !== undefined);
  return [
    ...(set.length > 0 && primary === 0 ? (['no_primary'] as const) : []),
    ...(primary > 1 ? (['two_primary'] as const) : []),
    ...(subject.scope === 'user' && set.filter(({ isMandatory }) => isMandatory).length > mostMandatory ? (['too_many'] as const) : []),
    ...(isFaulty ? (['unknown_kpi'] as const) : []),
  ];
}
