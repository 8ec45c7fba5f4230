import type { ControlDatabase } from '#server/control/open-control.ts';
import { fileHolds, type Needles } from '#server/import/erase/needles.ts';
import { rewriteImport, type RewriteParts } from '#server/import/erase/rewrite-import.ts';
import { failpoint } from '#server/failpoint.ts';
import type { EntryContent, Inbox, KeptEntry, Rewriting } from '#server/inbox/inbox.ts';
import { brings } from '#server/ingest/stage/entry-keys.ts';
import { makeErasures } from './erasures.ts';
import { keepPending, type PendingErasure } from './pending.ts';

export interface RewriteInboxParts extends RewriteParts {
  readonly inbox: Inbox;
  readonly db: ControlDatabase;
}

type ImportContent = Extract<EntryContent, { readonly kind: 'import' }>;

/** Writes every entry and upload anew that holds what is erased. Cut short at any point, it is begun again. */
export async function rewriteInbox(parts: RewriteInboxParts, pending: PendingErasure): Promise<void> {
  const { inbox } = parts;
  const needles = needlesOf(pending);
  const erasures = makeErasures(async () => [pending.erasure]);
  await erasures.load();
  let replaced = pending.replaced;
  const needed = new Set<string>();
  for await (const page of inbox.keptEntries(0n)) {
    const rewritings: Rewriting[] = [];
    for (const entry of page) {
      if (entry.kind === 'items') {
        const rewritten = rewriteItems(entry, erasures.maskItem);
        if (rewritten) rewritings.push(rewritten);
      } else if (entry.kind === 'import') {
        const content = JSON.parse(entry.content) as ImportContent;
        const next = (await mayHold(parts, entry, content, pending, needles))
          ? await rewriteImport(parts, { seq: entry.seq, receivedAt: entry.receivedAt, content }, [pending.erasure], needles)
          : undefined;
        for (const { digest } of (next ?? content).files) needed.add(digest);
        if (!next) continue;
        rewritings.push({ seq: entry.seq, content: JSON.stringify(next) });
        replaced = [...new Set([...replaced, ...content.files.map(({ digest }) => digest)])];
      }
    }
    if (rewritings.length === 0) continue;
    await keepPending(parts.db, { ...pending, replaced });
    failpoint('erase.files_written');
    await inbox.rewrite(rewritings);
    failpoint('erase.entries_rewritten');
  }
  await dropUploads(inbox, needed, new Set(replaced), needles);
}

export function needlesOf({ texts, ways, externalIds }: PendingErasure): Needles {
  const plain = (text: string): string => text.normalize('NFC').trim().toLowerCase();
  return { texts: new Set(texts.map(plain)), ways: ways.map(plain), externalIds };
}

function rewriteItems(entry: KeptEntry, maskItem: ReturnType<typeof makeErasures>['maskItem']): Rewriting | undefined {
  const content = JSON.parse(entry.content) as Extract<EntryContent, { readonly kind: 'items' }>;
  const items = content.items.map(maskItem);
  const text = JSON.stringify({ ...content, items });
  return text === entry.content || items.every((item, at) => item === content.items[at]) ? undefined : { seq: entry.seq, content: text };
}

/** Staging an import takes a while: only those are staged that may say something about the person. */
async function mayHold(
  parts: RewriteInboxParts,
  entry: KeptEntry,
  content: ImportContent,
  { erasure }: PendingErasure,
  needles: Needles,
): Promise<boolean> {
  const { before, people, records } = erasure;
  if (before) return JSON.stringify(content.recipe).includes(`"${before.entity}"`);
  for (const { digest } of content.files) if (await fileHolds(await parts.inbox.uploadPath(digest), needles)) return true;
  return brings(parts.workbench, entry.seq, [people, records]);
}

/** What no entry needs any more, and what nobody imported and holds what is erased. */
async function dropUploads(inbox: Inbox, needed: ReadonlySet<string>, replaced: ReadonlySet<string>, needles: Needles): Promise<void> {
  for (const digest of await inbox.listUploads()) {
    if (needed.has(digest)) continue;
    if (replaced.has(digest) || (await fileHolds(await inbox.uploadPath(digest), needles))) await inbox.dropUpload(digest);
  }
  failpoint('erase.uploads_dropped');
}
