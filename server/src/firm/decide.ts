import { makeLane } from '#server/access/few-at-once.ts';
import { announced } from '#server/audit/announced.ts';
import type { NewEntry } from '#server/audit/append-entry.ts';
import type { Asking } from '#server/context.ts';
import { actOf } from '#server/http/act-of.ts';
import { decisionVersion } from '#server/inbox/decision-version.ts';
import type { Item } from '#server/inbox/inbox.ts';
import { checkItems } from '#server/ingest/stage/read-item.ts';
import type { Row } from './read-firm.ts';

/** One after the other: each decision sees what the one before has left. */
export const inTurn = makeLane(1);

/** The version of the last decision of this process: what was deleted is in no table. */
let latest = 0;

/** The version decisions made now have: newer than all of `present`, whatever the clock says. */
export function nextVersion({ clock }: Pick<Asking, 'clock'>, present: readonly ReadonlyMap<string, Row>[]): number {
  let newest = 0;
  for (const rows of present) for (const row of rows.values()) newest = Math.max(newest, Number(row.get('version') ?? 0));
  return (latest = Math.max(decisionVersion(clock.now()), newest + 2, latest + 2));
}

export interface Decision {
  readonly entry: NewEntry;
  readonly items: readonly Item[];
  readonly reason?: string | undefined;
}

/** Records somebody decides here, through the inbox like all records, so that a rebuild keeps them; all of it or nothing. Applied when it resolves. */
export async function decide({ asking }: { readonly asking: Asking }, { entry, items, reason }: Decision): Promise<void> {
  if (items.length === 0) return;
  checkItems(items, await asking.organization());
  const { seq } = await announced(asking.control.db, actOf(asking, reason), entry, () => asking.applier.submit({ kind: 'items', items }));
  await asking.applier.until(seq);
}
