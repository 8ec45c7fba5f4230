import type { AuditHead } from '#server/audit/audit-head.ts';
import { entryHash } from '#server/audit/entry-hash.ts';
import type { AuditEntryTable } from '#server/control/control-tables.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

export const breakKinds = ['changed', 'removed', 'inserted', 'swapped', 'cut_off', 'emptied'] as const;

export interface ChainBreak {
  readonly seq: bigint;
  readonly what: (typeof breakKinds)[number];
  /** The other of two that were swapped. */
  readonly other?: bigint;
}

/**
 * Which entry was touched, and how, where the chain first does not hold. A hash tells where its entry belongs: it holds
 * with the number the entry was written under and with no other.
 * @param row the first that is not sound
 * @param so the two heads before it
 */
export async function nameBreak(
  db: ControlDatabase,
  row: AuditEntryTable,
  { last, lastButOne }: { readonly last: AuditHead; readonly lastButOne: AuditHead },
): Promise<ChainBreak> {
  const seq = last.seq + 1n;
  if (row.seq > seq) return { seq, what: 'removed' };
  if (entryHash(row) === row.hash && row.previous_hash !== last.hash) return nameRewritten(db, row, last, lastButOne);
  const [rightful] = await db.selectFrom('audit_entry').selectAll().where('previous_hash', '=', last.hash).where('seq', '>', seq).limit(1).execute();
  if (rightful && belongsAt(row, rightful.seq)) return { seq, what: 'swapped', other: rightful.seq };
  if (rightful && rightful.seq === seq + 1n && belongsAt(rightful, seq)) return { seq, what: 'inserted' };
  if (row.previous_hash !== last.hash && belongsAt(row, seq + 1n)) return { seq, what: 'removed' };
  if (belongsAt(row, seq - 1n)) return { seq: seq - 1n, what: 'inserted' };
  return { seq, what: 'changed' };
}

/** An entry that is whole in itself and does not follow the one before: one of the two was written anew, hash and all. */
async function nameRewritten(db: ControlDatabase, row: AuditEntryTable, last: AuditHead, lastButOne: AuditHead): Promise<ChainBreak> {
  if (row.previous_hash === lastButOne.hash) return { seq: last.seq, what: 'inserted' };
  const next = await db
    .selectFrom('audit_entry')
    .select('previous_hash')
    .where('seq', '=', row.seq + 1n)
    .executeTakeFirst();
  const isBelieved = next === undefined || next.previous_hash === row.hash;
  return { seq: isBelieved && last.seq > 0n ? last.seq : row.seq, what: 'changed' };
}

/** A sound entry stands where a head that was kept says another does. */
export async function nameOther(db: ControlDatabase, { seq, hash }: AuditHead): Promise<ChainBreak> {
  const moved = await db.selectFrom('audit_entry').select('seq').where('hash', '=', hash).executeTakeFirst();
  if (moved === undefined) return { seq, what: 'changed' };
  return moved.seq > seq ? { seq, what: 'inserted' } : { seq: moved.seq, what: 'removed' };
}

function belongsAt(row: AuditEntryTable, seq: bigint): boolean {
  return entryHash(row, seq) === row.hash;
}
