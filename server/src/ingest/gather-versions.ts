import { entities, type EntityId } from '@leadline/kpi';
import type { Item } from '#server/inbox/inbox.ts';
import type { ApplierParts } from '#server/ingest/applier-parts.ts';
import { listAside } from '#server/ingest/list-aside.ts';
import { hasEntryKeys, keepEntryKeys } from '#server/ingest/stage/entry-keys.ts';
import { keyOf } from '#server/ingest/stage/read-item.ts';
import { bringsAny, gather, type Revision } from '#server/ingest/stage/revision.ts';
import { stageItems, type ReceivedItem } from '#server/ingest/stage/stage-items.ts';
import type { ImportEntry } from '#server/ingest/staged-import.ts';

const itemsAtOnce = 20_000;

/** Reads every version of the records to revise that the entries before `before` hold, but for those `left` out. */
export async function gatherVersions(
  parts: ApplierParts,
  revision: Revision,
  keys: ReadonlyMap<EntityId, ReadonlySet<bigint>>,
  before: bigint,
  left: ReadonlySet<bigint>,
): Promise<void> {
  const aside = new Set((await listAside(parts.db)).map(({ seq }) => seq));
  let held: { seq: bigint; receivedAt: string; items: ReceivedItem[] } | undefined;
  const flush = async (): Promise<void> => {
    if (held) await gatherItems(parts, revision, keys, held);
    held = undefined;
  };
  for await (const entry of parts.inbox.entries(0n)) {
    const { seq, receivedAt, content } = entry;
    if (seq >= before) break;
    if (left.has(seq) || aside.has(seq)) continue;
    if (content.kind === 'import') {
      if (hasEntryKeys(parts.workbench, seq) && !(await bringsAny(parts.workbench, revision, seq))) continue;
      await flush();
      await gatherImport(parts, revision, keys, entry as ImportEntry);
    } else if (content.kind === 'items') {
      const own = content.items.filter((item) => isWanted(item, keys));
      if (own.length === 0) continue;
      held = { seq, receivedAt: held?.receivedAt ?? receivedAt, items: held?.items ?? [] };
      held.items.push(...own.map((item) => ({ item, receivedAt })));
      if (held.items.length >= itemsAtOnce) await flush();
    }
  }
  await flush();
}

function isWanted({ entity, source, externalId }: Item, keys: ReadonlyMap<EntityId, ReadonlySet<bigint>>): boolean {
  const id = entities.get(entity)?.id;
  const own = id === undefined ? undefined : keys.get(id);
  return own !== undefined && own.has(keyOf(id!, source, externalId));
}

async function gatherItems(
  parts: ApplierParts,
  revision: Revision,
  keys: ReadonlyMap<EntityId, unknown>,
  group: { readonly seq: bigint; readonly receivedAt: string; readonly items: readonly ReceivedItem[] },
): Promise<void> {
  const staged = await stageItems(group, parts.workbench, await parts.organization());
  try {
    await gather(parts.workbench, revision, staged.batch, keys);
  } finally {
    await staged.drop();
  }
}

async function gatherImport(parts: ApplierParts, revision: Revision, keys: ReadonlyMap<EntityId, unknown>, entry: ImportEntry): Promise<void> {
  const { workbench } = parts;
  const staged = await parts.stageImport(entry, { organization: await parts.organization(), onProgress: () => undefined });
  try {
    await gather(workbench, revision, staged.batch, keys);
    if (!hasEntryKeys(workbench, entry.seq)) await keepEntryKeys(workbench, entry.seq, staged.batch.tables);
  } finally {
    await staged.drop();
  }
}
