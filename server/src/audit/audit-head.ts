import { nothingBefore } from '#server/audit/entry-hash.ts';
import { findMark, setMark } from '#server/control/mark.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

/** The last entry: kept apart from the entries, so that a missing end shows. */
export interface AuditHead {
  readonly seq: bigint;
  readonly hash: string;
}

const headMark = 'audit.head';
const none: AuditHead = { seq: 0n, hash: nothingBefore };

export async function readHead(db: ControlDatabase): Promise<AuditHead> {
  const text = await findMark(db, headMark);
  return text === undefined ? none : (parseHead(text) ?? none);
}

/** In the transaction that adds the entry. */
export async function writeHead(db: ControlDatabase, head: AuditHead): Promise<void> {
  await setMark(db, headMark, printHead(head));
}

export function printHead({ seq, hash }: AuditHead): string {
  return `${seq} ${hash}`;
}

export function parseHead(text: string): AuditHead | undefined {
  const match = /^(\d{1,18}) ([0-9a-f]{64})\s*$/.exec(text);
  return match ? { seq: BigInt(match[1]!), hash: match[2]! } : undefined;
}
