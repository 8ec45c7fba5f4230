import { addDays, minDate } from '../calendar/iso-date.ts';
import { type Catalog, isTimeGrain } from '../catalog/catalog.ts';
import { resolvePeriod } from '../period/resolve-period.ts';
import type { IsoDate, KpiQuery, PeriodSpec } from '../query/kpi-query.ts';
import { rowLimit } from '../query/validate-query.ts';
import { compare } from '../result/decimal.ts';
import type { Cell, KpiColumn, KpiResult } from '../result/kpi-result.ts';
import type { LeafReader } from '../store/leaf-reader.ts';
import type { AnswerEnv } from './answer-env.ts';
import { answerQueries, type AnswerOptions } from './answer-queries.ts';

/** Catalogs whose formulas change with time. */
export interface CatalogVersions {
  /** The catalog in force on a day: the same object as long as nothing changes. */
  readonly on: (day: IsoDate) => Catalog;
  /** Days on which another formula of a KPI, or of one it uses, comes into force. */
  readonly changesOf: (id: string) => readonly IsoDate[];
}

/** A stretch of time, both days included. */
interface Stretch {
  readonly from: IsoDate | null;
  readonly end: IsoDate;
}

/**
 * Answers with the formulas that were in force: every number with that of the last day of its period, so that a row says what a question
 * for its period alone says. Rows of a time axis before a change keep the older formula; where another one begins to count, and numbers
 * over a stretch within which it does, are marked.
 * @throws KpiIssueError where a question cannot be answered as asked
 */
export async function answerInVersions(
  queries: readonly KpiQuery[],
  env: AnswerEnv,
  reader: LeafReader,
  versions: CatalogVersions,
  options: AnswerOptions = {},
): Promise<readonly KpiResult[]> {
  const asked = queries.map((query) => (hasBreaks(query, env, versions) ? withoutOrder(query) : query));
  const answer = (tasks: readonly Task[]): Promise<readonly KpiResult[]> => answerTasks(tasks, env, reader, options);
  const results = await answer(asked.map((query) => ({ query, catalog: catalogFor(query, env, versions) })));
  const older = results.map((result, index) => olderCatalogs(result, queries[index]!, env, versions));
  const tasks = older.flatMap((catalogs, index) => catalogs.map((catalog) => ({ query: asked[index]!, catalog, index })));
  const answers = await answer(tasks);
  return results.map((result, index) => {
    const byCatalog = new Map(tasks.flatMap((task, at) => (task.index === index ? [[task.catalog, answers[at]!] as const] : [])));
    return marked(joined(result, byCatalog, queries[index]!, env, versions), queries[index]!, env, versions);
  });
}

/** The catalog by which a number of a question without a time axis is made. */
export function catalogFor(query: KpiQuery, env: AnswerEnv, versions: CatalogVersions): Catalog {
  return versions.on(stretchOf(query.period, env).end);
}

interface Task {
  readonly query: KpiQuery;
  readonly catalog: Catalog;
}

/** Questions by the same catalog are answered together. */
async function answerTasks(tasks: readonly Task[], env: AnswerEnv, reader: LeafReader, options: AnswerOptions): Promise<readonly KpiResult[]> {
  const results = new Map<Task, KpiResult>();
  for (const catalog of new Set(tasks.map((task) => task.catalog))) {
    const own = tasks.filter((task) => task.catalog === catalog);
    const queries = own.map((task) => task.query);
    const answers = await answerQueries(queries, { ...env, catalog }, reader, options);
    own.forEach((task, index) => results.set(task, answers[index]!));
  }
  return tasks.map((task) => results.get(task)!);
}

function stretchOf(period: PeriodSpec, env: AnswerEnv): Stretch {
  const { from, to } = resolvePeriod(period, env.period);
  return { from, end: to === null ? env.period.today : minDate(addDays(to, -1), env.period.today) };
}

const changesIn = (ids: readonly string[], { from, end }: Stretch, versions: CatalogVersions): readonly IsoDate[] =>
  [...new Set(ids.flatMap((id) => versions.changesOf(id)))].filter((day) => (from === null || day > from) && day <= end).sort();

const idsOf = (query: KpiQuery): readonly string[] => query.kpis.map((kpi) => kpi.id);
const timeAxisOf = (query: KpiQuery): number => (query.by ?? []).findIndex(isTimeGrain);

/** Whether rows of the time axis are made by different formulas. */
function hasBreaks(query: KpiQuery, env: AnswerEnv, versions: CatalogVersions): boolean {
  return timeAxisOf(query) >= 0 && idsOf(query).some((id) => versions.changesOf(id).length > 0) && breaksOf(query, env, versions).length > 0;
}

