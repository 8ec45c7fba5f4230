import { isOpenTo, type ResolvedKpi } from '../catalog/catalog.ts';
import { compileNotes, noteKinds } from '../compile/compile-notes.ts';
import type { Dialect } from '../dialect/dialect.ts';
import type { Leaf } from '../plan/leaf.ts';
import { leavesOf } from '../plan/list-leaves.ts';
import { listUses } from '../plan/list-uses.ts';
import { fingerprint } from '../plan/merge-plans.ts';
import { groupNotes, planNotes } from '../plan/plan-notes.ts';
import type { QueryPlan } from '../plan/plan-query.ts';
import { place } from '../plan/window.ts';
import type { Cell, Mark } from '../result/kpi-result.ts';
import type { AnswerEnv } from './answer-env.ts';
import type { StatementReader } from './read-statements.ts';

type Counts = NonNullable<Cell['markCounts']>;

/** A question with its totals. */
export interface Totals {
  readonly plan: QueryPlan;
  readonly cells: readonly Cell[];
}

/** The totals of questions with what a reader must know of the records behind them, and of the calendar. */
export async function noteTotals(totals: readonly Totals[], env: AnswerEnv, read: StatementReader): Promise<readonly (readonly Cell[])[]> {
  const leaves = totals.map(({ plan, cells }) => plan.kpis.map((kpi, index) => (cells[index]!.value === null ? [] : leavesBehind(plan, kpi, env))));
  const countsOf = await readCounts(leaves.flat(2), env.dialect, read);
  return totals.map(({ plan, cells }, at) =>
    plan.kpis.map((kpi, index) => {
      const cell = cells[index]!;
      return cell.value === null ? cell : withNotes(cell, mostOf(leaves[at]![index]!, countsOf), restsOnUnofficialDays(plan, kpi));
    }),
  );
}

function withNotes(cell: Cell, counts: Counts, isProvisional: boolean): Cell {
  const counted = (Object.keys(counts) as (keyof Counts)[]).filter((mark) => (counts[mark] ?? 0) > 0);
  const marks: readonly Mark[] = [...(cell.marks ?? []), ...(isProvisional ? (['provisional_calendar'] as const) : []), ...counted];
  if (marks.length === 0) return cell;
  return { ...cell, marks, ...(counted.length > 0 ? { markCounts: Object.fromEntries(counted.map((mark) => [mark, counts[mark]])) } : {}) };
}

type LeafCounts = Readonly<Record<(typeof noteKinds)[number], number>>;

/** Of an entity the most that any measure leaves out: two measures of one record are one record. */
function mostOf(leaves: readonly Leaf[], countsOf: (leaf: Leaf) => LeafCounts): Counts {
  const found = leaves.map((leaf) => ({ entity: leaf.measure.entity, ...countsOf(leaf) }));
  const most = (mark: (typeof noteKinds)[number]): number =>
    [...new Set(found.map(({ entity }) => entity))].reduce(
      (total, entity) => total + Math.max(...found.filter((item) => item.entity === entity).map((item) => item[mark])),
      0,
    );
  return { left_out: most('left_out'), flagged_records: most('flagged_records'), self_reported: most('self_reported') };
}

async function readCounts(leaves: readonly Leaf[], dialect: Dialect, read: StatementReader): Promise<(leaf: Leaf) => LeafCounts> {
  const found = new Map<string, LeafCounts>();
  await Promise.all(
    groupNotes(leaves).map(async ({ plan, of }) => {
      const [row] = await read(compileNotes({ plan, of }, dialect));
      of.forEach((records, index) => {
        const counts = noteKinds.map((name, kind) => [name, Number(row?.[index * noteKinds.length + kind] ?? 0)] as const);
        found.set(fingerprint({ plan, records }), Object.fromEntries(counts) as LeafCounts);
      });
    }),
  );
  return (leaf) => found.get(fingerprint(planNotes(leaf)))!;
}

/** Leaves of the current period, those of the same records once. */
function leavesBehind(plan: QueryPlan, kpi: ResolvedKpi, env: AnswerEnv): readonly Leaf[] {
  if (
    !isOpenTo(
      kpi,
      (plan.query.filters ?? []).map(({ dimension }) => dimension),
    )
  )
    return [];
  const uses = listUses(kpi.formula, place([plan.frames[0]!.total]), env.period, kpi.formulas).filter((use) => use.level === 'row');
  const leaves = uses.flatMap((use) => leavesOf(use, plan, [], env.period.today));
  return [...new Map(leaves.map((leaf) => [fingerprint(planNotes(leaf)), leaf])).values()];
}

/** Working days take part in growth, and in comparing a running period with as many days of an earlier one. */
function restsOnUnofficialDays(plan: QueryPlan, { formula }: ResolvedKpi): boolean {
  const [current, ...compared] = plan.frames;
  const isCompared = current!.period.isRunning && compared.length > 0 && !(plan.query.compareWhole ?? false);
  if (formula.kind !== 'growth' && !isCompared) return false;
  return plan.frames.some(({ period }) => (period.calendarGaps ?? []).length > 0);
}
