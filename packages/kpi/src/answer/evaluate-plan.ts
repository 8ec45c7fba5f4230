import { listMeasures } from '../catalog/list-measures.ts';
import { isOpenTo, type ResolvedKpi } from '../catalog/catalog.ts';
import { compileStageDefaults } from '../compile/compile-lookups.ts';
import type { Frame } from '../plan/frame.ts';
import type { Leaf } from '../plan/leaf.ts';
import { leavesOf } from '../plan/list-leaves.ts';
import { listUses } from '../plan/list-uses.ts';
import type { QueryPlan } from '../plan/plan-query.ts';
import { rosterLeaf } from '../plan/roster-leaf.ts';
import { place, type PlacedWindow, type Window } from '../plan/window.ts';
import { type CellValue, noValue } from '../result/cell.ts';
import type { CellInput, StageDefaults } from '../result/cell-input.ts';
import { evaluate } from '../result/evaluate.ts';
import { type LeafRow, type LeafTable, memberKey, type MemberKeys } from '../result/leaf-rows.ts';
import type { AnswerEnv } from './answer-env.ts';
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

interface PlacedUse {
  readonly name: string;
  readonly isOrganisation: boolean;
  readonly leaves: readonly Leaf[];
}

/** A KPI that cannot be grouped or filtered as asked has no value in a question whose other KPIs can. */
function isAnswerable({ query }: QueryPlan, kpi: ResolvedKpi, level: Level): boolean {
  return isOpenTo(kpi, [...(level === 'rows' ? (query.by ?? []) : []), ...(query.filters ?? []).map((filter) => filter.dimension)]);
}

function usesOf(plan: QueryPlan, kpi: ResolvedKpi, frame: Frame, level: Level, env: AnswerEnv): readonly PlacedUse[] {
  if (!isAnswerable(plan, kpi, level)) return [];
  const placed: readonly PlacedWindow[] = place(windowsOf(frame, level));
  const by = level === 'total' ? [] : plan.by;
  return listUses(kpi.formula, placed, env.period).map((use) => ({
    name: use.name,
    isOrganisation: use.level === 'organisation',
    leaves: leavesOf(use, plan, by, env.period.today),
  }));
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
  const byName = tablesByName(usesOf(plan, kpi, frame, level, env), tables);
  const windows = windowsOf(frame, level);
  const input = (ordinal: number, members: MemberKeys): CellInput => ({
    rows: (name) => findRows(byName.get(name), ordinal, memberKey(members)),
    absence: (measure) => constants.absences.get(measure),
    window: windows[ordinal]!,
    period: env.period,
    minorExponent: env.organization.minorExponent,
    stageDefaults: constants.stageDefaults,
  });
  return {
    groups: () => [...byName.values()].filter((use) => !use.isOrganisation).flatMap((use) => use.tables.flatMap(groupsOf)),
    cell: (ordinal, members) => (isBlocked ? noValue('dimension_not_available') : evaluate(kpi.formula, input(ordinal, members))),
    input,
  };
}

interface NamedTables {
  readonly isOrganisation: boolean;
  readonly tables: readonly LeafTable[];
}

/** Uses of one name are parts of one answer. */
function tablesByName(uses: readonly PlacedUse[], tables: LeafTables): ReadonlyMap<string, NamedTables> {
  const byName = new Map<string, NamedTables>();
  for (const { name, isOrganisation, leaves } of uses) {
    const found = new Set([...(byName.get(name)?.tables ?? []), ...leaves.map(tables)]);
    byName.set(name, { isOrganisation, tables: [...found] });
  }
  return byName;
}

/** Groups of members of a table, in any row of the time axis. */
export function groupsOf(table: LeafTable): readonly string[] {
  return [...new Set([...table.values()].flatMap((groups) => [...groups.keys()]))];
}

function findRows(use: NamedTables | undefined, ordinal: number, group: string): readonly LeafRow[] {
  if (!use) return [];
  const [row, key] = use.isOrganisation ? [0, memberKey([])] : [ordinal, group];
  return use.tables.length === 1 ? (use.tables[0]!.get(row)?.get(key) ?? []) : use.tables.flatMap((table) => table.get(row)?.get(key) ?? []);
}

/** What is looked up once for a whole request. */
export async function readConstants(plans: readonly QueryPlan[], env: AnswerEnv, read: StatementReader): Promise<Constants> {
  const formulas = plans.flatMap((plan) => plan.kpis.map((kpi) => kpi.formula));
  const measures = new Map(formulas.flatMap(listMeasures).map((measure) => [measure.id, measure]));
  const absences = await readAbsences([...measures.values()], env.dialect, read);
  const stages = formulas.some((formula) => formula.kind === 'forecast') ? await read(compileStageDefaults(env.dialect)) : [];
  return {
    absences,
    stageDefaults: new Map(stages.map(([key, chance]) => [String(key), String(chance)])),
  };
}
