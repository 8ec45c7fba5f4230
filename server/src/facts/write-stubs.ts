import { entities, getEntity, metaColumns, type Entity } from '@leadline/kpi';
import type { ApplyContext } from './apply-context.ts';
import { count, quoted } from './sql-session.ts';
import { nearRows } from './near-rows.ts';

interface Reference {
  readonly from: Entity;
  readonly column: string;
}

/** Received columns that refer to an entity. */
export function referencesTo(target: string): readonly Reference[] {
  return [...entities.values()].flatMap((from) =>
    from.columns
      .filter(({ type, derived, stamped }) => type.kind === 'ref' && type.to === target && !derived && !stamped)
      .map(({ name }) => ({ from, column: name })),
  );
}

/**
 * A record that living rows refer to and nobody has delivered (or somebody has deleted) stands as a stub named by its
 * external id; a stub nothing refers to any more goes. So which stubs there are does not depend on the order of arrival.
 * @param references relation (entity, key64, source, external_id), or undefined
 */
export async function writeStubs(context: ApplyContext, references: string | undefined): Promise<void> {
  const named = references === undefined ? [] : await context.session.rows(`SELECT DISTINCT entity FROM ${references}`);
  const referred = new Set(named.map(([entity]) => String(entity)));
  const replaced = await listFilled(context, 'gone');
  const missing = references === undefined ? new Set<string>() : await listMissing(context, references, [...referred]);
  for (const target of entities.values()) {
    await addStubs(context, target, missing.has(target.id) ? references : undefined, replaced);
    await removeIdleStubs(context, target, replaced);
  }
}

/** Entities of which something is referred to that is not there. */
async function listMissing({ session, tables }: ApplyContext, references: string, referred: readonly string[]): Promise<ReadonlySet<string>> {
  const found = referred
    .filter((id) => entities.has(id))
    .map(
      (id) =>
        `SELECT '${id}' FROM (SELECT 1 FROM ${references} r WHERE r.entity = '${id}' AND r.key64 NOT IN (SELECT n.key64 FROM ${nearRows(tables, id, 'key64', `SELECT key64 FROM ${references} WHERE entity = '${id}'`)} n) LIMIT 1) x`,
    );
  return new Set(found.length === 0 ? [] : (await session.rows(found.join(' UNION ALL '))).map(([id]) => String(id)));
}

/** Entities of which a temporary relation holds rows. */
async function listFilled({ session, temp }: ApplyContext, name: string): Promise<ReadonlySet<string>> {
  const made = [...entities.keys()].filter((id) => temp.has(`${name}_${id}`));
  if (made.length === 0) return new Set();
  const rows = await session.rows(made.map((id) => `SELECT '${id}' AS id FROM (SELECT 1 FROM ${name}_${id} LIMIT 1) x`).join(' UNION ALL '));
  return new Set(rows.map(([id]) => String(id)));
}

async function addStubs(context: ApplyContext, target: Entity, references: string | undefined, replaced: ReadonlySet<string>): Promise<void> {
  const { session, temp, tables } = context;
  const { id } = target;
  const sources: string[] = [];
  if (references !== undefined) sources.push(`SELECT key64, source, external_id FROM ${references} WHERE entity = '${id}'`);
  if (replaced.has(id) && temp.has(`verdict_${id}`) && (context.staged.get(id)?.others ?? 1) > 0) {
    sources.push(
      `SELECT g.key64, g.source, g.external_id FROM gone_${id} g JOIN verdict_${id} v ON v.key64 = g.key64 AND v.outcome IN ('deleted', 'forgotten')`,
    );
  }
  if (sources.length === 0) return;
  const added = await temp.counted(
    `stub_${id}`,
    `SELECT r.key64, min(r.source) AS source, min(r.external_id) AS external_id FROM (${sources.join(' UNION ALL ')}) r
      WHERE r.key64 NOT IN (SELECT n.key64 FROM ${nearRows(tables, id, 'key64', `SELECT s.key64 FROM (${sources.join(' UNION ALL ')}) s`)} n) GROUP BY r.key64`,
  );
  if (added === 0) return;
  const meta: Readonly<Record<string, string>> = {
    key64: 'key64',
    root64: 'key64',
    source: 'source',
    external_id: 'external_id',
    version: '0',
    batch: String(context.seq),
    business_on: 'NULL',
    recorded_at: 'NULL',
    flags: 'NULL',
    is_stub: 'TRUE',
    origin_file: 'NULL',
    origin_line: 'NULL',
  };
  const named = labelColumn(target);
  const columns = [...metaColumns.map(({ name }) => name), ...(named === undefined ? [] : [named])];
  const values = columns.map((name) => meta[name] ?? 'external_id');
  await session.run(`INSERT INTO ${tables.of(id)} (${columns.map(quoted).join(', ')}) SELECT ${values.join(', ')} FROM stub_${id}`);
  if (target.kind === 'fact') await context.note?.(`(SELECT key64, CAST(NULL AS date) AS business_on FROM stub_${id}) s`);
  context.touched.add(id);
}

