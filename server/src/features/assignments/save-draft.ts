import { LeadlineError, type Subject } from '@leadline/contract';
import { recordsOf, subjectValues } from '#server/expectations/subject.ts';
import type { KpiAssignment } from '#server/expectations/read-assignments.ts';
import { decide } from '#server/firm/decide.ts';
import { deleteItem, placeOf, putItem, reference, type Place } from '#server/firm/items.ts';
import { nameOf, textOf, type Firm, type Row } from '#server/firm/read-firm.ts';
import type { Item } from '#server/inbox/inbox.ts';
import { referenceText } from '#server/ingest/stage/read-item.ts';
import type { Change } from './changing-assignments.ts';
import type { Draft } from './draft.ts';
import { kpiName } from '#server/answering/kpi-name.ts';

export interface Saving {
  readonly action: string;
  /** What it is about: an assignment, else a KPI or a template. */
  readonly id: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string | undefined;
}

/** All that a draft changes, in one decision with its entry in the audit trail. */
export async function saveDraft(change: Change, draft: Draft, { action, id, before, after, reason }: Saving): Promise<void> {
  const items = [
    ...draft.puts().map(({ assignment, place }) => itemOf(change, assignment, place)),
    ...draft.removed().map((one) => deleteItem('kpi_assignment', change.rows.get(one.id)!, change.version)),
  ];
  await decide(change, { entry: { action, subject: { kind: 'assignments', id }, before, after }, items, reason });
}

function itemOf({ firm, goals, rows, version }: Change, one: KpiAssignment, place: Place | undefined): Item {
  const at = place ?? placeOf(rows.get(one.id)!);
  return putItem('kpi_assignment', at, version, {
    ...subjectValues(firm, one.subject, at),
    kpi: one.kpi,
    variant: one.variant,
    goal_id: goalReference(goals, one.goalId, at),
    obligation: one.isMandatory ? 'mandatory' : 'optional',
    is_primary: one.isPrimary,
    weight: one.weight,
    cadence: one.cadence,
    owner_user_id: reference(firm, 'user', one.ownerId, at),
    valid_from: one.from,
    valid_to: one.to,
  });
}

function goalReference(goals: ReadonlyMap<string, Row>, id: string | null, from: Place): string | null {
  if (id === null) return null;
  const goal = goals.get(id);
  if (!goal) throw new LeadlineError('invalid', 'people.unknown_reference');
  return referenceText(placeOf(goal), from.source);
}

/** Whom it is for, as the audit trail keeps it. */
export function subjectInWords(firm: Firm, { scope, id }: Subject): string {
  const rows = recordsOf(firm, scope);
  return rows === undefined ? (id ?? scope) : (nameOf(rows, id) ?? String(id));
}

/** What the audit trail keeps: in words, so that it can be read without looking anything up. */
export function inWords(change: Change, one: KpiAssignment): Readonly<Record<string, unknown>> {
  const { firm, goals } = change;
  const goal = one.goalId === null ? undefined : goals.get(one.goalId);
  return {
    for: subjectInWords(firm, one.subject),
    kpi: kpiName(change, one),
    obligation: one.isMandatory ? 'mandatory' : 'optional',
    isPrimary: one.isPrimary,
    weight: one.weight,
    cadence: one.cadence,
    owner: nameOf(firm.users, one.ownerId),
    goal: goal ? (textOf(goal, 'title') ?? textOf(goal, 'external_id')) : null,
    from: one.from,
    to: one.to,
  };
}
