import { findMark, removeMark, setMark } from '#server/control/mark.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import type { Erasure } from '#server/erasure.ts';

/** An erasure on its way: what is looked for is known until everything has been found, and forgotten with it. */
export interface PendingErasure {
  readonly erasure: Erasure;
  readonly texts: readonly string[];
  readonly ways: readonly string[];
  readonly externalIds: readonly string[];
  /** Digests of uploads that were written anew. */
  readonly replaced: readonly string[];
}

const prefix = 'erasing:';

export async function keepPending(db: ControlDatabase, pending: PendingErasure): Promise<void> {
  await setMark(db, prefix + pending.erasure.id, JSON.stringify(pending));
}

export async function forgetPending(db: ControlDatabase, id: string): Promise<void> {
  await removeMark(db, prefix + id);
}

export async function isPending(db: ControlDatabase, id: string): Promise<boolean> {
  return (await findMark(db, prefix + id)) !== undefined;
}

export async function listPending(db: ControlDatabase): Promise<readonly PendingErasure[]> {
  const rows = await db.selectFrom('mark').select('value').where('name', 'like', `${prefix}%`).orderBy('name').execute();
  return rows.map(({ value }) => JSON.parse(value) as PendingErasure);
}
