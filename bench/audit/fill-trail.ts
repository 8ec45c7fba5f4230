import { canonicalJson } from '../../server/src/audit/canonical-json.ts';
import { writeHead } from '../../server/src/audit/audit-head.ts';
import { entryHash, nothingBefore, sealValue } from '../../server/src/audit/entry-hash.ts';
import type { AuditEntryTable } from '../../server/src/control/control-tables.ts';
import type { ControlDatabase } from '../../server/src/control/open-control.ts';
import { uuidV7 } from '../../server/src/control/uuid-v7.ts';

const rowsAtOnce = 400;

/** A trail of changes as they happen, written in bulk: nobody waits a day for a million of them. */
export async function fillTrail(db: ControlDatabase, rows: number): Promise<void> {
  let previous = nothingBefore;
  await db.transaction().execute(async (change) => {
    for (let start = 0; start < rows; start += rowsAtOnce) {
      const page: AuditEntryTable[] = [];
      for (let n = start; n < Math.min(start + rowsAtOnce, rows); n += 1) {
        const row = entryAt(n + 1, previous);
        previous = row.hash;
        page.push(row);
      }
      await change.insertInto('audit_entry').values(page).execute();
    }
    await writeHead(change, { seq: BigInt(rows), hash: previous });
  });
}

function entryAt(seq: number, previous: string): AuditEntryTable {
  const now = new Date(Date.UTC(2026, 0, 1) + seq * 1000);
  const [before, after] = [
    sealValue(canonicalJson({ timezone: 'Europe/Budapest', n: seq })),
    sealValue(canonicalJson({ timezone: 'Asia/Ho_Chi_Minh', n: seq })),
  ];
  const reason = sealValue(seq % 3 === 0 ? 'moved' : null);
  const hashed = {
    seq: BigInt(seq),
    id: uuidV7(now),
    at: now.toISOString(),
    actor: `account-${seq % 40}`,
    actor_name: 'Anna Kovács',
    on_behalf_of: null,
    request_id: uuidV7(now),
    action: 'organization.changed',
    subject_kind: 'organization',
    subject_id: 'organization',
    personal: 0n,
    before_digest: before.digest,
    after_digest: after.digest,
    reason_digest: reason.digest,
    previous_hash: previous,
  };
  const values = {
    before: before.text,
    before_salt: before.salt,
    after: after.text,
    after_salt: after.salt,
    reason: reason.text,
    reason_salt: reason.salt,
  };
  return { ...hashed, ...values, hash: entryHash(hashed) };
}
