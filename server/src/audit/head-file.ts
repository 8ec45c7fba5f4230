import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { parseHead, printHead, readHead, type AuditHead } from '#server/audit/audit-head.ts';
import { nothingBefore } from '#server/audit/entry-hash.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

const lineLength = 18 + 1 + 64 + 1;

/** `audit.head`: the head as this process saw it last, in a file of its own. @returns undefined where there is none that can be read */
export function findHeadFile(path: string): AuditHead | undefined {
  try {
    return parseHead(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

export function writeHeadFile(path: string, head: AuditHead): void {
  const file = openSync(path, 'a', 0o600);
  closeSync(file);
  const descriptor = openSync(path, 'r+');
  try {
    writeSync(descriptor, `${printHead(head).padEnd(lineLength - 1)}\n`, 0);
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Notes how far the trail goes, unless it has lost what was noted before: then the note stays as proof.
 * @returns false where it has
 */
export async function noteHead(db: ControlDatabase, path: string): Promise<boolean> {
  const head = await readHead(db);
  const noted = findHeadFile(path);
  if (noted !== undefined && (await hashAt(db, noted.seq)) !== noted.hash) return false;
  if ((await hashAt(db, head.seq)) !== head.hash) return false;
  if (noted?.hash !== head.hash) writeHeadFile(path, head);
  return true;
}

async function hashAt(db: ControlDatabase, seq: bigint): Promise<string> {
  const row = await db.selectFrom('audit_entry').select('hash').where('seq', '=', seq).executeTakeFirst();
  return row?.hash ?? nothingBefore;
}
