import type { Entry, Inbox } from '#server/inbox/inbox.ts';
import { takeChecked } from '#server/ingest/stage/read-item.ts';
import type { ItemGroup, ReceivedItem } from '#server/ingest/stage/stage-items.ts';

export type EntryGroup = ({ readonly kind: 'items'; readonly entries: number } & ItemGroup) | { readonly kind: 'single'; readonly entry: Entry };

/** Reads the inbox in order; item batches that follow each other come as one group. */
export interface EntryReader {
  /**
   * @param most entries of one group
   * @returns undefined where nothing is left now
   */
  readonly next: (isSkipped: (seq: bigint) => boolean, most?: number) => Promise<EntryGroup | undefined>;
}

const mostItems = 20_000;
const mostEntries = 500;

export function entryReader(inbox: Inbox, after: bigint): EntryReader {
  let last = after;
  let ahead: Entry | undefined;
  let source: AsyncIterator<Entry> | undefined;

  const peek = async (): Promise<Entry | undefined> => {
    if (ahead) return ahead;
    source ??= inbox.entries(last)[Symbol.asyncIterator]();
    const { value, done } = await source.next();
    if (done) source = undefined;
    else ahead = value;
    return ahead;
  };
  const take = (entry: Entry): void => {
    last = entry.seq;
    ahead = undefined;
  };

  return {
    next: async (isSkipped, most = mostEntries) => {
      const first = await peek();
      if (!first) return undefined;
      take(first);
      if (first.content.kind !== 'items' || isSkipped(first.seq)) return { kind: 'single', entry: first };
      const items: ReceivedItem[] = [];
      const add = ({ content, receivedAt }: Entry): void => {
        if (content.kind !== 'items') return;
        const known = takeChecked(content.items);
        for (const [index, item] of content.items.entries()) items.push({ item, receivedAt, known: known?.[index] });
      };
      add(first);
      let entries = 1;
      for (let entry = await peek(); entry?.content.kind === 'items' && !isSkipped(entry.seq); entry = await peek()) {
        if (items.length + entry.content.items.length > mostItems || entries >= most) break;
        add(entry);
        entries += 1;
        take(entry);
      }
      return { kind: 'items', seq: last, receivedAt: first.receivedAt, items, entries };
    },
  };
}