function labelColumn(entity: Entity): string | undefined {
  const column = entity.columns.find(({ name }) => name === entity.label);
  return column?.type.kind === 'text' ? column.name : undefined;
}

/** Stubs of this batch, and those that rows replaced in it referred to, go where no living row refers to them. */
async function removeIdleStubs(context: ApplyContext, target: Entity, replaced: ReadonlySet<string>): Promise<void> {
  const { session, temp, tables } = context;
  const { id } = target;
  const sources = temp.has(`stub_${id}`) ? [`SELECT key64 FROM stub_${id}`] : [];
  for (const { from, column } of referencesTo(id)) {
    if (replaced.has(from.id)) sources.push(`SELECT ${quoted(column)} AS key64 FROM gone_${from.id} WHERE ${quoted(column)} IS NOT NULL`);
  }
  if (sources.length === 0) return;
  const idle = `idle_${id}`;
  const found = await temp.counted(
    idle,
    `SELECT DISTINCT t.key64 FROM ${tables.of(id)} t JOIN (${sources.join(' UNION ')}) c ON c.key64 = t.key64 WHERE t.is_stub`,
  );
  if (found === 0 || (await isAllReferred(context, id, replaced))) return;
  for (const { from, column } of referencesTo(id)) {
    const own = from.columns.some(({ name }) => name === 'is_evidence') ? ' AND NOT coalesce(t.is_evidence, FALSE)' : '';
    await session.run(
      `DELETE FROM ${idle} WHERE key64 IN (SELECT t.${quoted(column)} FROM ${nearRows(tables, from.id, column, `SELECT key64 FROM ${idle}`)} t WHERE t.${quoted(column)} IS NOT NULL${own})`,
    );
  }
  await session.run(`DELETE FROM ${tables.of(id)} WHERE is_stub AND key64 IN (SELECT key64 FROM ${idle})`);
  context.touched.add(id);
}

/** The common case without a scan: every candidate is a stub of this batch and all rows of the batch were written. */
async function isAllReferred({ session, temp }: ApplyContext, id: string, replaced: ReadonlySet<string>): Promise<boolean> {
  if (replaced.size > 0) return false;
  for (const from of entities.keys()) {
    if (temp.has(`verdict_${from}`) && referencesTo(id).some((reference) => reference.from.id === from)) {
      const lost = `SELECT 1 FROM verdict_${from} WHERE outcome NOT IN ('accepted') LIMIT 1`;
      if ((await count(session, `SELECT count(*) FROM (${lost}) x`)) > 0) return false;
    }
  }
  return true;
}

/** Staged references to stubs: target entity, external id, rows. */
export async function listUnresolved(context: ApplyContext): Promise<readonly { entity: string; externalId: string; rows: number }[]> {
  const { session, tables, temp } = context;
  const parts: string[] = [];
  const targets = [...entities.keys()].filter((id) => referencesTo(id).some(({ from }) => temp.has(`in_${from.id}`)));
  if (targets.length === 0) return [];
  const stubs = await session.rows(
    targets.map((id) => `SELECT '${id}' AS id FROM (SELECT 1 FROM ${tables.of(id)} WHERE is_stub LIMIT 1) x`).join(' UNION ALL '),
  );
  for (const target of stubs.map(([id]) => getEntity(String(id)))) {
    const pointed = referencesTo(target.id)
      .filter((reference) => temp.has(`in_${reference.from.id}`))
      .map(({ from: { id }, column }) => `SELECT ${quoted(column)} AS key64 FROM in_${id} WHERE op = 'put' AND ${quoted(column)} IS NOT NULL`);
    parts.push(`(SELECT '${target.id}' AS entity, t.external_id, count(*) AS n FROM (${pointed.join(' UNION ALL ')}) p
      JOIN ${tables.of(target.id)} t ON t.key64 = p.key64 AND t.is_stub GROUP BY t.external_id ORDER BY n DESC, 2 LIMIT 10000)`);
  }
  if (parts.length === 0) return [];
  const rows = await session.rows(`SELECT entity, external_id, n FROM (${parts.join(' UNION ALL ')}) u ORDER BY entity, n DESC, external_id`);
  return rows.map(([entity, externalId, n]) => ({ entity: String(entity), externalId: String(externalId), rows: Number(n) }));
}
