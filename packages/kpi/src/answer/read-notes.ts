import { isOpenTo, type ResolvedKpi } from '../catalog/catalog.ts';
import { compileExclusions } from '../compile/compile-exclusions.ts';
import type { Leaf } from '../plan/leaf.ts';
import { leavesOf } from '../plan/list-leaves.ts';
import { listUses } from '../plan/list-uses.ts';
import { fingerprint } from '../plan/merge-plans.ts';
import { noteOf, planNotes } from '../plan/plan-notes.ts';
import type { QueryPlan } from '../plan/plan-query.ts';
import { place } from '../plan/window.ts';
import type { Cell, Mark } from '../result/kpi-result.ts';
import type { AnswerEnv } from './answer-env.ts';
import type { StatementReader } from './read-statements.ts';

type Counts = NonNullable<Cell['markCounts']>;

/** The totals of a question with what a reader must know of the records behind them, and of the calendar. */
export async function noteTotals(plan: QueryPlan, cells: readonly Cell[], env: AnswerEnv, read: StatementReader): Promise<readonly Cell[]> {
  return Promise.all(
    plan.kpis.map(async (kpi, index) => {
      const cell = cells[index]!;
      return cell.value === null ? cell : withNotes(cell, await readCounts(plan, kpi, env, read), restsOnUnofficialDays(plan, kpi));
    }),
  );
}

function withNotes(cell: Cell, counts: Counts, isProvisional: boolean): Cell {
  const counted = (Object.keys(counts) as (keyof Counts)[]).filter((mark) => (counts[mark] ?? 0) > 0);
  const marks: readonly Mark[] = [...(cell.marks ?? []), ...(isProvisional ? (['provisional_calendar'] as const) : []), ...counted];
  if (marks.length === 0) return cell;
  return { ...cell, marks, ...(counted.length > 0 ? { markCounts: Object.fromEntries(counted.map((mark) => [mark, counts[mark]])) } : {}) };
}

/** Of an entity the most that any measure leaves out: two measures of one record are one record. */
async function readCounts(plan: QueryPlan, kpi: ResolvedKpi, env: AnswerEnv, read: StatementReader): Promise<Counts> {
  const found = await Promise.all(
    leavesBehind(plan, kpi, env).map(async (leaf) => {
      const notes = planNotes(leaf);
      const rows = await read(compileExclusions(notes, env.dialect));
      const sum = (mark: 'left_out' | 'flagged_records'): number =>
        rows.reduce((total, [reason, count]) => (noteOf(notes.reasons[Number(reason)]!) === mark ? total + Number(count) : total), 0);
      return { entity: leaf.measure.entity, left_out: sum('left_out'), flagged_records: sum('flagged_records') };
    }),
  );
  const most = (mark: 'left_out' | 'flagged_records'): number =>
    [...new Set(found.map(({ entity }) => entity))].reduce(
      (total, entity) => total + Math.max(...found.filter((item) => item.entity === entity).map((item) => item[mark])),
      0,
    );
  return { left_out: most('left_out'), flagged_records: most('flagged_records') };
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
