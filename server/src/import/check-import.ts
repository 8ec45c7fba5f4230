import type { ImportReport, Organization } from '@leadline/contract';
import { entities } from '@leadline/kpi';
import { tableName } from '@leadline/kpi';
import type { FactStore } from '#server/facts/fact-store.ts';
import type { Workbench, WorkSession } from '#server/facts/workbench.ts';
import { buildReport } from './report/build-report.ts';
import type { Unresolved } from './report/unresolved.ts';
import { isRecordSql } from './stage/stage-entities.ts';
import { stageFiles, type ImportSource, type StagedImport } from './stage/stage-import.ts';

export interface CheckOptions {
  readonly files: readonly ImportSource[];
  readonly recipe: unknown;
  readonly workbench: Workbench;
  readonly organization: Organization;
  readonly facts: FactStore;
  readonly now: string;
  /** Lower-case name, unique among what is staged at one time. */
  readonly name: string;
}

/**
 * A dry run: reads and stages everything, applies nothing, and reports what an import would. Records that an import would
 * find unchanged count as accepted here: nothing is compared with the facts but references.
 */
export async function checkImport(options: CheckOptions): Promise<ImportReport> {
  const staged = await stageFiles({ ...options, receivedAt: options.now });
  try {
    return await options.workbench.session(async (session) => {
      const outcomes = `${staged.prefix}_outcomes`;
      await session.run(`CREATE TABLE ${outcomes} AS ${expectedOutcomes(staged)}`);
      const unresolved = await findUnresolved(session, staged, options.facts);
      return buildReport({ session, staged, outcomes, unresolved, isCheck: true });
    });
  } finally {
    await staged.dispose();
  }
}

/** Of records delivered twice the newest version counts, then the last. */
function expectedOutcomes(staged: StagedImport): string {
  const none = `SELECT CAST(NULL AS varchar) AS entity, CAST(NULL AS bigint) AS ordinal, CAST(NULL AS varchar) AS outcome WHERE false`;
  const parts = staged.tables.map(({ entity, relation }) => {
    const place = 'row_number() OVER (PARTITION BY key64 ORDER BY version DESC, ordinal DESC)';
    return `SELECT '${entity}' AS entity, ordinal, CASE WHEN ${place} = 1 THEN 'accepted' ELSE 'superseded' END AS outcome FROM ${relation}`;
  });
  return [none, ...parts].join(' UNION ALL ');
}

/** References to nothing in the files and nothing in the facts. */
async function findUnresolved(session: WorkSession, staged: StagedImport, facts: FactStore): Promise<readonly Unresolved[]> {
  const found: Unresolved[] = [];
  for (const target of entities.values()) {
    const table = staged.tables.find(({ entity }) => entity === target.id);
    const delivered = table ? ` AND key64 NOT IN (SELECT key64 FROM ${table.relation})` : '';
    const missing = await session.rows(`SELECT key64, external_id FROM ${staged.references} WHERE entity = '${target.id}'${delivered} LIMIT 10000`);
    if (missing.length === 0) continue;
    const known = await knownKeys(
      facts,
      tableName(target),
      missing.map(([key]) => BigInt(String(key))),
    );
    const unknown = missing.filter(([key]) => !known.has(String(key)));
    const counts = await countReferences(
      session,
      staged,
      target.id,
      unknown.map(([key]) => String(key)),
    );
    found.push(...unknown.map(([key, id]) => ({ entity: target.id, externalId: String(id), rows: counts.get(String(key)) ?? 0 })));
  }
  return found.sort((a, b) => b.rows - a.rows || (a.externalId < b.externalId ? -1 : 1));
}

async function knownKeys(facts: FactStore, table: string, keys: readonly bigint[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (let start = 0; start < keys.length; start += 1000) {
    const part = keys.slice(start, start + 1000);
    const list = part.map((_, index) => `$${index + 1}`).join(', ');
    const sql = `SELECT CAST(key64 AS text) FROM ${facts.dialect.schema}.${table} WHERE NOT is_stub AND key64 IN (${list})`;
    for (const [key] of await facts.read({ sql, parameters: part, label: 'known references' })) known.add(String(key));
  }
  return known;
}

async function countReferences(
  session: WorkSession,
  staged: StagedImport,
  entity: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (keys.length === 0) return new Map();
  const parts = staged.files.flatMap((file) =>
    file.outputs.flatMap((output) =>
      output.references.flatMap(({ to, key }) =>
        to === entity && key !== null ? [`SELECT t.${key} AS key64 FROM ${file.relation} AS t WHERE ${isRecordSql(output)}`] : [],
      ),
    ),
  );
  if (parts.length === 0) return new Map();
  const wanted = `SELECT CAST(unnest(string_split($1, ',')) AS bigint) AS key64`;
  const rows = await session.rows(
    `SELECT r.key64, count(*) FROM (${parts.join(' UNION ALL ')}) r JOIN (${wanted}) w ON w.key64 = r.key64 GROUP BY r.key64`,
    [keys.join(',')],
  );
  return new Map(rows.map(([key, n]) => [String(key), Number(n)]));
}
