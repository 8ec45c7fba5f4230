import { LeadlineError } from '@leadline/contract';
import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { entities } from '@leadline/kpi';
import { syncFolder } from '#server/folder/durable-file.ts';
import { syncFile } from './create-fact-file.ts';
import type { Engine } from './engine.ts';
import type { SqlSession } from './sql-session.ts';
import { tablesOf, type Tables } from './tables.ts';

/**
 * Writes a consistent copy of the facts: made by the engine in the work folder, compared table by table, then moved.
 * @throws LeadlineError unavailable store.backup_differs
 */
export async function backUpDuckDb(engine: Engine, tables: Tables, workFolder: string, target: string): Promise<void> {
  const copy = join(workFolder, `backup-${randomUUID()}.duckdb`);
  try {
    await engine.session(async (session) => {
      await session.run(`ATTACH '${copy.replaceAll("'", "''")}' AS copied`);
      try {
        await session.run('COPY FROM DATABASE ll TO copied');
        await session.run('CHECKPOINT copied');
        if ((await contents(session, tables)) !== (await contents(session, tablesOf('duckdb', 'copied.main')))) {
          throw new LeadlineError('unavailable', 'store.backup_differs');
        }
      } finally {
        await session.run('DETACH copied');
      }
    });
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(copy, `${target}.tmp`);
    syncFile(`${target}.tmp`);
    renameSync(`${target}.tmp`, target);
    syncFolder(dirname(target));
  } finally {
    for (const path of [copy, `${copy}.wal`, `${target}.tmp`]) rmSync(path, { force: true });
  }
}

/** Rows and the sum of the keys of every table. */
async function contents(session: SqlSession, tables: Tables): Promise<string> {
  const each = [...entities.keys()].map((id) => `SELECT '${id}' AS name, count(*) AS n, sum(CAST(key64 AS hugeint)) AS s FROM ${tables.of(id)}`);
  const rows = await session.rows(
    `${each.join(' UNION ALL ')} UNION ALL SELECT name || coalesce(value, ''), 1, 0 FROM ${tables.named('meta')} ORDER BY 1`,
  );
  return JSON.stringify(rows);
}
