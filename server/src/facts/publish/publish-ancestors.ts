import type { ApplyContext } from '../apply-context.ts';
import { insertValues } from '../value-rows.ts';

const kinds = [
  { kind: 'team', column: 'parent_team_id' },
  { kind: 'region', column: 'parent_region_id' },
] as const;

/** `ref_ancestor`: every team and region with all that lies above it, itself included. A circle ends where it closes. */
export async function publishAncestors({ session, tables, touched, everything }: ApplyContext): Promise<void> {
  for (const { kind, column } of kinds) {
    if (!everything && !touched.has(kind)) continue;
    const rows = await session.rows(`SELECT CAST(key64 AS text), CAST(${column} AS text) FROM ${tables.of(kind)}`);
    const parents = new Map(rows.map(([key, parent]) => [String(key), parent === null || parent === undefined ? null : String(parent)]));
    await session.run(`DELETE FROM ${tables.named('ref_ancestor')} WHERE kind = '${kind}'`);
    const columns = [
      { name: 'kind', sql: 'text' },
      { name: 'key', sql: 'bigint' },
      { name: 'ancestor', sql: 'bigint' },
      { name: 'depth', sql: 'integer' },
    ];
    await insertValues(
      session,
      tables.named('ref_ancestor'),
      columns,
      ancestors(parents).map(([key, ancestor, depth]) => [kind, key, ancestor, String(depth)]),
    );
  }
}

/** @returns (key, ancestor, depth), depth 0 being the key itself */
export function ancestors(parents: ReadonlyMap<string, string | null>): readonly (readonly [string, string, number])[] {
  return [...parents.keys()].flatMap((key) => {
    const above: (readonly [string, string, number])[] = [];
    const seen = new Set<string>();
    for (let at: string | null | undefined = key; at !== null && at !== undefined && parents.has(at) && !seen.has(at); at = parents.get(at)) {
      above.push([key, at, seen.size]);
      seen.add(at);
    }
    return above;
  });
}
