import {
  subjectSchema,
  type OwnTargetsResponse,
  type ProposedTarget,
  type ProposedTargetsResponse,
  type Subject,
  type TargetGrain,
} from '@leadline/contract';
import { addGrains, bucketOf, startOfGrain, type Cadence, type Catalog } from '@leadline/kpi';
import { answeringOf } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { listOpenProposals, listProposalsOf } from '#server/control/proposed-target.ts';
import type { ProposedTargetTable } from '#server/control/proposed-target-tables.ts';
import { readAssignments, setOf } from '#server/expectations/read-assignments.ts';
import { findTarget, readTargets, type Target } from '#server/expectations/read-targets.ts';
import { keyOfSubject, namedSubject, seesSubject } from '#server/expectations/subject.ts';
import { isLockedPeriod, readTargetLock } from '#server/expectations/target-lock.ts';
import { readFirm, type Firm } from '#server/firm/read-firm.ts';
import { sightOf, type Sight } from '#server/firm/sight.ts';
import { actOf } from '#server/http/act-of.ts';
import { gridKpi } from './grid-kpi.ts';
import { timeGrain } from './grid-periods.ts';
import { mayDecideOn, personOf, teamsLed } from './proposal-rights.ts';

/** `keyOfSubject` the other way round; undefined for what is no subject any more. */
export function subjectOfKey(key: string): Subject | undefined {
  const [scope, id] = key.split(' ') as [string, string | undefined];
  return subjectSchema.safeParse({ scope, id: id === undefined || id === '' ? null : id }).data;
}

interface Telling {
  readonly asking: Asking;
  readonly firm: Firm;
  readonly sight: Sight;
  readonly catalog: Catalog;
  readonly targets: readonly Target[];
}

function tell({ asking, firm, sight, catalog, targets }: Telling, row: ProposedTargetTable): ProposedTarget | undefined {
  const subject = subjectOfKey(row.subject);
  if (subject === undefined || !catalog.entries.has(row.kpi)) return undefined;
  const { id, unit, direction } = gridKpi(catalog, row.kpi);
  const period = { id: row.period, from: row.period_from, to: row.period_to };
  return {
    id: row.id,
    kpi: { id, unit, direction },
    subject: namedSubject(firm, subject),
    period,
    value: row.value,
    note: row.note,
    state: row.state,
    by: row.proposed_by_name,
    at: row.proposed_at,
    current: findTarget(targets, id, subject, period)?.value ?? null,
    mayDecide: mayDecideOn(asking, firm, sight, subject, row),
    mayWithdraw: row.state === 'open' && row.proposed_by === actOf(asking).by,
    decision:
      row.decided_at === null ? null : { by: row.decided_by_name, at: row.decided_at, value: row.decided_value, note: row.decision_note ?? '' },
  };
}

async function targetsOf(
  asking: Asking,
  rows: readonly Pick<ProposedTargetTable, 'kpi' | 'period_from' | 'period_to'>[],
): Promise<readonly Target[]> {
  if (rows.length === 0) return [];
  const [from, to] = [
    rows.map((row) => row.period_from).sort()[0]!,
    rows
      .map((row) => row.period_to)
      .sort()
      .at(-1)!,
  ];
  return readTargets(asking, { kpis: [...new Set(rows.map(({ kpi }) => kpi))], from, to });
}

/** What waits for a decision, of those the asker sees. */
export async function listProposals(asking: Asking): Promise<ProposedTargetsResponse> {
  const [firm, { own, env }, rows] = await Promise.all([readFirm(asking), answeringOf(asking), listOpenProposals(asking.control.db)]);
  const sight = sightOf(asking.scope, firm);
  const seen = rows.filter(({ subject }) => {
    const of = subjectOfKey(subject);
    return of !== undefined && seesSubject(sight, of);
  });
  const telling = { asking, firm, sight, catalog: own.on(env.period.today), targets: await targetsOf(asking, seen) };
  return { proposals: seen.flatMap((row) => tell(telling, row) ?? []) };
}

const grains: Readonly<Record<Cadence, TargetGrain>> = { daily: 'month', weekly: 'week', monthly: 'month', quarterly: 'quarter', yearly: 'year' };
const periodsAhead = 4;

/** What is expected of the asker and the teams they lead in the running period and those that come, with what was proposed last. */
export async function listOwnTargets(asking: Asking): Promise<OwnTargetsResponse> {
  const [firm, answering, organization, lockedBefore] = await Promise.all([
    readFirm(asking),
    answeringOf(asking),
    asking.organization(),
    readTargetLock(asking.control.db),
  ]);
  const person = personOf(asking);
  if (person === null || !firm.users.has(person)) return { currency: organization.currency, subjects: [] };
  const { env, own } = answering;
  const catalog = own.on(env.period.today);
  const subjects: readonly Subject[] = [{ scope: 'user', id: person }, ...teamsLed(firm, person).map((id) => ({ scope: 'team' as const, id }))];
  const assignments = await readAssignments(asking);
  const sets = subjects.map((subject) => ({ subject, set: setOf(assignments, firm, subject, firm.today) }));
  const periodsOf = (cadence: Cadence | null) => {
    const unit = timeGrain(grains[cadence ?? 'monthly'], env.period);
    const first = startOfGrain(env.period.today, unit, env.period);
    return Array.from({ length: periodsAhead }, (_, index) => {
      const from = addGrains(first, unit, index);
      return { id: bucketOf(from, unit, env.period), from, to: addGrains(from, unit, 1) };
    });
  };
  const lines = sets.map(({ subject, set }) => ({
    subject,
    kpis: set.flatMap(({ kpi, variant, cadence }) => {
      const entry = catalog.entries.get(kpi);
      const isTold = entry !== undefined && variant === null && entry.kind === 'kpi' && entry.direction !== 'neutral' && entry.direction !== 'range';
      return isTold ? [{ kpi: gridKpi(catalog, kpi), periods: periodsOf(cadence) }] : [];
    }),
  }));
  const rows = await listProposalsOf(asking.control.db, subjects.map(keyOfSubject));
  const all = lines.flatMap(({ kpis }) =>
    kpis.flatMap(({ kpi, periods }) => periods.map(({ from, to }) => ({ kpi: kpi.id, period_from: from, period_to: to }))),
  );
  const targets = await targetsOf(asking, [...all, ...rows]);
  const telling = { asking, firm, sight: sightOf(asking.scope, firm), catalog, targets };
  return {
    currency: organization.currency,
    subjects: lines.map(({ subject, kpis }) => ({
      subject: namedSubject(firm, subject) as OwnTargetsResponse['subjects'][number]['subject'],
      kpis: kpis.map(({ kpi, periods }) => ({
        kpi,
        periods: periods.map((period) => {
          const target = findTarget(targets, kpi.id, subject, period);
          const row = rows.find(
            (each) =>
              each.subject === keyOfSubject(subject) &&
              each.kpi === kpi.id &&
              each.period_from === period.from &&
              each.period_to === period.to &&
              each.state !== 'withdrawn' &&
              each.state !== 'replaced',
          );
          return {
            id: period.id,
            isLocked: isLockedPeriod(lockedBefore, period.to),
            levels: target ? { value: target.value, minimum: target.minimum, stretch: target.stretch, lo: target.lo, hi: target.hi } : null,
            currency: target?.currency ?? null,
            proposal: (row && tell(telling, row)) ?? null,
          };
        }),
      })),
    })),
  };
}
