import { LeadlineError, type Organization } from '@leadline/contract';
import { getEntity } from '@leadline/kpi';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Clock } from '#server/clock.ts';
import { failpoint } from '#server/failpoint.ts';
import type { Backend } from './backend.ts';
import { backUpDuckDb } from './back-up-duckdb.ts';
import { createFactFile, setFactFileAside } from './create-fact-file.ts';
import { DatabaseError } from './database-error.ts';
import { assertDiskSpace, diskFull } from './disk-guard.ts';
import type { Engine } from './engine.ts';
import type { FactStore } from './fact-store.ts';
import { readMeta } from './fact-meta.ts';
import { makeDoor } from './personal/door.ts';
import { rewriteFactFile } from './personal/rewrite-fact-file.ts';
import { inputColumns } from './input-columns.ts';
import { openKeyPlaces } from './key-places.ts';
import { readColumns } from './rollups/read-columns.ts';
import { openSharedFactStore } from './shared-fact-store.ts';
import { quoted } from './sql-session.ts';
import { tablesOf } from './tables.ts';

export interface DuckDbFactStoreOptions {
  readonly engine: Engine;
  /** The fact file and the key map beside it (absolute). */
  readonly file: string;
  readonly keysFile: string;
  readonly workFolder: string;
  readonly organization: Organization;
  readonly clock: Clock;
  /** Bytes that must stay free on the disk; default and null: 512 MiB or 5 %. */
  readonly diskReserve?: number | null;
  /** The file turned out to be damaged while in use; `clear` puts it aside and begins a new one. */
  readonly onDamaged?: (error: Error) => void;
}

const attached = 'll';
const tables = tablesOf('duckdb', `${attached}.main`);

/**
 * Opens the fact file, making it where there is none.
 * @throws LeadlineError unavailable store.damaged; precondition store.other_version (make the facts again)
 */
export async function openDuckDbFactStore(options: DuckDbFactStoreOptions): Promise<FactStore> {
  const { engine, file } = options;
  if (!existsSync(file)) await createFactFile(engine, file);
  await attach(engine, file);
  const life = watchEngine(engine, file, options.onDamaged);
  const meta = await engine
    .session((session) => readMeta(session, tables))
    .catch(async (error: unknown) => {
      await detach(engine);
      throw new LeadlineError('unavailable', 'store.damaged', { file }, { cause: error });
    });
  const keys = openKeyPlaces(engine, tables, options.keysFile, meta.storeId, meta.appliedSeq);
  const door = makeDoor();
  const backend: Backend = {
    dialect: { name: 'duckdb', schema: tables.schema },
    tables,
    session: (work, readOptions) => door.pass(() => life.guard(() => engine.session(work, readOptions))),
    writingSession: (work) => door.pass(() => life.guard(() => engine.session(work, { isOwn: true }))),
    assertWritable: async () => {
      life.assertAlive();
      await assertDiskSpace(dirname(file), options.diskReserve);
    },
    storedDates: keys.storedDates,
    note: keys.note,
    beforeCommit: ({ seq }) => {
      failpoint('facts.before_keys');
      keys.keep(seq);
      failpoint('facts.before_commit');
    },
    afterWrite: keys.forget,
    afterClear: () => keys.reset(),
    bringIn: async (session, temp, { entity, relation, columns: known }) => {
      const given = new Set(known ?? (await session.rows(`SELECT column_name FROM (DESCRIBE ${relation})`)).map(([name]) => String(name)));
      const columns = inputColumns(getEntity(entity)).map(
        ({ name, sql }) => `CAST(${given.has(name) ? quoted(name) : 'NULL'} AS ${sql}) AS ${quoted(name)}`,
      );
      await temp.view(`in_${entity}`, `SELECT ${columns.join(', ')} FROM ${relation}`);
      return given;
    },
    bringReferences: async (_session, _temp, relation) => relation,
    handOut: (session, relation, select) => session.run(`CREATE TABLE ${relation} AS ${select}`),
  };
  try {
    const shared = await openSharedFactStore(backend, options.organization, options.clock);
    const filled = <T>(result: T): T => {
      void keys.fill().catch(() => undefined);
      return result;
    };
    filled(undefined);
    return {
      ...shared,
      apply: (batch) => shared.apply(batch).then(filled),
      publish: (organization) => shared.publish(organization).then(filled),
      readColumns: (wanted, readOptions) => life.guard(() => engine.session((session) => readColumns(session, tables, wanted), readOptions)),
      check: () => life.check(),
      clear: async () => {
        if (life.isDamaged()) await shared.queued(async () => keys.reset(await beginNewFile(engine, file).then(life.replaced)));
        await shared.clear();
        failpoint('facts.cleared');
        // What was cleared must not come back from the file if the log beside it is lost.
        await shared.queued(() => life.guard(() => engine.session((session) => session.run(`CHECKPOINT ${attached}`))));
      },
      purge: () =>
        shared.queued(async () => {
          await keys.fill();
          await rewriteFactFile(engine, file, options.workFolder, (swap) => door.alone(swap));
        }),
      backup: (folder) => shared.queued(() => backUpDuckDb(engine, tables, options.workFolder, join(folder, 'facts.duckdb'))),
      close: () =>
        shared.queued(async () => {
          await keys.close();
          await detach(engine);
        }),
    };
  } catch (error) {
    await keys.close();
    await detach(engine);
    throw error;
  }
}

