import { type ResolvedKpi } from '../catalog/catalog.ts';
import { compileRecordTotals } from '../compile/compile-records.ts';
import type { Leaf } from '../plan/leaf.ts';
import { leavesOf } from '../plan/list-leaves.ts';
import { listParts, type Part } from '../plan/list-parts.ts';
import { listUses } from '../plan/list-uses.ts';
import { planLeaf } from '../plan/plan-leaf.ts';
import { assertValid, planQuery, type QueryPlan } from '../plan/plan-query.ts';
import { place } from '../plan/window.ts';
import { KpiIssueError } from '../query/kpi-issue.ts';
import type { KpiQuery } from '../query/kpi-query.ts';
import type { Formula } from '../catalog/kpi.ts';
import { readingOf, readRows } from '../result/read-term.ts';
import type { CellInput } from '../result/cell-input.ts';
import { inUnit } from '../result/cell-input.ts';
import type { CellValue } from '../result/cell.ts';
import { add, type DecimalText, multiply } from '../result/decimal.ts';
import { chanceOf } from '../result/evaluate-forecast.ts';
import { type AnswerEnv, catalogOf } from './answer-env.ts';
import { listLeaves, placePlan, readConstants, readKpi } from './evaluate-plan.ts';
import { everywhere } from './place.ts';
import { readLeaves } from './read-leaves.ts';
import type { StatementReader } from './read-statements.ts';

/** One number, evaluated, with the parts it can be opened into. */
export interface OpenedNumber {
  readonly plan: QueryPlan;
  readonly kpi: ResolvedKpi;
  readonly value: CellValue;
  readonly input: CellInput;
  readonly parts: readonly OpenedPart[];
}

export interface OpenedPart extends Part {
  readonly leaves: readonly Leaf[];
}

/** @throws KpiIssueError where the question cannot be answered as asked */
export async function openNumber(query: KpiQuery, index: number, env: AnswerEnv, read: StatementReader): Promise<OpenedNumber> {
  assertValid(query, catalogOf(env));
  const ref = query.kpis[index];
  if (!ref) throw new KpiIssueError('unknown_kpi', { kpi: String(index) });
  const single: KpiQuery = {
    kpis: [ref],
    period: query.period,
    ...(query.filters ? { filters: query.filters } : {}),
    ...(query.organisation ? { organisation: query.organisation } : {}),
  };
  const plan = planQuery(single, env.scope, catalogOf(env), env.period);
  const [kpi] = plan.kpis as readonly [ResolvedKpi];
  const placed = placePlan(plan, env);
  const [tables, constants] = await Promise.all([readLeaves(listLeaves(placed), env, read), readConstants([plan], env, read)]);
  const reader = readKpi(placed, [0, 0], 'total', { env, tables, constants });
  const value = reader.cell(0, everywhere());
  return { plan, kpi, value, input: reader.input(0, everywhere()), parts: partsOf(plan, kpi, value, env) };
}

/** Anonymous answers have no parts: neither records nor counts of them are told (G2). */
function partsOf(plan: QueryPlan, kpi: ResolvedKpi, { cell }: CellValue, env: AnswerEnv): readonly OpenedPart[] {
  const uses = listUses(headline(kpi.formula), place([plan.frames[0]!.total]), env.period, kpi.formulas).filter((use) => use.level === 'row');
  const opened = listParts(headline(kpi.formula), uses, cell.beside?.['horizon_days'] ?? undefined).map((part) => ({
    ...part,
    leaves: part.uses.flatMap((use) => leavesOf(use, plan, [], env.period.today)),
  }));
  return opened.filter(({ measure, leaves, uses: [use] }) => measure.anonymous === undefined && (leaves.length > 0 || !use?.isOptional));
}

/** A number opens into what it is made of, not into what stands beside it. */
function headline(formula: Formula): Formula {
  return formula.kind === 'calculation' ? { kind: formula.kind, of: formula.of } : formula;
}

/** The value a part had in the number: of cases that are not added up what was read of them; null where nothing is told of it alone. */
export function valueOfPart({ measure, uses: [use] }: Part, { input, kpi }: OpenedNumber): DecimalText | null {
  if (!use || kpi.formula.kind !== 'calculation' || use.over) return null;
  return readRows(input.rows(use.name), measure, readingOf({}, measure), input) ?? null;
}

/** What one record adds to the number, in its unit and with its sign. */
export function contributionOf(part: OpenedPart, apart: string | null, stored: DecimalText, { kpi, input }: OpenedNumber): DecimalText {
  const value = inUnit(part.measure, stored, input);
  const { formula } = kpi;
  const isOpen = formula.kind === 'forecast' && part.measure.id === formula.open;
  const weighted = isOpen ? multiply(value, chanceOf(apart, formula, input).chance) : value;
  return part.minus ? multiply(weighted, '-1') : add(weighted, '0');
}

export interface PartTotal {
  readonly count: number;
  /** Sum of the contributions; null for cases that are not added up. */
  readonly total: DecimalText | null;
}

/** Number and sum of the records of a part. */
export async function readPartTotal(part: OpenedPart, number: OpenedNumber, env: AnswerEnv, read: StatementReader): Promise<PartTotal> {
  const found = await Promise.all(part.leaves.map((leaf) => read(compileRecordTotals(planLeaf(leaf), env.dialect))));
  const rows = found.flat();
  const count = rows.reduce((sum, row) => sum + Number(row[1]), 0);
  if (part.measure.aggregate.kind === 'median') return { count, total: null };
  const textOf = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));
  return { count, total: rows.reduce((sum, row) => add(sum, contributionOf(part, textOf(row[0]), textOf(row[2]) ?? '0', number)), '0') };
}
