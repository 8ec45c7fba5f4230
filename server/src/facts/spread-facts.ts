import type { EntityId } from '@leadline/kpi';
import type { SqlSession } from './sql-session.ts';
import { tablesOf, type Tables } from './tables.ts';

/** What there is most of. Records of one root (`root64`) lie on one worker; everything else lies with the coordinator. */
const spreadEntities: readonly EntityId[] = [
  'activity',
  'email_message',
  'email_event',
  'lead',
  'lead_owner_history',
  'opportunity',
  'opportunity_credit',
  'opportunity_owner_history',
  'stage_change',
  'order',
  'order_line',
  'order_credit',
  'refund',
];

/** Distributes the tables over the workers of the cluster where the database coordinates one; nothing elsewhere. */
export async function spreadFacts(session: SqlSession, tables: Tables): Promise<void> {
  const [found] = await session.rows("SELECT to_regproc('pg_catalog.citus_get_active_worker_nodes') IS NOT NULL");
  if (found?.[0] !== true) return;
  const [workers] = await session.rows('SELECT count(*) FROM pg_catalog.citus_get_active_worker_nodes()');
  if (Number(workers?.[0]) === 0) return;
  const [first] = spreadEntities;
  for (const entity of spreadEntities) {
    const beside = entity === first ? 'default' : tables.of(first!);
    await session.run(`SELECT create_distributed_table($1, 'root64', colocate_with => $2)`, [tables.of(entity), beside]);
  }
}

/** The tables with what is known of where they lie. */
export async function withSpread(session: SqlSession, tables: Tables): Promise<Tables> {
  const [found] = await session.rows("SELECT to_regclass('pg_catalog.pg_dist_partition') IS NOT NULL");
  if (found?.[0] !== true) return tables;
  const names = spreadEntities.map((entity) => `('${entity}', to_regclass('${tables.of(entity)}'))`).join(', ');
  const rows = await session.rows(
    `SELECT e.id FROM (VALUES ${names}) e (id, relation) JOIN pg_catalog.pg_dist_partition p ON p.logicalrelid = e.relation WHERE p.partmethod = 'h'`,
  );
  return tablesOf(tables.engine, tables.schema, new Set(rows.map(([id]) => String(id))));
}
