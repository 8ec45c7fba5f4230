import type { Subject } from '@leadline/contract';
import type { Cadence } from '@leadline/kpi';
import { Decimal } from 'decimal.js';
import { answeringOf } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { compare, isTrue, readAll, refOf, textOf, type Firm, type Row } from '#server/firm/read-firm.ts';
import { holdsOn, mainOn } from '#server/firm/timeline.ts';
import { isDecision } from '#server/inbox/decision-version.ts';
import { keyOfSubject, subjectOf } from './subject.ts';

/** A KPI given to somebody: with owner, cadence, goal and a target it is one for them (G11). */
export interface KpiAssignment {
  /** Record id. */
  readonly id: string;
  readonly kpi: string;
  readonly variant: string | null;
  readonly subject: Subject;
  readonly goalId: string | null;
  readonly isMandatory: boolean;
  readonly isPrimary: boolean;
  /** Decimal text above 0; what names none counts 1. */
  readonly weight: string;
  readonly cadence: Cadence | null;
  readonly ownerId: string | null;
  /** The first day; null: since ever. */
  readonly from: string | null;
  /** The first day after; null: open. */
  readonly to: string | null;
  /** Decided here: imports leave it alone. */
  readonly isDecidedHere: boolean;
}

/** All that somebody delivered or decided, those of the past and the future too, whoever they are for: what is shown goes through `seesSubject`. */
export async function readAssignments(asking: Asking): Promise<readonly KpiAssignment[]> {
  return assignmentsOf(await readAssignmentRows(asking));
}

/** By record id, as they stand in the records. */
async function readAssignmentRows(asking: Asking): Promise<ReadonlyMap<string, Row>> {
  const { env, reader } = await answeringOf(asking);
  return readAll(env.dialect, reader, 'kpi_assignment');
}

/** In the order of their first days. */
export function assignmentsOf(rows: ReadonlyMap<string, Row>): readonly KpiAssignment[] {
  return [...rows]
    .flatMap(([id, row]) => (isTrue(row, 'is_stub') || textOf(row, 'kpi') === null ? [] : [assignmentOf(id, row)]))
    .sort((a, b) => compare(a.from ?? '', b.from ?? '') || compare(a.id, b.id));
}

function assignmentOf(id: string, row: Row): KpiAssignment {
  return {
    id,
    kpi: textOf(row, 'kpi')!,
    variant: textOf(row, 'variant'),
    subject: subjectOf(row),
    goalId: refOf(row, 'goal_id', 'goal'),
    isMandatory: textOf(row, 'obligation') !== 'optional',
    isPrimary: isTrue(row, 'is_primary'),
    weight: weightOf(textOf(row, 'weight')),
    cadence: textOf(row, 'cadence') as Cadence | null,
    ownerId: refOf(row, 'owner_user_id', 'user'),
    from: textOf(row, 'valid_from'),
    to: textOf(row, 'valid_to'),
    isDecidedHere: isDecision(Number(textOf(row, 'version') ?? 0)),
  };
}

function weightOf(text: string | null): string {
  const weight = new Decimal(text ?? 1);
  return weight.greaterThan(0) ? weight.toString() : '1';
}

/** What is given holds from its first day up to, and without, the first day after. */
export function holdingOn(assignments: readonly KpiAssignment[], day: string): readonly KpiAssignment[] {
  return assignments.filter((assignment) => holdsOn(assignment, day));
}

export const kpiKeyOf = ({ kpi, variant }: Pick<KpiAssignment, 'kpi' | 'variant'>): string => `${kpi} ${variant ?? ''}`;

/**
 * The set of a subject on a day, its primary KPI first, then the mandatory ones. Of a person its own and those of its main role that
 * day: of the same KPI (and variant) its own goes before the role's, and a primary one of its own takes the role's place. Of a team, a
 * place, a role and the organisation its own.
 */
export function setOf(assignments: readonly KpiAssignment[], firm: Firm, subject: Subject, day: string): readonly KpiAssignment[] {
  const holding = holdingOn(assignments, day);
  const of = (one: Subject): readonly KpiAssignment[] => oncePerKpi(holding.filter((each) => keyOfSubject(each.subject) === keyOfSubject(one)));
  const own = of(subject);
  const role = subject.scope === 'user' ? (mainOn(firm.stints.get(subject.id) ?? [], day)?.role ?? null) : null;
  if (role === null) return inOrder(own);
  const [kpis, hasPrimary] = [new Set(own.map(kpiKeyOf)), own.some(({ isPrimary }) => isPrimary)];
  const ofRole = of({ scope: 'role', id: role }).filter((each) => !kpis.has(kpiKeyOf(each)));
  return inOrder([...own, ...(hasPrimary ? ofRole.map((each) => ({ ...each, isPrimary: false })) : ofRole)]);
}

/** Imports may give a KPI twice: the later one counts. */
function oncePerKpi(assignments: readonly KpiAssignment[]): readonly KpiAssignment[] {
  return [...new Map(assignments.map((each) => [kpiKeyOf(each), each])).values()];
}

function inOrder(set: readonly KpiAssignment[]): readonly KpiAssignment[] {
  const place = ({ isPrimary, isMandatory }: KpiAssignment): number => (isPrimary ? 0 : isMandatory ? 1 : 2);
  return [...set].sort((a, b) => place(a) - place(b) || new Decimal(b.weight).comparedTo(a.weight) || compare(a.kpi, b.kpi));
}
