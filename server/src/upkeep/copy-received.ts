import { createReadStream } from 'node:fs';
import type { Inbox } from '#server/inbox/inbox.ts';

/** Told how much of it is done, from 0 to 1. */
export type TellPart = (done: number) => void;

/**
 * Copies uploads, then entries with their numbers, then the keys of those who sent them. Cut short at any point, it goes on
 * where it was.
 */
export async function copyReceived(from: Inbox, to: Inbox, tell: TellPart = () => undefined): Promise<void> {
  await copyUploads(from, to, (done) => tell(done / 2));
  const last = Number(await from.lastSeq());
  const start = await to.lastSeq();
  for await (const page of from.keptEntries(start)) {
    await to.adopt(page, []);
    tell(0.5 + Number(page.at(-1)!.seq) / last / 2);
  }
  for await (const keys of from.keptKeys()) await to.adopt([], keys);
}

async function copyUploads(from: Inbox, to: Inbox, tell: TellPart): Promise<void> {
  const there = new Set(await to.listUploads());
  const digests = (await from.listUploads()).filter((digest) => !there.has(digest));
  for (const [index, digest] of digests.entries()) {
    const { digest: kept } = await to.keepUpload(createReadStream(await from.uploadPath(digest)), { maxBytes: Number.MAX_SAFE_INTEGER });
    if (kept !== digest) throw new Error(`upload ${digest} is damaged`);
    tell((index + 1) / digests.length);
  }
}