const breaksOf = (query: KpiQuery, env: AnswerEnv, versions: CatalogVersions): readonly IsoDate[] =>
  changesIn(idsOf(query), stretchOf(query.period, env), versions);

/** All rows in the order of time: they are put in the order asked for once they are complete. */
function withoutOrder(query: KpiQuery): KpiQuery {
  const { sort: _sort, limit: _limit, ...rest } = query;
  return { ...rest, limit: rowLimit };
}

/** The stretch of a row of the time axis, cut to the period. */
function rowStretch(id: string, query: KpiQuery, env: AnswerEnv): Stretch {
  const whole = stretchOf(query.period, env);
  const own = stretchOf({ kind: 'named', name: id }, env);
  const from = own.from !== null && whole.from !== null && own.from < whole.from ? whole.from : own.from;
  return { from, end: minDate(own.end, whole.end) };
}

function olderCatalogs(result: KpiResult, query: KpiQuery, env: AnswerEnv, versions: CatalogVersions): readonly Catalog[] {
  if (!hasBreaks(query, env, versions)) return [];
  const axis = timeAxisOf(query);
  const ids = new Set(result.rows.map((row) => row.members[axis]!.id));
  const catalogs = new Set([...ids].map((id) => versions.on(rowStretch(id, query, env).end)));
  catalogs.delete(catalogFor(query, env, versions));
  return [...catalogs];
}

/** Every row from the answer by its own catalog. */
function joined(result: KpiResult, older: ReadonlyMap<Catalog, KpiResult>, query: KpiQuery, env: AnswerEnv, versions: CatalogVersions): KpiResult {
  if (!hasBreaks(query, env, versions)) return result;
  const axis = timeAxisOf(query);
  const catalogOfRow = cached((id) => versions.on(rowStretch(id, query, env).end));
  const present = catalogFor(query, env, versions);
  const taken = [...older, [present, result] as const].flatMap(([catalog, answer]) =>
    answer.rows
      .filter((row) => catalogOfRow(row.members[axis]!.id) === catalog)
      .map((row) => ({ ...row, cells: row.cells.map((cell, index) => inUnit(cell, answer.columns[index]!, result.columns[index]!)) })),
  );
  const order = new Map([...new Set(result.rows.map((row) => row.members[axis]!.id))].map((id, index) => [id, index]));
  const inTime = taken
    .map((row) => ({ row, at: order.get(row.members[axis]!.id) ?? 0 }))
    .sort((a, b) => a.at - b.at)
    .map(({ row }) => row);
  return { ...result, rows: ordered(inTime, query).slice(0, query.limit ?? rowLimit), rowCount: taken.length };
}

function cached<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    if (!known.has(key)) known.set(key, make(key));
    return known.get(key)!;
  };
}

/** A number of another unit than the column's is not shown in it. */
function inUnit(cell: Cell, from: KpiColumn, to: KpiColumn): Cell {
  return from.unit.kind === to.unit.kind ? cell : { value: null, reason: 'not_meaningful' };
}

function ordered(rows: KpiResult['rows'], { sort }: KpiQuery): KpiResult['rows'] {
  if (!sort) return rows;
  if (sort.by === 'label') return sort.descending ? [...rows].reverse() : rows;
  const index = sort.by;
  const sign = sort.descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [left, right] = [a.cells[index]?.value ?? null, b.cells[index]?.value ?? null];
    return left === null || right === null ? Number(left === null) - Number(right === null) : sign * compare(left, right);
  });
}

function marked(result: KpiResult, query: KpiQuery, env: AnswerEnv, versions: CatalogVersions): KpiResult {
  if (idsOf(query).every((id) => versions.changesOf(id).length === 0)) return result;
  const axis = timeAxisOf(query);
  const whole = stretchOf(query.period, env);
  const mark = (cells: readonly Cell[], stretch: Stretch): readonly Cell[] =>
    cells.map((cell, index) => (changesIn([idsOf(query)[index]!], stretch, versions).length > 0 ? withMark(cell) : cell));
  /** A row is marked also where the change falls on its first day: the row before was made by another formula. */
  const ofRow = cached((id): Stretch => {
    const { from, end } = rowStretch(id, query, env);
    return { from: from === null ? null : from === whole.from ? from : addDays(from, -1), end };
  });
  return {
    ...result,
    totals: mark(result.totals, whole),
    rows: result.rows.map((row) => ({ ...row, cells: mark(row.cells, axis < 0 ? whole : ofRow(row.members[axis]!.id)) })),
  };
}

const withMark = (cell: Cell): Cell => ({ ...cell, marks: [...(cell.marks ?? []), 'formula_changed'] });
