import { entities } from '@leadline/kpi';
import { makeTemporary } from './apply-context.ts';
import type { Backend } from './backend.ts';
import { count, type SqlSession } from './sql-session.ts';

const columns = [
  { name: 'entity', sql: 'text' },
  { name: 'key64', sql: 'bigint' },
  { name: 'source', sql: 'text' },
  { name: 'external_id', sql: 'text' },
];

/** See FactStore.findBrought. */
export async function findBrought(
  backend: Backend,
  session: SqlSession,
  relation: string,
  seq: bigint,
  into: string,
): Promise<{ readonly found: number; readonly all: number }> {
  const { tables } = backend;
  const temp = makeTemporary(session, tables.engine);
  const given = await backend.bringReferences(session, temp, relation);
  const named = new Set((await session.rows(`SELECT DISTINCT entity FROM ${given}`)).map(([entity]) => String(entity)));
  const living = [...named].map(
    (id) => `SELECT '${id}' AS entity, t.key64, t.source, t.external_id FROM ${tables.of(id)} t
      JOIN ${given} g ON g.key64 = t.key64 AND g.entity = '${id}' WHERE NOT t.is_stub AND t.batch >= ${seq}`,
  );
  const buried = `SELECT b.entity, b.key64, b.source, b.external_id FROM ${tables.named('tombstone')} b
    JOIN ${given} g ON g.key64 = b.key64 AND g.entity = b.entity WHERE b.batch >= ${seq}`;
  const brought = await temp.table('brought', [...living, buried].join(' UNION ALL '));
  await backend.handOut(session, into, `SELECT entity, key64, source, external_id FROM ${brought}`, columns);
  const tablesOfAll = [...entities.keys()].map((id) => `(SELECT count(*) FROM ${tables.of(id)})`);
  return { found: await count(session, `SELECT count(*) FROM ${brought}`), all: await count(session, `SELECT ${tablesOfAll.join(' + ')}`) };
}
