import { hash } from 'node:crypto';
import type { Act } from '#server/audit/act.ts';
import { readHead, writeHead } from '#server/audit/audit-head.ts';
import { audited } from '#server/audit/audited.ts';
import { canonicalJson, wellFormed } from '#server/audit/canonical-json.ts';
import { entryHash, sealValue } from '#server/audit/entry-hash.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { addOutboxEvent, eventOfAction } from '#server/control/outbox.ts';
import { uuidV7 } from '#server/control/uuid-v7.ts';

export interface NewEntry {
  /** `<area>.<what was done>`, for example `organization.changed`. */
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  /** Undefined: there is none. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** The values say something about a person outside: they can be emptied. */
  readonly isPersonal?: boolean;
}

/** Larger values are kept as their digest. */
const mostCharacters = 256 * 1024;

/**
 * Adds an entry to the audit trail, in the transaction of the change where `db` is one.
 * @returns its number
 */
export async function appendEntry(db: ControlDatabase, act: Act, entry: NewEntry): Promise<bigint> {
  return audited(db, async (change) => {
    const seq = await appendQuietly(change, act, entry);
    const event = eventOfAction(entry.action);
    if (event !== undefined) await addOutboxEvent(change, event, { kind: entry.subject.kind, id: clean(entry.subject.id) }, act.now);
    return seq;
  });
}

/** As appendEntry, for what happened long ago: no other system is told of it. */
export async function appendQuietly(db: ControlDatabase, act: Act, entry: NewEntry): Promise<bigint> {
  return audited(db, async (change) => {
    const head = await readHead(change);
    const [before, after] = [sealValue(textOf(entry.before)), sealValue(textOf(entry.after))];
    const reason = sealValue(act.reason === null ? null : clean(act.reason));
    const hashed = {
      seq: head.seq + 1n,
      id: uuidV7(act.now),
      at: act.now.toISOString(),
      actor: clean(act.by),
      actor_name: cleanOrNull(act.byName),
      on_behalf_of: cleanOrNull(act.onBehalfOf),
      request_id: cleanOrNull(act.requestId),
      action: entry.action,
      subject_kind: entry.subject.kind,
      subject_id: clean(entry.subject.id),
      personal: entry.isPersonal === true ? 1n : 0n,
      before_digest: before.digest,
      after_digest: after.digest,
      reason_digest: reason.digest,
      previous_hash: head.hash,
    };
    const row = {
      ...hashed,
      before: before.text,
      before_salt: before.salt,
      after: after.text,
      after_salt: after.salt,
      reason: reason.text,
      reason_salt: reason.salt,
      hash: entryHash(hashed),
    };
    await change.insertInto('audit_entry').values(row).execute();
    await writeHead(change, { seq: row.seq, hash: row.hash });
    return row.seq;
  });
}

function textOf(value: unknown): string | null {
  if (value === undefined) return null;
  const text = canonicalJson(value);
  return text.length <= mostCharacters ? text : canonicalJson({ characters: text.length, sha256: hash('sha256', text) });
}

/** What every store keeps as it is. */
function clean(text: string): string {
  return wellFormed(text).replaceAll('\0', '\uFFFD');
}

function cleanOrNull(text: string | null | undefined): string | null {
  return text === null || text === undefined ? null : clean(text);
}
