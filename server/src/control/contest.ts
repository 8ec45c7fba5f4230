import type { ContestTable } from '#server/control/contest-tables.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

export type ContestRow = ContestTable;

/** The latest first. */
export async function listContests(db: ControlDatabase): Promise<readonly ContestRow[]> {
  return db.selectFrom('contest').selectAll().orderBy('starts_on', 'desc').orderBy('made_at', 'desc').orderBy('id').execute();
}

export async function findContest(db: ControlDatabase, id: string): Promise<ContestRow | undefined> {
  return db.selectFrom('contest').selectAll().where('id', '=', id).executeTakeFirst();
}

/** @returns false where it is there already */
export async function addContest(change: ControlDatabase, row: ContestRow): Promise<boolean> {
  const added = await change
    .insertInto('contest')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** What came out stays as it is. @returns false where it has ended or was stopped meanwhile */
export async function endContest(change: ControlDatabase, id: string, result: string, now: Date): Promise<boolean> {
  const open = change.updateTable('contest').set({ result, ended_at: now.toISOString() }).where('id', '=', id);
  const changed = await open.where('result', 'is', null).where('stopped_at', 'is', null).executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

export interface Stop {
  readonly by: string | null;
  readonly reason: string;
  readonly now: Date;
}

/** @returns false where it has ended or was stopped meanwhile */
export async function stopContest(change: ControlDatabase, id: string, { by, reason, now }: Stop): Promise<boolean> {
  const values = { stopped_by_name: by, stopped_at: now.toISOString(), stop_reason: reason };
  const open = change.updateTable('contest').set(values).where('id', '=', id);
  const changed = await open.where('result', 'is', null).where('stopped_at', 'is', null).executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** Takes out of what was written what the function says. @param clean undefined: it stays */
export async function cleanContests(db: ControlDatabase, clean: (text: string) => string | undefined): Promise<void> {
  const texts = ['title', 'rules', 'prize', 'stopped_by_name', 'stop_reason'] as const;
  for (const row of await listContests(db)) {
    const next = Object.fromEntries(texts.map((name) => [name, row[name] === null ? null : (clean(row[name]) ?? row[name])]));
    if (texts.some((name) => next[name] !== row[name])) await db.updateTable('contest').set(next).where('id', '=', row.id).execute();
  }
}
