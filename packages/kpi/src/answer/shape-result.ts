import { isTimeGrain } from '../catalog/catalog.ts';
import type { EntityId } from '../entity/entity.ts';
import { memberKinds } from '../measure/dimension-members.ts';
import type { Frame } from '../plan/frame.ts';
import type { QueryPlan } from '../plan/plan-query.ts';
import { rowLimit } from '../query/validate-query.ts';
import { changeBetween } from '../result/change.ts';
import { columnOf } from '../result/column.ts';
import type { Cell, Change, KpiColumn, KpiResult, Member } from '../result/kpi-result.ts';
import { type MemberKeys, parseMemberKey } from '../result/member-key.ts';
import { memberOf, type Names } from '../result/members.ts';
import { type DraftRow, sortRows } from '../result/sort-rows.ts';
import type { AnswerEnv } from './answer-env.ts';
import { type Answers, type KpiReader, type Level, type PlacedPlan, readKpi } from './evaluate-plan.ts';
import { groupsOf } from './leaf-lookup.ts';
import { everywhere, type Place, placeOf } from './place.ts';
import type { LeafTables } from './read-leaves.ts';
import { collectNames, type WantedNames } from './read-names.ts';

/** A result but for the names of its members. */
export interface DraftResult {
  readonly plan: QueryPlan;
  readonly columns: readonly KpiColumn[];
  readonly rows: readonly DraftRow[];
  readonly totals: readonly Cell[];
}

/** Readers by frame (the current one first) and KPI. */
type Readers = readonly { readonly frame: Frame; readonly kpis: readonly KpiReader[] }[];

export function draftResult(placed: PlacedPlan, answers: Answers): DraftResult {
  const { plan } = placed;
  const readers = (level: Level): Readers =>
    plan.frames.map((frame, at) => ({ frame, kpis: plan.kpis.map((_, kpi) => readKpi(placed, [at, kpi], level, answers)) }));
  const totalReaders = readers('total');
  const { currency } = answers.env.organization;
  const columns = plan.kpis.map((kpi, index) => columnOf(kpi, currency, totalReaders[0]!.kpis[index]!.cell(0, everywhere()).quantityUnit));
  const totals = cellsOf(totalReaders, columns, 0, everywhere());
  const rowReaders = readers('rows');
  const rows = memberGroups(placed, rowReaders, answers.tables).flatMap((members) => rowsOfGroup(members, plan, rowReaders, columns));
  return { plan, columns, rows, totals };
}

function cellsOf(readers: Readers, columns: readonly KpiColumn[], ordinal: number, place: Place): readonly Cell[] {
  const [current, ...compared] = readers;
  const known = compared.filter(({ frame }) => ordinal < frame.rows.length);
  return columns.map((column, index) => {
    const { cell } = current!.kpis[index]!.cell(ordinal, place);
    if (known.length === 0) return cell;
    const compare: Record<string, Change> = {};
    for (const { frame, kpis } of known) compare[frame.name] = changeBetween(cell, kpis[index]!.cell(ordinal, place).cell, column.unit);
    return { ...cell, compare };
  });
}

/** Groups of members that have records now, had some in a period compared with, or are there without any. */
function memberGroups(placed: PlacedPlan, readers: Readers, tables: LeafTables): readonly MemberKeys[] {
  if (placed.plan.by.length === 0) return [[]];
  const found = new Set<string>();
  for (const { kpis } of readers) for (const reader of kpis) reader.addGroups(found);
  for (const key of rosterKeys(placed, tables)) found.add(key);
  return [...found].map(parseMemberKey);
}

/** A group of members on every row of the time axis. */
function rowsOfGroup(members: MemberKeys, plan: QueryPlan, readers: Readers, columns: readonly KpiColumn[]): readonly DraftRow[] {
  const place = placeOf(plan.by, members);
  return readers[0]!.frame.rows.map((_, ordinal) => ({ ordinal, members, cells: cellsOf(readers, columns, ordinal, place) }));
}

/** Members who are there without records; people without a team are nobody to list. */
function rosterKeys({ roster }: PlacedPlan, tables: LeafTables): readonly string[] {
  return roster ? groupsOf(tables.of(roster)).filter((key) => !parseMemberKey(key).includes(null)) : [];
}

/** Names a draft needs: of all rows where they decide the order, else of those that are returned. Equal numbers stand in the order of names. */
export function namesOf({ plan, rows }: DraftResult): WantedNames {
  const entities = plan.by.map((dimension) => memberKinds[dimension]);
  const shown = plan.query.sort?.by === 'label' || rows.length <= rowLimit ? rows : visibleRows(plan, rows, () => '');
  return collectNames(
    shown.flatMap(({ members }) =>
      members.flatMap((key, index): readonly (readonly [EntityId, string | null])[] => {
        const kind = entities[index]!;
        return kind.kind === 'record' ? [[kind.entity, key]] : [];
      }),
    ),
  );
}

function visibleRows(plan: QueryPlan, rows: readonly DraftRow[], labelOf: (row: DraftRow) => string): readonly DraftRow[] {
  return sortRows(rows, plan.query.sort, plan.grain !== undefined, labelOf).slice(0, plan.query.limit ?? rowLimit);
}

export function finishResult({ plan, columns, rows, totals }: DraftResult, names: Names, env: AnswerEnv): KpiResult {
  const [current, ...compared] = plan.frames as readonly [Frame, ...Frame[]];
  const membersOf = (row: DraftRow): readonly Member[] => shownMembers(plan, current, row, names);
  const visible = visibleRows(plan, rows, (row) =>
    membersOf(row)
      .map((member) => member.label ?? member.id)
      .join('\u0000'),
  );
  return {
    columns,
    by: plan.query.by ?? [],
    period: current.period,
    comparisons: Object.fromEntries(compared.map((frame) => [frame.name, frame.period])),
    rows: visible.map((row) => ({ members: membersOf(row), cells: row.cells })),
    totals,
    rowCount: rows.length,
    asOf: env.asOf,
  };
}

/** In the order of the question's dimensions. */
function shownMembers(plan: QueryPlan, current: Frame, row: DraftRow, names: Names): readonly Member[] {
  return (plan.query.by ?? []).map((dimension) => {
    if (isTimeGrain(dimension)) return { id: current.rows[row.ordinal]!.id ?? '' };
    return memberOf(dimension, row.members[plan.by.indexOf(dimension)] ?? null, names);
  });
}
