import { getEntity, type EntityId } from '@leadline/kpi';
import type { StagedBatch } from '#server/facts/fact-store.ts';
import { inputColumns } from '#server/facts/input-columns.ts';
import { quoted } from '#server/facts/sql-session.ts';
import type { WorkSession, Workbench } from '#server/facts/workbench.ts';
import { referencesTo } from '#server/facts/write-stubs.ts';
import { entryKeysSql } from '#server/ingest/stage/entry-keys.ts';
import { settleSelect } from '#server/ingest/stage/settle-select.ts';

/** Records whose versions are gathered from the inbox again, to find what has to stand now. */
export interface Revision {
  /** Relation (entity, key64) of what the entry taken back had brought. */
  readonly given: string;
  /** Relation (entity, key64, source, external_id) of the records to revise, made by FactStore.findBrought. */
  readonly keys: string;
  readonly references: string;
  readonly gathered: (entity: EntityId) => string;
  readonly settled: (entity: EntityId) => string;
}

export function revisionOf(seq: bigint): Revision {
  const name = (part: string): string => `work.revise_${seq}_${part}`;
  return {
    given: name('given'),
    keys: name('keys'),
    references: name('references'),
    gathered: (entity) => name(`all_${entity}`),
    settled: (entity) => name(`new_${entity}`),
  };
}

/** @returns the entities the entry brought records of */
export async function readGiven(workbench: Workbench, { given }: Revision, entry: bigint): Promise<ReadonlySet<string>> {
  return workbench.session(async (session) => {
    await session.run(
      `CREATE TABLE ${given} AS SELECT entity, key64, CAST(NULL AS text) AS source, CAST(NULL AS text) AS external_id FROM ${entryKeysSql(workbench, entry)}`,
    );
    return new Set((await session.rows(`SELECT DISTINCT entity FROM ${given}`)).map(([entity]) => String(entity)));
  });
}

/** Makes what is gathered into. @returns the keys to revise per entity */
export async function beginGathering(workbench: Workbench, revision: Revision): Promise<ReadonlyMap<EntityId, ReadonlySet<bigint>>> {
  return workbench.session(async (session) => {
    const keys = new Map<EntityId, Set<bigint>>();
    for (const [entity, key] of await session.rows(`SELECT entity, key64 FROM ${revision.keys}`)) {
      const { id } = getEntity(String(entity));
      const own = keys.get(id) ?? new Set<bigint>();
      keys.set(id, own.add(BigInt(String(key))));
    }
    for (const entity of keys.keys()) {
      const columns = inputColumns(getEntity(entity)).map(({ name, sql }) => `${quoted(name)} ${sql}`);
      await session.run(`CREATE TABLE ${revision.gathered(entity)} (${columns.join(', ')})`);
    }
    await session.run(`CREATE TABLE ${revision.references} (entity text, key64 bigint, source text, external_id text)`);
    return keys;
  });
}

/** Whether an entry whose keys are kept brings a record to revise. */
export async function bringsAny(workbench: Workbench, { keys }: Revision, entry: bigint): Promise<boolean> {
  const shared = `SELECT 1 FROM ${entryKeysSql(workbench, entry)} e JOIN ${keys} k ON k.key64 = e.key64 AND k.entity = e.entity LIMIT 1`;
  return workbench.session(async (session) => (await session.rows(shared)).length > 0);
}

/** Takes the rows to revise, and what they refer to, out of a staged batch. */
export async function gather(workbench: Workbench, revision: Revision, batch: StagedBatch, keys: ReadonlyMap<EntityId, unknown>): Promise<void> {
  await workbench.session(async (session) => {
    for (const { entity, relation } of batch.tables) if (keys.has(entity)) await gatherTable(session, revision, batch, entity, relation);
  });
}

async function gatherTable(session: WorkSession, revision: Revision, batch: StagedBatch, entity: EntityId, relation: string): Promise<void> {
  const given = new Set((await session.rows(`SELECT column_name FROM (DESCRIBE ${relation})`)).map(([name]) => String(name)));
  const special: Readonly<Record<string, string>> = {
    batch: String(batch.seq),
    version: given.has('version') ? 'coalesce(s.version, 0)' : '0',
    recorded_at: `coalesce(${given.has('recorded_at') ? 's.recorded_at' : 'NULL'}, CAST('${new Date(batch.receivedAt).toISOString()}' AS timestamptz))`,
  };
  const columns = inputColumns(getEntity(entity)).map(
    ({ name, sql }) => `CAST(${special[name] ?? (given.has(name) ? `s.${quoted(name)}` : 'NULL')} AS ${sql})`,
  );
  const gathered = revision.gathered(entity);
  await session.run(
    `INSERT INTO ${gathered} SELECT ${columns.join(', ')} FROM ${relation} s WHERE s.key64 IN (SELECT key64 FROM ${revision.keys} WHERE entity = '${entity}')`,
  );
  if (batch.references === undefined) return;
  for (const { column, target } of references(entity)) {
    await session.run(`INSERT INTO ${revision.references} SELECT DISTINCT r.entity, r.key64, r.source, r.external_id FROM ${batch.references} r
      WHERE r.entity = '${target}' AND r.key64 IN (SELECT ${quoted(column)} FROM ${gathered} WHERE batch = ${batch.seq})`);
  }
}

function references(entity: EntityId): readonly { readonly column: string; readonly target: string }[] {
  return getEntity(entity).columns.flatMap(({ name, type }) =>
    type.kind === 'ref' && referencesTo(type.to).some(({ from, column }) => from.id === entity && column === name)
      ? [{ column: name, target: type.to }]
      : [],
  );
}

/**
 * Decides what has to stand: the batch to apply, or undefined where two records share a key and only applying everything
 * in order can tell which of them stands.
 */
export async function settle(
  workbench: Workbench,
  revision: Revision,
  entry: { readonly seq: bigint; readonly receivedAt: string },
  keys: ReadonlyMap<EntityId, unknown>,
): Promise<StagedBatch | undefined> {
  return workbench.session(async (session) => {
    for (const entity of keys.keys()) {
      const strange = `SELECT 1 FROM ${revision.gathered(entity)} g JOIN ${revision.keys} k ON k.key64 = g.key64 AND k.entity = '${entity}'
        WHERE g.source <> k.source OR g.external_id <> k.external_id LIMIT 1`;
      if ((await session.rows(strange)).length > 0) return undefined;
      await session.run(`CREATE TABLE ${revision.settled(entity)} AS ${settleSelect(getEntity(entity), revision.gathered(entity), revision.keys)}`);
    }
    const tables = [...keys.keys()].map((entity) => ({ entity, relation: revision.settled(entity) }));
    return { ...entry, tables, references: revision.references, isRevision: true };
  });
}

export async function dropRevision(workbench: Workbench, revision: Revision, keys: ReadonlyMap<EntityId, unknown>): Promise<void> {
  const own = [...keys.keys()].flatMap((entity) => [revision.gathered(entity), revision.settled(entity)]);
  await workbench.session(async (session) => {
    for (const relation of [revision.given, revision.keys, revision.references, ...own]) await session.run(`DROP TABLE IF EXISTS ${relation}`);
  });
}