async function attach(engine: Engine, file: string): Promise<void> {
  try {
    await engine.session((session) => session.run(`ATTACH '${file.replaceAll("'", "''")}' AS ${attached}`));
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    throw new LeadlineError('unavailable', 'store.damaged', { file }, { cause: error });
  }
}

async function detach(engine: Engine): Promise<void> {
  await engine.session((session) => session.run(`CHECKPOINT ${attached}`)).catch(() => undefined);
  await engine.session((session) => session.run(`DETACH ${attached}`)).catch(() => undefined);
}

/** @returns the id of the new store */
async function beginNewFile(engine: Engine, file: string): Promise<string> {
  await detach(engine);
  setFactFileAside(file);
  await createFactFile(engine, file);
  await attach(engine, file);
  return (await engine.session((session) => readMeta(session, tables))).storeId;
}

/** A fatal engine error is answered by attaching the file again, once; another one before a success means the engine is dead. */
function watchEngine(engine: Engine, file: string, onDamaged: (error: Error) => void = () => undefined) {
  let isDamaged = false;
  let life: 'sound' | 'mended' | 'dead' = 'sound';
  const failed = (cause?: unknown): LeadlineError => new LeadlineError('unavailable', 'store.engine_failed', {}, { cause });
  const mend = async (): Promise<void> => {
    if (life !== 'sound') {
      life = 'dead';
      return;
    }
    life = 'mended';
    try {
      await engine.session((session) => session.run(`DETACH ${attached}`));
      await attach(engine, file);
    } catch {
      life = 'dead';
    }
  };
  const assertAlive = (): void => {
    if (life === 'dead') throw failed();
  };
  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    assertAlive();
    try {
      const result = await work();
      if (life === 'mended') life = 'sound';
      return result;
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      if (error.isDamaged) {
        if (!isDamaged) onDamaged(error);
        isDamaged = true;
        throw new LeadlineError('unavailable', 'store.damaged', { file }, { cause: error });
      }
      if (error.isDiskFull && !error.isFatal) throw await diskFull(dirname(file), error);
      if (!error.isFatal) throw error;
      await mend();
      throw failed(error);
    }
  };
  return {
    assertAlive,
    guard,
    isDamaged: () => isDamaged,
    replaced: (storeId: string): string => {
      isDamaged = false;
      life = 'sound';
      return storeId;
    },
    check: () => guard(() => engine.session((session) => session.run(`SELECT count(*) FROM ${tables.named('meta')}`), { deadlineMs: 10_000 })),
  };
}
