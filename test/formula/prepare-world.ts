import { getEntity, type SqlParameter } from '@leadline/kpi';
import { randomFrom } from '../invariants/random.ts';
import { generateWorld, type Row, type World } from '../invariants/world.ts';

/** A made-up company whose dates have a time of day now and then, and whose products are mostly counted in pieces. */
export function prepareWorld(seed: number): World {
  const world = generateWorld(seed);
  const random = randomFrom(seed + 17);
  const tables = new Map(
    [...world.tables].map(([id, rows]) => {
      const moments = getEntity(id).columns.filter(({ type }) => type.kind === 'moment');
      const timed = rows.map((row): Row => {
        const times = moments.map(({ name }) => {
          const day = row[name.replace(/_at$/, '_on')];
          const clock = [random.below(24), random.below(60), random.below(60)].map((part) => String(part).padStart(2, '0')).join(':');
          return [name, typeof day === 'string' && random.chance(0.85) ? `${day}T${clock}Z` : null] as const;
        });
        return { ...row, ...Object.fromEntries(times), ...(id === 'product' && random.chance(0.8) ? { base_unit: 'pc' } : {}) };
      });
      return [id, timed] as const;
    }),
  );
  return { ...world, tables: withRoots(tables) };
}

/** As the store keeps it: what belongs to a record lies where that record lies. */
function withRoots(tables: ReadonlyMap<string, readonly Row[]>): ReadonlyMap<string, readonly Row[]> {
  const roots = new Map<unknown, SqlParameter>();
  const placed = new Map<string, readonly Row[]>();
  for (const [id, rows] of tables) {
    const { parent } = getEntity(id);
    const moved = parent ? rows.map((row): Row => ({ ...row, root64: roots.get(row[parent.column]) ?? row['root64'] ?? null })) : rows;
    for (const row of moved) roots.set(row['key64'], row['root64'] ?? null);
    placed.set(id, moved);
  }
  return placed;
}
