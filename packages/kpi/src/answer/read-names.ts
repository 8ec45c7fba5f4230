import { compileMembers } from '../compile/compile-lookups.ts';
import type { Dialect } from '../dialect/dialect.ts';
import type { EntityId } from '../entity/entity.ts';
import type { Names } from '../result/members.ts';
import type { StatementReader } from './read-statements.ts';

/** Keys whose names are wanted, by entity. */
export type WantedNames = ReadonlyMap<EntityId, ReadonlySet<string>>;

/** Most keys in one statement. */
const chunk = 1000;

export async function readNames(wanted: WantedNames, dialect: Dialect, read: StatementReader): Promise<Names> {
  const known = new Map<string, { readonly label: string | null; readonly isStub: boolean }>();
  const parts = [...wanted].flatMap(([entity, keys]) => chunksOf([...keys].sort()).map((part) => ({ entity, part })));
  await Promise.all(
    parts.map(async ({ entity, part }) => {
      const rows = await read(compileMembers(entity, part, dialect));
      for (const [key, label, isStub] of rows)
        known.set(`${entity}:${String(key)}`, { label: label === null ? null : String(label), isStub: isStub === true });
    }),
  );
  return { find: (entity, key) => known.get(`${entity}:${key}`) };
}

function chunksOf(keys: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(keys.length / chunk) }, (_, index) => keys.slice(index * chunk, (index + 1) * chunk));
}

export function collectNames(pairs: Iterable<readonly [EntityId, string | null]>): WantedNames {
  const wanted = new Map<EntityId, Set<string>>();
  for (const [entity, key] of pairs) {
    if (key === null) continue;
    const keys = wanted.get(entity) ?? new Set<string>();
    wanted.set(entity, keys.add(key));
  }
  return wanted;
}
