import type { ApplyContext } from '../apply-context.ts';
import { insertValues } from '../value-rows.ts';
import { firstOpenStages, stageKind, type StoredStage } from './stage-kind.ts';

/** Temporary tables `stage_kind` (key64, kind) and `first_stage` (pipeline_id, stage_id; pipeline null for any). */
export async function listStages({ session, tables, temp }: ApplyContext): Promise<void> {
  const rows = await session.rows(
    `SELECT CAST(key64 AS text), CAST(pipeline_id AS text), coalesce(name, external_id), kind, position FROM ${tables.of('stage')}`,
  );
  const stages = rows.map(([key, pipeline, name, kind, position]): StoredStage => ({
    key: String(key),
    pipeline: typeof pipeline === 'string' ? pipeline : null,
    name: typeof name === 'string' ? name : null,
    kind: stageKind(typeof kind === 'string' ? kind : null, typeof name === 'string' ? name : null),
    position: position === null || position === undefined ? null : Number(position),
  }));
  await temp.table('stage_kind', 'SELECT CAST(NULL AS bigint) AS key64, CAST(NULL AS text) AS kind WHERE FALSE');
  await insertValues(
    session,
    'stage_kind',
    [
      { name: 'key64', sql: 'bigint' },
      { name: 'kind', sql: 'text' },
    ],
    stages.map(({ key, kind }) => [key, kind]),
  );
  await temp.table('first_stage', 'SELECT CAST(NULL AS bigint) AS pipeline_id, CAST(NULL AS bigint) AS stage_id WHERE FALSE');
  await insertValues(
    session,
    'first_stage',
    [
      { name: 'pipeline_id', sql: 'bigint' },
      { name: 'stage_id', sql: 'bigint' },
    ],
    [...firstOpenStages(stages)],
  );
}
