import { getEntity } from '@leadline/kpi';
import type { Erasure } from '#server/erasure.ts';
import type { StagedBatch, StagedTable } from '../fact-store.ts';
import { count } from '../sql-session.ts';
import type { Workbench, WorkSession } from '../workbench.ts';
import { hasErasedColumns, makeErasedKeys, maskedSelect, maskOf, unmaskedCondition } from './mask-select.ts';

export interface MaskedBatch {
  readonly batch: StagedBatch;
  /** Records that came with texts that are erased. */
  readonly records: number;
  readonly drop: () => Promise<void>;
}

let made = 0;

/** A staged batch without the texts of those erased. */
export async function maskStaged(workbench: Workbench, batch: StagedBatch, erasures: readonly Erasure[]): Promise<MaskedBatch> {
  const keys = `work.erased_keys_${(made += 1)}`;
  const views: string[] = [];
  const drop = (): Promise<void> =>
    workbench.session(async (session) => {
      for (const view of views) await session.run(`DROP VIEW IF EXISTS ${view}`);
      await session.run(`DROP TABLE IF EXISTS ${keys}`);
    });
  try {
    return await workbench.session(async (session) => {
      await makeErasedKeys(session, keys, erasures);
      let records = 0;
      const tables: StagedTable[] = [];
      for (const table of batch.tables) {
        if (!hasErasedColumns(table.entity)) {
          tables.push(table);
          continue;
        }
        const view = `${keys}_${table.entity}`;
        views.push(view);
        records += await maskTable(session, table, keys, erasures, view);
        tables.push({ ...table, relation: view });
      }
      return { batch: { ...batch, tables }, records, drop };
    });
  } catch (error) {
    await drop();
    throw error;
  }
}

async function maskTable(
  session: WorkSession,
  { entity: id, relation }: StagedTable,
  keys: string,
  erasures: readonly Erasure[],
  view: string,
): Promise<number> {
  const entity = getEntity(id);
  const given = await columnsOf(session, relation);
  const mask = maskOf(entity, keys, erasures, given);
  await session.run(`CREATE VIEW ${view} AS ${maskedSelect(entity, relation, mask, given)}`);
  return count(session, `SELECT count(*) FROM ${relation} t ${mask.joins} WHERE ${unmaskedCondition(entity, mask, given)}`);
}

export async function columnsOf(session: WorkSession, relation: string): Promise<ReadonlySet<string>> {
  return new Set((await session.rows(`SELECT column_name FROM (DESCRIBE ${relation})`)).map(([name]) => String(name)));
}
