import { isTimeGrain } from '../catalog/catalog.ts';
import type { EntityId } from '../entity/entity.ts';
import { memberKinds } from '../measure/dimension-members.ts';
import type { Frame } from '../plan/frame.ts';
import type { QueryPlan } from '../plan/plan-query.ts';
import { rosterLeaf } from '../plan/roster-leaf.ts';
import { rowLimit } from '../query/validate-query.ts';
import { changeBetween } from '../result/change.ts';
import { columnOf } from '../result/column.ts';
import type { Cell, Change, KpiColumn, KpiResult, Member } from '../result/kpi-result.ts';
import { type MemberKeys, parseMemberKey } from '../result/leaf-rows.ts';
import { memberOf, type Names } from '../result/members.ts';
import { type DraftRow, sortRows } from '../result/sort-rows.ts';
import type { AnswerEnv } from './answer-env.ts';
import { type Constants, type KpiReader, type Level, readKpi } from './evaluate-plan.ts';
import { groupsOf } from './leaf-lookup.ts';
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

export function draftResult(plan: QueryPlan, env: AnswerEnv, tables: LeafTables, constants: Constants): DraftResult {
  const readers = (level: Level): Readers =>
    plan.frames.map((frame) => ({ frame, kpis: plan.kpis.map((kpi) => readKpi(plan, kpi, frame, level, env, tables, constants)) }));
  const totalReaders = readers('total');
  const columns = plan.kpis.map((kpi, index) => columnOf(kpi, env.organization.currency, totalReaders[0]!.kpis[index]!.cell(0, []).quantityUnit));
  const totals = cellsOf(totalReaders, columns, 0, []);
  const rowReaders = readers('rows');
  const rows = listPlaces(plan, rowReaders, rosterKeys(plan, env, tables)).map((place) => ({
    ...place,
    cells: cellsOf(rowReaders, columns, place.ordinal, place.members),
  }));
  return { plan, columns, rows, totals };
}

function cellsOf(readers: Readers, columns: readonly KpiColumn[], ordinal: number, members: MemberKeys): readonly Cell[] {
  const [current, ...compared] = readers;
  return columns.map((column, index) => {
    const { cell } = current!.kpis[index]!.cell(ordinal, members);
    const changes = compared
      .filter(({ frame }) => ordinal < frame.rows.length)
      .map(({ frame, kpis }): readonly [string, Change] => {
        return [frame.name, changeBetween(cell, kpis[index]!.cell(ordinal, members).cell, column.unit)];
      });
    return changes.length > 0 ? { ...cell, compare: Object.fromEntries(changes) } : cell;
  });
}

/** Every group of members that has records now or had some in a period compared with, on every row of the time axis. */
function listPlaces(plan: QueryPlan, readers: Readers, roster: readonly string[]): readonly Pick<DraftRow, 'ordinal' | 'members'>[] {
  const groups = plan.by.length === 0 ? [[]] : memberGroups([...readers.flatMap(({ kpis }) => kpis.flatMap((reader) => reader.groups())), ...roster]);
  const count = readers[0]!.frame.rows.length;
  return groups.flatMap((members) => Array.from({ length: count }, (_, ordinal) => ({ ordinal, members })));
}

/** Members who are there without records; people without a team are nobody to list. */
function rosterKeys(plan: QueryPlan, env: AnswerEnv, tables: LeafTables): readonly string[] {
  const leaf = rosterLeaf(plan, env.period.today);
  return leaf ? groupsOf(tables(leaf)).filter((key) => !parseMemberKey(key).includes(null)) : [];
}

function memberGroups(keys: readonly string[]): readonly MemberKeys[] {
  return [...new Set(keys)].map(parseMemberKey);
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
