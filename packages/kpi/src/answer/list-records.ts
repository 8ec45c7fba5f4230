import { compileRecordPage, compileRecordValues, listedColumns, recordEntity } from '../compile/compile-records.ts';
import type { Column, Entity } from '../entity/entity.ts';
import { recordId } from '../entity/identity.ts';
import { planLeaf } from '../plan/plan-leaf.ts';
import { KpiIssueError } from '../query/kpi-issue.ts';
import { add, toMajorUnits } from '../result/decimal.ts';
import type { Member, RecordRow, RecordsPage } from '../result/kpi-result.ts';
import { type Names, recordMember } from '../result/members.ts';
import type { LeafReader, SqlRow } from '../store/leaf-reader.ts';
import type { AnswerEnv } from './answer-env.ts';
import { contributionOf, openNumber, type OpenedNumber, type OpenedPart, type PartTotal, readPartTotal, valueOfPart } from './number.ts';
import { collectNames, readNames } from './read-names.ts';
import { createStatementReader, type StatementReader } from './read-statements.ts';
import type { RecordsRequest } from './requests.ts';

/** A record of the page before its values are read. */
interface Found {
  readonly part: OpenedPart;
  readonly entity: Entity;
  readonly key: string;
  readonly contribution: string;
}

const pageSize = 50;

/**
 * The records behind a number, with what each adds to it: the same scope, filters and period, so that the contributions
 * re-aggregate exactly. Ratios have a numerator and a denominator, medians the ordered cases, levels the state at the moment.
 * @throws KpiIssueError unknown_part {part} and what answerQuery throws
 */
export async function listRecords(request: RecordsRequest, env: AnswerEnv, reader: LeafReader): Promise<RecordsPage> {
  const read = createStatementReader(reader);
  const number = await openNumber(request.query, request.kpi ?? 0, env, read);
  const totals = await Promise.all(number.parts.map((part) => readPartTotal(part, number, env, read)));
  const chosen = choose(number.parts, totals, request.part);
  const offset = request.offset ?? 0;
  const found = await readPage(chosen, number, offset, request.limit ?? pageSize, env, read);
  return {
    parts: number.parts.map((part, index) => ({
      part: part.part,
      measure: part.measure.id,
      ...(part.moment ? { moment: part.moment } : {}),
      ...(number.kpi.formula.kind === 'calculation' ? { value: valueOfPart(part, number) } : {}),
      entity: recordEntity(part.measure).id,
      ...totals[index]!,
    })),
    records: await describe(found, env, read),
    total: chosen.reduce((sum, { count }) => sum + count, 0),
    offset,
  };
}

interface Chosen {
  readonly part: OpenedPart;
  readonly count: number;
}

function choose(parts: readonly OpenedPart[], totals: readonly PartTotal[], wanted: string | undefined): readonly Chosen[] {
  const all = parts.map((part, index) => ({ part, count: totals[index]!.count }));
  if (wanted === undefined) return all;
  const chosen = all.filter(({ part }) => part.part === wanted || part.measure.id === wanted);
  if (chosen.length === 0) throw new KpiIssueError('unknown_part', { part: wanted });
  return chosen;
}

/** The page may span several parts, one after the other. */
async function readPage(
  chosen: readonly Chosen[],
  number: OpenedNumber,
  offset: number,
  limit: number,
  env: AnswerEnv,
  read: StatementReader,
): Promise<readonly Found[]> {
  let start = 0;
  const pages = chosen.map(({ part, count }) => {
    const from = Math.max(0, offset - start);
    const size = Math.min(offset + limit - start, count) - from;
    start += count;
    return size > 0 ? readPart(part, number, from, size, env, read) : Promise.resolve<readonly Found[]>([]);
  });
  return (await Promise.all(pages)).flat();
}

async function readPart(
  part: OpenedPart,
  number: OpenedNumber,
  offset: number,
  limit: number,
  env: AnswerEnv,
  read: StatementReader,
): Promise<readonly Found[]> {
  const [leaf] = part.leaves;
  if (!leaf) return [];
  const rows = await read(compileRecordPage(planLeaf(leaf), offset, limit, env.dialect));
  const entity = recordEntity(part.measure);
  return rows.map(([key, apart, value]) => ({
    part,
    entity,
    key: String(key),
    contribution: contributionOf(part, textOf(apart), textOf(value) ?? '0', number),
  }));
}

const textOf = (value: SqlRow[number] | undefined): string | null => (value === null || value === undefined ? null : String(value));

async function describe(found: readonly Found[], env: AnswerEnv, read: StatementReader): Promise<readonly RecordRow[]> {
  const entities = [...new Set(found.map(({ entity }) => entity))];
  const tables = await Promise.all(
    entities.map(async (entity) => {
      const keys = [...new Set(found.filter((record) => record.entity === entity).map(({ key }) => key))].sort();
      const rows = await read(compileRecordValues(entity, keys, env.dialect));
      return [entity, new Map(rows.map((row) => [String(row[0]), row]))] as const;
    }),
  );
  const rowOf = new Map(tables);
  const names = await readNames(
    collectNames([...tables].flatMap(([entity, rows]) => [...rows.values()].flatMap((row) => refsOf(entity, row)))),
    env.dialect,
    read,
  );
  return found.map((record) => recordRow(record, rowOf.get(record.entity)?.get(record.key), names, env));
}

/** The listed columns with their cells: moments have two. */
function cellsOf(entity: Entity, row: SqlRow): readonly { readonly column: Column; readonly cells: SqlRow }[] {
  let at = 4;
  return listedColumns(entity).map((column) => {
    const width = column.type.kind === 'moment' ? 2 : 1;
    at += width;
    return { column, cells: row.slice(at - width, at) };
  });
}

function refsOf(entity: Entity, row: SqlRow): readonly (readonly [string, string | null])[] {
  return cellsOf(entity, row).flatMap(({ column, cells }) => (column.type.kind === 'ref' ? [[column.type.to, textOf(cells[0])] as const] : []));
}

function recordRow({ part, entity, key, contribution }: Found, row: SqlRow | undefined, names: Names, env: AnswerEnv): RecordRow {
  const id = recordId(entity.id, BigInt(key));
  const values = row ? cellsOf(entity, row).map(({ column, cells }) => [column.name, valueOf(column, cells, names, env)] as const) : [];
  return {
    id,
    entity: entity.id,
    label: textOf(row?.[1]) ?? textOf(row?.[2]) ?? id,
    values: Object.fromEntries(values),
    contribution,
    part: part.part,
    flags: (textOf(row?.[3]) ?? '').split(',').filter((flag) => flag !== ''),
  };
}

function valueOf({ type }: Column, [first, second]: SqlRow, names: Names, env: AnswerEnv): string | Member | null {
  const value = textOf(first);
  if (type.kind === 'moment') return value === null ? textOf(second) : new Date(Number(value)).toISOString();
  if (value === null) return null;
  if (type.kind === 'ref') return recordMember(type.to, value, names);
  if (type.kind === 'money') return toMajorUnits(value, env.organization.minorExponent);
  return type.kind === 'decimal' ? add(value, '0') : value;
}
