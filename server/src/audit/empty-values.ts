import type { Act } from '#server/audit/act.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

export const emptiedAction = 'audit.emptied';
/** Entries named by one entry: their numbers have to stand in it whole. */
const mostPerEntry = 5_000;

/**
 * Takes the values out of entries that hold personal data. Their digests stay, so that the chain still holds, and entries are
 * added that name them. Entries that hold none, and those emptied before, stay as they are.
 * @returns how many were emptied
 */
export async function emptyValues(db: ControlDatabase, act: Act, seqs: readonly bigint[]): Promise<number> {
  return audited(db, async (change) => {
    let emptied = 0;
    for (let start = 0; start < seqs.length; start += mostPerEntry) {
      emptied += await emptySome(change, act, seqs.slice(start, start + mostPerEntry));
    }
    return emptied;
  });
}

const nothing = { before: null, before_salt: null, after: null, after_salt: null, reason: null, reason_salt: null };

async function emptySome(change: ControlDatabase, act: Act, seqs: readonly bigint[]): Promise<number> {
  const found = await change
    .selectFrom('audit_entry')
    .select('seq')
    .where('seq', 'in', seqs)
    .where('personal', '=', 1n)
    .where((where) => where.or([where('before', 'is not', null), where('after', 'is not', null), where('reason', 'is not', null)]))
    .orderBy('seq')
    .execute();
  const entries = found.map(({ seq }) => seq);
  if (entries.length === 0) return 0;
  await change.updateTable('audit_entry').set(nothing).where('seq', 'in', entries).execute();
  await appendEntry(change, act, {
    action: emptiedAction,
    subject: { kind: 'audit_entry', id: `${entries[0]}–${entries.at(-1)}` },
    after: { entries: entries.map(Number) },
  });
  return entries.length;
}

/** The numbers an entry of that action names. */
export function listEmptied(after: string): readonly bigint[] {
  const { entries } = JSON.parse(after) as { readonly entries?: readonly number[] };
  return (entries ?? []).map(BigInt);
}
