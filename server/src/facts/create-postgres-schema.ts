import { createTables, schemaVersion } from './create-tables.ts';
import { inTransaction } from './backend.ts';
import { createRollupTables, markUpToDate } from './rollups/rollup-tables.ts';
import { spreadFacts } from './spread-facts.ts';
import type { SqlSession } from './sql-session.ts';
import type { Tables } from './tables.ts';

/** Columns the derive steps look records up by; PostgreSQL has no other way than an index. */
const lookups = [
  ['opportunity', 'account_id'],
  ['opportunity', 'lead_id'],
  ['lead', 'account_id'],
  ['order', 'account_id'],
  ['activity', 'lead_id'],
  ['activity', 'opportunity_id'],
  ['stage_change', 'opportunity_id'],
  ['opportunity_credit', 'opportunity_id'],
  ['order_credit', 'order_id'],
  ['order_line', 'order_id'],
  ['refund', 'order_line_id'],
  ['refund', 'order_id'],
  ['order_line', 'account_id'],
  ['refund', 'account_id'],
  ['contract', 'account_id'],
  ['contract_change', 'contract_id'],
  ['account_owner_history', 'account_id'],
  ['customer_span', 'account_id'],
  ['customer_gain', 'account_id'],
] as const;

/** Makes schema and tables where there are none; servers that start together do it once. */
export async function createPostgresSchema(session: SqlSession, tables: Tables): Promise<void> {
  await inTransaction(session, async () => {
    await session.run("SELECT pg_advisory_xact_lock(hashtext('leadline_facts'))");
    const [found] = await session.rows('SELECT to_regclass($1) IS NOT NULL', [`${tables.schema}.meta`]);
    if (found?.[0] === true) return;
    await session.run(`CREATE SCHEMA IF NOT EXISTS ${tables.schema}`);
    for (const statement of createTables(tables)) await session.run(statement);
    await spreadFacts(session, tables);
    for (const [entity, column] of lookups) await session.run(`CREATE INDEX ON ${tables.of(entity)} (${column})`);
    for (const entity of ['order_line', 'order_credit', 'refund', 'stage_change', 'opportunity_credit', 'contract_change'])
      await session.run(`CREATE INDEX ON ${tables.of(entity)} (key64)`);
    await session.run(`INSERT INTO ${tables.named('meta')} VALUES ('schema_version', '${schemaVersion}')`);
    await createRollupTables(session, tables);
    await markUpToDate(session, tables);
  });
}
