import { entities, type EntityId } from '@leadline/kpi';
import type { Answering } from '#server/answering/answer-env.ts';
import { presenceStatement } from '#server/facts/presence-statement.ts';

/** Kinds of records there are. */
export async function listPresent({ env, reader }: Pick<Answering, 'env' | 'reader'>): Promise<ReadonlySet<EntityId>> {
  const rows = await reader.read(presenceStatement(env.dialect, [...entities.keys()]));
  return new Set(rows.map(([name]) => String(name) as EntityId));
}
