import { LeadlineError, type Subject } from '@leadline/contract';
import { answeringOf } from '#server/answering/answer-env.ts';
import type { OwnCatalog } from '#server/answering/own-catalog.ts';
import type { Asking } from '#server/context.ts';
import { assertMayDecide } from '#server/expectations/subject.ts';
import { assignmentsOf, type KpiAssignment } from '#server/expectations/read-assignments.ts';
import { inTurn, nextVersion } from '#server/firm/decide.ts';
import { readAll, readFirm, type Firm, type Row } from '#server/firm/read-firm.ts';
import { sightOf, type Sight } from '#server/firm/sight.ts';

/** What is known when somebody decides who has which KPIs. Maps are by record id. */
export interface Change {
  readonly asking: Asking;
  readonly firm: Firm;
  readonly sight: Sight;
  readonly version: number;
  readonly rows: ReadonlyMap<string, Row>;
  readonly goals: ReadonlyMap<string, Row>;
  readonly before: readonly KpiAssignment[];
  readonly own: OwnCatalog;
}

export async function readForChange(asking: Asking): Promise<Change> {
  const { env, reader, own } = await answeringOf(asking);
  const [firm, rows, goals] = await Promise.all([
    readFirm(asking),
    readAll(env.dialect, reader, 'kpi_assignment'),
    readAll(env.dialect, reader, 'goal'),
  ]);
  const before = assignmentsOf(rows);
  return { asking, firm, rows, goals, before, own, sight: sightOf(asking.scope, firm), version: nextVersion(asking, [rows]) };
}

export function changingAssignments<T>(asking: Asking, work: (change: Change) => Promise<T>): Promise<T> {
  return inTurn(async () => work(await readForChange(asking)));
}

/** @throws LeadlineError assignments.no_assignment for what is not there, or is somebody's who is not seen; access.not_permitted */
export function getAssignment({ firm, sight, before }: Change, id: string): KpiAssignment {
  const found = before.find((one) => one.id === id);
  if (!found || !isThere(sight, found.subject)) throw new LeadlineError('not_found', 'assignments.no_assignment');
  assertMayDecide(firm, sight, found.subject);
  return found;
}

const isThere = (sight: Sight, { scope, id }: Subject): boolean => (scope === 'user' ? sight.person(id) : scope === 'team' ? sight.team(id) : true);
