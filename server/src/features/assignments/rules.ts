import { LeadlineError, type Subject } from '@leadline/contract';
import { permitted } from '#server/access/permitted.ts';
import { compare, nameOf } from '#server/firm/read-firm.ts';
import { setOf, type KpiAssignment } from '#server/expectations/read-assignments.ts';
import { keyOfSubject } from '#server/expectations/subject.ts';
import { holdsOn, mainOn } from '#server/firm/timeline.ts';
import type { Change } from './changing-assignments.ts';
import { changeTermsFrom, endOf, isSameKpi, overlap, startOf, type Draft } from './draft.ts';
import { kpiName } from '#server/answering/kpi-name.ts';

/** More than so many mandatory KPIs are too many for one person. */
export const mostMandatory = 5;

/** @throws LeadlineError assignments.given_twice, assignments.ends_before_start */
export function assertFits(change: Change, draft: Draft, changed: readonly KpiAssignment[]): void {
  for (const one of changed) {
    if (startOf(one) >= endOf(one)) throw new LeadlineError('invalid', 'assignments.ends_before_start');
    const other = draft.of(one.subject).find((each) => each.id !== one.id && isSameKpi(each, one) && overlap(each, one));
    if (other) {
      const from = startOf(one) > startOf(other) ? one.from : other.from;
      throw new LeadlineError('conflict', 'assignments.given_twice', { kpi: kpiName(change, one), from: from ?? '' });
    }
  }
}

/**
 * A set has one primary KPI at a time. Where another is it already, it stops being it from the first day of the new one on if that is wanted.
 * @throws LeadlineError assignments.primary_taken
 */
export function settlePrimary(change: Change, draft: Draft, primary: KpiAssignment, isMoved: boolean): void {
  if (!primary.isPrimary) return;
  for (const other of draft.of(primary.subject)) {
    if (other.id === primary.id || !other.isPrimary || !overlap(other, primary)) continue;
    if (!isMoved) throw new LeadlineError('conflict', 'assignments.primary_taken', { kpi: kpiName(change, other), id: other.id });
    if (primary.from === null) draft.put({ ...other, isPrimary: false });
    else changeTermsFrom(draft, other, primary.from, { isPrimary: false });
  }
}

/** A KPI of their own may be too many beside one their role gets. */
function hasRole(change: Change, person: Subject, role: Subject, day: string): boolean {
  return person.scope === 'user' && role.scope === 'role' && roleOn(change, person.id, day) === role.id;
}

export interface Dropping {
  readonly subjects: readonly Subject[];
  /** Assignments: all that follows of the same KPI is meant too. */
  readonly ids: readonly string[];
  readonly from: string;
}

/**
 * What is not mandatory any more from a day on. What somebody has by their role becomes an optional one of their own; the role keeps it.
 * @throws LeadlineError assignments.no_assignment for what none of the subjects, nor their roles, have
 */
export function dropFrom(change: Change, draft: Draft, { subjects, ids, from }: Dropping): void {
  const terms = { isMandatory: false, isPrimary: false };
  for (const id of ids) {
    const dropped = draft.all().find((one) => one.id === id);
    const role = dropped?.subject.scope === 'role' ? dropped.subject.id : undefined;
    const isOwn =
      dropped && subjects.some((one) => keyOfSubject(one) === keyOfSubject(dropped.subject) || hasRole(change, dropped.subject, one, from));
    const having = subjects.filter(({ scope, id: user }) => role !== undefined && scope === 'user' && roleOn(change, user!, from) === role);
    if (!dropped || (!isOwn && having.length === 0)) throw new LeadlineError('not_found', 'assignments.no_assignment');
    const following = draft.of(dropped.subject).filter((one) => isSameKpi(one, dropped) && endOf(one) > from);
    const [next, last] = [following[0], following.at(-1)];
    if (isOwn) for (const one of following) changeTermsFrom(draft, one, from, terms);
    else if (next && last) {
      const { id: _id, isDecidedHere: _here, ...rest } = next;
      const begins = startOf(next) > from ? next.from : from;
      for (const subject of having) draft.add({ ...rest, ...terms, subject, from: begins, to: last.to });
    }
  }
}

export interface Over {
  readonly userId: string;
  readonly on: string;
  /** The mandatory ones that day. */
  readonly set: readonly KpiAssignment[];
}

/** People who come to have more than five mandatory KPIs on some day, and more than without the change. */
export function findOver({ firm, before }: Change, draft: Draft): readonly Over[] {
  const changed = [...draft.puts().map(({ assignment }) => assignment), ...draft.removed()];
  const after = draft.all();
  const found: Over[] = [];
  for (const userId of peopleOf(firm, changed)) {
    const subject: Subject = { scope: 'user', id: userId };
    const ofThem = (all: readonly KpiAssignment[]): readonly KpiAssignment[] =>
      all.filter((one) => one.subject.scope === 'role' || keyOfSubject(one.subject) === keyOfSubject(subject));
    const [then, now] = [ofThem(before), ofThem(after)];
    const mandatory = (all: readonly KpiAssignment[], day: string): readonly KpiAssignment[] =>
      setOf(all, firm, subject, day).filter(({ isMandatory }) => isMandatory);
    const days = new Set([...now.map(startOf), ...(firm.stints.get(userId) ?? []).map(({ from }) => from ?? '0000-01-01')]);
    const on = [...days]
      .sort(compare)
      .find((day) => changed.some((one) => holdsOn(one, day)) && mandatory(now, day).length > Math.max(mostMandatory, mandatory(then, day).length));
    if (on !== undefined) found.push({ userId, on, set: mandatory(now, on) });
  }
  return found;
}

function peopleOf({ stints, users }: Change['firm'], changed: readonly KpiAssignment[]): ReadonlySet<string> {
  const roles = new Set(changed.flatMap(({ subject }) => (subject.scope === 'role' ? subject.id : [])));
  const own = changed.flatMap(({ subject }) => (subject.scope === 'user' && users.has(subject.id) ? subject.id : []));
  const ofRoles = [...stints].filter(([, spells]) => spells.some(({ role }) => role !== null && roles.has(role))).map(([id]) => id);
  return new Set([...own, ...(roles.size === 0 ? [] : ofRoles)]);
}

/**
 * @param reason why an administrator lets it be more
 * @throws LeadlineError assignments.too_many with the name of the first person, the assignments to choose from (`ids`) and how many
 * more people it concerns; access.not_permitted where somebody else than an administrator gives a reason
 */
export function assertLimit(change: Change, draft: Draft, reason: string | undefined): void {
  const over = findOver(change, draft);
  const [first] = over;
  if (!first) return;
  if (reason !== undefined) {
    if (permitted(change.asking.principal).includes('settings.write')) return;
    throw new LeadlineError('forbidden', 'assignments.only_administrator');
  }
  const known = new Set(change.before.map(({ id }) => id));
  const before = first.set.filter(({ id }) => known.has(id));
  throw new LeadlineError('conflict', 'assignments.too_many', {
    name: nameOf(change.firm.users, first.userId) ?? '',
    count: first.set.length,
    others: over.length - 1,
    kpis: before.map((one) => kpiName(change, one)).join(', '),
    ids: before.map(({ id }) => id).join(' '),
  });
}

export const roleOn = ({ firm }: Pick<Change, 'firm'>, userId: string, day: string): string | null =>
  mainOn(firm.stints.get(userId) ?? [], day)?.role ?? null;
