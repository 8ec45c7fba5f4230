import { entities, tableColumns, type Entity, type PhysicalColumn } from '@leadline/kpi';
import type { StagedTable } from '#server/facts/fact-store.ts';
import type { WorkSession } from '#server/facts/workbench.ts';
import { createBinder } from '../sql/binder.ts';
import { rowKey, recordBits, type StagedFile } from './stage-file.ts';
import type { OutputColumns, OutputReference } from './output-columns.ts';

/** One relation per entity as FactStore.apply takes it. Records that many rows describe are put together here. */
export async function stageEntities(session: WorkSession, prefix: string, files: readonly StagedFile[]): Promise<readonly StagedTable[]> {
  const staged: StagedTable[] = [];
  for (const entity of entities.values()) {
    const outputs = files.flatMap((file) =>
      file.outputs.filter(({ planned }) => planned.entity.id === entity.id).map((output) => ({ file, output })),
    );
    if (outputs.length === 0) continue;
    const single = outputs.filter(({ output }) => !output.planned.output.distinct);
    const merged = outputs.filter(({ output }) => output.planned.output.distinct);
    if (merged.length > 0) await session.run(`CREATE TABLE ${mergedRelation(prefix, entity.id)} AS ${mergedSql(prefix, entity, merged)}`);
    const relation = `${prefix}_entity_${entity.id}`;
    const parts = [
      ...single.map(({ file, output }) => recordsSql(prefix, entity, file, output)),
      ...(merged.length > 0 ? [`SELECT * FROM ${mergedRelation(prefix, entity.id)}`] : []),
    ];
    await session.run(`CREATE VIEW ${relation} AS ${parts.join(' UNION ALL ')}`);
    staged.push({ entity: entity.id, relation });
  }
  return staged;
}

export function mergedRelation(prefix: string, entity: string): string {
  return `${prefix}_merged_${entity}`;
}

export function receivedColumns(entity: Entity): readonly PhysicalColumn[] {
  return tableColumns(entity).filter((column) => !column.derived);
}

/** @returns condition under which a row of the file makes a record of the output */
export function isRecordSql(output: OutputColumns): string {
  return `t.issue IS NULL${output.when === null ? '' : ` AND t.${output.when}`}`;
}

export function keyAlias(output: OutputColumns): string {
  return output.id === null ? rowKey(output.planned.entity.id, undefined).alias : output.id.key;
}

function recordsSql(prefix: string, entity: Entity, file: StagedFile, output: OutputColumns): string {
  const values = receivedColumns(entity).map((column) => `${valueSql(column, output)} AS "${column.name}"`);
  const id = output.id === null ? 'row_id' : output.id.text;
  const meta = [
    `(${output.planned.index}::bigint << ${recordBits}) + t.record AS ordinal`,
    `'put' AS op`,
    `t.${keyAlias(output)} AS key64`,
    'c.source AS source',
    `t.${id} AS external_id`,
    `${output.version === null ? '0::bigint' : `t.${output.version}`} AS version`,
    'c.recorded_at AS recorded_at',
    `${output.flags === null ? 'CAST(NULL AS varchar)' : `t.${output.flags}`} AS flags`,
    't.file AS origin_file',
    't.line AS origin_line',
  ];
  return `SELECT ${[...meta, ...values].join(', ')} FROM ${file.relation} AS t, ${prefix}_constants AS c WHERE ${isRecordSql(output)}`;
}

/** Amounts carry their currency explicitly, so that another default later does not change them. */
function hasAmounts(entity: Entity): boolean {
  return entity.columns.some((column) => column.type.kind === 'money' && !column.derived);
}

function valueSql(column: PhysicalColumn, output: OutputColumns): string {
  const alias = output.stored.get(column.name);
  const reference = output.references.find((candidate) => candidate.column === column.name && candidate.key === null);
  if (reference) return `t.${rowKey(reference.to, undefined).alias}`;
  if (column.name === 'currency' && hasAmounts(output.planned.entity)) return alias === undefined ? 'c.currency' : `coalesce(t.${alias}, c.currency)`;
  return alias === undefined ? `CAST(NULL AS ${column.sql})` : `CAST(t.${alias} AS ${column.sql})`;
}

/** Many rows describe one record: of each column the first value there is, of the newest version first. */
function mergedSql(prefix: string, entity: Entity, outputs: readonly { file: StagedFile; output: OutputColumns }[]): string {
  const hasVersion = outputs.some(({ output }) => output.version !== null);
  const order = hasVersion ? 'row(-version, ordinal)' : 'ordinal';
  const first = (name: string): string => `arg_min("${name}", ${order}) AS "${name}"`;
  const names = receivedColumns(entity).map((column) => column.name);
  const all = outputs.map(({ file, output }) => recordsSql(prefix, entity, file, output)).join(' UNION ALL ');
  return `SELECT min(ordinal) AS ordinal, 'put' AS op, key64, ${first('source')}, ${first('external_id')}, max(version) AS version, ${first('recorded_at')}, ${first('flags')}, ${first('origin_file')}, ${first('origin_line')}, ${names.map(first).join(', ')} FROM (${all}) GROUP BY key64`;
}

/** Everything the records refer to, each once: what nobody has delivered becomes a stub. */
export async function stageReferences(session: WorkSession, prefix: string, files: readonly StagedFile[]): Promise<string> {
  const binder = createBinder();
  const parts = files.flatMap((file) =>
    file.outputs.flatMap((output) => output.references.map((reference) => referenceSql(file, output, reference, binder.text(reference.source)))),
  );
  const empty = `SELECT CAST(NULL AS varchar) AS entity, CAST(NULL AS bigint) AS key64, CAST(NULL AS varchar) AS source, CAST(NULL AS varchar) AS external_id WHERE false`;
  const relation = `${prefix}_references`;
  await session.run(`CREATE TABLE ${relation} AS SELECT DISTINCT * FROM (${[empty, ...parts].join(' UNION ALL ')})`, binder.parameters);
  return relation;
}

function referenceSql(file: StagedFile, output: OutputColumns, { to, text, key }: OutputReference, source: string): string {
  const [id, digest] = key === null ? ['t.row_id', `t.${rowKey(to, undefined).alias}`] : [`t.${text!}`, `t.${key}`];
  return `SELECT DISTINCT '${to}' AS entity, ${digest} AS key64, ${source} AS source, ${id} AS external_id FROM ${file.relation} AS t WHERE ${isRecordSql(output)} AND ${id} IS NOT NULL`;
}
