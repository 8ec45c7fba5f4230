import type { AuditHead } from '#server/audit/audit-head.ts';
import { nothingBefore } from '#server/audit/entry-hash.ts';
import type { ProvenStretch } from '#server/audit/stretch.ts';
import { walkFrom, walkRows } from '#server/audit/walk.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

export interface StretchPlace {
  readonly after: bigint;
  readonly through: bigint;
  readonly marks: readonly AuditHead[];
}

/** Goes through a piece of the trail, entry by entry. */
export async function proveStretch(db: ControlDatabase, { after, through, marks }: StretchPlace): Promise<ProvenStretch | undefined> {
  const before = await db.selectFrom('audit_entry').select('hash').where('seq', '=', after).executeTakeFirst();
  const previousHash = before?.hash ?? nothingBefore;
  const walk = walkFrom({ seq: after, hash: previousHash });
  const fault = await walkRows(db, walk, through, marks);
  return fault !== null || walk.last.seq !== through ? undefined : { ...walk, previousHash };
}
