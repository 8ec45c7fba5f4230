import { entities, tableColumns, type EntityId } from '@leadline/kpi';
import type { ApplyContext } from './apply-context.ts';
import { quoted } from './sql-session.ts';

/** Notes in `reached` which references the rows of the batch have: steps that go by others have nothing to do. */
export async function listReached({ session, temp, touched, empty, everything, reached }: ApplyContext): Promise<void> {
  if (everything) return;
  const hit = [...entities.values()].filter(({ id }) => touched.has(id) && !empty.has(id) && temp.has(`hit_${id}`));
  if (hit.length === 0) return;
  const rows = await session.rows(
    hit
      .map((entity) => {
        const columns = ['key64', ...tableColumns(entity).flatMap(({ name, of }) => (of.type.kind === 'ref' ? [name] : []))];
        const named = columns.map((name) => `CASE WHEN count(${quoted(name)}) > 0 THEN '${name}' END`);
        return `SELECT '${entity.id}', concat_ws(' ', ${named.join(', ')}) FROM hit_${entity.id}`;
      })
      .join(' UNION ALL '),
  );
  for (const [id, names] of rows) reached.set(String(id), new Set(String(names).split(' ')));
}

/** Rows of an entity were written or removed that have a value in the column. */
export function isReached({ temp, touched, reached }: ApplyContext, entity: EntityId, column = 'key64'): boolean {
  return touched.has(entity) && temp.has(`hit_${entity}`) && (reached.get(entity)?.has(column) ?? true);
}
