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
import type { AnswerEnv } from './answer-env.ts';
import { createInputs } from './create-input.ts';
import { addGroups, type PlacedUse, rowsByName } from './leaf-lookup.ts';
import type { Place } from './place.ts';
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

/** A plan with its uses and their leaves: they are worked out once, to be read and to be evaluated. */
export interface PlacedPlan {
  readonly plan: QueryPlan;
  readonly roster: Leaf | undefined;
  /** By frame (the current one first), level and KPI. */
  readonly uses: readonly Readonly<Record<Level, readonly (readonly PlacedUse[])[]>>[];
}

export function placePlan(plan: QueryPlan, env: AnswerEnv): PlacedPlan {
  const usesAt = (frame: Frame, level: Level): readonly (readonly PlacedUse[])[] => plan.kpis.map((kpi) => usesOf(plan, kpi, frame, level, env));
  return {
    plan,
    roster: rosterLeaf(plan, env.period.today),
    uses: plan.frames.map((frame) => ({ rows: usesAt(frame, 'rows'), total: usesAt(frame, 'total') })),
  };
}

/** Every leaf a plan needs, at all levels and in all frames. */
export function listLeaves({ roster, uses }: PlacedPlan): readonly Leaf[] {
  const needed = uses.flatMap((frame) => levels.flatMap((level) => frame[level].flatMap((ofKpi) => ofKpi.flatMap((use) => use.leaves))));
  return roster ? [roster, ...needed] : needed;
}

/** Evaluates one KPI at one level of one frame, cell by cell. */
export interface KpiReader {
  /** Adds the groups of members that have records, see memberKey. */
  readonly addGroups: (found: Set<string>) => void;
  readonly cell: (ordinal: number, place: Place) => CellValue;
  readonly input: (ordinal: number, place: Place) => CellInput;
}

/** What was read for a request. */
export interface Answers {
  readonly env: AnswerEnv;
  readonly tables: LeafTables;
  readonly constants: Constants;
}

/** @param at which frame and which KPI of the plan */
export function readKpi(placed: PlacedPlan, at: readonly [number, number], level: Level, { env, tables, constants }: Answers): KpiReader {
  const { plan, uses: usesOfFrames } = placed;
  const [frame, kpi] = [plan.frames[at[0]]!, plan.kpis[at[1]]!];
  const isBlocked = !isAnswerable(plan, kpi, level);
  const uses = rowsByName(usesOfFrames[at[0]]![level][at[1]]!, tables);
  const windows = windowsOf(frame, level);
  const by = byOf(plan, level);
  const inputs = createInputs({ uses, formulas: kpi.formulas, env, constants });
  const input = (ordinal: number, place: Place): CellInput => inputs(ordinal, place, windows[ordinal]!);
  return {
    addGroups: (found) => uses.forEach((use) => addGroups(use, by, found)),
    cell: (ordinal, place) => (isBlocked ? noValue('dimension_not_available') : evaluate(kpi.formula, input(ordinal, place))),
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
