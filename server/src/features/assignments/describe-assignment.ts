import type { KpiAssignmentAnswer, NamedRecord } from '@leadline/contract';
import type { KpiAssignment } from '#server/expectations/read-assignments.ts';
import { compare, isTrue, nameOf, textOf, type Firm, type Row } from '#server/firm/read-firm.ts';

export function describeAssignment({ users }: Firm, goals: ReadonlyMap<string, Row>, one: KpiAssignment): KpiAssignmentAnswer {
  const { subject: _subject, ownerId, goalId, ...rest } = one;
  return { ...rest, owner: ownerId === null ? null : { id: ownerId, name: nameOf(users, ownerId) ?? '–' }, goal: goalOf(goals, goalId) };
}

function goalOf(goals: ReadonlyMap<string, Row>, id: string | null): NamedRecord | null {
  const row = id === null ? undefined : goals.get(id);
  return row ? { id: id!, name: textOf(row, 'title') ?? textOf(row, 'external_id')! } : null;
}

/** Goals that are still worked for. */
export function listGoals(goals: ReadonlyMap<string, Row>, today: string): readonly NamedRecord[] {
  const isOver = (row: Row): boolean =>
    (textOf(row, 'ends_on') ?? '9999') < today || ['reached', 'missed', 'cancelled'].includes(textOf(row, 'status') ?? '');
  return [...goals]
    .flatMap(([id, row]) => (isTrue(row, 'is_stub') || isOver(row) ? [] : [goalOf(goals, id)!]))
    .sort((a, b) => compare(a.name, b.name));
}
