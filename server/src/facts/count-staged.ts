import { entities } from '@leadline/kpi';
import type { ApplyContext } from './apply-context.ts';

/** Notes in `staged` how many rows and keys came of every entity, and whether records of it were deleted before. */
export async function countStaged({ session, tables, temp, staged }: ApplyContext): Promise<void> {
  const ids = [...entities.keys()].filter((id) => temp.has(`in_${id}`));
  if (ids.length === 0) return;
  const buried = (id: string): string => `(SELECT count(*) FROM (SELECT 1 FROM ${tables.named('tombstone')} WHERE entity = '${id}' LIMIT 1) b)`;
  const rows = await session.rows(
    ids
      .map((id) => `SELECT '${id}', count(*), count(DISTINCT key64), count(CASE WHEN op <> 'put' THEN 1 END), ${buried(id)} FROM in_${id}`)
      .join(' UNION ALL '),
  );
  for (const [id, all, keys, others, isBuried] of rows)
    staged.set(String(id), { rows: Number(all), keys: Number(keys), others: Number(others), hasBuried: isBuried !== '0' });
}
