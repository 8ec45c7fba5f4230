import type { EntityReport, FileReport, ImportReport } from '@leadline/contract';
import { entities } from '@leadline/kpi';
import type { WorkSession } from '#server/facts/workbench.ts';
import { keyAlias, isRecordSql, mergedRelation } from '../stage/stage-entities.ts';
import type { OutputColumns } from '../stage/output-columns.ts';
import { recordBits, type StagedFile } from '../stage/stage-file.ts';
import type { StagedImport } from '../stage/stage-import.ts';
import { listRejects } from './list-rejects.ts';
import { describeUnresolved, type Unresolved } from './unresolved.ts';

export interface ReportRequest {
  readonly session: WorkSession;
  readonly staged: StagedImport;
  /** Relation (entity, ordinal, outcome), as FactStore.apply leaves it. */
  readonly outcomes: string;
  readonly unresolved: readonly Unresolved[];
  readonly isCheck: boolean;
}

/**
 * What became of an import, row by row: for each file rows in = accepted + unchanged + superseded + rejected. A row counts
 * by what became of the finest record made of it (the order line before its order).
 * @throws Error where the rows do not add up: a fault of ours
 */
export async function buildReport({ session, staged, outcomes, unresolved, isCheck }: ReportRequest): Promise<ImportReport> {
  const rejected = await countRejects(session, staged);
  const classes = await classifyRows(session, staged, outcomes);
  const files = staged.given.map((given, index): FileReport => {
    const of = (outcome: string): number => classes.get(`${index}:${outcome}`) ?? 0;
    const counts = {
      accepted: of('accepted'),
      unchanged: of('unchanged'),
      superseded: of('superseded') + of('key_collision'),
      rejected: rejected.byFile.get(index) ?? 0,
    };
    const sum = counts.accepted + counts.unchanged + counts.superseded + counts.rejected;
    if (sum !== given.rows) throw new Error(`${given.rows} rows in, ${sum} accounted for`);
    return { name: given.name, file: given.id, rowsIn: given.rows, ...counts };
  });
  return {
    isCheck,
    files,
    entities: await countRecords(session, staged, outcomes),
    rejected: { total: rejected.total, reasons: rejected.reasons, rows: await listRejects(session, staged, { offset: 0, limit: 100 }) },
    unresolved: await describeUnresolved(session, staged, unresolved.slice(0, 200)),
    unresolvedTotal: unresolved.length,
    flags: await countFlags(session, staged),
    notes: staged.notes,
  };
}

interface RejectCounts {
  readonly total: number;
  readonly byFile: ReadonlyMap<number, number>;
  readonly reasons: ImportReport['rejected']['reasons'];
}

async function countRejects(session: WorkSession, staged: StagedImport): Promise<RejectCounts> {
  const rows = await session.rows(
    `SELECT file, column_name, reason, count(*) AS n FROM ${staged.rejects} GROUP BY ALL ORDER BY n DESC, file, column_name, reason`,
  );
  const byFile = new Map<number, number>();
  for (const [file, , , n] of rows) byFile.set(Number(file), (byFile.get(Number(file)) ?? 0) + Number(n));
  const reasons = rows.map(([file, column, reason, n]) => ({
    file: staged.given[Number(file)]!.name,
    column: column === null ? null : String(column),
    reason: String(reason) as ImportReport['rejected']['reasons'][number]['reason'],
    rows: Number(n),
  }));
  return { total: [...byFile.values()].reduce((sum, n) => sum + n, 0), byFile, reasons: reasons.slice(0, 500) };
}

/** @returns rows by `file:outcome` */
async function classifyRows(session: WorkSession, staged: StagedImport, outcomes: string): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for (const file of staged.files) {
    const outputs = finestFirst(file.outputs);
    const parts = outputs.map((output, rank) => outcomeSql(staged.prefix, file, output, rank, outcomes));
    const first =
      parts.length === 1 ? parts[0]! : `SELECT file, arg_min(outcome, rank) AS outcome FROM (${parts.join(' UNION ALL ')}) GROUP BY record, file`;
    for (const [index, outcome, n] of await session.rows(`SELECT file, outcome, count(*) FROM (${first}) GROUP BY file, outcome`))
      found.set(`${String(index)}:${String(outcome)}`, Number(n));
  }
  return found;
}

/** Records of one row each before those of many, children before parents; as far as the first that every row has. */
function finestFirst(outputs: readonly OutputColumns[]): readonly OutputColumns[] {
  const depth = new Map([...entities.keys()].map((id, index) => [id, index]));
  const rank = ({ planned }: OutputColumns): number => (planned.output.distinct ? 1000 : 0) - depth.get(planned.entity.id)!;
  const ordered = [...outputs].sort((a, b) => rank(a) - rank(b) || a.planned.index - b.planned.index);
  const always = ordered.findIndex((output) => output.when === null);
  return always < 0 ? ordered : ordered.slice(0, always + 1);
}

function outcomeSql(prefix: string, file: StagedFile, output: OutputColumns, rank: number, outcomes: string): string {
  const { entity, index } = output.planned;
  const select = `SELECT t.record, t.file, ${rank} AS rank, o.outcome FROM ${file.relation} AS t`;
  const joined = output.planned.output.distinct
    ? `JOIN ${mergedRelation(prefix, entity.id)} AS m ON m.key64 = t.${keyAlias(output)} JOIN ${outcomes} AS o ON o.ordinal = m.ordinal`
    : `JOIN ${outcomes} AS o ON o.ordinal = (${index}::bigint << ${recordBits}) + t.record`;
  return `${select} ${joined} AND o.entity = '${entity.id}' WHERE ${isRecordSql(output)}`;
}

async function countRecords(session: WorkSession, staged: StagedImport, outcomes: string): Promise<readonly EntityReport[]> {
  const rows = await session.rows(`SELECT entity, outcome, count(*) FROM ${outcomes} GROUP BY entity, outcome`);
  return staged.tables.map(({ entity }) => {
    const of = (outcome: string): number => Number(rows.find((row) => row[0] === entity && row[1] === outcome)?.[2] ?? 0);
    const counts = { accepted: of('accepted'), unchanged: of('unchanged'), superseded: of('superseded') + of('key_collision') };
    return { entity, records: counts.accepted + counts.unchanged + counts.superseded, ...counts };
  });
}

async function countFlags(session: WorkSession, staged: StagedImport): Promise<ImportReport['flags']> {
  const found: { entity: string; code: string; rows: number }[] = [];
  for (const { entity, relation } of staged.tables) {
    const rows = await session.rows(
      `SELECT code, count(*) AS n FROM (SELECT unnest(string_split(flags, ',')) AS code FROM ${relation} WHERE flags IS NOT NULL) GROUP BY code ORDER BY n DESC, code`,
    );
    found.push(...rows.map(([code, n]) => ({ entity, code: String(code), rows: Number(n) })));
  }
  return found;
}
