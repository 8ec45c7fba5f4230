import type { WorkSession } from '#server/facts/workbench.ts';
import type { OpenTable } from '../read/open-table.ts';
import { createBinder } from '../sql/binder.ts';
import type { LookupTable } from './file-columns.ts';
import { structuralRejectsSql, type LoadedRows, type RowLoader } from './load-rows.ts';
import { makeLookups } from './make-lookups.ts';
import { keySql, type OutputColumns } from './output-columns.ts';
import { usesRowIdentity, type ImportPlan } from './plan-import.ts';
import { rowsSql } from './rows-sql.ts';

/** One file given, as it is read. */
export interface FileGiven {
  /** Position among the files given: part of a row's ordinal. */
  readonly index: number;
  readonly table: OpenTable;
}

/** All files that are read as one file of the recipe, typed: a relation with one row per row of the files. */
export interface StagedFile {
  readonly id: string;
  /** Columns: record (bigint, unique in the import), line, file (index), issue, row_id and keys of it where needed, and those of the outputs. */
  readonly relation: string;
  readonly outputs: readonly OutputColumns[];
  /** Rows of each file given, those that are no rows of the table included. */
  readonly rows: ReadonlyMap<number, number>;
}

export interface StageContext {
  readonly session: WorkSession;
  readonly loader: RowLoader;
  readonly plan: ImportPlan;
  /** Beginning of all relation names of this import, `work.import_12`. */
  readonly prefix: string;
  /** Files given by the recipe's file they are read as. */
  readonly given: ReadonlyMap<string, readonly FileGiven[]>;
}

/** Bits of an ordinal: row, then file, then output. */
const rowBits = 40;
export const recordBits = 48;

export async function stageFile(context: StageContext, id: string): Promise<StagedFile> {
  const planned = context.plan.outputs.get(id) ?? [];
  const lookups = await makeLookups(context, planned);
  const parts: string[] = [];
  const rows = new Map<number, number>();
  let outputs: readonly OutputColumns[] = [];
  for (const file of context.given.get(id) ?? []) {
    const relation = `${context.prefix}_file_${file.index}`;
    const { loaded, columns } = await loadFile(context, id, file, lookups, relation);
    outputs = columns;
    rows.set(file.index, loaded.rows);
    parts.push(partSql(relation, file.index, loaded, lookups.length > 0));
    await keepStructuralRejects(context, file, loaded);
  }
  const relation = `${context.prefix}_rows_${id}`;
  await unite(context, relation, parts, outputs);
  return { id, relation, outputs, rows };
}

/** Reads one file into its typed table. With look-ups the rows are read first: a join does not keep their order. */
async function loadFile(context: StageContext, id: string, { table }: FileGiven, lookups: readonly LookupTable[], relation: string) {
  const { session, loader, plan } = context;
  let columns: readonly OutputColumns[] = [];
  const typed = (from: string, kept: readonly string[], binder = createBinder()): { sql: string; binder: typeof binder } => {
    const made = rowsSql({ plan, id, table, lookups, from, kept, binder });
    columns = made.outputs;
    return { sql: made.sql, binder };
  };
  if (lookups.length === 0) {
    const loaded = await loader.load(
      session,
      table,
      relation,
      (from, lines, binder) => typed(`${from} AS r`, lines.kind === 'kept' ? ['line'] : [], binder).sql,
    );
    return { loaded, columns };
  }
  const raw = `${relation}_raw`;
  const loaded = await loader.load(session, table, raw, (from) => `SELECT * FROM ${from}`);
  const { sql, binder } = typed(`(SELECT rowid AS row_number, * FROM ${raw}) AS r`, [
    'row_number',
    ...(loaded.lines.kind === 'kept' ? ['line'] : []),
  ]);
  await session.run(`CREATE TABLE ${relation} AS ${sql}`, binder.parameters);
  await session.run(`DROP TABLE ${raw}`);
  return { loaded, columns };
}

/** @param isNumbered the rows have their number beside them, for they do not stand in their order any more */
function partSql(relation: string, file: number, { lines }: LoadedRows, isNumbered: boolean): string {
  const number = isNumbered ? 't.row_number' : 't.rowid';
  const line = lines.kind === 'kept' ? 'CAST(t.line AS bigint)' : `${number} + ${lines.first}`;
  const left = [...(isNumbered ? ['row_number'] : []), ...(lines.kind === 'kept' ? ['line'] : [])];
  const cells = left.length > 0 ? `t.* EXCLUDE (${left.join(', ')})` : 't.*';
  return `SELECT (${file}::bigint << ${rowBits}) + ${number} + 1 AS record, ${line} AS line, ${file} AS file, ${cells} FROM ${relation} AS t`;
}

/**
 * One relation of all files. Rows known by themselves get their identity here: the digest of their mapped values, and
 * their number among equal rows in the order of files and lines.
 */
async function unite({ session, plan }: StageContext, relation: string, parts: readonly string[], outputs: readonly OutputColumns[]): Promise<void> {
  const all = parts.join(' UNION ALL ');
  if (!outputs.some(({ planned }) => usesRowIdentity(planned))) return session.run(`CREATE VIEW ${relation} AS ${all}`);
  const binder = createBinder();
  const entities = new Map(outputs.flatMap((output) => rowKeysOf(output).map((key) => [key.alias, key] as const)));
  const source = (own: string | undefined): string => binder.text(own ?? plan.recipe.source);
  const keys = [...entities.values()].map((key) => `${keySql(key.entity, source(key.source), 'row_id')} AS ${key.alias}`);
  const numbered = `SELECT *, 'row-' || digest || '-' || row_number() OVER (PARTITION BY digest, issue IS NULL ORDER BY record) AS row_id FROM (${all})`;
  await session.run(
    `CREATE TABLE ${relation} AS SELECT * EXCLUDE (digest)${keys.map((key) => `, ${key}`).join('')} FROM (${numbered})`,
    binder.parameters,
  );
}

export interface RowKey {
  readonly alias: string;
  readonly entity: string;
  readonly source: string | undefined;
}

/** Keys made of a row's identity: of the record itself and of what refers to a record of the same row. */
export function rowKeysOf({ planned, references }: OutputColumns): readonly RowKey[] {
  const own = planned.output.id === null ? [rowKey(planned.entity.id, undefined)] : [];
  return [...own, ...references.filter(({ key }) => key === null).map(({ to }) => rowKey(to, undefined))];
}

export function rowKey(entity: string, source: string | undefined): RowKey {
  return { alias: `row_key_${entity}`, entity, source };
}

async function keepStructuralRejects({ session, prefix }: StageContext, file: FileGiven, { structural }: LoadedRows): Promise<void> {
  if (!structural || structural.rejects === 0) return;
  const binder = createBinder();
  const rows = structuralRejectsSql(structural, binder);
  await session.run(`INSERT INTO ${prefix}_rejects SELECT ${file.index}, line, column_name, value, reason FROM (${rows})`, binder.parameters);
}
