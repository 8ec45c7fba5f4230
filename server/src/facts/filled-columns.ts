import { dateColumnOf, metaColumns, tableColumns, type Entity } from '@leadline/kpi';
import { enrichmentOf } from './enrich/index.ts';
import type { ApplyContext } from './apply-context.ts';
import { receivedColumns } from './input-columns.ts';
import { quoted } from './sql-session.ts';

/**
 * Columns that staged rows can have values in once they are enriched: sources deliver few of those an entity has, and what
 * is empty for certain need not be carried through sorting and writing.
 */
export async function filledColumns(context: ApplyContext, entity: Entity): Promise<readonly string[]> {
  const received = receivedColumns(entity).map(({ name }) => name);
  const [counts] = await context.session.rows(`SELECT ${received.map((name) => `count(${quoted(name)}) > 0`).join(', ')} FROM in_${entity.id}`);
  const filled = new Set(received.filter((_, index) => counts?.[index] === true));
  const worked = new Set(Object.keys(enrichmentOf(entity.id).columns?.(context.settings, (instant) => instant) ?? {}));
  const columns = tableColumns(entity).filter(({ name, derived, of }) => {
    if (worked.has(name) || of.stamped) return true;
    if (of.type.kind === 'money' && derived) return filled.has(of.name) || worked.has(of.name);
    return filled.has(name) || (!derived && of.type.kind === 'moment' && name === dateColumnOf(of.name) && filled.has(of.name));
  });
  return [...metaColumns, ...columns].map(({ name }) => name);
}
