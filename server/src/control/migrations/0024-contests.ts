import type { Kysely } from 'kysely';

/** Contests, their rules as they were agreed, and what came out. */
export async function contests(db: Kysely<unknown>): Promise<void> {
  let table = db.schema.createTable('contest').addColumn('id', 'text', (column) => column.notNull().primaryKey());
  for (const name of ['title', 'kind', 'kpi', 'teams', 'period', 'starts_on', 'ends_on', 'rules', 'prize', 'made_at'])
    table = table.addColumn(name, 'text', (column) => column.notNull());
  for (const name of ['variant', 'prize_amount', 'yearly_variable', 'made_by', 'result', 'ended_at', 'stopped_by_name', 'stopped_at', 'stop_reason'])
    table = table.addColumn(name, 'text');
  await table.execute();
}
