import { listMeasures } from '../catalog/list-measures.ts';
import { isOpenTo, type ResolvedKpi } from '../catalog/catalog.ts';
import { compileStageDefaults } from '../compile/compile-lookups.ts';
import type { Frame } from '../plan/frame.ts';
import type { Leaf } from '../plan/leaf.ts';
import { leavesOf } from '../plan/list-leaves.ts';
import { listUses } from '../plan/list-uses.ts';
import { looksAhead, type QueryPlan } from '../plan/plan-query.ts';
import { rosterLeaf } from '../plan/roster-leaf.ts';
import { place, type PlacedWindow, type Window } from '../plan/window.ts';
import { type CellValue, noValue } from '../result/cell.ts';
import type { CellInput, StageDefaults } from '../result/cell-input.ts';
import { evaluate } from '../result/evaluate.ts';
import type { MemberDimension } from '../query/kpi-query.ts';
import type { MemberKeys } from '../result/leaf-rows.ts';
import type { AnswerEnv } from './answer-env.ts';
import { createInputs } from './create-input.ts';
import { groupsBy, type PlacedUse, rowsByName } from './leaf-lookup.ts';
import { type Absences, readAbsences } from './read-absence.ts';
import type { LeafTables } from './read-leaves.ts';
import type { StatementReader } from './read-statements.ts';

/** At which level a query is evaluated: its rows, or everything together. */
export type Level = 'rows' | 'total';

/** What every evaluation of a request can refer to besides its leaves. */
export interface Constants {
  readonly absences: Absences;
  readonly stageDefaults: StageDefaults;
}

export function windowsOf(frame: Frame, level: Level): readonly Window[] {
  return level === 'total' ? [frame.total] : frame.rows.map((row) => row.window);
}

/** A KPI that cannot be grouped or filtered as asked has no value in a question whose other KPIs can. */
function isAnswerable({ query }: QueryPlan, kpi: ResolvedKpi, level: Level): boolean {
  return isOpenTo(kpi, [...(level === 'rows' ? (query.by ?? []) : []), ...(query.filters ?? []).map((filter) => filter.dimension)]);
}

const byOf = (plan: QueryPlan, level: Level): readonly MemberDimension[] => (level === 'total' ? [] : plan.by);

function usesOf(plan: QueryPlan, kpi: ResolvedKpi, frame: Frame, level: Level, env: AnswerEnv): readonly PlacedUse[] {
  if (!isAnswerable(plan, kpi, level)) return [];
  const placed: readonly PlacedWindow[] = place(windowsOf(frame, level));
  const by = byOf(plan, level);
  return listUses(kpi.formula, placed, env.period, kpi.formulas).map((use) => {
    const leaves = leavesOf(use, plan, by, env.period.today);
    return { name: use.name, isOrganisation: use.level === 'organisation', isReachable: leaves.length > 0 || use.windows.length === 0, leaves };
  });
}

const levels: readonly Level[] = ['rows', 'total'];

/** Every leaf a plan needs, at all levels and in all frames. */
export function listLeaves(plan: QueryPlan, env: AnswerEnv): readonly Leaf[] {
  const roster = rosterLeaf(plan, env.period.today);
  return [
    ...(roster ? [roster] : []),
    ...plan.frames.flatMap((frame) =>
      levels.flatMap((level) => plan.kpis.flatMap((kpi) => usesOf(plan, kpi, frame, level, env).flatMap((use) => use.leaves))),
    ),
  ];
}

/** Evaluates one KPI at one level of one frame, cell by cell. */
export interface KpiReader {
  /** Groups of members that have records, see memberKey. */
  readonly groups: () => readonly string[];
  readonly cell: (ordinal: number, members: MemberKeys) => CellValue;
  readonly input: (ordinal: number, members: MemberKeys) => CellInput;
}

export function readKpi(
  plan: QueryPlan,
  kpi: ResolvedKpi,
  frame: Frame,
  level: Level,
  env: AnswerEnv,
  tables: LeafTables,
  constants: Constants,
): KpiReader {
  const isBlocked = !isAnswerable(plan, kpi, level);
  const uses = rowsByName(usesOf(plan, kpi, frame, level, env), tables);
  const windows = windowsOf(frame, level);
  const by = byOf(plan, level);
  const inputs = createInputs({ uses, formulas: kpi.formulas, env, constants });
  const input = (ordinal: number, members: MemberKeys): CellInput =>
    inputs(ordinal, new Map(by.map((dimension, index) => [dimension, members[index] ?? null])), windows[ordinal]!);
  return {
    groups: () => [...uses.values()].flatMap((use) => groupsBy(use, by)),
    cell: (ordinal, members) => (isBlocked ? noValue('dimension_not_available') : evaluate(kpi.formula, input(ordinal, members))),
    input,
  };
}

/** What is looked up once for a whole request. */
export async function readConstants(plans: readonly QueryPlan[], env: AnswerEnv, read: StatementReader): Promise<Constants> {
  const kpis = plans.flatMap((plan) => plan.kpis);
  const measures = new Set(kpis.flatMap(({ formula, formulas }) => listMeasures(formula, formulas)));
  const absences = await readAbsences([...measures], env.dialect, read);
  const stages = kpis.some(({ formula, formulas }) => looksAhead(formula, formulas)) ? await read(compileStageDefaults(env.dialect)) : [];
  return {
    absences,
    stageDefaults: new Map(stages.map(([key, chance]) => [String(key), String(chance)])),
  };
}
