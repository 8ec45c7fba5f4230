import type { ItemsResponse } from '@leadline/contract';
import type { Context } from '#server/context.ts';
import type { Item } from '#server/inbox/inbox.ts';
import { checkItems } from '#server/ingest/stage/read-item.ts';

export interface ReceivedItems {
  readonly items: readonly Item[];
  readonly idempotencyKey: string | undefined;
}

/**
 * Durable when it resolves; applied in order right after. All of them or none: the first one that is no record refuses the batch.
 * @throws LeadlineError inbox.item_*, inbox.key_reused, inbox.behind, inbox.disk_full
 */
export async function receiveItems(ctx: Context, { items, idempotencyKey }: ReceivedItems): Promise<ItemsResponse> {
  checkItems(items, await ctx.organization());
  const { seq, isReplay } = await ctx.applier.submit({ kind: 'items', items }, idempotencyKey);
  return { seq: String(seq), received: items.length, isReplay };
}
